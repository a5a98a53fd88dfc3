/** Pieces that may be sold in a sale, and what was done to one. Whoever asks for a seller reads that seller's alone. */
import { sql } from "drizzle-orm";
import { fallbackChain } from "../kernel/locale.ts";
import { findPersons, isAccountOf } from "../persons/index.ts";
import type { Statement } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type Piece = {
  readonly variantId: string;
  readonly sku: string;
  readonly sellerId: string;
  readonly title: string;
  /** the seller's shelf with most of them, or their first one where none are yet; null: they have no shelf */
  readonly locationId: string | null;
  readonly free: number;
};
const pieces_max = 100;

const pieceColumns = (locale: string) => sql`v.id AS variantId, v.sku AS sku, p.seller_id AS sellerId,
  coalesce((SELECT text FROM translations t WHERE t.subject = p.id AND t.field = 'title'
    ORDER BY coalesce((SELECT key FROM json_each(${JSON.stringify(fallbackChain(locale))}) WHERE value = t.locale), 99),
      t.locale LIMIT 1), p.slug) AS title,
  coalesce((SELECT k.location_id FROM stock k JOIN locations l ON l.id = k.location_id WHERE k.variant_id = v.id
    AND l.seller_id = p.seller_id AND l.id NOT LIKE 'drop:%' ORDER BY k.on_hand - k.held DESC, l.id LIMIT 1),
    (SELECT l.id FROM locations l WHERE l.seller_id = p.seller_id AND l.id NOT LIKE 'drop:%' ORDER BY l.id LIMIT 1)) AS locationId,
  coalesce((SELECT max(k.on_hand - k.held) FROM stock k JOIN locations l ON l.id = k.location_id WHERE k.variant_id = v.id
    AND l.seller_id = p.seller_id AND l.id NOT LIKE 'drop:%'), 0) AS free`;

/** `sellerId` null: of the whole shop, which only its operators ask. */
export const findPiece = (shop: Shop, sku: string, sellerId: string | null, locale: string): Promise<Piece | null> =>
  shop.db.first<Piece>(sql`SELECT ${pieceColumns(locale)} FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.sku = ${sku} AND v.archived_at IS NULL AND p.status = 'active'
      AND (${sellerId} IS NULL OR p.seller_id = ${sellerId}) LIMIT 1`);

/** To choose from, the latest first; whoever knows a SKU writes it. */
export const listPieces = (shop: Shop, sellerId: string | null, locale: string): Promise<Piece[]> =>
  shop.db.all<Piece>(sql`SELECT ${pieceColumns(locale)} FROM products p JOIN variants v ON v.product_id = p.id
    WHERE p.status = 'active' AND v.archived_at IS NULL AND (${sellerId} IS NULL OR p.seller_id = ${sellerId})
    ORDER BY p.updated_at DESC, p.id DESC LIMIT ${pieces_max}`);

export type SaleMoveLine = {
  readonly id: string;
  readonly at: number;
  readonly action: string;
  /** an e-mail address, or what is not a person; "" where it is not told */
  readonly who: string;
  readonly why: string | null;
};
/** A seller is told the addresses of their own people; that somebody of the shop did it, but not who. */
export async function findMovesOf(shop: Shop, saleId: string, sellerId: string | null): Promise<SaleMoveLine[]> {
  const rows = await shop.db
    .all<SaleMoveLine>(sql`SELECT a.id AS id, a.at AS at, a.action AS action, json_extract(a.detail, '$.why') AS why,
      CASE WHEN ${sellerId} IS NULL OR EXISTS (SELECT 1 FROM seller_members m
          WHERE m.seller_id = ${sellerId} AND m.account_id = a.actor)
        THEN a.actor ELSE '' END AS who
    FROM audit_log a WHERE a.subject = ${saleId} ORDER BY a.at DESC, a.id DESC LIMIT 50`);
  const people = await findPersons(
    shop,
    rows.map(({ who }) => who),
  );
  return rows.map((row) => ({ ...row, who: people.get(row.who)?.email ?? row.who }));
}

const idsOf = async (shop: Shop, statement: Statement): Promise<string[]> =>
  (await shop.db.all<{ id: string }>(statement)).map(({ id }) => id);

export const followersOf = (shop: Shop, sellerId: string, limit: number): Promise<string[]> =>
  idsOf(shop, sql`SELECT account_id AS id FROM seller_follows WHERE seller_id = ${sellerId} LIMIT ${limit}`);
/** Who has paid for something of theirs, and not had all of it called off. */
export const buyersOf = (shop: Shop, sellerId: string, limit: number): Promise<string[]> =>
  idsOf(
    shop,
    sql`SELECT DISTINCT o.account_id AS id FROM order_lines l JOIN orders o ON o.id = l.order_id
      WHERE l.seller_id = ${sellerId} AND o.account_id IS NOT NULL
        AND o.state IN ('paid', 'making', 'shipped', 'delivered') LIMIT ${limit}`,
  );
/** One statement an address, because each is found by hashes of its own; in one round trip. */
export async function accountsNamed(shop: Shop, emails: readonly string[]): Promise<string[]> {
  const found = await shop.db.read<readonly { id: string }[]>(
    ...emails.map((email) => sql`SELECT id FROM accounts WHERE ${isAccountOf(shop, email)}`),
  );
  return found.flat().map(({ id }) => id);
}
