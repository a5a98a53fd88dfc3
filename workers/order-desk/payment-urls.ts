import type { Order } from "../orders/index.ts";
import type { Request$ } from "../platform/http/context.ts";

/** Where a provider sends the browser back to: always this order, whatever became of the payment, in the language being read. */
export function paymentUrls(c: Request$, order: Pick<Order, "number" | "locale">, locale = order.locale) {
  const page = `${c.var.shop.config.publicOrigin}/${locale}/orders/${order.number}`;
  return { returnUrl: `${page}/return`, cancelUrl: `${page}/return` };
}
