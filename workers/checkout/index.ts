/** From a basket to an order: a priced quote, frozen and signed; an order placed by it once. */
export { freezeQuote, type FreezeFault, type FrozenAndSealed, type QuoteRequest } from "./freeze-quote.ts";
export { cheapest, type DeliveryWish, type SellerOffer } from "./offers.ts";
export { payOrder, type OrderToPay } from "./pay-order.ts";
export { orderPath } from "./pay-writes.ts";
export { placeOrder, type PlacedOrder, type PlaceOrderFault, type PlaceOrderRequest } from "./place-order.ts";
export { isExpired, openQuote, sealQuote, type QuoteFault } from "./quote-token.ts";
export { reckon, type Reckoned, type ReckonInput, type ReckonLine } from "./reckon.ts";
export { viewCheckout, type CheckoutForm, type CheckoutProblems, type CheckoutView } from "./view-checkout.ts";
export type { ReviewView } from "./view-review.ts";
export type { FrozenQuote } from "../orders/index.ts";
