import { err, ok, type Result } from "../kernel/result.ts";
import type { Page } from "../kernel/paging.ts";
import type { Shop } from "../platform/shop.ts";
import type { Rating, Review, Summary } from "./review.ts";
import {
  findProductBySlug,
  listReviews,
  selectSummaryOfProduct,
  selectSummaryOfSeller,
  toSummary,
  type SummaryRow,
} from "./store.ts";

export const page_reviews = 20;

export type ReviewsView = {
  readonly subject: string;
  readonly summary: Summary;
  readonly page: Page<Review>;
};

export async function productReviews(
  shop: Shop,
  slug: string,
  asked: { readonly rating?: Rating; readonly cursor: string | null },
): Promise<Result<ReviewsView, { readonly code: "product.not_found" }>> {
  const product = await findProductBySlug(shop, slug);
  if (!product) return err({ code: "product.not_found" });
  const filter = { kind: "product", subjectId: product.id, state: "published" } as const;
  const [summary, page] = await Promise.all([
    shop.db.first<SummaryRow>(selectSummaryOfProduct(slug)),
    listReviews(shop, { ...filter, ...(asked.rating ? { rating: asked.rating } : {}) }, asked.cursor, page_reviews),
  ]);
  return ok({ subject: product.title, summary: toSummary(summary), page });
}

/** What is said of a seller itself; its goods speak on their own pages. */
export async function sellerReviews(shop: Shop, sellerId: string, cursor: string | null): Promise<ReviewsView> {
  const [summary, page] = await Promise.all([
    shop.db.first<SummaryRow>(selectSummaryOfSeller(sellerId)),
    listReviews(shop, { kind: "seller", subjectId: sellerId, state: "published" }, cursor, page_reviews),
  ]);
  return { subject: sellerId, summary: toSummary(summary), page };
}
