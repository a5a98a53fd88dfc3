/** A declined shopper may pay again with a new payment for the same order, while the pieces are held. */
import { limits } from "../kernel/limits.ts";
import { hour_ms } from "../kernel/clock.ts";
import { money, type Money } from "../kernel/money.ts";
import { err, type Result } from "../kernel/result.ts";
import { insertOrderEvent, moveOrder, selectOrder, toOrder, type Order, type OrderRow } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import { extendHold } from "../stock/index.ts";
import { closePayment } from "./ask-provider.ts";
import { isHeldBalance } from "./balance-payment.ts";
import { mayStillCharge, type Payment } from "./payment.ts";
import type { PaymentMethod } from "./provider.ts";
import { startPayment, type StartedPayment, type StartPaymentFault } from "./start-payment.ts";
import { insertPayment, selectPaymentsOfOrder, toPayment, type NewPayment, type PaymentRow } from "./store.ts";

export type PayAgainFault =
  | StartPaymentFault
  | { readonly code: "order.not_found" }
  | { readonly code: "order.not_payable" }
  | { readonly code: "payment.in_progress" }
  | { readonly code: "payment.too_many" }
  | { readonly code: "order.raced" };

const attempts_max = 10;
/** However often it is tried again, pieces are not kept from others longer than this after the order was placed. */
const held_max_ms = hour_ms;

/** Before a second session is opened the first is closed at the provider, and seen to be closed. */
export async function payAgain(
  shop: Shop,
  orderId: string,
  method: PaymentMethod,
  urls: { readonly returnUrl: string; readonly cancelUrl: string },
): Promise<Result<StartedPayment, PayAgainFault>> {
  const [orders, rows] = await shop.db.read<[OrderRow, PaymentRow]>(
    selectOrder(orderId),
    selectPaymentsOfOrder(orderId),
  );
  if (!orders[0]) return err({ code: "order.not_found" });
  const [order, payments] = [await toOrder(shop, orders[0]), rows.map(toPayment)];
  if (order.state !== "placed" || shop.now > order.placedAt + held_max_ms) return err({ code: "order.not_payable" });

  const open = payments.find(({ state, provider }) => mayStillCharge(state) && provider !== "balance");
  if (open && open.method === method) return startPayment(shop, open.id, urls);
  if (payments.length >= attempts_max) return err({ code: "payment.too_many" });

  const closed = await Promise.all(payments.map((payment) => closePayment(shop, payment)));
  if (closed.includes("captured")) return err({ code: "order.not_payable" });
  if (closed.includes("unknown")) return err({ code: "payment.in_progress" });
  return beginAnew(shop, order, owedBy(order, payments), method, urls);
}

/** What balance does not cover. */
const owedBy = (order: Order, payments: readonly Payment[]): Money => {
  const covered = payments.filter(isHeldBalance).reduce((sum, { amount }) => sum + amount.minor, 0);
  return money(order.total.minor - covered, order.total.currency);
};

async function beginAnew(
  shop: Shop,
  order: Order,
  amount: Money,
  method: PaymentMethod,
  urls: { readonly returnUrl: string; readonly cancelUrl: string },
): Promise<Result<StartedPayment, PayAgainFault>> {
  const payment: NewPayment = {
    id: shop.newId("payment"),
    orderId: order.id,
    method,
    amount,
  };
  const until = Math.min(shop.now + limits.hold_ms, order.placedAt + held_max_ms);
  const outcome = await shop.commit([
    // The order stays "placed", but its version moves: two tabs cannot both begin, nor one begin while a job cancels.
    ...moveOrder(shop, order, "placed"),
    ...insertPayment(shop, payment),
    extendHold(shop, order.id, until),
    insertOrderEvent(shop, order.id, "payment_started", { payment: payment.id, method }),
  ]);
  return outcome === "committed" ? startPayment(shop, payment.id, urls) : err({ code: "order.raced" });
}
