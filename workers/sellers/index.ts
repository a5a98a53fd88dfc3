/** Who sells here, who acts for them, and whether their shop is open. */
export {
  hasStudio,
  houseId,
  isSellerScope,
  isTrading,
  moveSeller,
  sellerKinds,
  sellerScopes,
  sellerStates,
  type Seller,
  type SellerKind,
  type SellerScope,
  type SellerState,
} from "./seller.ts";
export { isMember, isOwner, mayActFor, mayReviewSellers } from "./policy.ts";
export { findSeller, findSellerBySlug, findSellers, selectSeller } from "./store.ts";
