/** A seller's parts of orders, with what it needs to send them and nothing of its neighbours'. */
import { sql } from "drizzle-orm";
import type { Currency } from "../kernel/money.ts";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { SellerOrderState } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";

export type OwnOrderLine = {
  readonly id: string;
  readonly orderId: string;
  readonly number: string;
  readonly state: SellerOrderState;
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly country: string;
  readonly pieces: number;
  readonly placedAt: number;
};

/** Newest first. Unpaid ones are none of a seller's business yet. */
export async function listOwnOrders(
  shop: Shop,
  sellerId: string,
  filter: { readonly state: SellerOrderState | null; readonly cursor: string | null },
  size: number = limits.page_size,
): Promise<Page<OwnOrderLine>> {
  const before = decodeCursor(filter.cursor, 1)?.[0] ?? "~";
  const rows = await shop.db.all<OwnOrderLine>(sql`
    SELECT p.id AS id, p.order_id AS orderId, o.number AS number, p.state AS state, p.currency AS currency,
      p.total_minor AS totalMinor, o.quote ->> '$.shipTo.country' AS country, p.placed_at AS placedAt,
      (SELECT coalesce(sum(quantity), 0) FROM order_lines l WHERE l.order_id = p.order_id AND l.seller_id = p.seller_id) AS pieces
    FROM seller_orders p JOIN orders o ON o.id = p.order_id
    WHERE p.seller_id = ${sellerId} AND p.state <> 'placed' AND p.id < ${before}
      AND (${filter.state} IS NULL OR p.state = ${filter.state}) ORDER BY p.id DESC LIMIT ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.id]) : null };
}

/** Only where this seller has a part that has been paid. */
export const findOwnOrderId = async (shop: Shop, sellerId: string, number: string): Promise<string | null> =>
  (
    await shop.db.first<{ id: string }>(sql`SELECT o.id AS id FROM orders o JOIN seller_orders p ON p.order_id = o.id
      WHERE o.number = ${number} AND p.seller_id = ${sellerId} AND p.state <> 'placed'`)
  )?.id ?? null;
