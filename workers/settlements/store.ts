import { sql, type SQL } from "drizzle-orm";
import { day_ms } from "../kernel/clock.ts";
import type { Currency } from "../kernel/money.ts";
import type { SellerPart } from "../orders/index.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Settlement, SettlementState } from "./settlement.ts";

/** One row a part; one statement however many. */
export function insertSettlements(
  { now }: Pick<Shop, "now">,
  orderId: string,
  currency: Currency,
  parts: readonly SellerPart[],
): Write {
  const rows = parts.map((part) => ({ part: JSON.stringify(part), ...part, netMinor: part.fees.netMinor }));
  return sql`
    INSERT INTO seller_settlements (order_id, seller_id, currency, state, part, total_minor, net_minor, created_at, updated_at)
    SELECT ${orderId}, value ->> 'sellerId', ${currency}, 'held', value ->> 'part', value ->> 'totalMinor',
      value ->> 'netMinor', ${now}, ${now} FROM json_each(${JSON.stringify(rows)})`;
}

export type SettlementRow = {
  readonly order_id: string;
  readonly seller_id: string;
  readonly currency: Currency;
  readonly state: SettlementState;
  readonly version: number;
  readonly part: string;
  readonly refunded_minor: number;
  readonly reserve_minor: number;
  readonly release_at: number | null;
  readonly reserve_until: number | null;
  readonly created_at: number;
};
const columns = sql.raw(`order_id, seller_id, currency, state, version, part, refunded_minor, reserve_minor, release_at,
  reserve_until, created_at`);
export const toSettlement = (row: SettlementRow): Settlement => ({
  orderId: row.order_id,
  sellerId: row.seller_id,
  currency: row.currency,
  state: row.state,
  version: row.version,
  part: JSON.parse(row.part) as SellerPart,
  refundedMinor: row.refunded_minor,
  reserveMinor: row.reserve_minor,
  releaseAt: row.release_at,
  reserveUntil: row.reserve_until,
  createdAt: row.created_at,
});

const of_an_order_max = 50;
/** Statement; rows are `SettlementRow`. */
export const selectSettlements = (orderId: string | SQL): Statement => sql`
  SELECT ${columns} FROM seller_settlements WHERE order_id = ${orderId} ORDER BY seller_id LIMIT ${of_an_order_max}`;

type Change = Partial<Pick<Settlement, "state" | "refundedMinor" | "reserveMinor" | "reserveUntil">>;
/** Guarded by the version that was read. */
export function moveSettlement({ now }: Pick<Shop, "now">, settlement: Settlement, change: Change): Write[] {
  const { state, refundedMinor, reserveMinor, reserveUntil } = { ...settlement, ...change };
  return [
    sql`UPDATE seller_settlements SET state = ${state}, refunded_minor = ${refundedMinor},
      reserve_minor = ${reserveMinor}, reserve_until = ${reserveUntil}, version = version + 1, updated_at = ${now}
    WHERE order_id = ${settlement.orderId} AND seller_id = ${settlement.sellerId} AND version = ${settlement.version}`,
    mustHaveChangedOne("settlement.move"),
  ];
}

/** Delivered: the window begins. A second word about the same parcel changes nothing. `sellerId` null: all parts. */
export const beginWindow = ({ now }: Pick<Shop, "now">, orderId: string, sellerId: string | null): Write => sql`
  UPDATE seller_settlements SET release_at = ${now} + (part ->> '$.fees.terms.windowDays') * ${day_ms},
    version = version + 1, updated_at = ${now}
  WHERE order_id = ${orderId} AND (${sellerId} IS NULL OR seller_id = ${sellerId}) AND state = 'held' AND release_at IS NULL`;

const unblocked = sql`NOT EXISTS (SELECT 1 FROM settlement_blocks AS b
  WHERE b.order_id = s.order_id AND b.seller_id = s.seller_id)`;
export const selectDueReleases = ({ now }: Pick<Shop, "now">, count: number): Statement => sql`
  SELECT ${columns} FROM seller_settlements AS s
  WHERE state = 'held' AND release_at IS NOT NULL AND release_at <= ${now} AND ${unblocked}
  ORDER BY release_at LIMIT ${count}`;
export const selectDueReserves = ({ now }: Pick<Shop, "now">, count: number): Statement => sql`
  SELECT ${columns} FROM seller_settlements AS s
  WHERE state = 'released' AND reserve_until <= ${now} AND ${unblocked} ORDER BY reserve_until LIMIT ${count}`;

/**
 * Nothing of this part is released while a block stands; each reason blocks and lets go by itself. An order from before
 * the ledger holds nothing that could be released, so there is nothing to block.
 */
export const blockRelease = (
  { now }: Pick<Shop, "now">,
  { orderId, sellerId, reason }: { orderId: string; sellerId: string; reason: string },
): Write => sql`
  INSERT OR IGNORE INTO settlement_blocks (order_id, seller_id, reason, created_at)
  SELECT order_id, seller_id, ${reason}, ${now} FROM seller_settlements
  WHERE order_id = ${orderId} AND seller_id = ${sellerId}`;
export const unblockRelease = (
  _shop: Pick<Shop, "now">,
  { orderId, sellerId, reason }: { orderId: string; sellerId: string; reason: string },
): Write => sql`
  DELETE FROM settlement_blocks WHERE order_id = ${orderId} AND seller_id = ${sellerId} AND reason = ${reason}`;

/** `{ minor }`: what of a payment's money stands in suspense: it came there, or a refund bounced, and none took it out. */
export const selectSuspended = (paymentId: string | SQL): Statement => sql`
  SELECT coalesce(sum(CASE WHEN credit LIKE 'suspense:%' THEN minor WHEN debit LIKE 'suspense:%' THEN -minor ELSE 0 END), 0)
    AS minor FROM ledger_transfers
  WHERE group_id IN (SELECT ${paymentId} UNION ALL SELECT id FROM refunds WHERE payment_id = ${paymentId})
    AND kind <> 'refund.unexplained'`;
/** Fails the batch as `stale_write` when that sum is another one by now. */
export const stillSuspended = (paymentId: string, minor: number): Write => sql`
  INSERT INTO write_guards SELECT 'settlements.suspense', 0 WHERE (${selectSuspended(paymentId)}) <> ${minor}`;
