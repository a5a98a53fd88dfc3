/** Discounts: conditions × actions, worked out purely, used up under a CHECK, given back when an order is cancelled. */
export { applyPromotions, type Applied, type Discounts, type RefusedCode } from "./apply.ts";
export {
  normalizeCode,
  type Action,
  type Basket,
  type BasketLine,
  type Condition,
  type Promotion,
} from "./promotion.ts";
export {
  endPromotion,
  giveBack,
  personNames,
  promotionFrom,
  putPromotion,
  redeem,
  renamePersons,
  runningPromotions,
  selectPromotions,
  type PromotionLine,
  type PromotionDraft,
  type PersonNames,
  type PromotionRow,
} from "./store.ts";
