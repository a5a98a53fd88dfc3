import { sql, type SQL } from "drizzle-orm";
import { minute_ms } from "../kernel/clock.ts";
import type { Currency, Money } from "../kernel/money.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { CardCharge, Payment, PaymentSource, PaymentState } from "./payment.ts";
import type { PaymentMethod, ProviderName } from "./provider.ts";

export type NewPayment = {
  readonly id: string;
  readonly orderId: string;
  readonly method: PaymentMethod;
  readonly amount: Money;
};

/** A payment nobody has been asked for yet, as `insertPayment` writes it. A job looks after it should `startPayment` never come. */
export const newPayment = (
  shop: Shop,
  { id, orderId, method, amount }: NewPayment,
): Payment & { method: PaymentMethod } => ({
  id,
  orderId,
  provider: shop.config.payments.provider,
  method,
  charge: null,
  providerRef: null,
  redirectUrl: null,
  state: "created",
  version: 1,
  amount,
  capturedMinor: 0,
  refundedMinor: 0,
  declineCode: null,
  createdAt: shop.now,
  updatedAt: shop.now,
  checkAt: shop.now + 2 * minute_ms,
});

export function insertPayment(shop: Shop, wish: NewPayment): Write[] {
  const { id, orderId, provider, method, state, amount, createdAt, updatedAt, checkAt } = newPayment(shop, wish);
  return [
    sql`
    INSERT INTO payments (id, order_id, provider, method, state, amount_minor, currency, created_at, updated_at, check_at)
    VALUES (${id}, ${orderId}, ${provider}, ${method}, ${state}, ${amount.minor}, ${amount.currency}, ${createdAt},
      ${updatedAt}, ${checkAt})`,
  ];
}

/** Reserved already; `provider_ref` is the transfer that reserves it. Never asked about, so it has no `check_at`. */
export const insertBalancePayment = (
  shop: Shop,
  {
    id,
    orderId,
    pendingId,
    chargeId,
    amount,
  }: Omit<NewPayment, "method"> & { readonly pendingId: string; readonly chargeId: string | null },
): Write => sql`
  INSERT INTO payments (id, order_id, provider, method, provider_ref, charge_id, state, amount_minor, currency, created_at,
    updated_at)
  VALUES (${id}, ${orderId}, 'balance', 'card', ${pendingId}, ${chargeId}, 'open', ${amount.minor}, ${amount.currency},
    ${shop.now}, ${shop.now})`;

/** Its deposit had gone back meanwhile, and it was paid from the balance after all. */
export const forgetCharge = (paymentId: string): Write =>
  sql`UPDATE payments SET charge_id = NULL WHERE id = ${paymentId} AND charge_id IS NOT NULL`;

export type PaymentChange = {
  readonly state: PaymentState;
  readonly providerRef?: string | null;
  readonly redirectUrl?: string | null;
  readonly capturedMinor?: number;
  readonly declineCode?: string | null;
  readonly checkAt: number | null;
};

/** Guarded by the version that was read; what is left out stays as it is. */
export function movePayment(shop: Shop, payment: Payment, change: PaymentChange): Write[] {
  return [
    sql`
    UPDATE payments SET state = ${change.state}, version = version + 1, updated_at = ${shop.now},
      provider_ref = ${change.providerRef ?? payment.providerRef},
      redirect_url = ${change.redirectUrl ?? payment.redirectUrl},
      captured_minor = ${change.capturedMinor ?? payment.capturedMinor},
      decline_code = ${change.declineCode ?? payment.declineCode}, check_at = ${change.checkAt}
    WHERE id = ${payment.id} AND version = ${payment.version}`,
    mustHaveChangedOne("payment.move"),
  ];
}

/** Looks again later; no guard, because it decides nothing. */
export const askLater = (paymentId: string, checkAt: number | null): Write =>
  sql`UPDATE payments SET check_at = ${checkAt} WHERE id = ${paymentId}`;

/** Money given back is counted where it was taken: `refunded_too_much` refuses more than was captured. */
export const addRefunded = (shop: Shop, paymentId: string, minor: number): Write =>
  sql`UPDATE payments SET refunded_minor = refunded_minor + ${minor}, version = version + 1, updated_at = ${shop.now}
    WHERE id = ${paymentId}`;

export type PaymentRow = {
  readonly id: string;
  readonly order_id: string;
  readonly provider: PaymentSource;
  readonly method: PaymentMethod;
  readonly provider_ref: string | null;
  readonly redirect_url: string | null;
  readonly state: PaymentState;
  readonly version: number;
  readonly amount_minor: number;
  readonly currency: Currency;
  readonly captured_minor: number;
  readonly refunded_minor: number;
  readonly decline_code: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly check_at: number | null;
  readonly charge: string | null;
};

const columns = sql.raw(`id, order_id, provider, method, provider_ref, redirect_url, state, version, amount_minor,
  currency, captured_minor, refunded_minor, decline_code, created_at, updated_at, check_at,
  (SELECT json_object('id', c.id, 'provider', c.provider, 'providerRef', c.provider_ref) FROM card_charges c
    WHERE c.id = payments.charge_id) AS charge`);

export const toPayment = (row: PaymentRow): Payment => ({
  id: row.id,
  orderId: row.order_id,
  provider: row.provider,
  // The column knows ways of asking a provider only; nobody is asked for balance.
  method: row.provider === "balance" ? "balance" : row.method,
  charge: row.charge === null ? null : (JSON.parse(row.charge) as CardCharge),
  providerRef: row.provider_ref,
  redirectUrl: row.redirect_url,
  state: row.state,
  version: row.version,
  amount: { minor: row.amount_minor, currency: row.currency },
  capturedMinor: row.captured_minor,
  refundedMinor: row.refunded_minor,
  declineCode: row.decline_code,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  checkAt: row.check_at,
});

/** Statements for one round trip together with other rooms' reads; rows are `PaymentRow`. */
export const selectPayment = (id: string | SQL): Statement => sql`SELECT ${columns} FROM payments WHERE id = ${id}`;
const attempts_max = 50;
export const selectPaymentsOfOrder = (orderId: string | SQL): Statement =>
  sql`SELECT ${columns} FROM payments WHERE order_id = ${orderId} ORDER BY created_at, id LIMIT ${attempts_max}`;
export const selectSiblingPayments = (paymentId: string): Statement => sql`
  SELECT ${columns} FROM payments WHERE order_id = (SELECT order_id FROM payments WHERE id = ${paymentId})
    AND id <> ${paymentId} ORDER BY created_at, id LIMIT ${attempts_max}`;
export const selectInboxRow = (consumer: string, messageId: string): Statement =>
  sql`SELECT outcome FROM inbox WHERE consumer = ${consumer} AND message_id = ${messageId}`;

export async function findPayment(shop: Shop, id: string): Promise<Payment | null> {
  const row = await shop.db.first<PaymentRow>(selectPayment(id));
  return row && toPayment(row);
}

export async function findPaymentByRef(shop: Shop, provider: ProviderName, ref: string): Promise<Payment | null> {
  const row = await shop.db.first<PaymentRow>(
    sql`SELECT ${columns} FROM payments WHERE provider = ${provider} AND provider_ref = ${ref}`,
  );
  return row && toPayment(row);
}

/** Payments to ask about, the longest due first, at most `count`. */
export async function findPaymentsToCheck(shop: Shop, count: number): Promise<Payment[]> {
  const rows = await shop.db.all<PaymentRow>(sql`
    SELECT ${columns} FROM payments WHERE check_at IS NOT NULL AND check_at <= ${shop.now} ORDER BY check_at LIMIT ${count}`);
  return rows.map(toPayment);
}

export type RequestRow = { readonly return_url: string; readonly cancel_url: string; readonly expires_at: number };

/** Keeps the first request for a payment; a later one changes nothing. */
export const keepRequest = (paymentId: string, returnUrl: string, cancelUrl: string, expiresAt: number): Statement =>
  sql`INSERT OR IGNORE INTO payment_requests (payment_id, return_url, cancel_url, expires_at)
    VALUES (${paymentId}, ${returnUrl}, ${cancelUrl}, ${expiresAt})`;
export const selectRequest = (paymentId: string): Statement =>
  sql`SELECT return_url, cancel_url, expires_at FROM payment_requests WHERE payment_id = ${paymentId}`;

/** What was refused at the door, for people to read. `body` is cut to 16,000 characters. */
export const insertDeadLetter = (shop: Shop, source: string, reason: string, body: string): Write => sql`
  INSERT INTO dead_letters (id, source, reason, body, at)
  VALUES (${shop.newId("event")}, ${source}, ${reason}, ${body.slice(0, 16_000)}, ${shop.now})`;
