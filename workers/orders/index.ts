/** The order and its life. Other rooms write through these, in their own batches. */
export {
  isPaid,
  mayBeCancelled,
  mayBePaid,
  mayShip,
  move as moveOrderState,
  orderStates,
  type CancelReason,
  type Order,
  type OrderEvent,
  type OrderEventKind,
  type OrderState,
} from "./order.ts";
export { beginMaking, findOrderWithParts, type BeginMakingFault, type OrderWithParts } from "./begin-making.ts";
export { movePart } from "./move-part.ts";
export { openBuyer } from "./buyer.ts";
export { sealOldOrders } from "./seal-old-orders.ts";
export {
  houseSeller,
  partOfSeller,
  partsOf,
  sellerNameIn,
  sellerOfLine,
  type Address,
  type Delivery,
  type FrozenQuote,
  type PricedPart,
  type QuoteLine,
  type SellerFees,
  type SellerPart,
  type SellerTerms,
} from "./quote.ts";
export {
  mayCancelPart,
  moveSellerOrderState,
  orderStateOf,
  statesAfter,
  type SellerOrder,
  type SellerOrderState,
} from "./seller-order.ts";
export {
  moveSellerOrder,
  selectSellerOrder,
  selectSellerOrders,
  selectSellerOrdersOf,
  toSellerOrder,
  type SellerOrderPage,
  type SellerOrderRow,
} from "./seller-order-store.ts";
export { accessSha256, isOrderNumber, mailedKey, opens, orderCookie, orderCookieName, orderNumber } from "./access.ts";
export {
  actorName,
  findOrder,
  idOfNumber,
  isOrderOf,
  insertOrder,
  insertOrderEvent,
  moveOrder,
  moveOrderRow,
  selectCancelReason,
  selectOrder,
  selectOrderEvents,
  selectOrderOfPayment,
  toOrder,
  toOrderEvent,
  type CancelReasonRow,
  type EventRow,
  type NewOrder,
  type OrderRow,
} from "./store.ts";
export { countOrdersByState, listOrders, type OrderFilter, type OrderSummary } from "./list-store.ts";
