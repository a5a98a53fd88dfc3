/** Products as `search` takes them in: every language, all names, one price to sort by. */
import type { Translations } from "../kernel/locale.ts";
import { pricesByVariant, readTerms, type PriceTuple } from "../pricing/index.ts";
import type { Shop } from "../platform/shop.ts";
import type { ProductDocument } from "./product.ts";
import { selectGoodsOf } from "./document-store.ts";
import { selectSearchable } from "./read-store.ts";

export type Searchable = {
  readonly productId: string;
  readonly active: boolean;
  readonly createdAt: number;
  /** the cheapest variant, in US cents; 0 where nothing has a price */
  readonly price: number;
  readonly title: Translations;
  readonly subtitle: Translations;
  readonly story: Translations;
  readonly makerNames: readonly string[];
  readonly terms: ProductDocument["terms"];
  readonly collections: readonly string[];
  readonly skus: readonly string[];
  readonly tags: readonly string[];
};

type Row = {
  readonly document: string;
  /** as shelves go by it */
  readonly status: string;
  readonly story: string;
  readonly prices: string;
  readonly terms: string;
};
const inDollars = { currency: "USD", shipTo: "US" } as const;

/** In no particular order; at most 500 at a time. */
export async function findSearchable(shop: Shop, productIds: readonly string[]): Promise<Searchable[]> {
  const rows = await shop.db.all<Row>(selectSearchable(inDollars, productIds.slice(0, 500)));
  return rows.map((row) => {
    const doc = JSON.parse(row.document) as ProductDocument;
    const prices = [...pricesByVariant(JSON.parse(row.prices) as PriceTuple[], readTerms(row.terms, "USD")).values()];
    const minors = prices.flatMap((price) => (price ? [price.unit.minor] : []));
    return {
      productId: doc.id,
      active: row.status === "active",
      createdAt: doc.createdAt,
      price: minors.length > 0 ? Math.min(...minors) : 0,
      title: doc.title,
      subtitle: doc.subtitle,
      story: JSON.parse(row.story) as Translations,
      makerNames: Object.values(doc.maker?.name ?? {}).flatMap((name) => name ?? []),
      terms: doc.terms,
      collections: doc.collections.map(({ slug }) => slug),
      skus: doc.variants.map(({ sku }) => sku),
      tags: doc.tags,
    };
  });
}

/** One page of a seller's product ids. */
export const findGoodsOf = async (shop: Shop, sellerId: string, after: string, limit: number): Promise<string[]> =>
  (await shop.db.all<{ id: string }>(selectGoodsOf(sellerId, after, limit))).map(({ id }) => id);
