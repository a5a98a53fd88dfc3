/**
 * What the shop need not remember: messages taken in, answers kept for retries and events told, all older than thirty
 * days. At most 5,000 rows of each a night, so that a long neglect is made good little by little.
 */
import { sql } from "drizzle-orm";
import { day_ms } from "../kernel/clock.ts";
import { newId } from "../kernel/ids.ts";
import { limits } from "../kernel/limits.ts";
import type { Shop } from "./shop.ts";

const rows_a_night = 5_000;

export async function forgetOldMessages(shop: Shop): Promise<void> {
  const before = shop.now - limits.inbox_days * day_ms;
  await shop.commit([
    sql`DELETE FROM inbox WHERE (consumer, message_id) IN (
      SELECT consumer, message_id FROM inbox WHERE received_at < ${before} ORDER BY received_at LIMIT ${rows_a_night})`,
    sql`DELETE FROM idempotent_answers WHERE (scope, key) IN (
      SELECT scope, key FROM idempotent_answers WHERE created_at < ${before} ORDER BY created_at LIMIT ${rows_a_night})`,
    // Names of events begin with their time, so the key itself finds the old ones.
    sql`DELETE FROM outbox WHERE id IN (
      SELECT id FROM outbox WHERE id < ${newId("event", before)} AND done_at IS NOT NULL ORDER BY id LIMIT ${rows_a_night})`,
  ]);
}
