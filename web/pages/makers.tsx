import type { MakersView, MakerView } from "../../workers/storefront/index.ts";
import type { Locale } from "../../workers/kernel/locale.ts";
import { direction, type Localized } from "../../workers/kernel/locale.ts";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { Pager } from "../components/pager.tsx";
import { Prose } from "../components/prose.tsx";
import { SealAvatar } from "../components/seal-avatar.tsx";
import { PageTitle, Section, Shelf } from "../components/spread.tsx";
import { Words } from "../components/words.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { ShopCard } from "./shop-card.tsx";

/** Address of the seal cut from a maker's name. */
export const sealPath = (slug: string): string => `/media/seal/${slug}.svg`;

/** What the sanitiser lets through (workers/imports/sanitise.ts): a story with any of these is HTML. */
const storyTags = /<(p|div|br|strong|b|em|i|u|s|su[bp]|span|ul|ol|li|h[234]|blockquote|a|hr|table|dl)\b[^>]*>/;

/** Stories are kept as sanitised HTML or as plain text with empty lines between paragraphs. */
export function Story({ of, locale }: { of: Localized; locale: Locale }) {
  const lang = of.lang === locale ? undefined : of.lang;
  if (storyTags.test(of.text)) return <Prose html={of.text} lang={lang} dir={lang ? direction(lang) : undefined} />;
  return (
    <div class="prose" lang={lang} dir={lang ? direction(lang) : undefined}>
      {of.text.split(/\n\s*\n|\n/).map((paragraph) => paragraph.trim() && <p>{paragraph}</p>)}
    </div>
  );
}

type ListProps = { head: Head; shopper: Shopper; view: MakersView; after: boolean };

export function Makers({ head, shopper, view, after }: ListProps) {
  const { locale } = shopper;
  const frame = copyFor(locale, "frame");
  const words = copyFor(locale, "storefront").makers;
  const base = `/${locale}/makers`;
  return (
    <Page head={head} shopper={shopper} room="makers">
      <PageTitle title={words.title} lede={words.lede} />
      <ul class="makers">
        {view.items.map((maker) => (
          <li>
            <SealAvatar src={sealPath(maker.slug)} size={56} />
            <div>
              <p class="strong">
                <a href={`${base}/${maker.slug}`}>
                  <Words of={maker.name} locale={locale} />
                </a>
              </p>
              <p class="small ash">
                {maker.place && (
                  <>
                    <Words of={maker.place} locale={locale} />
                    {" · "}
                  </>
                )}
                {words.pieces(maker.products)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Pager
        label={frame.list.next}
        back={after ? { href: base, label: frame.list.back } : undefined}
        next={view.next ? { href: `${base}?cursor=${view.next}`, label: frame.list.next } : undefined}
      />
    </Page>
  );
}

type OneProps = { head: Head; shopper: Shopper; view: MakerView; after: boolean };

export function MakerPage({ head, shopper, view, after }: OneProps) {
  const { locale } = shopper;
  const frame = copyFor(locale, "frame");
  const words = copyFor(locale, "storefront").makers;
  const { maker, products } = view;
  const base = `/${locale}/makers/${maker.slug}`;
  return (
    <Page head={head} shopper={shopper} room="makers">
      <Breadcrumb
        label={frame.list.breadcrumb}
        items={[
          { href: `/${locale}/makers`, label: frame.nav.makers },
          { label: <Words of={maker.name} locale={locale} /> },
        ]}
      />
      <div class="maker-head">
        <SealAvatar src={sealPath(maker.slug)} size={96} />
        <PageTitle
          title={<Words of={maker.name} locale={locale} />}
          above={maker.place && <Words of={maker.place} locale={locale} />}
        />
      </div>
      {maker.story && <Story of={maker.story} locale={locale} />}
      <Section id="work" title={words.work}>
        {products.items.length === 0 && <p>{words.quiet}</p>}
        <Shelf>
          {products.items.map((card) => (
            <ShopCard card={card} locale={locale} />
          ))}
        </Shelf>
        <Pager
          label={frame.list.next}
          back={after ? { href: base, label: frame.list.back } : undefined}
          next={products.next ? { href: `${base}?cursor=${products.next}`, label: frame.list.next } : undefined}
        />
      </Section>
    </Page>
  );
}
