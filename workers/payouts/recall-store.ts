/** Recalls that finance has asked for: the intention stands before the bank is called. */
import { sql } from "drizzle-orm";
import { minute_ms } from "../kernel/clock.ts";
import { authorOf } from "../platform/audit.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type Recall = { readonly payoutId: string; readonly reason: string; readonly askedAt: number };

/** Asked again, its new reason counts; one that is done stays done. */
export const insertRecall = (shop: Shop, payoutId: string, reason: string): Write => sql`
  INSERT INTO payout_recalls (payout_id, state, reason, asked_by, asked_at, check_at)
  VALUES (${payoutId}, 'asked', ${reason}, ${authorOf(shop)}, ${shop.now}, ${shop.now + minute_ms})
  ON CONFLICT (payout_id) DO UPDATE SET state = 'asked', reason = excluded.reason, why = '', asked_by = excluded.asked_by,
    asked_at = excluded.asked_at, check_at = excluded.check_at WHERE state <> 'done'`;

export const endRecall = (payoutId: string, state: "done" | "refused", why = ""): Write => sql`
  UPDATE payout_recalls SET state = ${state}, why = ${why.slice(0, 300)}, check_at = NULL
  WHERE payout_id = ${payoutId} AND state = 'asked'`;
export const askRecallLater = (payoutId: string, checkAt: number): Write =>
  sql`UPDATE payout_recalls SET check_at = ${checkAt} WHERE payout_id = ${payoutId} AND state = 'asked'`;

export const findDueRecalls = (shop: Shop, count: number): Promise<Recall[]> =>
  shop.db.all<Recall>(sql`SELECT payout_id AS payoutId, reason, asked_at AS askedAt FROM payout_recalls
    WHERE check_at <= ${shop.now} ORDER BY check_at LIMIT ${count}`);
export const findRecallState = (shop: Shop, payoutId: string): Promise<{ state: string } | null> =>
  shop.db.first(sql`SELECT state FROM payout_recalls WHERE payout_id = ${payoutId}`);
