/** A buyer's review: written once for each thing they bought, changed or taken back by themselves alone. */
import { err, ok, type Result } from "../kernel/result.ts";
import { opens, selectOrder, toOrder, type Order, type OrderRow } from "../orders/index.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { keepPhotos } from "./keep-photos.ts";
import {
  mayBeReviewed,
  move,
  reviewLimits,
  subjectsOf,
  wantsALook,
  type Rating,
  type Review,
  type ReviewKind,
  type ReviewPhoto,
  type Subject,
} from "./review.ts";
import { changeReview, findReview, insertReview, selectReviewsOfOrder, toReview, type ReviewRow } from "./store.ts";

export type Words = {
  readonly rating: Rating;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly photos: readonly ReviewPhoto[];
};
export type WriteReviewFault =
  | { readonly code: "order.not_found" }
  | { readonly code: "review.not_bought" }
  | { readonly code: "review.too_early" }
  | { readonly code: "review.written_before" };

export type ReviewDesk = {
  readonly order: Order;
  /** what may be said something about, and what has been said */
  readonly subjects: readonly (Subject & { readonly review: Review | null })[];
  readonly mayReview: boolean;
};

/** The buyer's own order with what they have said of it: by account, or with the key of the order. One round trip. */
export async function reviewDesk(
  shop: Shop,
  orderId: string | Parameters<typeof selectOrder>[0],
  key: string | null,
): Promise<Result<ReviewDesk, { readonly code: "order.not_found" }>> {
  const [rows] = await shop.db.read<[OrderRow]>(selectOrder(orderId));
  const order = rows[0] ? await toOrder(shop, rows[0]) : null;
  if (!order || !(await isTheirs(shop, order, key))) return err({ code: "order.not_found" });
  const reviews = (await shop.db.all<ReviewRow>(selectReviewsOfOrder(order.id))).map(toReview);
  const said = (subject: Subject) =>
    reviews.find(({ kind, bought }) => kind === subject.kind && bought === subject.bought) ?? null;
  return ok({
    order,
    subjects: subjectsOf(order.quote).map((subject) => ({ ...subject, review: said(subject) })),
    mayReview: mayBeReviewed(order.state),
  });
}

async function isTheirs(shop: Shop, order: Order, key: string | null): Promise<boolean> {
  const { actor } = shop;
  if (actor.kind === "account" && actor.id === order.accountId) return true;
  return key !== null && opens(key, order, shop.config.signingSecret);
}

export async function writeReview(
  shop: Shop,
  orderId: string,
  key: string | null,
  about: { readonly kind: ReviewKind; readonly bought: string },
  words: Words,
  files: readonly File[] = [],
): Promise<Result<Review, WriteReviewFault>> {
  const desk = await reviewDesk(shop, orderId, key);
  if (!desk.ok) return desk;
  const subject = desk.value.subjects.find(({ kind, bought }) => kind === about.kind && bought === about.bought);
  if (!subject) return err({ code: "review.not_bought" });
  if (!desk.value.mayReview) return err({ code: "review.too_early" });
  if (subject.review) return err({ code: "review.written_before" });
  const { review: _, ...named } = subject;
  const id = shop.newId("review");
  // Only now: nobody fills the store who may not write.
  const { photos } = files.length > 0 ? await keepPhotos(shop, id, files) : words;
  const review = {
    ...named,
    id,
    orderId: desk.value.order.id,
    accountId: shop.actor.kind === "account" ? shop.actor.id : null,
    locale: shop.locale,
    ...bounded({ ...words, photos }),
    // A picture cannot be read by a rule: somebody looks at it before it is shown.
    state: photos.length > 0 ? ("held" as const) : stateFor(words),
  };
  const outcome = await shop.commit([
    insertReview(shop, review),
    announce(shop, "review.written", { reviewId: review.id, sellerId: review.sellerId }),
  ]);
  if (outcome === "duplicate") return err({ code: "review.written_before" });
  return ok({ ...review, version: 1, createdAt: shop.now, updatedAt: shop.now, reply: null });
}

const stateFor = ({ title, body }: Pick<Words, "title" | "body">) =>
  wantsALook(`${title}\n${body}`) ? ("held" as const) : ("published" as const);

const bounded = ({ rating, title, body, author, photos }: Words): Words => ({
  rating,
  title: title.trim().slice(0, reviewLimits.title_chars_max),
  body: body.trim().slice(0, reviewLimits.body_chars_max),
  author: author.trim().slice(0, reviewLimits.author_chars_max) || "·",
  photos: photos.slice(0, reviewLimits.photos_max),
});

export type ChangeReviewFault =
  | { readonly code: "review.not_found" }
  | { readonly code: "review.final" }
  | { readonly code: "review.raced" };

/** The author changes their words within sixty days; hidden words stay hidden until somebody has looked again. */
export async function changeOwnReview(
  shop: Shop,
  reviewId: string,
  key: string | null,
  change: Partial<Pick<Words, "rating" | "title" | "body">> & { readonly withdrawn?: boolean },
): Promise<Result<Review, ChangeReviewFault>> {
  const review = await findReview(shop, reviewId);
  if (!review || !(await reviewDesk(shop, review.orderId, key)).ok) return err({ code: "review.not_found" });
  const words = bounded({ ...review, ...change });
  const state = change.withdrawn ? "withdrawn" : review.state === "published" ? stateFor(words) : review.state;
  const final = review.state === "withdrawn" || shop.now > review.createdAt + reviewLimits.editable_ms;
  if (final && !(change.withdrawn && move(review.state, "withdrawn").ok)) return err({ code: "review.final" });
  const { rating, title, body } = words;
  const outcome = await shop.commit(changeReview(shop, review, { state, rating, title, body }));
  return outcome === "committed" ? ok({ ...review, state, rating, title, body }) : err({ code: "review.raced" });
}
