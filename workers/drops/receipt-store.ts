/** Receipts by which orders took a sale's units: a hold goes into one order, or is declared lost, and never both. */
import { sql } from "drizzle-orm";
import { anyOf, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { OrderHold } from "./receipt.ts";

export type ReceiptState = "pinned" | "sold" | "returned" | "void";

/** For the batch that places the order. The hold is in another order, or has been declared lost: `duplicate`. */
export const insertReceipt = ({ now }: { readonly now: number }, orderId: string, hold: OrderHold): Write => sql`
  INSERT INTO drop_receipts (hold_id, sale_id, order_id, unit, units, expires_at, state, at)
  VALUES (${hold.holdId}, ${hold.saleId}, ${orderId}, ${hold.unit}, ${hold.units}, ${hold.expiresAt}, 'pinned', ${now})`;

/** Nobody ordered by this hold and from now on nobody can: then the object may give its unit away. */
export const insertTombstone = (
  { now }: { readonly now: number },
  hold: { readonly holdId: string; readonly saleId: string; readonly unit: string; readonly units: number },
): Write => sql`
  INSERT INTO drop_receipts (hold_id, sale_id, order_id, unit, units, expires_at, state, at)
  VALUES (${hold.holdId}, ${hold.saleId}, NULL, ${hold.unit}, ${hold.units}, ${now}, 'void', ${now})`;

export type ReceiptRow = {
  readonly hold_id: string;
  readonly sale_id: string;
  readonly order_id: string | null;
  readonly units: number;
  readonly state: ReceiptState;
  readonly order_state: string | null;
};
const receipts_max = 50;

export const receiptsOfOrder = (shop: Shop, orderId: string): Promise<ReceiptRow[]> =>
  shop.db.all<ReceiptRow>(sql`
    SELECT r.hold_id, r.sale_id, r.order_id, r.units, r.state, o.state AS order_state
    FROM drop_receipts r LEFT JOIN orders o ON o.id = r.order_id WHERE r.order_id = ${orderId} LIMIT ${receipts_max}`);

export const receiptsOfHolds = (shop: Shop, holdIds: readonly string[]): Promise<ReceiptRow[]> =>
  shop.db.all<ReceiptRow>(sql`
    SELECT r.hold_id, r.sale_id, r.order_id, r.units, r.state, o.state AS order_state
    FROM drop_receipts r LEFT JOIN orders o ON o.id = r.order_id WHERE r.hold_id IN ${anyOf(holdIds)}`);

export const settleReceipts = (orderId: string, state: "sold" | "returned"): Write =>
  sql`UPDATE drop_receipts SET state = ${state} WHERE order_id = ${orderId} AND state = 'pinned'`;
