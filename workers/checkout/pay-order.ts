import { err, ok, type Result } from "../kernel/result.ts";
import { startPayment, type StartedPayment, type StartPaymentFault } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import { placeOrder, type PlacedOrder, type PlaceOrderFault, type PlaceOrderRequest } from "./place-order.ts";

export type OrderToPay = { readonly order: PlacedOrder; readonly payment: StartedPayment };

/** Where a shopper comes back to, paid or not. */
export const orderPath = (locale: string, number: string): string => `/${locale}/orders/${number}`;

/**
 * Places the order, then opens the provider's page for its payment. The order stands whatever the provider answers:
 * without a page to go to (`redirectUrl` null) the shopper is sent to the order, where they can pay again.
 */
export async function payOrder(shop: Shop, request: PlaceOrderRequest): Promise<Result<OrderToPay, PlaceOrderFault>> {
  const placed = await placeOrder(shop, request);
  if (!placed.ok) return placed;
  const back = `${shop.config.publicOrigin}${orderPath(placed.value.quote.locale, placed.value.number)}/return`;
  const [started] = await Promise.all([opened(shop, placed.value.paymentId, back), closeCart(shop, placed.value)]);
  return ok({
    order: placed.value,
    payment: started.ok ? started.value : { state: "declined", redirectUrl: null },
  });
}

/** Closing again closes nothing; a cart that stays open cannot be ordered twice either, it only looks full. */
async function closeCart(shop: Shop, { quote, orderId }: PlacedOrder): Promise<void> {
  try {
    await shop.cart(quote.cartId).markOrdered(orderId, shop.now);
  } catch (thrown) {
    shop.log("cart.not_closed", { order: orderId, error: String(thrown).slice(0, 300) });
  }
}

/** A provider that throws must not lose the order that stands: the job that looks after payments asks again. */
async function opened(shop: Shop, paymentId: string, back: string): Promise<Result<StartedPayment, StartPaymentFault>> {
  try {
    return await startPayment(shop, paymentId, { returnUrl: back, cancelUrl: back });
  } catch (thrown) {
    shop.log("payment.not_started", { payment: paymentId, error: String(thrown).slice(0, 300) });
    return err({ code: "payment.refused", reason: "unavailable" });
  }
}
