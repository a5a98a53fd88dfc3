import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const id = v.pipe(v.string(), v.regex(/^rev_[0-9A-Z]{26}$/));
const orderId = v.pipe(v.string(), v.regex(/^ord_[0-9A-Z]{26}$/));
const sellerId = v.pipe(v.string(), v.regex(/^sel_[0-9A-Za-z]{1,40}$/));
const stars = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
const starsInQuery = v.pipe(v.string(), v.regex(/^[1-5]$/), v.transform(Number));
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const title = v.pipe(v.string(), v.trim(), v.maxLength(120));
const body = v.pipe(v.string(), v.trim(), v.maxLength(4_000));

export const reviewOut = v.object({
  id: v.string(),
  kind: v.picklist(["product", "seller"]),
  subject_id: v.string(),
  rating: v.number(),
  title: v.string(),
  body: v.string(),
  author: v.string(),
  locale: v.string(),
  photos: v.array(v.object({ url: v.string(), width: v.number(), height: v.number() })),
  state: v.picklist(["published", "held", "hidden", "withdrawn"]),
  verified: v.literal(true),
  created_at: v.string(),
  reply: v.nullable(v.object({ body: v.string(), at: v.string() })),
});
const summary = v.object({
  count: v.number(),
  average: v.nullable(v.number()),
  /** one star first */
  counts: v.array(v.number()),
});
const page = v.object({ summary, reviews: v.array(reviewOut), next_cursor: v.nullable(v.string()) });

export const readProductReviews = {
  method: "GET",
  path: "/products/:slug/reviews",
  summary: "What verified buyers say of a product, newest first, with counts by stars",
  access: "public",
  input: v.object({ slug: v.pipe(v.string(), v.maxLength(120)), rating: v.optional(starsInQuery), cursor }),
  output: page,
  faults: ["product.not_found"],
} as const satisfies Endpoint;

export const writeReview = {
  method: "POST",
  path: "/orders/:id/reviews",
  summary: "Say something about a bought line or its seller; once each, when it is on its way or there",
  access: "shopper",
  input: v.object({
    id: orderId,
    kind: v.picklist(["product", "seller"]),
    bought: v.pipe(v.string(), v.maxLength(60)),
    rating: stars,
    title: v.optional(title, ""),
    body: v.optional(body, ""),
    author: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  }),
  output: reviewOut,
  faults: ["order.not_found", "review.not_bought", "review.too_early", "review.written_before"],
} as const satisfies Endpoint;

export const changeReview = {
  method: "PATCH",
  path: "/reviews/:id",
  summary: "The author changes their words, or takes them back",
  access: "shopper",
  input: v.object({
    id,
    rating: v.optional(stars),
    title: v.optional(title),
    body: v.optional(body),
    withdrawn: v.optional(v.boolean()),
  }),
  output: reviewOut,
  faults: ["review.not_found", "review.final", "review.raced"],
} as const satisfies Endpoint;

export const reportReview = {
  method: "POST",
  path: "/reviews/:id/reports",
  summary: "Tell the moderators about a review",
  access: "shopper",
  input: v.object({
    id,
    reason: v.picklist(["abuse", "spam", "private", "not_about_it", "other"]),
    note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ""),
  }),
  output: v.object({ heard: v.boolean() }),
  faults: ["review.unauthenticated", "review.not_found"],
} as const satisfies Endpoint;

export const answerReview = {
  method: "POST",
  path: "/sellers/:seller_id/reviews/:id/reply",
  summary: "The seller answers a review, once",
  access: "seller",
  input: v.object({ seller_id: sellerId, id, body: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000)) }),
  output: reviewOut,
  faults: ["review.not_found", "review.answered_before"],
} as const satisfies Endpoint;

export const readSellerReviews = {
  method: "GET",
  path: "/sellers/:seller_id/reviews",
  summary: "Reviews of a seller and of its goods, for those who act for it",
  access: "seller",
  input: v.object({ seller_id: sellerId, cursor }),
  output: page,
  faults: ["seller.not_found"],
} as const satisfies Endpoint;

export const readReviews = {
  method: "GET",
  path: "/admin/reviews",
  summary: "Reviews for moderators, by state or only those reported",
  access: "operator",
  input: v.object({
    state: v.optional(v.picklist(["published", "held", "hidden", "withdrawn"])),
    reported: v.optional(v.picklist(["true"])),
    cursor,
  }),
  output: v.object({
    reviews: v.array(v.object({ ...reviewOut.entries, reports: v.number() })),
    next_cursor: v.nullable(v.string()),
  }),
  faults: ["operator.not_found"],
} as const satisfies Endpoint;

export const judgeReview = {
  method: "POST",
  path: "/admin/reviews/:id/judgement",
  summary: "Hide a review or show it, with the reason on record",
  access: "operator",
  input: v.object({
    id,
    state: v.picklist(["published", "hidden"]),
    reason: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(500)),
  }),
  output: reviewOut,
  faults: ["review.not_found", "review.forbidden", "review.raced"],
} as const satisfies Endpoint;
