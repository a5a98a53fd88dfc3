/** Reviews under /api/v1, and their photographs. */
import { sendKept } from "../media/index.ts";
import { bearerIn } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { ok } from "../kernel/result.ts";
import * as contract from "./contract.ts";
import { page_reviews, productReviews, sellerReviews, type ReviewsView } from "./find-reviews.ts";
import { answerReview, judgeReview, reportReview } from "./judge-review.ts";
import { mayAnswer, mayWatch } from "./policy.ts";
import { presentReview, presentSummary } from "./present.ts";
import type { Rating } from "./review.ts";
import { findReview, listReviews } from "./store.ts";
import { changeOwnReview, writeReview } from "./write-review.ts";

export const reviewRoutes = doors();
const api = "/api/v1";

const presentPage = ({ summary, page }: ReviewsView) => ({
  summary: presentSummary(summary),
  reviews: page.items.map(presentReview),
  next_cursor: page.next,
});

reviewRoutes.get(`${api}${contract.readProductReviews.path}`, async (c) => {
  const asked = await parse(c, contract.readProductReviews);
  if (!asked.ok) return problem(asked.fault);
  const { slug, rating, cursor = null } = asked.value;
  const filter = { cursor, ...(rating ? { rating: rating as Rating } : {}) };
  return respond(c, await productReviews(c.var.shop, slug, filter), presentPage);
});

reviewRoutes.post(`${api}${contract.writeReview.path}`, async (c) => {
  const asked = await parse(c, contract.writeReview);
  if (!asked.ok) return problem(asked.fault);
  const { id, kind, bought, rating, ...words } = asked.value;
  const said = { ...words, rating: rating as Rating, photos: [] };
  return respond(c, await writeReview(c.var.shop, id, bearerIn(c.req.raw), { kind, bought }, said), presentReview, 201);
});

reviewRoutes.patch(`${api}${contract.changeReview.path}`, async (c) => {
  const asked = await parse(c, contract.changeReview);
  if (!asked.ok) return problem(asked.fault);
  const { id, rating, ...change } = asked.value;
  const changed = { ...change, ...(rating ? { rating: rating as Rating } : {}) };
  return respond(c, await changeOwnReview(c.var.shop, id, bearerIn(c.req.raw), changed), presentReview);
});

reviewRoutes.post(`${api}${contract.reportReview.path}`, async (c) => {
  const asked = await parse(c, contract.reportReview);
  if (!asked.ok) return problem(asked.fault);
  const { id, reason, note } = asked.value;
  return respond(c, await reportReview(c.var.shop, id, reason, note), () => ({ heard: true }), 202);
});

reviewRoutes.get(`${api}${contract.readSellerReviews.path}`, async (c) => {
  const asked = await parse(c, contract.readSellerReviews);
  if (!asked.ok || !mayAnswer(c.var.shop.actor, { sellerId: asked.value.seller_id }))
    return problem({ code: "seller.not_found" });
  const { seller_id: sellerId, cursor = null } = asked.value;
  const [about, page] = await Promise.all([
    sellerReviews(c.var.shop, sellerId, null),
    listReviews(c.var.shop, { sellerId }, cursor, page_reviews),
  ]);
  return respond(c, ok({ ...about, page }), presentPage);
});

reviewRoutes.post(`${api}${contract.answerReview.path}`, async (c) => {
  const asked = await parse(c, contract.answerReview);
  if (!asked.ok) return problem(asked.fault);
  const { actor } = c.var.shop;
  if (!mayAnswer(actor, { sellerId: asked.value.seller_id })) return problem({ code: "review.not_found" });
  return respond(c, await answerReview(c.var.shop, asked.value.id, asked.value.body), presentReview, 201);
});

reviewRoutes.get(`${api}${contract.readReviews.path}`, async (c) => {
  if (!mayWatch(c.var.shop.actor)) return problem({ code: "operator.not_found" });
  const asked = await parse(c, contract.readReviews);
  if (!asked.ok) return problem(asked.fault);
  const { state, reported, cursor = null } = asked.value;
  const filter = { ...(state ? { state } : {}), reported: reported === "true" };
  return respond(c, ok(await listReviews(c.var.shop, filter, cursor, page_reviews)), ({ items, next }) => ({
    reviews: items.map((review) => ({ ...presentReview(review), reports: review.reports })),
    next_cursor: next,
  }));
});

reviewRoutes.post(`${api}${contract.judgeReview.path}`, async (c) => {
  if (!mayWatch(c.var.shop.actor)) return problem({ code: "review.not_found" });
  const asked = await parse(c, contract.judgeReview);
  if (!asked.ok) return problem(asked.fault);
  const { id, state, reason } = asked.value;
  return respond(c, await judgeReview(c.var.shop, id, state, reason), presentReview);
});

/** A photograph is never changed, only shown or not: with its review, and before that to moderators alone. */
reviewRoutes.get("/media/review/:id{rev_[0-9A-Z]+}/:file{[0-9]+\\.webp}", async (c) => {
  const { shop } = c.var;
  const review = await findReview(shop, c.req.param("id"));
  const shown = review?.state === "published";
  if (!review || !(shown || mayWatch(shop.actor))) return problem({ code: "media.not_found" });
  const kept = await shop.blobs.media.get(`review/${review.id}/${c.req.param("file")}`);
  if (!kept) return problem({ code: "media.not_found" });
  const answer = sendKept(kept);
  // Short, because a moderator may still hide it.
  if (shown) answer.headers.set("cache-control", "public, max-age=300");
  return answer;
});
