/** Who gets what of a sale, and when. */
export {
  decideAdjustment,
  financier,
  proposeAdjustment,
  type Adjustment,
  type AdjustmentFault,
  type AdjustmentState,
  type Wish as AdjustmentWish,
  type Decided,
} from "./adjustment.ts";
export { findAdjustment, listAdjustments } from "./adjustment-store.ts";
export { feesFor } from "./fees-for.ts";
export {
  feeKinds,
  feeScopes,
  usualTerms,
  type FeeBook,
  type FeeKind,
  type FeeRule,
  type FeeScope,
  type SaleFacts,
} from "./fee-rule.ts";
export { shareSale, type ShareInput, type SoldPart } from "./share-sale.ts";
export { endFeeRule, insertFeeRule, insertSellerTerms, type NewFeeRule } from "./fee-store.ts";
export { chargeOf, partsOf, postSale, postSuspense, type Charge } from "./post-sale.ts";
export {
  knownFrom,
  postBounce,
  postRefund,
  selectForRefund,
  type RefundPosted,
  type SettlementsKnown,
} from "./post-refund.ts";
export { beginWindows, releaseDue } from "./release.ts";
export {
  stillHeld,
  takenBack,
  type RefundShare,
  type Settlement,
  type SettlementState,
  type TakenBack,
} from "./settlement.ts";
export { blockRelease, selectSettlements, toSettlement, unblockRelease, type SettlementRow } from "./store.ts";
