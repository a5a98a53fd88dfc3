/** What a search index wants to know of products: every text in every language, the lowest price in one currency. */
import type { Translations } from "../kernel/locale.ts";
import type { Shop } from "../platform/shop.ts";
import { pricesByVariant, readTerms, type PriceTuple } from "../pricing/index.ts";
import type { ProductDocument } from "./product.ts";
import { selectForIndex } from "./read-store.ts";

export type IndexRecord = {
  readonly document: ProductDocument;
  readonly story: Translations;
  /** US cents; 0 where nothing can be said */
  readonly price: number;
};

/** One round trip; at most 100 products, whatever their status. */
export async function findForIndex(shop: Shop, productIds: readonly string[]): Promise<IndexRecord[]> {
  const asked = { ...shop, currency: "USD", shipTo: "US" } as const;
  const rows = await shop.db.all<{ document: string; story: string; prices: string; terms: string }>(
    selectForIndex(asked, productIds.slice(0, 100)),
  );
  return rows.map((row) => {
    const prices = pricesByVariant(JSON.parse(row.prices) as PriceTuple[], readTerms(row.terms, "USD"));
    const minors = [...prices.values()].flatMap((price) => (price ? [price.unit.minor] : []));
    return {
      document: JSON.parse(row.document) as ProductDocument,
      story: JSON.parse(row.story) as Translations,
      price: minors.length > 0 ? Math.min(...minors) : 0,
    };
  });
}
