/** What verified buyers say of things and sellers. */
export { answerReview, judgeReview, reportReasons, reportReview, type AnswerFault } from "./judge-review.ts";
export { productReviews, sellerReviews, type ReviewsView } from "./find-reviews.ts";
export { photoPath } from "./present.ts";
export { mayModerate } from "./policy.ts";
export {
  ratings,
  reviewLimits,
  type Rating,
  type Review,
  type ReviewState,
  type Subject,
  type Summary,
} from "./review.ts";
export type { ReviewDesk } from "./write-review.ts";
export {
  listReviews,
  selectLatestOfProduct,
  selectSummaryOfProduct,
  selectSummaryOfSeller,
  toReview,
  toSummary,
  type ReviewRow,
  type SummaryRow,
} from "./store.ts";
