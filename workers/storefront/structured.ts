/** schema.org in JSON-LD, from the same views the pages are made of. */
import type { Collection, ContentPage, ProductView } from "../catalog/index.ts";
import { iso } from "../kernel/clock.ts";
import { decimal } from "../kernel/money.ts";
import type { Summary } from "../reviews/index.ts";
import type { Shop } from "../platform/shop.ts";
import { addressOf } from "./head.ts";

const context = "https://schema.org";

export const organization = (shop: Shop, name: string, logo: string): object => ({
  "@context": context,
  "@type": "Organization",
  name,
  alternateName: ["Yaji", "雅集"],
  url: shop.config.publicOrigin,
  logo: shop.config.publicOrigin + logo,
});

export const website = (shop: Shop, name: string): object => ({
  "@context": context,
  "@type": "WebSite",
  name,
  inLanguage: shop.locale,
  url: addressOf(shop, shop.locale, { path: "" }),
  potentialAction: {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${addressOf(shop, shop.locale, { path: "/search" })}?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  },
});

export type Crumb = { readonly name: string; readonly path?: string };

export const breadcrumbs = (shop: Shop, crumbs: readonly Crumb[]): object => ({
  "@context": context,
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(({ name, path }, i) => ({
    "@type": "ListItem",
    position: i + 1,
    name,
    item: path === undefined ? undefined : addressOf(shop, shop.locale, { path }),
  })),
});

export const collectionPage = (shop: Shop, { slug, name, intro, products }: Collection): object => ({
  "@context": context,
  "@type": "CollectionPage",
  name: name.text,
  inLanguage: name.lang,
  description: intro?.text,
  url: addressOf(shop, shop.locale, { path: `/collections/${slug}` }),
  mainEntity: { "@type": "ItemList", numberOfItems: products },
});

export const article = (shop: Shop, { slug, title, publishedAt, description }: ContentPage): object => ({
  "@context": context,
  "@type": "Article",
  headline: title.text,
  inLanguage: title.lang,
  description: description?.text,
  datePublished: iso(publishedAt),
  url: addressOf(shop, shop.locale, { path: `/stories/${slug}` }),
  publisher: { "@type": "Organization", name: "Yaji", url: shop.config.publicOrigin },
});

const availabilities = {
  in_stock: "InStock",
  few: "LimitedAvailability",
  sold_out: "SoldOut",
  made_to_order: "MadeToOrder",
} as const;

/** One Offer a variant, in the currency of the page. */
export function productData(shop: Shop, product: ProductView, description: string, reviews: Summary): object {
  const url = addressOf(shop, shop.locale, { path: `/products/${product.slug}` });
  const origin = shop.config.publicOrigin;
  return {
    "@context": context,
    "@type": "Product",
    "@id": `${url}#product`,
    name: product.title.text,
    inLanguage: product.title.lang,
    url,
    description,
    image: product.pictures.slice(0, 6).map(({ src }) => origin + src),
    sku: product.variants[0]?.sku,
    gtin: product.variants[0]?.gtin || undefined,
    brand: product.maker ? { "@type": "Brand", name: product.maker.name.text } : undefined,
    countryOfOrigin: product.origin || undefined,
    material: product.terms.find(({ kind }) => kind === "material")?.name.text,
    aggregateRating:
      reviews.average === null
        ? undefined
        : { "@type": "AggregateRating", ratingValue: reviews.average, reviewCount: reviews.count },
    offers: product.variants.flatMap(({ sku, price, availability, options }) =>
      price
        ? [
            {
              "@type": "Offer",
              sku,
              name: Object.values(options).join(" · ") || undefined,
              url,
              price: decimal(price.unit),
              priceCurrency: price.unit.currency,
              availability: `${context}/${availabilities[availability]}`,
              itemCondition: `${context}/NewCondition`,
            },
          ]
        : [],
    ),
  };
}

/** A seller's shop. */
export const storeData = (
  shop: Shop,
  store: { readonly path: string; readonly name: string; readonly description?: string; readonly seal: string },
): object => ({
  "@context": context,
  "@type": "Store",
  name: store.name,
  description: store.description,
  url: addressOf(shop, shop.locale, { path: store.path }),
  logo: shop.config.publicOrigin + store.seal,
  parentOrganization: { "@type": "Organization", name: "Yaji", url: shop.config.publicOrigin },
});
