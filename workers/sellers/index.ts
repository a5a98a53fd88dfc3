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
export {
  countSubmitted,
  findOwners,
  listSellers,
  type DecisionRow,
  type Owner,
  type QueueLine,
} from "./decision-store.ts";
export { findPaper, findPapers } from "./application-store.ts";
export {
  aiUses,
  fields,
  isStep,
  missingIn,
  papersFor,
  steps,
  themes,
  type AnswerField,
  type Answers,
  type Step,
} from "./application.ts";
export { beginApplication, type BeginFault } from "./begin-application.ts";
export { keepPaper, readPaper, takePaperBack } from "./keep-paper.ts";
export { paperKinds, paperLimits, type Paper, type PaperKind } from "./paper.ts";
export { mayApprove, maySubmit, type CheckItem } from "./checklist.ts";
export { findCase, type SellerCase } from "./review-case.ts";
export { saveAnswers, submitApplication } from "./submit-application.ts";
export {
  decideSeller,
  decisions,
  returnReasons,
  suspendReasons,
  tickItem,
  type DecideFault,
  type Decision,
} from "./decide-seller.ts";
export {
  findOwnShop,
  findShop,
  isFollowing,
  listShops,
  putShopTexts,
  selectSellerOfProduct,
  shopName,
  shopText,
  shopProseFields,
  shopTextFields,
  upsertProfile,
  type SellerShop,
  type ShopLine,
  type ShopTextField,
  type SoldBy,
} from "./shop-store.ts";
export { sealOldApplications } from "./sealed-answers-store.ts";
export { followShop } from "./follow-shop.ts";
export { acceptByToken, invitationToken, inviteStaff, removeStaff, takeInvitationBack } from "./invite-staff.ts";
export {
  findColleagues,
  findInvitation,
  findOpenInvitation,
  findOpenInvitations,
  sealOldInvitations,
  type Colleague,
  type Invitation,
} from "./people-store.ts";
