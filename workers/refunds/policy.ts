import type { Order } from "../orders/index.ts";
import type { Actor } from "../platform/shop.ts";

export const mayRefund = (actor: Actor): boolean =>
  actor.kind === "account" && (actor.role === "operator" || actor.role === "finance");

/** A shopper may cancel until the shop begins to make or pack; the shop a little longer. */
export const mayCancel = (actor: Actor, order: Order): boolean =>
  actor.kind === "account" && (actor.role === "operator" || actor.role === "support")
    ? ["placed", "paid", "making"].includes(order.state)
    : ["placed", "paid"].includes(order.state);
