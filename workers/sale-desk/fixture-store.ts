/** Pieces for tests: which SKU, and whose they are. */
import { sql } from "drizzle-orm";
import type { Shop } from "../platform/shop.ts";

export const skuOf = async (shop: Shop, variantId: string): Promise<string> =>
  (await shop.db.first<{ sku: string }>(sql`SELECT sku FROM variants WHERE id = ${variantId}`))!.sku;

/** The piece and everything of it belong to this seller from now on. */
export const giveTo = (shop: Shop, variantId: string, sellerId: string) =>
  shop.commit([
    sql`UPDATE products SET seller_id = ${sellerId} WHERE id = (SELECT product_id FROM variants WHERE id = ${variantId})`,
  ]);

export const follow = (shop: Shop, sellerId: string, accountId: string) =>
  shop.commit([
    sql`INSERT OR IGNORE INTO seller_follows (seller_id, account_id, at) VALUES (${sellerId}, ${accountId}, ${shop.now})`,
  ]);
