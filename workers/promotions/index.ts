/** Discounts: conditions × actions, worked out purely, used up under a CHECK, given back when an order is cancelled. */
export { applyPromotions, type Applied, type Discounts, type RefusedCode } from "./apply.ts";
export { normalizeCode, type Basket, type BasketLine, type Promotion } from "./promotion.ts";
export {
  giveBack,
  promotionFrom,
  putPromotion,
  redeem,
  runningPromotions,
  type PromotionDraft,
  type PromotionRow,
} from "./store.ts";
