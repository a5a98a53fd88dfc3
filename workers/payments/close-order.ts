/** Ending an order that was never paid: first every payment is closed at the provider, then one batch lets go of all. */
import { limits } from "../kernel/limits.ts";
import { err, invariant, ok, type Result } from "../kernel/result.ts";
import {
  insertOrderEvent,
  moveOrder,
  selectOrder,
  toOrder,
  type CancelReason,
  type Order,
  type OrderRow,
} from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import { announce, received } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { giveBack } from "../promotions/index.ts";
import { extendHold, release } from "../stock/index.ts";
import { closePayment } from "./ask-provider.ts";
import { isHeldBalance, letGoHeld } from "./balance-payment.ts";
import type { Payment } from "./payment.ts";
import { selectPaymentsOfOrder, toPayment, type PaymentRow } from "./store.ts";

export type CloseOrderFault =
  | { readonly code: "order.not_found" }
  /** the money came meanwhile, or the order is past this point */
  | { readonly code: "order.raced" }
  /** nobody can tell yet whether money was taken */
  | { readonly code: "payment.in_progress" };

/** `also` are further writes of the same batch. */
export async function closeUnpaidOrder(
  shop: Shop,
  orderId: string,
  reason: CancelReason,
  also: readonly Write[] = [],
): Promise<Result<Order, CloseOrderFault>> {
  const [orders, payments] = await shop.db.read<[OrderRow, PaymentRow]>(
    selectOrder(orderId),
    selectPaymentsOfOrder(orderId),
  );
  if (!orders[0]) return err({ code: "order.not_found" });
  const order = await toOrder(shop, orders[0]);
  if (order.state !== "placed") return err({ code: "order.raced" });

  const closed = await Promise.all(payments.map((row) => closePayment(shop, toPayment(row))));
  if (closed.includes("captured")) return err({ code: "order.raced" });
  if (closed.includes("unknown")) return err({ code: "payment.in_progress" });

  const outcome = await shop.commit([...also, ...closing(shop, order, payments.map(toPayment), reason)]);
  return outcome === "committed" ? ok(order) : err({ code: "order.raced" });
}

function closing(shop: Shop, order: Order, payments: readonly Payment[], reason: CancelReason): Write[] {
  return [
    ...payments.filter(isHeldBalance).flatMap((payment) => letGoHeld(shop, payment)),
    ...moveOrder(shop, order, "cancelled"),
    ...release(shop, order.id, reason === "hold_expired" ? "expired" : "released"),
    ...giveBack(shop, order.id),
    insertOrderEvent(shop, order.id, "cancelled", { reason }),
    announce(shop, "order.cancelled", { orderId: order.id, reason }),
  ];
}

/**
 * Listener of "stock.hold_expired". A payment whose fate is unknown, or that was set aside for a person to decide,
 * keeps its pieces for another while; then the same question is asked again.
 */
export async function endHold(shop: Shop, event: { readonly id: string; readonly payload: unknown }): Promise<void> {
  const { orderId } = event.payload as { orderId: string };
  const inbox = received(shop, "payments.end-hold", event.id);
  const closed = await closeUnpaidOrder(shop, orderId, "hold_expired", [inbox]);
  if (closed.ok) return;
  const outcome = await shop.commit([inbox, extendHold(shop, orderId, shop.now + limits.hold_ms)]);
  invariant(outcome === "committed" || outcome === "duplicate", "an expired hold is heard once");
}
