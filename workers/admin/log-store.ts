/** What people changed, what could not be heard, and what money is changed at. */
import { sql } from "drizzle-orm";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { Shop } from "../platform/shop.ts";
import { auditColumns, withNames, type LogLine, type LogRow } from "./product-desk-store.ts";

export type DeadLine = {
  readonly id: string;
  readonly source: string;
  readonly reason: string;
  readonly body: string;
  readonly at: number;
};
const page_rows = 50;

export async function findAudit(shop: Shop, cursor: string | null): Promise<Page<LogLine>> {
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const rows = await shop.db.all<LogRow>(sql`SELECT ${auditColumns} FROM audit_log a
    WHERE (a.at, a.id) < (${after[0]}, ${after[1]}) ORDER BY a.at DESC, a.id DESC LIMIT ${page_rows + 1}`);
  const items = await withNames(shop, rows.slice(0, page_rows));
  const last = items.at(-1);
  return { items, next: rows.length > page_rows && last ? encodeCursor([last.at, last.id]) : null };
}

/** What was changed of one thing, newest first. */
export const findAuditOf = async (shop: Shop, subject: string): Promise<LogLine[]> =>
  withNames(
    shop,
    await shop.db.all<LogRow>(sql`SELECT ${auditColumns} FROM audit_log a WHERE a.subject = ${subject}
    ORDER BY a.at DESC, a.id DESC LIMIT 30`),
  );

export const findDeadLetters = (shop: Shop): Promise<DeadLine[]> =>
  shop.db.all<DeadLine>(sql`SELECT id, source, reason, substr(body, 1, 400) AS body, at FROM dead_letters
    ORDER BY at DESC, id DESC LIMIT 50`);

export type RateLine = {
  readonly base: string;
  readonly currency: string;
  readonly millionths: number;
  readonly asOf: string;
};
export type OwnPrices = { readonly market: string; readonly prices: number };

export async function findRates(shop: Shop): Promise<{ rates: RateLine[]; own: OwnPrices[] }> {
  const [rates, own] = await shop.db.read<[RateLine, OwnPrices]>(
    sql`SELECT base, currency, millionths, as_of AS asOf FROM exchange_rates ORDER BY base, currency LIMIT 400`,
    sql`SELECT market_id AS market, count(*) AS prices FROM prices GROUP BY market_id`,
  );
  return { rates, own };
}
