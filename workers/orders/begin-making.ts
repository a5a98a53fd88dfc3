import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { movePart } from "./move-part.ts";
import { type Order } from "./order.ts";
import { selectSellerOrders, toSellerOrder, type SellerOrderRow } from "./seller-order-store.ts";
import { moveSellerOrderState, type IllegalPartMove, type SellerOrder } from "./seller-order.ts";
import { selectOrder, toOrder, type OrderRow } from "./store.ts";

export type BeginMakingFault =
  | IllegalPartMove
  | { readonly code: "order.not_found" }
  | { readonly code: "seller_order.not_found" }
  | { readonly code: "order.raced" };

/** A paid part goes to the workshop: from here on it is cancelled by the shop or its seller only. */
export async function beginMaking(
  shop: Shop,
  orderId: string,
  sellerId: string,
): Promise<Result<SellerOrder, BeginMakingFault>> {
  const known = await findOrderWithParts(shop, orderId);
  if (!known) return err({ code: "order.not_found" });
  const part = known.parts.find((one) => one.sellerId === sellerId);
  if (!part) return err({ code: "seller_order.not_found" });
  const moved = moveSellerOrderState(part.state, "making");
  if (!moved.ok) return moved;
  if (part.state === "making") return ok(part);
  const outcome = await shop.commit(movePart(shop, known.order, known.parts, part, "making"));
  return outcome === "committed" ? ok({ ...part, state: "making" }) : err({ code: "order.raced" });
}

export type OrderWithParts = { readonly order: Order; readonly parts: readonly SellerOrder[] };

export async function findOrderWithParts(shop: Shop, orderId: string): Promise<OrderWithParts | null> {
  const [orders, parts] = await shop.db.read<[OrderRow, SellerOrderRow]>(
    selectOrder(orderId),
    selectSellerOrders(orderId),
  );
  return orders[0] ? { order: await toOrder(shop, orders[0]), parts: parts.map(toSellerOrder) } : null;
}
