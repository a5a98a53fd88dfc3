/** What a buyer says of a thing or of its seller. Only who bought may say it, once, and nobody's words are changed by others. */
import { day_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { FrozenQuote, OrderState } from "../orders/index.ts";

export const reviewStates = ["published", "held", "hidden", "withdrawn"] as const;
export type ReviewState = (typeof reviewStates)[number];

const next = {
  published: ["hidden", "withdrawn"],
  held: ["published", "hidden", "withdrawn"],
  hidden: ["published", "withdrawn"],
  withdrawn: [],
} as const satisfies Record<ReviewState, readonly ReviewState[]>;

export type IllegalMove = {
  readonly code: "review.illegal_move";
  readonly from: ReviewState;
  readonly to: ReviewState;
};

export function move(from: ReviewState, to: ReviewState): Result<ReviewState, IllegalMove> {
  const allowed: readonly ReviewState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "review.illegal_move", from, to });
}

export type ReviewKind = "product" | "seller";
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];
export const isRating = (value: unknown): value is Rating => ratings.includes(value as Rating);

export type ReviewPhoto = { readonly key: string; readonly width: number; readonly height: number };

export type Review = {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly subjectId: string;
  readonly sellerId: string;
  readonly orderId: string;
  readonly bought: string;
  readonly accountId: string | null;
  readonly author: string;
  readonly locale: string;
  readonly rating: Rating;
  readonly title: string;
  readonly body: string;
  readonly photos: readonly ReviewPhoto[];
  readonly state: ReviewState;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly reply: { readonly body: string; readonly at: number } | null;
};

/** `counts[0]` are one-star reviews. */
export type Summary = { readonly count: number; readonly counts: readonly number[]; readonly average: number | null };

export function summaryOf(counts: readonly number[]): Summary {
  const count = counts.reduce((sum, n) => sum + n, 0);
  const stars = counts.reduce((sum, n, i) => sum + n * (i + 1), 0);
  return { count, counts, average: count === 0 ? null : Math.round((stars / count) * 10) / 10 };
}

export const reviewLimits = {
  author_chars_max: 60,
  title_chars_max: 120,
  body_chars_max: 4_000,
  reply_chars_max: 2_000,
  photos_max: 4,
  editable_ms: 60 * day_ms,
} as const;

/** On its way or there: what has not left yet cannot have been seen. */
const reviewable: readonly OrderState[] = ["shipped", "delivered"];
export const mayBeReviewed = (state: OrderState): boolean => reviewable.includes(state);

export type Subject = {
  readonly kind: ReviewKind;
  readonly subjectId: string;
  readonly sellerId: string;
  readonly bought: string;
};

/** All that can be said something about: each line once, each seller once. */
export function subjectsOf({ lines }: Pick<FrozenQuote, "lines">): readonly Subject[] {
  const sellers = [...new Set(lines.map(({ sellerId }) => sellerId ?? "sel_house"))];
  return [
    ...lines.map(({ id, productId, sellerId }) => ({
      kind: "product" as const,
      subjectId: productId,
      sellerId: sellerId ?? "sel_house",
      bought: id,
    })),
    ...sellers.map((id) => ({ kind: "seller" as const, subjectId: id, sellerId: id, bought: id })),
  ];
}

/** Addresses and telephone numbers lead people away from the shop's protection: somebody looks before it is shown. */
export const wantsALook = (text: string): boolean =>
  /https?:|www\.|[\w.+-]+@[\w-]+\.\w|(?:\+|00)?\d[\d\s().-]{8,}\d|微信|wechat|whatsapp|telegram/i.test(text);
