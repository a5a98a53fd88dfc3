/** Money back and orders undone. */
export { cancelOrder, type CancelOrderFault } from "./cancel-order.ts";
export { cancelPart, type CancelPartFault } from "./cancel-part.ts";
export { mayCancel, mayCancelPart, mayRefund } from "./policy.ts";
export {
  decideRefund,
  refundableMinor,
  refundStates,
  type Refund,
  type RefundDecision,
  type RefundDestination,
  type RefundFault,
  type RefundLine,
  type RefundState,
  type RefundWish,
} from "./refund.ts";
export {
  load as loadRefundable,
  refundWrites,
  requestRefund,
  type Refundable,
  type RequestedRefund,
  type RequestRefundFault,
} from "./request-refund.ts";
export { returnedUnits } from "./restock.ts";
export { leftBySeller, sharesOf, type RefundShare } from "./shares.ts";
export { findRefund, selectRefundsOfOrder, toRefund, type RefundRow } from "./store.ts";
