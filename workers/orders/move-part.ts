/** Everything that moves when one seller's part does: the part, the order above it, both timelines, the news. */
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import type { Order, OrderEventKind } from "./order.ts";
import { moveSellerOrder } from "./seller-order-store.ts";
import { orderStateOf, statesAfter, type SellerOrder, type SellerOrderState } from "./seller-order.ts";
import { insertOrderEvent, moveOrderRow } from "./store.ts";

const partEvents: { readonly [S in SellerOrderState]?: OrderEventKind } = {
  making: "part_making",
  shipped: "part_shipped",
  delivered: "part_delivered",
  cancelled: "part_cancelled",
};

/**
 * `parts` are all parts of the order as they were read, `part` one of them. The order's version moves in any case: two
 * sellers who act at once are decided one after the other. `to` must be a legal move of the part.
 */
export function movePart(
  shop: Shop,
  order: Order,
  parts: readonly SellerOrder[],
  part: SellerOrder,
  to: SellerOrderState,
): Write[] {
  const whole = orderStateOf(statesAfter(parts, part.id, to));
  const moves = part.state !== to;
  return [
    ...moveOrderRow(shop, order, whole),
    ...(moves ? [...moveSellerOrder(shop, part, to), ...told(shop, order, parts, part, to)] : []),
    ...(moves && whole === "delivered" && order.state !== "delivered"
      ? [insertOrderEvent(shop, order.id, "delivered", {}), announce(shop, "order.delivered", { orderId: order.id })]
      : []),
  ];
}

/** An order of one seller has one story; one of several tells whose part it is. */
function told(
  shop: Shop,
  order: Order,
  parts: readonly SellerOrder[],
  part: SellerOrder,
  to: SellerOrderState,
): Write[] {
  const about = { orderId: order.id, sellerOrderId: part.id, sellerId: part.sellerId };
  const kind = partEvents[to];
  const alone = parts.length === 1 && (to === "making" || to === "shipped" || to === "delivered");
  const line =
    alone && to !== "delivered"
      ? [insertOrderEvent(shop, order.id, to, {})]
      : !alone && kind
        ? [insertOrderEvent(shop, order.id, kind, { seller: part.sellerId })]
        : [];
  return [...line, announce(shop, `seller_order.${to}`, about)];
}
