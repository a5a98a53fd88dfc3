import { sql, type SQL } from "drizzle-orm";
import { minute_ms } from "../kernel/clock.ts";
import type { Currency } from "../kernel/money.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Refund, RefundDestination, RefundLine, RefundState } from "./refund.ts";
import type { RefundShare } from "./shares.ts";

export type NewRefund = Pick<
  Refund,
  "id" | "paymentId" | "orderId" | "amount" | "reason" | "lines" | "shares" | "destination" | "caseId" | "requestedBy"
>;

/** A job looks after it from the first minute on, whatever becomes of the event that hurries it. */
export const insertRefund = (shop: Shop, refund: NewRefund): Write => sql`
  INSERT INTO refunds (id, payment_id, order_id, state, amount_minor, currency, reason, lines, shares,
    destination, case_id, requested_by, created_at, updated_at, check_at)
  VALUES (${refund.id}, ${refund.paymentId}, ${refund.orderId}, 'requested', ${refund.amount.minor},
    ${refund.amount.currency}, ${refund.reason}, ${JSON.stringify(refund.lines)}, ${JSON.stringify(refund.shares)},
    ${refund.destination}, ${refund.caseId}, ${refund.requestedBy}, ${shop.now}, ${shop.now}, ${shop.now + minute_ms})`;

export function moveRefund(
  shop: Shop,
  refund: Refund,
  change: { readonly state: RefundState; readonly providerRef?: string; readonly checkAt: number | null },
): Write[] {
  return [
    sql`
    UPDATE refunds SET state = ${change.state}, version = version + 1, updated_at = ${shop.now},
      provider_ref = ${change.providerRef ?? refund.providerRef}, check_at = ${change.checkAt}
    WHERE id = ${refund.id} AND version = ${refund.version}`,
    mustHaveChangedOne("refund.move"),
  ];
}

export const lookAgain = (refundId: string, checkAt: number): Write =>
  sql`UPDATE refunds SET check_at = ${checkAt} WHERE id = ${refundId}`;

export type RefundRow = {
  readonly id: string;
  readonly payment_id: string;
  readonly order_id: string;
  readonly provider_ref: string | null;
  readonly state: RefundState;
  readonly version: number;
  readonly amount_minor: number;
  readonly currency: Currency;
  readonly reason: string;
  readonly lines: string;
  readonly shares: string;
  readonly destination: RefundDestination;
  readonly case_id: string;
  readonly requested_by: string;
  readonly created_at: number;
  readonly updated_at: number;
};
const columns = sql.raw(`id, payment_id, order_id, provider_ref, state, version, amount_minor, currency, reason, lines,
  shares, destination, case_id, requested_by, created_at, updated_at`);

export const toRefund = (row: RefundRow): Refund => ({
  id: row.id,
  paymentId: row.payment_id,
  orderId: row.order_id,
  providerRef: row.provider_ref,
  state: row.state,
  version: row.version,
  amount: { minor: row.amount_minor, currency: row.currency },
  reason: row.reason,
  lines: JSON.parse(row.lines) as RefundLine[],
  shares: JSON.parse(row.shares) as RefundShare[],
  destination: row.destination,
  caseId: row.case_id,
  requestedBy: row.requested_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const of_an_order_max = 100;
/** Statement for one round trip together with other rooms' reads; rows are `RefundRow`. */
export const selectRefundsOfOrder = (orderId: string | SQL): Statement =>
  sql`SELECT ${columns} FROM refunds WHERE order_id = ${orderId} ORDER BY created_at, id LIMIT ${of_an_order_max}`;
export const selectRefund = (refundId: string): Statement => sql`SELECT ${columns} FROM refunds WHERE id = ${refundId}`;

/** Stand for the ids of a refund's order and payment in the statements of any room. */
export const orderIdOf = (refundId: string): SQL => sql`(SELECT order_id FROM refunds WHERE id = ${refundId})`;
export const paymentIdOf = (refundId: string): SQL => sql`(SELECT payment_id FROM refunds WHERE id = ${refundId})`;

export async function findRefund(shop: Shop, refundId: string): Promise<Refund | null> {
  const row = await shop.db.first<RefundRow>(selectRefund(refundId));
  return row && toRefund(row);
}

export async function findRefundsToCheck(shop: Shop, count: number): Promise<Refund[]> {
  const rows = await shop.db.all<RefundRow>(sql`
    SELECT ${columns} FROM refunds WHERE check_at IS NOT NULL AND check_at <= ${shop.now} ORDER BY check_at LIMIT ${count}`);
  return rows.map(toRefund);
}
