import { minute_ms } from "../kernel/clock.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { dueHolds, postponeHolds } from "./store.ts";

const ask_again_ms = 5 * minute_ms;

/**
 * Tells `orders` of holds past their time ("stock.hold_expired", { orderId }), at most 50 orders a sweep. It releases
 * nothing itself: only the order knows whether its payment is unpaid or unknown. Unanswered, it asks again later.
 */
export async function expireHolds(shop: Shop): Promise<number> {
  const due = await shop.db.all<{ order_id: string }>(dueHolds(shop));
  const orderIds = due.map(({ order_id }) => order_id);
  if (orderIds.length === 0) return 0;
  await shop.commit([
    ...orderIds.map((orderId) => announce(shop, "stock.hold_expired", { orderId })),
    postponeHolds(orderIds, shop.now + ask_again_ms),
  ]);
  return orderIds.length;
}
