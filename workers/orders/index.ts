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
export { beginMaking, type BeginMakingFault } from "./begin-making.ts";
export type { Address, FrozenQuote, QuoteLine, SellerFees, SellerPart, SellerTerms } from "./quote.ts";
export { accessSha256, isOrderNumber, mailedKey, opens, orderCookie, orderCookieName, orderNumber } from "./access.ts";
export {
  actorName,
  findOrder,
  idOfNumber,
  insertOrder,
  insertOrderEvent,
  moveOrder,
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
