/** The counter where shoppers and staff see an order whole. */
export { orderView, orderWhole, type OrderAddress, type OrderView } from "./order-view.ts";
export { returnFromPayment } from "./return-from-payment.ts";
