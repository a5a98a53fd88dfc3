/** An order that has left, and what the counts say: for tests. */
import { sql } from "drizzle-orm";
import type { Shop } from "../platform/shop.ts";

export const shipFixtureOrder = async (shop: Shop, orderId: string): Promise<void> =>
  void (await shop.commit([sql`UPDATE orders SET state = 'shipped', version = version + 1 WHERE id = ${orderId}`]));

export async function summaryRowOf(shop: Shop, subjectId: string): Promise<number[]> {
  const row = await shop.db.first<Record<string, number>>(
    sql`SELECT stars_1, stars_2, stars_3, stars_4, stars_5 FROM review_summaries WHERE subject_id = ${subjectId}`,
  );
  return row ? Object.values(row) : [0, 0, 0, 0, 0];
}
