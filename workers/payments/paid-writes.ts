/** Everything that changes when an order is paid, for the batch of whoever learns of it. */
import { insertOrderEvent, moveOrder, type Order } from "../orders/index.ts";
import { limits } from "../kernel/limits.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { postSale, type Charge } from "../settlements/index.ts";
import { holdAgain, take } from "../stock/index.ts";
import { isHeldBalance, spendAgain, spendHeld } from "./balance-payment.ts";
import type { Payment } from "./payment.ts";

export type PaidOrder = {
  readonly order: Order;
  /** the payment that did it */
  readonly paymentId: string;
  /** what providers have taken for it */
  readonly charges: readonly Charge[];
  /** other payments of the order; a part paid with balance is among them */
  readonly siblings: readonly Payment[];
  /** the hold had run out and the pieces are held again */
  readonly late: boolean;
};

export function paidWrites(shop: Shop, { order, paymentId, charges, siblings, late }: PaidOrder): Write[] {
  const balance = siblings.filter(({ provider }) => provider === "balance");
  const held = balance.filter(isHeldBalance);
  const again = late && order.accountId !== null ? balance.filter(({ state }) => state === "cancelled") : [];
  const inClearing = [...held, ...again].reduce((sum, { amount }) => sum + amount.minor, 0);
  return [
    ...(late ? holdAgain(shop, order.id, shop.now + limits.hold_ms) : []),
    ...moveOrder(shop, order, "paid"),
    ...take(shop, order.id),
    ...held.flatMap((payment) => spendHeld(shop, payment)),
    ...again.flatMap((payment) => spendAgain(shop, payment, order.accountId!)),
    ...postSale(shop, order, charges, inClearing),
    insertOrderEvent(shop, order.id, late ? "paid_late" : "paid", { payment: paymentId }, "shop"),
    announce(shop, "order.paid", { orderId: order.id, paymentId }),
  ];
}
