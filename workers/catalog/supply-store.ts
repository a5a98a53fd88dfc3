/** SQL of stock as an import hands it in; selling and holding it is the work of `stock`. */
import { sql } from "drizzle-orm";
import type { Write } from "../platform/database.ts";
import type { Row } from "./plan.ts";

/**
 * [variant, location, quantity]. A quantity the source has not said before is counted: the difference is a move, and
 * never takes units that are held for somebody. One it repeats changes nothing, whatever has been sold since.
 */
export function countStock(rows: readonly Row[], reference: string, at: number): Write[] {
  const json = JSON.stringify(rows);
  const news = sql`
    SELECT j.value ->> 0 AS variant_id, j.value ->> 1 AS location_id,
      max(j.value ->> 2, coalesce(s.held, 0)) AS quantity, coalesce(s.on_hand, 0) AS was, s.on_hand IS NULL AS first
    FROM json_each(${json}) j
    LEFT JOIN handed_in_stock h ON h.variant_id = j.value ->> 0 AND h.location_id = j.value ->> 1
    LEFT JOIN stock s ON s.variant_id = j.value ->> 0 AND s.location_id = j.value ->> 1
    WHERE h.quantity IS NOT j.value ->> 2`;
  return [
    sql`INSERT INTO stock_moves (id, variant_id, location_id, quantity, reason, reference, at)
      SELECT 'mov_' || lower(hex(randomblob(13))), variant_id, location_id, quantity - was,
        iif(first, 'received', 'counted'), ${reference}, ${at}
      FROM (${news}) WHERE quantity <> was`,
    sql`INSERT INTO stock (variant_id, location_id, on_hand)
      SELECT variant_id, location_id, quantity FROM (${news}) WHERE true
      ON CONFLICT (variant_id, location_id) DO UPDATE SET on_hand = excluded.on_hand`,
    sql`INSERT INTO handed_in_stock (variant_id, location_id, quantity)
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${json}) WHERE true
      ON CONFLICT (variant_id, location_id) DO UPDATE SET quantity = excluded.quantity WHERE quantity <> excluded.quantity`,
  ];
}
