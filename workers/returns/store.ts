import { sql, type SQL } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { RefundDestination } from "../refunds/index.ts";
import type { Shop } from "../platform/shop.ts";
import type { AcceptedPieces, Pieces, Return, ReturnReason, ReturnState } from "./return.ts";

export type NewReturn = Pick<Return, "id" | "orderId" | "sellerId" | "reason" | "lines" | "photos" | "destination">;
export const insertReturn = (shop: Shop, one: NewReturn): Write => sql`
  INSERT INTO returns (id, order_id, seller_id, state, reason, lines, photos, destination, created_at, updated_at)
  VALUES (${one.id}, ${one.orderId}, ${one.sellerId}, 'requested', ${one.reason}, ${JSON.stringify(one.lines)},
    ${one.photos}, ${one.destination}, ${shop.now}, ${shop.now})`;

export type ReturnChange = {
  readonly state: ReturnState;
  readonly instructions?: string;
  readonly tracking?: string;
  readonly accepted?: readonly AcceptedPieces[];
};
/** Guarded by the version that was read; what is left out stays as it is. */
export const moveReturnRow = (shop: Shop, one: Return, change: ReturnChange): Write[] => [
  sql`
  UPDATE returns SET state = ${change.state}, version = version + 1, updated_at = ${shop.now},
    instructions = ${change.instructions ?? one.instructions}, tracking = ${change.tracking ?? one.tracking},
    accepted = ${JSON.stringify(change.accepted ?? one.accepted)}
  WHERE id = ${one.id} AND version = ${one.version}`,
  mustHaveChangedOne("return.move"),
];

export type ReturnRow = {
  readonly id: string;
  readonly order_id: string;
  readonly seller_id: string;
  readonly state: ReturnState;
  readonly version: number;
  readonly reason: ReturnReason;
  readonly lines: string;
  readonly accepted: string;
  readonly photos: number;
  readonly destination: RefundDestination;
  readonly instructions: string;
  readonly tracking: string;
  readonly created_at: number;
  readonly updated_at: number;
};
const columns = sql.raw(`id, order_id, seller_id, state, version, reason, lines, accepted, photos, destination,
  instructions, tracking, created_at, updated_at`);
export const toReturn = (row: ReturnRow): Return => ({
  id: row.id,
  orderId: row.order_id,
  sellerId: row.seller_id,
  state: row.state,
  version: row.version,
  reason: row.reason,
  lines: JSON.parse(row.lines) as Pieces[],
  accepted: JSON.parse(row.accepted) as AcceptedPieces[],
  photos: row.photos,
  destination: row.destination,
  instructions: row.instructions,
  tracking: row.tracking,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
const of_an_order_max = 100;
export const selectReturnsOfOrder = (orderId: string | SQL): Statement =>
  sql`SELECT ${columns} FROM returns WHERE order_id = ${orderId} ORDER BY id LIMIT ${of_an_order_max}`;
export const selectReturn = (id: string): Statement => sql`SELECT ${columns} FROM returns WHERE id = ${id}`;

/** Newest first; of one seller, or all. One more than asked for, to know whether there are more. */
export const selectReturns = (sellerId: string | null, before: string | null, size: number): Statement => sql`
  SELECT ${columns} FROM returns WHERE (${sellerId} IS NULL OR seller_id = ${sellerId})
    AND (${before} IS NULL OR id < ${before}) ORDER BY id DESC LIMIT ${size + 1}`;

export async function findReturn(shop: Shop, id: string): Promise<Return | null> {
  const row = await shop.db.first<ReturnRow>(selectReturn(id));
  return row && toReturn(row);
}
