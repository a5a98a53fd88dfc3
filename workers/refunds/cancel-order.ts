import { err, ok, type Result } from "../kernel/result.ts";
import {
  insertOrderEvent,
  mayBeCancelled,
  moveOrder,
  sellerOfLine,
  type CancelReason,
  type Order,
  type SellerOrder,
} from "../orders/index.ts";
import { closeUnpaidOrder, type CloseOrderFault } from "../payments/index.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { giveBack } from "../promotions/index.ts";
import { addUnits, release } from "../stock/index.ts";
import { drawFrom, refundableMinor, type RefundLine } from "./refund.ts";
import { load, refundWrites, type Refundable } from "./request-refund.ts";
import { returnedUnits } from "./restock.ts";
import { divided, leftBySeller } from "./shares.ts";

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
    const outcome = await shop.commit(cancelling(shop, known, reason));
    if (outcome === "committed") return ok(order);
  }
  return err({ code: "order.raced" });
}

function cancelling(shop: Shop, known: Refundable, reason: CancelReason): Write[] {
  const { order, payments, earlier, parts } = known;
  const owed = payments.filter((payment) => refundableMinor(payment) > 0);
  const minor = owed.reduce((sum, payment) => sum + refundableMinor(payment), 0);
  const lines = linesStanding(order, parts);
  const shares = minor > 0 ? divided(minor, leftBySeller(order, earlier), order.total.currency) : [];
  const decision = { draws: drawFrom(owed, minor, shares), lines: [], returned: [] };
  return [
    ...moveOrder(shop, order, "cancelled"),
    ...(order.state === "placed"
      ? release(shop, order.id, "released")
      : addUnits(shop, "returned", order.id, returnedUnits(order, earlier, lines))),
    ...giveBack(shop, order.id),
    insertOrderEvent(shop, order.id, "cancelled", { reason }),
    announce(shop, "order.cancelled", { orderId: order.id, reason }),
    ...refundWrites(
      shop,
      order,
      decision,
      decision.draws.map(() => shop.newId("refund")),
      { reason: "order_cancelled" },
    ),
  ];
}

/** Pieces of parts that were cancelled before lie on their shelves already. */
const linesStanding = (order: Order, parts: readonly SellerOrder[]): RefundLine[] =>
  order.quote.lines
    .filter(({ id }) => {
      const seller = sellerOfLine(order.quote, id);
      return !parts.some(({ sellerId, state }) => sellerId === seller && state === "cancelled");
    })
    .map(({ id, quantity }) => ({ lineId: id, quantity, restock: true }));
