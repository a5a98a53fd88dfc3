import { iso } from "../kernel/clock.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type { readProductReviews } from "./contract.ts";
import type { Review, Summary } from "./review.ts";

export const photoPath = (key: string): string => `/media/${key}`;

export const presentReview = (review: Review): OutputOf<typeof readProductReviews>["reviews"][number] => ({
  id: review.id,
  kind: review.kind,
  subject_id: review.subjectId,
  rating: review.rating,
  title: review.title,
  body: review.body,
  author: review.author,
  locale: review.locale,
  photos: review.photos.map(({ key, width, height }) => ({ url: photoPath(key), width, height })),
  state: review.state,
  verified: true,
  created_at: iso(review.createdAt),
  reply: review.reply && { body: review.reply.body, at: iso(review.reply.at) },
});

export const presentSummary = ({ count, average, counts }: Summary) => ({ count, average, counts: [...counts] });
