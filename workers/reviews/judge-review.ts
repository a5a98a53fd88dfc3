/** What others do about a review: its seller answers, readers report, moderators hide and show, with a reason on record. */
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { mayAnswer, mayModerate } from "./policy.ts";
import { move, reviewLimits, type Review } from "./review.ts";
import { changeReview, findReview, insertReply, insertReport, reportsHeard } from "./store.ts";

type NotFound = { readonly code: "review.not_found" };
export type AnswerFault = NotFound | { readonly code: "review.answered_before" } | { readonly code: "review.empty" };

export async function answerReview(shop: Shop, reviewId: string, text: string): Promise<Result<Review, AnswerFault>> {
  const review = await findReview(shop, reviewId);
  if (!review || review.state === "withdrawn" || !mayAnswer(shop.actor, review))
    return err({ code: "review.not_found" });
  const body = text.trim().slice(0, reviewLimits.reply_chars_max);
  if (body === "") return err({ code: "review.empty" });
  const by = authorOf(shop);
  const outcome = await shop.commit([
    insertReply(shop, review, by, body),
    audited(shop, "review.answered", review.id, { sellerId: review.sellerId }),
  ]);
  if (outcome === "duplicate") return err({ code: "review.answered_before" });
  return ok({ ...review, reply: { body, at: shop.now } });
}

export const reportReasons = ["abuse", "spam", "private", "not_about_it", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** One report a person and review; saying it twice is heard once. */
export async function reportReview(
  shop: Shop,
  reviewId: string,
  reason: ReportReason,
  note: string,
): Promise<Result<null, NotFound | { readonly code: "review.unauthenticated" }>> {
  if (shop.actor.kind !== "account") return err({ code: "review.unauthenticated" });
  const review = await findReview(shop, reviewId);
  if (review?.state !== "published") return err({ code: "review.not_found" });
  await shop.commit([insertReport(shop, reviewId, shop.actor.id, reason, note.trim().slice(0, 500))]);
  return ok(null);
}

export type JudgeFault = NotFound | { readonly code: "review.forbidden" } | { readonly code: "review.raced" };

export async function judgeReview(
  shop: Shop,
  reviewId: string,
  to: "published" | "hidden",
  reason: string,
): Promise<Result<Review, JudgeFault>> {
  if (!mayModerate(shop.actor)) return err({ code: "review.forbidden" });
  const review = await findReview(shop, reviewId);
  if (!review || !move(review.state, to).ok) return err({ code: "review.not_found" });
  const outcome = await shop.commit([
    ...changeReview(shop, review, { state: to }),
    reportsHeard(shop, review.id),
    audited(shop, to === "hidden" ? "review.hidden" : "review.published", review.id, { reason: reason.slice(0, 500) }),
  ]);
  return outcome === "committed" ? ok({ ...review, state: to }) : err({ code: "review.raced" });
}
