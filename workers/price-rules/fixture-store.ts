/** What tests read behind the rooms' backs. */
import { sql } from "drizzle-orm";
import type { Shop } from "../platform/shop.ts";

type PriceRow = { readonly minor: number; readonly prior: number | null; readonly productId: string };

export const priceRow = async (shop: Shop, variantId: string): Promise<PriceRow> =>
  (await shop.db.first<PriceRow>(sql`
    SELECT p.minor, p.prior_minor AS prior, v.product_id AS "productId" FROM prices p JOIN variants v ON v.id = p.variant_id
    WHERE p.variant_id = ${variantId} AND p.market_id = '*' AND p.currency = 'EUR'`))!;

export const historyOf = (shop: Shop, variantId: string): Promise<{ at: number; minor: number }[]> =>
  shop.db.all(
    sql`SELECT at, minor FROM price_history WHERE variant_id = ${variantId} AND market_id = '*' AND currency = 'EUR' ORDER BY at`,
  );

export const versionOf = async (shop: Shop): Promise<number> =>
  (await shop.db.first<{ version: number }>(sql`SELECT version FROM catalogue_version WHERE id = 1`))!.version;

export const paidFor = (shop: Shop, orderId: string) =>
  shop.commit([sql`UPDATE orders SET state = 'paid' WHERE id = ${orderId}`]);
