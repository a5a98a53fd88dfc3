/** A seller's day at a glance, in one round trip. Only its own lines, shelves and products are counted. */
import { sql } from "drizzle-orm";
import { day_ms } from "../kernel/clock.ts";
import type { Shop } from "../platform/shop.ts";

export type StudioToday = {
  readonly toSend: number;
  readonly ordersThisWeek: number;
  readonly forSale: number;
  readonly drafts: number;
  readonly low: number;
  readonly followers: number;
};
const low_units = 5;

export async function findStudioToday(shop: Shop, sellerId: string): Promise<StudioToday> {
  const week = shop.now - 7 * day_ms;
  const parts = sql`seller_orders WHERE seller_id = ${sellerId}`;
  const row = await shop.db.first<StudioToday>(sql`SELECT
    (SELECT count(*) FROM ${parts} AND state IN ('paid', 'making')) AS toSend,
    (SELECT count(*) FROM ${parts} AND placed_at >= ${week} AND state NOT IN ('placed', 'cancelled')) AS ordersThisWeek,
    (SELECT count(*) FROM products WHERE seller_id = ${sellerId} AND status = 'active') AS forSale,
    (SELECT count(*) FROM products WHERE seller_id = ${sellerId} AND status = 'draft') AS drafts,
    (SELECT count(*) FROM (SELECT v.id FROM products p JOIN variants v ON v.product_id = p.id JOIN stock k ON k.variant_id = v.id
      WHERE p.seller_id = ${sellerId} AND p.status = 'active' AND v.archived_at IS NULL AND v.track_stock = 1
      GROUP BY v.id HAVING sum(k.on_hand - k.held) <= ${low_units})) AS low,
    (SELECT count(*) FROM seller_follows WHERE seller_id = ${sellerId}) AS followers`);
  return row!;
}
