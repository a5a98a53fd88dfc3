import { sql, type SQL } from "drizzle-orm";
import { isOrderOf } from "../orders/index.ts";
import { anyOf, type Statement } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

/** HS codes of the goods, as a subselect for whoever looks up duty. */
export const hsCodesOf = (variantIds: readonly string[]): SQL => sql`(
  SELECT p.hs_code AS code FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id IN ${anyOf(variantIds)})`;

/** Row `{ earlier }`: 1 when this e-mail address has an order that stands. */
export const selectEarlierOrder = (shop: Shop, email: string): Statement => sql`
  SELECT EXISTS (SELECT 1 FROM orders WHERE ${isOrderOf(shop, email)} AND state <> 'cancelled') AS earlier`;

export type AnswerRow = {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly result: string;
};

/** What was answered before under any of these [scope, key] pairs. */
export const selectAnswers = (keys: readonly { readonly scope: string; readonly key: string }[]): Statement => sql`
  SELECT scope, key, fingerprint, result FROM idempotent_answers
  WHERE (scope, key) IN (SELECT value ->> 'scope', value ->> 'key' FROM json_each(${JSON.stringify(keys)}))`;
