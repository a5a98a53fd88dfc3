import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { move, type IllegalMove, type Order } from "./order.ts";
import { findOrder, insertOrderEvent, moveOrder } from "./store.ts";

export type BeginMakingFault = IllegalMove | { readonly code: "order.not_found" } | { readonly code: "order.raced" };

/** A paid order goes to the workshop: from here on it is cancelled by the shop only. */
export async function beginMaking(shop: Shop, orderId: string): Promise<Result<Order, BeginMakingFault>> {
  const order = await findOrder(shop, orderId);
  if (!order) return err({ code: "order.not_found" });
  const moved = move(order.state, "making");
  if (!moved.ok) return moved;
  if (order.state === "making") return ok(order);
  const outcome = await shop.commit([
    ...moveOrder(shop, order, "making"),
    insertOrderEvent(shop, orderId, "making", {}),
  ]);
  return outcome === "committed" ? ok({ ...order, state: "making" }) : err({ code: "order.raced" });
}
