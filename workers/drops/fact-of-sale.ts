import type { Shop } from "../platform/shop.ts";
import type { Sale } from "./sale.ts";
import { findSale, findSaleBySlug } from "./store.ts";

/**
 * A sale as anonymous pages know it: kept under the catalogue's version, so that ten thousand people asking at once read
 * one row. At most seconds late; what must be exact (open, paused, over) the objects decide again.
 */
export const factOfSale = (
  shop: Shop,
  key: { readonly id: string } | { readonly slug: string },
): Promise<Sale | null> =>
  "id" in key
    ? shop.fact(`sale ${key.id}`, () => findSale(shop, key.id))
    : shop.fact(`sale of ${key.slug}`, () => findSaleBySlug(shop, key.slug));
