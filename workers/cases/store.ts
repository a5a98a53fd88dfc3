import { sql } from "drizzle-orm";
import { anyOf, type Statement } from "../platform/database.ts";

export type VariantChoice = { readonly id: string; readonly productId: string; readonly options: string };
const choices_max = 200;
/** What a thing may be exchanged for: other forms of the same products. */
export const selectVariantChoices = (productIds: readonly string[]): Statement => sql`
  SELECT id, product_id AS productId, options FROM variants
  WHERE product_id IN ${anyOf(productIds)} AND archived_at IS NULL ORDER BY product_id, position LIMIT ${choices_max}`;

export type OrderOfCase = { readonly id: string; readonly number: string };
/** Numbers of orders, for lists of cases. */
export const selectNumbers = (orderIds: readonly string[]): Statement =>
  sql`SELECT id, number FROM orders WHERE id IN ${anyOf(orderIds)}`;
