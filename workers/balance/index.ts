/** What buyers have in the shop: gift cards come in, orders are paid with it, refunds may go there. */
export { giftCardLimits, type GiftCard, type GiftCardState } from "./gift-card.ts";
export { issueGiftCards, type IssuedCard, type IssueFault } from "./issue-gift-cards.ts";
export { mayIssueGiftCards } from "./policy.ts";
export { redeemCode, type RedeemFault } from "./redeem-gift-card.ts";
export { listGiftCards } from "./store.ts";
export { viewBalance, type BalanceMove, type BalanceView } from "./view-balance.ts";
