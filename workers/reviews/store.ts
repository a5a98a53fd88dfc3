import { sql } from "drizzle-orm";
import { onSale } from "../catalog/index.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { summaryOf, type Rating, type Review, type ReviewKind, type ReviewState, type Summary } from "./review.ts";

export type ReviewRow = {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly subject_id: string;
  readonly seller_id: string;
  readonly order_id: string;
  readonly bought: string;
  readonly account_id: string | null;
  readonly author: string;
  readonly locale: string;
  readonly rating: Rating;
  readonly title: string;
  readonly body: string;
  readonly photos: string;
  readonly state: ReviewState;
  readonly version: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly reply: string | null;
};
const columns = sql.raw(`r.id AS id, r.kind AS kind, r.subject_id AS subject_id, r.seller_id AS seller_id,
  r.order_id AS order_id, r.bought AS bought, r.account_id AS account_id, r.author AS author, r.locale AS locale,
  r.rating AS rating, r.title AS title, r.body AS body, r.photos AS photos, r.state AS state, r.version AS version,
  r.created_at AS created_at, r.updated_at AS updated_at,
  (SELECT json_object('body', body, 'at', at) FROM review_replies WHERE review_id = r.id) AS reply`);

export const toReview = (row: ReviewRow): Review => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  sellerId: row.seller_id,
  orderId: row.order_id,
  bought: row.bought,
  accountId: row.account_id,
  author: row.author,
  locale: row.locale,
  rating: row.rating,
  title: row.title,
  body: row.body,
  photos: JSON.parse(row.photos) as Review["photos"],
  state: row.state,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  reply: row.reply === null ? null : (JSON.parse(row.reply) as Review["reply"]),
});

export const insertReview = (
  shop: Shop,
  review: Omit<Review, "version" | "createdAt" | "updatedAt" | "reply">,
): Write =>
  sql`INSERT INTO reviews (id, kind, subject_id, seller_id, order_id, bought, account_id, author, locale, rating, title,
    body, photos, state, created_at, updated_at)
  VALUES (${review.id}, ${review.kind}, ${review.subjectId}, ${review.sellerId}, ${review.orderId}, ${review.bought},
    ${review.accountId}, ${review.author}, ${review.locale}, ${review.rating}, ${review.title}, ${review.body},
    ${JSON.stringify(review.photos)}, ${review.state}, ${shop.now}, ${shop.now})`;

export type ReviewChange = Pick<Review, "state"> & Partial<Pick<Review, "rating" | "title" | "body" | "photos">>;

export function changeReview(shop: Shop, review: Review, change: ReviewChange): Write[] {
  const { state, rating, title, body, photos } = { ...review, ...change };
  return [
    sql`UPDATE reviews SET state = ${state}, rating = ${rating}, title = ${title}, body = ${body},
      photos = ${JSON.stringify(photos)}, version = version + 1, updated_at = ${shop.now}
    WHERE id = ${review.id} AND version = ${review.version}`,
    mustHaveChangedOne("review.change"),
  ];
}

export const insertReply = (shop: Shop, review: Review, accountId: string, body: string): Write => sql`
  INSERT INTO review_replies (review_id, seller_id, account_id, body, at)
  VALUES (${review.id}, ${review.sellerId}, ${accountId}, ${body}, ${shop.now})`;

export const insertReport = (
  shop: Shop,
  reviewId: string,
  reporter: string,
  reason: string,
  note: string,
): Write => sql`
  INSERT INTO review_reports (review_id, reporter, reason, note, at)
  VALUES (${reviewId}, ${reporter}, ${reason}, ${note}, ${shop.now})`;

export const reportsHeard = (shop: Shop, reviewId: string): Write =>
  sql`UPDATE review_reports SET heard_at = ${shop.now} WHERE review_id = ${reviewId} AND heard_at IS NULL`;

export async function findReview(shop: Shop, id: string): Promise<Review | null> {
  const row = await shop.db.first<ReviewRow>(sql`SELECT ${columns} FROM reviews r WHERE r.id = ${id}`);
  return row && toReview(row);
}

const of_an_order_max = 120;
export const selectReviewsOfOrder = (orderId: string): Statement =>
  sql`SELECT ${columns} FROM reviews r WHERE r.order_id = ${orderId} ORDER BY r.created_at LIMIT ${of_an_order_max}`;

export type SummaryRow = { readonly [N in `stars_${Rating}`]: number };
const productBySlug = (slug: string) => sql`(SELECT id FROM products WHERE slug = ${slug})`;

/** Rows `SummaryRow`; none where nothing has been said. By slug, so that a product page asks in its one round trip. */
export const selectSummaryOfProduct = (slug: string): Statement => sql`
  SELECT stars_1, stars_2, stars_3, stars_4, stars_5 FROM review_summaries
  WHERE kind = 'product' AND subject_id = ${productBySlug(slug)}`;
export const selectSummaryOfSeller = (sellerId: string): Statement => sql`
  SELECT stars_1, stars_2, stars_3, stars_4, stars_5 FROM review_summaries
  WHERE kind = 'seller' AND subject_id = ${sellerId}`;
export const toSummary = (row: SummaryRow | null | undefined): Summary =>
  summaryOf(row ? [row.stars_1, row.stars_2, row.stars_3, row.stars_4, row.stars_5] : [0, 0, 0, 0, 0]);

/** Rows `ReviewRow`, newest first. */
export const selectLatestOfProduct = (slug: string, count: number): Statement => sql`
  SELECT ${columns} FROM reviews r WHERE r.kind = 'product' AND r.subject_id = ${productBySlug(slug)}
    AND r.state = 'published' ORDER BY r.created_at DESC, r.id DESC LIMIT ${count}`;

export type ReviewFilter = {
  readonly kind?: ReviewKind;
  readonly subjectId?: string;
  readonly sellerId?: string;
  readonly state?: ReviewState;
  readonly rating?: Rating;
  /** only those somebody has reported and nobody has judged since */
  readonly reported?: boolean;
};

export async function listReviews(
  shop: Shop,
  filter: ReviewFilter,
  cursor: string | null,
  count: number,
): Promise<Page<Review & { readonly reports: number }>> {
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const rows = await shop.db.all<ReviewRow & { readonly reports: number }>(sql`
    SELECT ${columns}, (SELECT count(*) FROM review_reports WHERE review_id = r.id AND heard_at IS NULL) AS reports
    FROM reviews r WHERE (r.created_at, r.id) < (${after[0]}, ${after[1]})
      AND (${filter.kind ?? null} IS NULL OR r.kind = ${filter.kind ?? null})
      AND (${filter.subjectId ?? null} IS NULL OR r.subject_id = ${filter.subjectId ?? null})
      AND (${filter.sellerId ?? null} IS NULL OR r.seller_id = ${filter.sellerId ?? null})
      AND (${filter.state ?? null} IS NULL OR r.state = ${filter.state ?? null})
      AND (${filter.rating ?? null} IS NULL OR r.rating = ${filter.rating ?? null})
      AND (${filter.reported ? 1 : 0} = 0
        OR EXISTS (SELECT 1 FROM review_reports WHERE review_id = r.id AND heard_at IS NULL))
    ORDER BY r.created_at DESC, r.id DESC LIMIT ${count + 1}`);
  const items = rows.slice(0, count).map((row) => ({ ...toReview(row), reports: row.reports }));
  const last = items.at(-1);
  return { items, next: rows.length > count && last ? encodeCursor([last.createdAt, last.id]) : null };
}

export const findProductBySlug = (shop: Shop, slug: string): Promise<{ id: string; title: string } | null> =>
  shop.db.first(sql`SELECT p.id AS id,
    coalesce((SELECT text FROM translations WHERE subject = p.id AND field = 'title' AND locale = ${shop.locale}),
      (SELECT text FROM translations WHERE subject = p.id AND field = 'title' ORDER BY locale = 'en' DESC LIMIT 1), '') AS title
    FROM products p WHERE p.slug = ${slug} AND ${onSale("p")}`);

export const selectNamesOfSellers = (ids: readonly string[]): Statement =>
  sql`SELECT id, name FROM sellers WHERE id IN ${anyOf(ids)}`;
