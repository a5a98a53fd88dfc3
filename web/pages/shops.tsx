import type { ProductCard } from "../../workers/catalog/index.ts";
import type { Page as PageOf } from "../../workers/kernel/paging.ts";
import type { Summary } from "../../workers/reviews/index.ts";
import { shopName, shopText, type SellerShop, type ShopLine } from "../../workers/sellers/index.ts";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { Button } from "../components/button.tsx";
import { LinkButton } from "../components/link-button.tsx";
import { Pager } from "../components/pager.tsx";
import { SealAvatar } from "../components/seal-avatar.tsx";
import { PageTitle, Section, Shelf } from "../components/spread.tsx";
import { Words } from "../components/words.tsx";
import { copyFor } from "../copy/index.ts";
import type { Head } from "../layout/document.tsx";
import { Page, type Shopper } from "../layout/page.tsx";
import { Story } from "./makers.tsx";
import { ShopCard } from "./shop-card.tsx";

export const shopSeal = (slug: string): string => `/media/shop-seal/${slug}.svg`;

type ListProps = { head: Head; shopper: Shopper; view: PageOf<ShopLine>; after: boolean };

export function ShopsPage({ head, shopper, view, after }: ListProps) {
  const { locale } = shopper;
  const words = copyFor(locale, "sellers").shop;
  const { kinds } = copyFor(locale, "studio");
  const list = copyFor(locale, "frame").list;
  return (
    <Page head={head} shopper={shopper}>
      <PageTitle title={words.shops} lede={words.shopsLede} />
      <ul class="makers">
        {view.items.map((shop) => (
          <li>
            <SealAvatar src={shopSeal(shop.slug)} size={56} />
            <div>
              <p class="strong">
                <a href={`/${locale}/shops/${shop.slug}`}>{shop.name}</a>
              </p>
              <p class="small ash">{[kinds[shop.kind], shop.place].filter(Boolean).join(" · ")}</p>
              <p class="small ash">{words.pieces(new Intl.NumberFormat(locale).format(shop.pieces))}</p>
            </div>
          </li>
        ))}
      </ul>
      <Pager
        label={list.next}
        back={after ? { href: `/${locale}/shops`, label: list.back } : undefined}
        next={view.next ? { href: `/${locale}/shops?cursor=${view.next}`, label: list.next } : undefined}
      />
    </Page>
  );
}

export type ShopPageView = {
  readonly seller: SellerShop;
  readonly products: PageOf<ProductCard>;
  readonly rating: Summary;
};
type Props = { head: Head; shopper: Shopper; view: ShopPageView; after: boolean };

/** A shop within the shop: its seal, its look, its words, its pieces. */
export function ShopPage({ head, shopper, view, after }: Props) {
  const { locale } = shopper;
  const { seller, products } = view;
  const words = copyFor(locale, "sellers").shop;
  const list = copyFor(locale, "frame").list;
  const base = `/${locale}/shops/${seller.slug}`;
  const [place, tagline, story] = (["place", "tagline", "story"] as const).map((field) =>
    shopText(seller, field, locale),
  );
  return (
    <Page head={head} shopper={shopper}>
      <Breadcrumb
        label={list.breadcrumb}
        items={[
          { href: `/${locale}/shops`, label: words.shops },
          { label: <Words of={shopName(seller, locale)} locale={locale} /> },
        ]}
      />
      <div class="maker-head">
        <SealAvatar src={shopSeal(seller.slug)} size={96} />
        <PageTitle
          title={<Words of={shopName(seller, locale)} locale={locale} />}
          above={place && <Words of={place} locale={locale} />}
          lede={tagline && <Words of={tagline} locale={locale} />}
        />
      </div>
      <p class="cluster small">
        <span class="ash">{copyFor(locale, "studio").kinds[seller.kind]}</span>
        <Rating rating={view.rating} locale={locale} />
        <span class="ash">{words.followers(new Intl.NumberFormat(locale).format(seller.followers))}</span>
        <LinkButton href={`${base}/follow`}>{words.follow}</LinkButton>
      </p>
      <Section id="goods" title={words.goods}>
        {products.items.length === 0 && <p>{words.quiet}</p>}
        <Shelf>
          {products.items.map((card) => (
            <ShopCard card={card} locale={locale} />
          ))}
        </Shelf>
        <Pager
          label={list.next}
          back={after ? { href: base, label: list.back } : undefined}
          next={products.next ? { href: `${base}?cursor=${products.next}`, label: list.next } : undefined}
        />
      </Section>
      {story && (
        <Section id="about" title={words.about}>
          <Story of={story} locale={locale} />
        </Section>
      )}
      <Policies seller={seller} locale={locale} />
    </Page>
  );
}

/** Nothing is said while nobody has said anything. */
function Rating({ rating, locale }: { rating: Summary; locale: Shopper["locale"] }) {
  if (rating.count === 0 || rating.average === null) return null;
  const average = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(rating.average);
  return (
    <span>
      ★ {average} ({new Intl.NumberFormat(locale).format(rating.count)})
    </span>
  );
}

function Policies({ seller, locale }: { seller: SellerShop; locale: Shopper["locale"] }) {
  const words = copyFor(locale, "sellers").shop;
  const own = (["delivery", "returns"] as const).map((field) => shopText(seller, field, locale));
  return (
    <Section id="policies" title={words.policies}>
      <p>{words.handling(String(seller.handlingDays))}</p>
      <p>{words.returns(String(seller.returnsDays))}</p>
      {own.map((text) => text && <Story of={text} locale={locale} />)}
    </Section>
  );
}

type FollowProps = {
  head: Head;
  shopper: Shopper;
  view: { readonly seller: SellerShop; readonly following: boolean; readonly formToken: string };
};

export function FollowPage({ head, shopper, view }: FollowProps) {
  const { locale } = shopper;
  const { seller, following } = view;
  const words = copyFor(locale, "sellers").shop;
  return (
    <Page head={head} shopper={shopper}>
      <div class="maker-head">
        <SealAvatar src={shopSeal(seller.slug)} size={96} />
        <PageTitle
          title={<Words of={shopName(seller, locale)} locale={locale} />}
          above={words.followers(new Intl.NumberFormat(locale).format(seller.followers))}
        />
      </div>
      {following && <p>{words.following}</p>}
      <form method="post" action={`/${locale}/shops/${seller.slug}/follow`} class="cluster">
        <input type="hidden" name="form_token" value={view.formToken} />
        <Button kind={following ? "quiet" : "primary"} name="follows" value={following ? "no" : "yes"}>
          {following ? words.unfollow : words.follow}
        </Button>
        <LinkButton href={`/${locale}/shops/${seller.slug}`}>{words.visit}</LinkButton>
      </form>
    </Page>
  );
}
