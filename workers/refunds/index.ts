/** Money back and orders undone. */
export { cancelOrder, type CancelOrderFault } from "./cancel-order.ts";
export { mayCancel, mayRefund } from "./policy.ts";
export {
  refundableMinor,
  refundStates,
  type Refund,
  type RefundFault,
  type RefundLine,
  type RefundState,
  type RefundWish,
} from "./refund.ts";
export { requestRefund, type RequestedRefund, type RequestRefundFault } from "./request-refund.ts";
export { findRefund, selectRefundsOfOrder, toRefund, type RefundRow } from "./store.ts";
