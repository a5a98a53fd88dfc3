import { selectOrder, toOrder, type FrozenQuote, type OrderRow } from "../orders/index.ts";
import { selectPayment, sourceOf, toPayment, type PaymentRow } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import { knownFrom, selectForRefund, type SettlementRow, type SettlementsKnown } from "../settlements/index.ts";
import type { Refund } from "./refund.ts";
import { orderIdOf, paymentIdOf, selectRefund, toRefund, type RefundRow } from "./store.ts";

export type RefundKnown = {
  readonly refund: Refund;
  readonly quote: FrozenQuote;
  /** whose order it was; null: a guest's */
  readonly accountId: string | null;
  /** who pays it back; null: it goes into the buyer's balance */
  readonly source: string | null;
  readonly settlements: SettlementsKnown;
};

/** A refund and everything its success changes, in one round trip. */
export async function loadRefund(shop: Shop, refundId: string): Promise<RefundKnown | null> {
  const [refunds, orders, payments, settlements, suspended] = await shop.db.read<
    [RefundRow, OrderRow, PaymentRow, SettlementRow, { minor: number }]
  >(
    selectRefund(refundId),
    selectOrder(orderIdOf(refundId)),
    selectPayment(paymentIdOf(refundId)),
    ...selectForRefund(orderIdOf(refundId), paymentIdOf(refundId)),
  );
  if (!refunds[0] || !orders[0] || !payments[0]) return null;
  const order = await toOrder(shop, orders[0]);
  return {
    refund: toRefund(refunds[0]),
    quote: order.quote,
    accountId: order.accountId,
    source: sourceOf(toPayment(payments[0]))?.provider ?? null,
    settlements: knownFrom(settlements, suspended),
  };
}
