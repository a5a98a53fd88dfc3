import type { ProductPageView } from "../../../workers/storefront/index.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Gallery } from "../../components/gallery.tsx";
import { Label } from "../../components/label.tsx";
import { Columns, Section, Triptych } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { ProductReviews } from "./reviews.tsx";
import { Story } from "../makers.tsx";
import { ShopCard } from "../shop-card.tsx";
import { Arrival } from "./arrival.tsx";
import { Buy } from "./buy.tsx";
import { MakerNote } from "./maker-note.tsx";
import { MovingPriceNote } from "./moving-price.tsx";
import { Particulars } from "./particulars.tsx";
import { Proofs } from "./proofs.tsx";

/** The largest form of a picture, for looking closely. */
const fullOf = ({ src, srcset }: { src: string; srcset?: string }): string =>
  srcset?.split(", ").at(-1)?.split(" ")[0] ?? src;

function Album({ view, locale }: { view: ProductPageView; locale: Shopper["locale"] }) {
  const words = copyFor(locale, "storefront").product;
  const { pictures, title } = view.product;
  const leaves = pictures.map((picture) => ({
    media: picture.alt
      ? picture
      : { ...picture, alt: title.text, lang: title.lang === locale ? undefined : title.lang },
    full: fullOf(picture),
    caption: picture.illustration || !picture.credit ? undefined : words.photo(picture.credit),
  }));
  return <Gallery leaves={leaves} words={copyFor(locale, "frame").picture} />;
}

const labelKinds = ["period", "technique", "region"] as const;

type Props = { head: Head; shopper: Shopper; view: ProductPageView };

/** One object: its leaves, its label, what it costs and includes, where it comes from. The object is the loudest thing. */
export function ProductPage({ head, shopper, view }: Props) {
  const { locale } = shopper;
  const frame = copyFor(locale, "frame");
  const words = copyFor(locale, "storefront").product;
  const { product } = view;
  const title = <Words of={product.title} locale={locale} />;
  const place = product.collections[0];
  return (
    <Page head={{ ...head, theme: place?.theme }} shopper={shopper} room="collections">
      <Breadcrumb
        label={frame.list.breadcrumb}
        items={[
          { href: `/${locale}/collections`, label: frame.nav.collections },
          ...(place
            ? [{ href: `/${locale}/collections/${place.slug}`, label: <Words of={place.name} locale={locale} /> }]
            : []),
          { label: title },
        ]}
      />
      <Columns>
        <Album view={view} locale={locale} />
        <div class="object">
          <ObjectName product={product} locale={locale} />
          <SoldBy view={view} locale={locale} />
          <Buy product={product} shopper={shopper} />
          <Arrival view={view} shopper={shopper} />
        </div>
      </Columns>
      <Proofs product={product} locale={locale} />
      <div class="columns end reading">
        <div class="told">
          {product.story && (
            <section aria-labelledby="story-title" class="story">
              <h2 id="story-title">{words.story}</h2>
              <Story of={product.story} locale={locale} />
            </section>
          )}
          <MakerNote view={view} locale={locale} />
          <MovingPriceNote view={view} locale={locale} />
        </div>
        <Particulars product={product} locale={locale} />
      </div>
      <ProductReviews view={view} locale={locale} />
      {view.related.length > 0 && (
        <Section id="related" title={words.related}>
          <Triptych>
            {view.related.map((card) => (
              <ShopCard card={card} locale={locale} sizes="(min-width: 48rem) 29vw, 92vw" />
            ))}
          </Triptych>
        </Section>
      )}
    </Page>
  );
}

function ObjectName({ product, locale }: { product: Props["view"]["product"]; locale: Shopper["locale"] }) {
  const label = labelKinds.map((kind) => product.terms.find((term) => term.kind === kind)?.name);
  return (
    <div class="object-name">
      {product.maker && (
        <p class="above">
          <a href={`/${locale}/makers/${product.maker.slug}`}>
            <Words of={product.maker.name} locale={locale} />
          </a>
        </p>
      )}
      <h1>
        <Words of={product.title} locale={locale} />
      </h1>
      {product.subtitle && (
        <p class="lede">
          <Words of={product.subtitle} locale={locale} />
        </p>
      )}
      <Label parts={label} locale={locale} />
    </div>
  );
}

/** Nothing is said where the house itself sells. */
function SoldBy({ view, locale }: { view: ProductPageView; locale: Shopper["locale"] }) {
  if (!view.soldBy) return null;
  const { grade } = view.soldBy;
  return (
    <p class="small">
      {grade && (
        <>
          {copyFor(locale, "sellers").shop.grades[grade]}
          <br />
        </>
      )}
      {copyFor(locale, "sellers").shop.soldBy} <a href={`/${locale}/shops/${view.soldBy.slug}`}>{view.soldBy.name}</a> ·{" "}
      <a href={`/${locale}/account/messages/new?product=${view.product.slug}`} rel="nofollow">
        {copyFor(locale, "messages").ask}
      </a>
    </p>
  );
}
