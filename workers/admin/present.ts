import { iso } from "../kernel/clock.ts";
import { isCurrency } from "../kernel/money.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type { listAdminProducts, readAdminProduct } from "./contract.ts";
import type { ProductDesk } from "./product-desk-store.ts";
import type { ProductLine } from "./product-store.ts";

type Line = OutputOf<typeof listAdminProducts>["items"][number];

export const presentLine = (line: ProductLine): Line => ({
  id: line.id,
  slug: line.slug,
  status: line.status,
  title: { text: line.title, lang: line.titleLocale },
  sku: line.sku,
  price: line.minor !== null && isCurrency(line.currency) ? { minor: line.minor, currency: line.currency } : null,
  free: line.free,
  languages: line.languages,
  created_at: iso(line.createdAt),
  updated_at: iso(line.updatedAt),
});

export function presentProduct({ doc, words, prices, shelves }: ProductDesk): OutputOf<typeof readAdminProduct> {
  const texts: Record<string, Record<string, string>> = {};
  for (const { field, locale, text } of words) (texts[field] ??= {})[locale] = text;
  return {
    id: doc.id,
    slug: doc.slug,
    external_id: doc.externalId,
    status: doc.status,
    version: doc.version,
    texts,
    terms: doc.terms.map(({ kind, slug }) => ({ kind, slug })),
    collections: doc.collections.map(({ slug }) => slug),
    tags: [...doc.tags],
    variants: doc.variants.map(({ id, sku, options }) => ({
      id,
      sku,
      options,
      prices: prices
        .filter(({ variantId }) => variantId === id)
        .map(({ market, currency, minor, compareAt }) => ({ market, currency, minor, compare_at_minor: compareAt })),
      stock: shelves
        .filter(({ variantId }) => variantId === id)
        .map(({ location, onHand, held }) => ({ location, on_hand: onHand, held })),
    })),
  };
}
