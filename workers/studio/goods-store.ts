/** A seller's goods as its studio lists and shows them. Every read names the seller. */
import { sql } from "drizzle-orm";
import { fallbackChain } from "../kernel/locale.ts";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { Shop } from "../platform/shop.ts";

export type GoodsLine = {
  readonly id: string;
  readonly status: "draft" | "active" | "archived";
  readonly title: string;
  readonly sku: string | null;
  readonly currency: string | null;
  readonly minor: number | null;
  readonly free: number;
  readonly waiting: 0 | 1;
  readonly updatedAt: number;
};
export type GoodsFilter = {
  readonly text: string;
  readonly status: GoodsLine["status"] | null;
  readonly cursor: string | null;
};

/** The latest change first. */
export async function listGoods(
  shop: Shop,
  sellerId: string,
  filter: GoodsFilter,
  locale: string,
  size: number = limits.page_size,
): Promise<Page<GoodsLine>> {
  const after = decodeCursor(filter.cursor, 2) ?? [Number.MAX_SAFE_INTEGER, "~"];
  const text = filter.text.trim().toLowerCase().slice(0, 80);
  const chain = JSON.stringify(fallbackChain(locale));
  const rows = await shop.db.all<GoodsLine>(sql`
    SELECT p.id AS id, p.status AS status, p.updated_at AS updatedAt,
      coalesce((SELECT text FROM translations t WHERE t.subject = p.id AND t.field = 'title'
        ORDER BY coalesce((SELECT key FROM json_each(${chain}) WHERE value = t.locale), 99), t.locale LIMIT 1), '') AS title,
      (SELECT sku FROM variants v WHERE v.product_id = p.id AND v.archived_at IS NULL ORDER BY v.position LIMIT 1) AS sku,
      (SELECT r.currency FROM prices r JOIN variants v ON v.id = r.variant_id WHERE v.product_id = p.id
        AND r.market_id = '*' ORDER BY r.currency <> ${shop.currency}, r.currency LIMIT 1) AS currency,
      (SELECT r.minor FROM prices r JOIN variants v ON v.id = r.variant_id WHERE v.product_id = p.id
        AND r.market_id = '*' ORDER BY r.currency <> ${shop.currency}, r.currency, r.minor LIMIT 1) AS minor,
      (SELECT coalesce(sum(k.on_hand - k.held), 0) FROM variants v JOIN stock k ON k.variant_id = v.id
        WHERE v.product_id = p.id AND v.archived_at IS NULL) AS free,
      EXISTS (SELECT 1 FROM goods_changes c WHERE c.product_id = p.id AND c.state = 'submitted') AS waiting
    FROM products p WHERE p.seller_id = ${sellerId} AND (p.updated_at, p.id) < (${after[0]}, ${after[1]})
      AND (${filter.status} IS NULL OR p.status = ${filter.status})
      AND (${text} = '' OR EXISTS (SELECT 1 FROM translations t WHERE t.subject = p.id AND t.field = 'title' AND instr(lower(t.text), ${text}) > 0)
        OR EXISTS (SELECT 1 FROM variants v WHERE v.product_id = p.id AND instr(lower(v.sku), ${text}) > 0))
    ORDER BY p.updated_at DESC, p.id DESC LIMIT ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.updatedAt, last.id]) : null };
}

export type PieceLine = {
  readonly variantId: string;
  readonly sku: string;
  readonly options: string;
  /** [currency, minor] of the list everybody falls back to, as JSON */
  readonly prices: string;
  /** [location, on hand, held] as JSON */
  readonly shelves: string;
};
export const findPieces = (shop: Shop, sellerId: string, productId: string): Promise<PieceLine[]> =>
  shop.db.all<PieceLine>(sql`SELECT v.id AS variantId, v.sku AS sku, v.options AS options,
      (SELECT json_group_array(json_array(currency, minor)) FROM prices WHERE variant_id = v.id AND market_id = '*') AS prices,
      (SELECT json_group_array(json_array(location_id, on_hand, held)) FROM stock WHERE variant_id = v.id) AS shelves
    FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.product_id = ${productId} AND p.seller_id = ${sellerId} AND v.archived_at IS NULL ORDER BY v.position LIMIT 250`);

export const findWords = (shop: Shop, productId: string): Promise<{ locale: string; field: string; text: string }[]> =>
  shop.db.all(sql`SELECT locale, field, text FROM translations WHERE subject = ${productId} LIMIT 200`);
