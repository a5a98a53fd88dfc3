/** What a line of a statement is about, as its seller knows it: the number of the order, and what a sale was made of. */
import { sql } from "drizzle-orm";
import type { Statement } from "../platform/database.ts";
import type { SaleShares } from "./statement.ts";

export type ReferenceRow = Omit<SaleShares, "grossMinor"> & {
  readonly id: string;
  /** of the order */
  readonly number: string;
  /** null: no sale of this seller */
  readonly grossMinor: number | null;
};

/** `groups`: ids of orders and refunds; payouts are known by their own. */
export const selectReferences = (sellerId: string, groups: readonly string[]): Statement => sql`
  WITH named AS (SELECT value AS id FROM json_each(${JSON.stringify(groups)}))
  SELECT o.id, o.number, s.total_minor AS grossMinor, s.part ->> '$.fees.taxWithheldMinor' AS taxMinor,
    s.part ->> '$.fees.promotionMinor' AS promotionMinor, s.part ->> '$.fees.commissionMinor' AS commissionMinor,
    s.part ->> '$.fees.commissionTaxMinor' AS commissionTaxMinor, s.part ->> '$.fees.paymentFeeMinor' AS paymentFeeMinor,
    (SELECT coalesce(sum(value ->> 'minor'), 0) FROM json_each(s.part, '$.fees.royalties')) AS royaltyMinor
  FROM named JOIN orders o ON o.id = named.id
  LEFT JOIN seller_settlements s ON s.order_id = o.id AND s.seller_id = ${sellerId}
  UNION ALL
  SELECT r.id, o.number, s.total_minor, 0, 0, s.part ->> '$.fees.commissionMinor', s.part ->> '$.fees.commissionTaxMinor',
    s.part ->> '$.fees.paymentFeeMinor', 0
  FROM named JOIN refunds r ON r.id = named.id JOIN orders o ON o.id = r.order_id
  LEFT JOIN seller_settlements s ON s.order_id = o.id AND s.seller_id = ${sellerId}`;

export type BackRow = { readonly group: string; readonly kind: string; readonly minor: number };
/** What others gave back of these refunds for this seller, by refund and kind: rows of the book that name the seller. */
export const selectGivenBack = (sellerId: string, groups: readonly string[]): Statement => sql`
  SELECT group_id AS "group", kind, sum(minor) AS minor FROM ledger_transfers
  WHERE group_id IN (SELECT value FROM json_each(${JSON.stringify(groups)})) AND note = ${sellerId}
    AND kind LIKE 'refund.%' AND kind <> 'refund.net' GROUP BY group_id, kind`;
