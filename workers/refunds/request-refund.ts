import { err, ok, type Result } from "../kernel/result.ts";
import {
  actorName,
  insertOrderEvent,
  moveOrder,
  selectOrder,
  toOrder,
  type Order,
  type OrderRow,
} from "../orders/index.ts";
import { addRefunded, selectPaymentsOfOrder, toPayment, type PaymentRow } from "../payments/index.ts";
import type { Write } from "../platform/database.ts";
import { earlierAnswer, recordAnswer, type IdempotencyKey } from "../platform/idempotency.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { addUnits } from "../stock/index.ts";
import { decideRefund, type RefundDecision, type RefundFault, type RefundWish } from "./refund.ts";
import { insertRefund, selectRefundsOfOrder, toRefund, type RefundRow } from "./store.ts";

export type RequestRefundFault =
  | RefundFault
  | { readonly code: "order.not_found" }
  | { readonly code: "order.raced" }
  | { readonly code: "idempotency.key_reused" };
export type RequestedRefund = { readonly refundId: string; readonly amountMinor: number };

const attempts = 3;

/**
 * Promises money back: the amount is taken off what the payment has left in the batch that writes the refund, so that
 * two requests can never promise the same cent. The provider is asked by a job.
 */
export async function requestRefund(
  shop: Shop,
  orderId: string,
  wish: RefundWish & { readonly reason: string },
  idempotency?: IdempotencyKey,
): Promise<Result<RequestedRefund, RequestRefundFault>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const earlier = idempotency && (await earlierAnswer<RequestedRefund>(shop.db, idempotency));
    if (earlier?.found === "same") return ok(earlier.result);
    if (earlier?.found === "other") return err({ code: "idempotency.key_reused" });
    const known = await load(shop, orderId);
    if (!known) return err({ code: "order.not_found" });
    const decision = decideRefund(known.order, known.payments, known.earlier, wish);
    if (!decision.ok) return decision;

    const promised = { refundId: shop.newId("refund"), amountMinor: decision.value.amount.minor };
    const outcome = await shop.commit([
      // The state stays; the version moves, so that two refunds of the same piece cannot both be decided.
      ...moveOrder(shop, known.order, known.order.state),
      ...refundWrites(shop, known.order, decision.value, promised.refundId, wish.reason),
      ...(idempotency ? [recordAnswer(shop, idempotency, promised)] : []),
    ]);
    if (outcome === "committed") return ok(promised);
  }
  return err({ code: "order.raced" });
}

export async function load(shop: Shop, orderId: string) {
  const [orders, payments, refunds] = await shop.db.read<[OrderRow, PaymentRow, RefundRow]>(
    selectOrder(orderId),
    selectPaymentsOfOrder(orderId),
    selectRefundsOfOrder(orderId),
  );
  if (!orders[0]) return null;
  return { order: toOrder(orders[0]), payments: payments.map(toPayment), earlier: refunds.map(toRefund) };
}

/** Everything a promised refund changes, for the batch of whoever promises it. */
export function refundWrites(
  shop: Shop,
  order: Order,
  { payment, amount, lines, returned }: RefundDecision,
  refundId: string,
  reason: string,
): Write[] {
  const requestedBy = actorName(shop.actor);
  return [
    insertRefund(shop, { id: refundId, paymentId: payment.id, orderId: order.id, amount, reason, lines, requestedBy }),
    addRefunded(shop, payment.id, amount.minor),
    ...addUnits(shop, "returned", refundId, returned),
    insertOrderEvent(shop, order.id, "refund_requested", { refund: refundId, ...amount, reason }),
    announce(shop, "refund.requested", { refundId }),
  ];
}
