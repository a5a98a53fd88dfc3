import { err, ok, type Result } from "../kernel/result.ts";
import { startPayment, type StartedPayment, type StartPaymentFault } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import { returnUrls } from "./pay-writes.ts";
import { placeOrder, type PlacedOrder, type PlaceOrderFault, type PlaceOrderRequest } from "./place-order.ts";

export type OrderToPay = { readonly order: PlacedOrder; readonly payment: StartedPayment };

/**
 * Places the order, then opens the provider's page for its payment. The order stands whatever the provider answers:
 * without a page to go to (`redirectUrl` null) the shopper is sent to the order, where they can pay again.
 */
export async function payOrder(shop: Shop, request: PlaceOrderRequest): Promise<Result<OrderToPay, PlaceOrderFault>> {
  const placed = await placeOrder(shop, request);
  if (!placed.ok) return placed;
  const [started] = await Promise.all([opened(shop, placed.value), closeCart(shop, placed.value)]);
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
async function opened(shop: Shop, placed: PlacedOrder): Promise<Result<StartedPayment, StartPaymentFault>> {
  const { paymentId, begun } = placed;
  try {
    return await startPayment(shop, paymentId, returnUrls(shop, placed), begun);
  } catch (thrown) {
    shop.log("payment.not_started", { payment: paymentId, error: String(thrown).slice(0, 300) });
    return err({ code: "payment.refused", reason: "unavailable" });
  }
}
