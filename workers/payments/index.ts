/** Being paid: rows for other rooms' batches, the door to the provider, and the one path by which its word is heard. */
export { applySession, type Heard, type HearFault } from "./hear-provider.ts";
export { askProvider, checkPayments, closePayment } from "./ask-provider.ts";
export { closeUnpaidOrder, endHold, type CloseOrderFault } from "./close-order.ts";
export { holdBalance } from "./balance-payment.ts";
export { paidWrites, type PaidOrder } from "./paid-writes.ts";
export { payAgain, type PayAgainFault } from "./pay-again.ts";
export {
  isClosedUnpaid,
  mayStillCharge,
  move as movePaymentState,
  paymentStates,
  type Payment,
  type PaymentSource,
  type PaymentState,
  sourceOf,
} from "./payment.ts";
export type {
  PaymentMethod,
  PaymentProvider,
  ProviderChargeback,
  ProviderName,
  ProviderRefund,
  ProviderSession,
  ProviderSetup,
  ReportLine,
} from "./provider.ts";
export { boundedFetch, troubleReason } from "./bounded-fetch.ts";
export { answered, refused, unknown, type Fetch, type ProviderAnswer } from "./provider.ts";
export { hostedPageOrigins } from "./hosted-pages.ts";
export { providerOf } from "./providers.ts";
export {
  keepFirstRequest,
  startPayment,
  type Begun,
  type StartedPayment,
  type StartPaymentFault,
} from "./start-payment.ts";
export {
  addRefunded,
  findPayment,
  insertPayment,
  newPayment,
  selectPayment,
  selectPaymentsOfOrder,
  toPayment,
  type NewPayment,
  type PaymentRow,
} from "./store.ts";
