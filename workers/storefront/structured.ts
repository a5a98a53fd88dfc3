/** schema.org in JSON-LD, from the same views the pages are made of. */
import type { Collection, ContentPage } from "../catalog/index.ts";
import { day_ms, iso } from "../kernel/clock.ts";
import { decimal } from "../kernel/money.ts";
import type { DeliveryOption } from "../logistics/index.ts";
import type { Shop } from "../platform/shop.ts";
import { returnLimits } from "../returns/index.ts";
import { addressOf } from "./head.ts";
import type { ProductPageView } from "./load-product.ts";

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

/** The cheapest way to whom the page is for: what it costs, and in how many days it comes. */
const shippingOf = (shop: Shop, way: DeliveryOption | undefined): object | undefined =>
  way && {
    "@type": "OfferShippingDetails",
    shippingDestination: { "@type": "DefinedRegion", addressCountry: shop.shipTo },
    shippingRate: { "@type": "MonetaryAmount", value: decimal(way.price), currency: way.price.currency },
    deliveryTime: {
      "@type": "ShippingDeliveryTime",
      transitTime: {
        "@type": "QuantitativeValue",
        minValue: Math.ceil((way.earliestAt - shop.now) / day_ms),
        maxValue: Math.ceil((way.latestAt - shop.now) / day_ms),
        unitCode: "DAY",
      },
    },
  };

/** As the page on returns promises it: what is begun at somebody's word does not come back. */
const returnPolicyOf = (shop: Shop, madeToOrder: boolean): object => ({
  "@type": "MerchantReturnPolicy",
  applicableCountry: shop.shipTo,
  merchantReturnLink: addressOf(shop, shop.locale, { path: "/pages/returns" }),
  ...(madeToOrder
    ? { returnPolicyCategory: `${context}/MerchantReturnNotPermitted` }
    : {
        returnPolicyCategory: `${context}/MerchantReturnFiniteReturnWindow`,
        merchantReturnDays: returnLimits.window_ms / day_ms,
        returnMethod: `${context}/ReturnByMail`,
        returnFees: `${context}/FreeReturn`,
      }),
});

/** One Offer a variant, in the currency of the page. */
export function productData(
  shop: Shop,
  { product, reviews: { summary: reviews }, estimate }: ProductPageView,
  description: string,
): object {
  const url = addressOf(shop, shop.locale, { path: `/products/${product.slug}` });
  const origin = shop.config.publicOrigin;
  const shippingDetails = shippingOf(shop, estimate?.options[0]);
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
              shippingDetails,
              hasMerchantReturnPolicy: returnPolicyOf(shop, availability === "made_to_order"),
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
