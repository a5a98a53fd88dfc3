import { mayCancelPart as partMayEnd, type Order, type SellerOrder } from "../orders/index.ts";
import type { Actor } from "../platform/shop.ts";

export const mayRefund = (actor: Actor): boolean =>
  actor.kind === "account" && (actor.role === "operator" || actor.role === "finance");

/** A shopper may cancel until the shop begins to make or pack; the shop a little longer. */
export const mayCancel = (actor: Actor, order: Order): boolean =>
  actor.kind === "account" && (actor.role === "operator" || actor.role === "support")
    ? ["placed", "paid", "making"].includes(order.state)
    : ["placed", "paid"].includes(order.state);

/** The same for one seller's part of an order of several: a shopper until it is being made, staff until it has left. */
export const mayCancelPart = (actor: Actor, part: SellerOrder): boolean =>
  actor.kind === "account" && (actor.role === "operator" || actor.role === "support")
    ? partMayEnd(part.state)
    : part.state === "paid";
