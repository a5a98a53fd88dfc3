/** The provider's lines beside our books, compared in the database: neither side of a large day fits in memory. */
import { sql, type SQL } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { Currency } from "../kernel/money.ts";
import type { Statement, Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { ReportLine } from "../payments/index.ts";

/** A line read again is the line as it now is. */
export const keepLines = (provider: string, day: string, lines: readonly ReportLine[]): Write => sql`
  INSERT INTO provider_report_lines (provider, kind, provider_ref, our_id, minor, fee_minor, currency, day, at)
  SELECT ${provider}, value ->> 'kind', value ->> 'providerRef', coalesce(value ->> 'ourId', ''), value ->> 'minor',
    value ->> 'feeMinor', value ->> 'currency', ${day}, value ->> 'at'
  FROM json_each(${JSON.stringify(lines.map(({ amount, ...line }) => ({ ...line, ...amount })))}) WHERE true
  ON CONFLICT (provider, kind, provider_ref) DO UPDATE SET our_id = excluded.our_id, minor = excluded.minor,
    fee_minor = excluded.fee_minor, currency = excluded.currency`;

/** A provider that does not say our id is understood by its own. */
const lines = (provider: string): SQL => sql`
  SELECT kind, provider_ref, minor, currency, day,
    coalesce(nullif(our_id, ''), iif(kind = 'refund', (SELECT id FROM refunds WHERE provider_ref = l.provider_ref),
      (SELECT id FROM payments WHERE provider = ${provider} AND provider_ref = l.provider_ref)), provider_ref) AS reference
  FROM provider_report_lines AS l WHERE provider = ${provider}`;

/** What the books say of the till of this provider, one row a payment or refund. One that bounced was not paid back. */
const posted = (provider: string): SQL => sql`
  SELECT 'capture' AS kind, iif(kind = 'sale.charge', note, group_id) AS reference, minor, unit AS currency, at
  FROM ledger_transfers WHERE debit GLOB ${`provider:${provider}:*`} AND kind IN ('sale.charge', 'suspense.captured')
  UNION ALL
  SELECT 'capture', id, minor, unit, at FROM ledger_transfers
  WHERE debit GLOB ${`provider:${provider}:*`} AND kind IN ('pledge', 'presale.deposit', 'lot.deposit') AND phase IN ('single', 'post')
  UNION ALL
  SELECT 'refund', pending_id, minor, unit, at FROM ledger_transfers
  WHERE credit GLOB ${`provider:${provider}:*`} AND kind = 'card.refund' AND phase = 'post'
  UNION ALL
  SELECT 'refund', group_id, minor, unit, at FROM ledger_transfers AS t
  WHERE credit GLOB ${`provider:${provider}:*`} AND kind = 'refund.paid'
    AND NOT EXISTS (SELECT 1 FROM ledger_transfers AS b WHERE b.id = t.group_id || '/bounced')`;

/** Something of ours has this name. */
const isOurs = sql`(EXISTS (SELECT 1 FROM payments WHERE id = reference) OR EXISTS (SELECT 1 FROM refunds WHERE id = reference)
  OR EXISTS (SELECT 1 FROM card_charges WHERE id = reference) OR EXISTS (SELECT 1 FROM card_refunds WHERE id = reference))`;

const differing = (provider: string, day: string, from: number, until: number): SQL => sql`
  WITH theirs AS (SELECT * FROM (${lines(provider)}) WHERE day = ${day}),
  ours AS (SELECT * FROM (${posted(provider)}) WHERE at >= ${from} - 86400000 AND at < ${until} + 86400000)
  SELECT theirs.kind, 'unknown_here' AS what, reference, NULL AS ours_minor, minor AS theirs_minor, currency FROM theirs
    WHERE NOT ${isOurs}
  UNION ALL SELECT theirs.kind, 'not_in_books', reference, NULL, minor, currency FROM theirs
    WHERE ${isOurs}
      AND NOT EXISTS (SELECT 1 FROM ours WHERE ours.kind = theirs.kind AND ours.reference = theirs.reference)
  UNION ALL SELECT theirs.kind, 'amount', theirs.reference, ours.minor, theirs.minor, theirs.currency FROM theirs
    JOIN ours ON ours.kind = theirs.kind AND ours.reference = theirs.reference
    WHERE ours.minor <> theirs.minor OR ours.currency <> theirs.currency
  UNION ALL SELECT theirs.kind, 'amount', theirs.reference, captured_minor, theirs.minor, theirs.currency FROM theirs
    JOIN payments ON theirs.kind = 'capture' AND payments.id = theirs.reference
    WHERE payments.state = 'captured' AND payments.captured_minor <> theirs.minor
  UNION ALL SELECT ours.kind, 'not_at_provider', ours.reference, ours.minor, NULL, ours.currency FROM ours
    WHERE ours.at >= ${from} AND ours.at < ${until} AND NOT EXISTS (SELECT 1 FROM (${lines(provider)}) AS any_day
      WHERE any_day.kind = ours.kind AND any_day.reference = ours.reference)`;

export type Day = { readonly day: string; readonly from: number; readonly until: number };

/** Writes what differs now, settles what no longer does, and says that the day was looked at. One batch. */
export function compareDay(shop: Shop, provider: string, { day, from, until }: Day): Write[] {
  const found = differing(provider, day, from, until);
  return [
    sql`INSERT INTO reconciliation_differences (id, provider, day, kind, what, reference, ours_minor, theirs_minor,
        currency, state, found_at)
      SELECT 'dif_' || lower(hex(randomblob(13))), ${provider}, ${day}, kind, what, reference, ours_minor, theirs_minor,
        currency, 'open', ${shop.now} FROM (${found}) WHERE true
      ON CONFLICT (provider, kind, reference, what) DO UPDATE SET ours_minor = excluded.ours_minor,
        theirs_minor = excluded.theirs_minor`,
    sql`UPDATE reconciliation_differences SET state = 'settled', decided_by = 'job', decided_at = ${shop.now}
      WHERE provider = ${provider} AND day = ${day} AND state = 'open'
        AND (kind, what, reference) NOT IN (SELECT kind, what, reference FROM (${found}))`,
    sql`INSERT INTO reconciliation_runs (provider, day, lines, differences, finished_at)
      VALUES (${provider}, ${day},
        (SELECT count(*) FROM provider_report_lines WHERE provider = ${provider} AND day = ${day}),
        (SELECT count(*) FROM reconciliation_differences WHERE provider = ${provider} AND day = ${day} AND state = 'open'),
        ${shop.now})
      ON CONFLICT (provider, day) DO UPDATE SET lines = excluded.lines, differences = excluded.differences,
        finished_at = excluded.finished_at`,
  ];
}

export type DifferenceState = "open" | "explained" | "settled";
export type Difference = {
  readonly id: string;
  readonly provider: string;
  readonly day: string;
  readonly kind: "capture" | "refund";
  readonly what: "unknown_here" | "not_in_books" | "amount" | "not_at_provider";
  readonly reference: string;
  readonly groupId: string;
  readonly oursMinor: number | null;
  readonly theirsMinor: number | null;
  readonly currency: Currency;
  readonly state: DifferenceState;
  readonly note: string;
  readonly foundAt: number;
  readonly decidedBy: string | null;
};

/** `groupId`: under which its transfers stand in the book; a payment's are its order's. */
const columns = sql.raw(`id, provider, day, kind, what, reference, ours_minor AS oursMinor, theirs_minor AS theirsMinor,
  currency, state, note, found_at AS foundAt, decided_by AS decidedBy,
  coalesce((SELECT order_id FROM payments p WHERE p.id = reconciliation_differences.reference), reference) AS groupId`);

export const findDifference = (shop: Shop, id: string): Promise<Difference | null> =>
  shop.db.first<Difference>(sql`SELECT ${columns} FROM reconciliation_differences WHERE id = ${id}`);

/** Newest first. The cursor is the last row's (found_at, id). */
export async function findDifferences(
  shop: Shop,
  { state, cursor, size = limits.page_size }: { state?: DifferenceState; cursor?: string | null; size?: number } = {},
): Promise<Page<Difference>> {
  const wanted = Math.min(Math.max(1, size), limits.page_size_max);
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, "~"];
  const rows = await shop.db.all<Difference>(sql`
    SELECT ${columns}
    FROM reconciliation_differences
    WHERE (${state ?? null} IS NULL OR state = ${state ?? null}) AND (found_at, id) < (${after[0]}, ${after[1]})
    ORDER BY found_at DESC, id DESC LIMIT ${wanted + 1}`);
  const items = rows.slice(0, wanted);
  const last = items.at(-1);
  return { items, next: rows.length > wanted && last ? encodeCursor([last.foundAt, last.id]) : null };
}

export const explain = (shop: Shop, id: string, author: string, note: string): Write => sql`
  UPDATE reconciliation_differences SET state = 'explained', note = ${note}, decided_by = ${author},
    decided_at = ${shop.now} WHERE id = ${id} AND state = 'open'`;

export const linkAdjustment = (adjustmentId: string, differenceId: string): Write => sql`
  INSERT INTO difference_adjustments (adjustment_id, difference_id) VALUES (${adjustmentId}, ${differenceId})`;
export const settleByAdjustment = (shop: Shop, adjustmentId: string, author: string): Write => sql`
  UPDATE reconciliation_differences SET state = 'settled', note = ${adjustmentId}, decided_by = ${author},
    decided_at = ${shop.now}
  WHERE state = 'open' AND id = (SELECT difference_id FROM difference_adjustments WHERE adjustment_id = ${adjustmentId})`;

export type Run = {
  readonly provider: string;
  readonly day: string;
  readonly lines: number;
  readonly differences: number;
};
export const selectRuns = (count: number): Statement =>
  sql`SELECT provider, day, lines, differences FROM reconciliation_runs ORDER BY day DESC, provider LIMIT ${count}`;
