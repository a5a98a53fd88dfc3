import { err, ok, type Result } from "../kernel/result.ts";
import {
  actorName,
  insertOrderEvent,
  moveOrder,
  selectOrder,
  selectSellerOrders,
  toOrder,
  toSellerOrder,
  type Order,
  type OrderRow,
  type SellerOrder,
  type SellerOrderRow,
} from "../orders/index.ts";
import { addRefunded, selectPaymentsOfOrder, toPayment, type Payment, type PaymentRow } from "../payments/index.ts";
import type { Write } from "../platform/database.ts";
import { earlierAnswer, recordAnswer, type IdempotencyKey } from "../platform/idempotency.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { addUnits } from "../stock/index.ts";
import {
  decideRefund,
  type Refund,
  type RefundDecision,
  type RefundDestination,
  type RefundFault,
  type RefundWish,
} from "./refund.ts";
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

    const refundIds = decision.value.draws.map(() => shop.newId("refund"));
    const amountMinor = decision.value.draws.reduce((sum, { amount }) => sum + amount.minor, 0);
    const promised = { refundId: refundIds[0]!, amountMinor };
    const outcome = await shop.commit([
      // The state stays; the version moves, so that two refunds of the same piece cannot both be decided.
      ...moveOrder(shop, known.order, known.order.state),
      ...refundWrites(shop, known.order, decision.value, refundIds, wish),
      ...(idempotency ? [recordAnswer(shop, idempotency, promised)] : []),
    ]);
    if (outcome === "committed") return ok(promised);
  }
  return err({ code: "order.raced" });
}

/** An order with everything a refund of it depends on. */
export type Refundable = {
  readonly order: Order;
  readonly parts: readonly SellerOrder[];
  readonly payments: readonly Payment[];
  readonly earlier: readonly Refund[];
};

export async function load(shop: Shop, orderId: string): Promise<Refundable | null> {
  const [orders, parts, payments, refunds] = await shop.db.read<[OrderRow, SellerOrderRow, PaymentRow, RefundRow]>(
    selectOrder(orderId),
    selectSellerOrders(orderId),
    selectPaymentsOfOrder(orderId),
    selectRefundsOfOrder(orderId),
  );
  if (!orders[0]) return null;
  return {
    order: await toOrder(shop, orders[0]),
    parts: parts.map(toSellerOrder),
    payments: payments.map(toPayment),
    earlier: refunds.map(toRefund),
  };
}

type Why = { readonly reason: string; readonly destination?: RefundDestination; readonly caseId?: string };

/** Everything a promised refund changes, for the batch of whoever promises it: a row for each payment it comes from. */
export function refundWrites(
  shop: Shop,
  order: Order,
  { draws, lines, returned }: RefundDecision,
  refundIds: readonly string[],
  { reason, destination = "source", caseId = "" }: Why,
): Write[] {
  const requestedBy = actorName(shop.actor);
  const rows = draws.flatMap(({ payment, amount, shares }, i) => {
    const id = refundIds[i]!;
    const about = {
      paymentId: payment.id,
      orderId: order.id,
      amount,
      shares,
      reason,
      destination,
      caseId,
      requestedBy,
    };
    return [
      // The pieces are named once, by the first of its rows.
      insertRefund(shop, { id, ...about, lines: i === 0 ? lines : [] }),
      addRefunded(shop, payment.id, amount.minor),
      insertOrderEvent(shop, order.id, "refund_requested", { refund: id, ...amount, reason }),
      announce(shop, "refund.requested", { refundId: id }),
    ];
  });
  return [...rows, ...(draws.length > 0 ? addUnits(shop, "returned", refundIds[0]!, returned) : [])];
}
