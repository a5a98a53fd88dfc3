import { err, ok, type Result } from "../kernel/result.ts";
import { insertOrderEvent, mayBeCancelled, moveOrder, type CancelReason, type Order } from "../orders/index.ts";
import { closeUnpaidOrder, type CloseOrderFault, type Payment } from "../payments/index.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { giveBack } from "../promotions/index.ts";
import { addUnits, release } from "../stock/index.ts";
import { refundableMinor, returnedUnits, type Refund, type RefundLine } from "./refund.ts";
import { load, refundWrites } from "./request-refund.ts";

export type CancelOrderFault = CloseOrderFault | { readonly code: "order.not_cancellable"; readonly state: string };

const attempts = 3;

/**
 * Ends an order: an unpaid one lets go of its pieces after its payments were closed; a paid one, or one whose money was
 * set aside, puts them back on the shelf and promises all that was taken back, in one batch.
 */
export async function cancelOrder(
  shop: Shop,
  orderId: string,
  reason: CancelReason,
): Promise<Result<Order, CancelOrderFault>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await load(shop, orderId);
    if (!known) return err({ code: "order.not_found" });
    const { order } = known;
    if (order.state === "cancelled") return ok(order);
    if (!mayBeCancelled(order.state)) return err({ code: "order.not_cancellable", state: order.state });

    if (order.state === "placed" && !known.payments.some(({ state }) => state === "quarantined")) {
      const closed = await closeUnpaidOrder(shop, orderId, reason);
      if (closed.ok || closed.fault.code !== "order.raced") return closed;
      continue;
    }
    const outcome = await shop.commit(cancelling(shop, order, known.payments, known.earlier, reason));
    if (outcome === "committed") return ok(order);
  }
  return err({ code: "order.raced" });
}

function cancelling(
  shop: Shop,
  order: Order,
  payments: readonly Payment[],
  earlier: readonly Refund[],
  reason: CancelReason,
): Write[] {
  const owed = payments.filter((payment) => refundableMinor(payment) > 0);
  const lines: RefundLine[] = order.quote.lines.map(({ id, quantity }) => ({ lineId: id, quantity, restock: true }));
  return [
    ...moveOrder(shop, order, "cancelled"),
    ...(order.state === "placed"
      ? release(shop, order.id, "released")
      : addUnits(shop, "returned", order.id, returnedUnits(order, earlier, lines))),
    ...giveBack(shop, order.id),
    insertOrderEvent(shop, order.id, "cancelled", { reason }),
    announce(shop, "order.cancelled", { orderId: order.id, reason }),
    ...owed.flatMap((payment) => {
      const amount = { minor: refundableMinor(payment), currency: payment.amount.currency };
      const decision = { payment, amount, lines: [], returned: [] };
      return refundWrites(shop, order, decision, shop.newId("refund"), "order_cancelled");
    }),
  ];
}
