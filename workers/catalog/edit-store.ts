/** SQL of what operators change by hand, one product at a time. */
import { and, eq, sql } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { products } from "./tables.ts";

export type ProductColumns = Partial<
  Pick<
    typeof products.$inferInsert,
    | "status"
    | "height_mm"
    | "width_mm"
    | "depth_mm"
    | "diameter_mm"
    | "weight_grams"
    | "editionSize"
    | "dated"
    | "hsCode"
    | "origin"
    | "taxCategory"
  >
>;

/** Guarded by the version somebody looked at: another's change in between is `stale_write`. */
export const updateProduct = (shop: Shop, id: string, version: number, columns: ProductColumns): Write[] => [
  shop.db.table
    .update(products)
    .set({ ...columns, version: sql`version + 1`, updatedAt: shop.now })
    .where(and(eq(products.id, id), eq(products.version, version))),
  mustHaveChangedOne("product.edit"),
];

export const deleteTexts = (subject: string, locale: string, fields: readonly string[]): Write =>
  sql`DELETE FROM translations WHERE subject = ${subject} AND locale = ${locale} AND field IN ${anyOf(fields)}`;

export const findVariantOwner = (shop: Shop, variantId: string): Promise<{ productId: string } | null> =>
  shop.db.first(sql`SELECT product_id AS productId FROM variants WHERE id = ${variantId}`);
