/** What a line of a statement is about, as its seller knows it: the number of the order, and what a sale was made of. */
import { sql } from "drizzle-orm";
import type { Statement } from "../platform/database.ts";

export type ReferenceRow = {
  readonly id: string;
  /** of the order */
  readonly number: string;
  /** null: no sale of this seller */
  readonly grossMinor: number | null;
  readonly taxMinor: number;
  readonly promotionMinor: number;
  readonly commissionMinor: number;
  readonly commissionTaxMinor: number;
  readonly royaltyMinor: number;
  readonly paymentFeeMinor: number;
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
  SELECT r.id, o.number, NULL, 0, 0, 0, 0, 0, 0 FROM named JOIN refunds r ON r.id = named.id JOIN orders o ON o.id = r.order_id`;
