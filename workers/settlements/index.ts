/** Who gets what of a sale, and when. */
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
