/** Reading the book: balances, the transfers of a group or an account, and whether the two agree. */
import { sql, type SQL } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { anyOf, type Statement } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { AccountRef, Balance, LedgerUnit } from "./account.ts";
import type { Phase, Transfer } from "./transfer.ts";

export type BalanceRow = {
  readonly id: string;
  readonly unit: LedgerUnit;
  readonly debits_pending: number;
  readonly credits_pending: number;
  readonly debits_posted: number;
  readonly credits_posted: number;
};
export const toBalance = (row: BalanceRow): Balance => ({
  id: row.id,
  unit: row.unit,
  debitsPending: row.debits_pending,
  creditsPending: row.credits_pending,
  debitsPosted: row.debits_posted,
  creditsPosted: row.credits_posted,
});
const balanceColumns = sql.raw("id, unit, debits_pending, credits_pending, debits_posted, credits_posted");

/** Statement for one round trip together with other rooms' reads; rows are `BalanceRow`, none for an unopened account. */
export const selectBalances = (accountIds: readonly string[]): Statement =>
  sql`SELECT ${balanceColumns} FROM ledger_accounts WHERE id IN ${anyOf(accountIds)}`;

/** In the order asked; an account nobody has used yet holds nothing. */
export async function balancesOf(shop: Shop, refs: readonly AccountRef[]): Promise<Balance[]> {
  const rows = await shop.db.all<BalanceRow>(selectBalances(refs.map(({ id }) => id)));
  const byId = new Map(rows.map((row) => [row.id, toBalance(row)]));
  return refs.map(({ id, unit }) => byId.get(id) ?? emptyBalance(id, unit));
}
const emptyBalance = (id: string, unit: LedgerUnit): Balance => ({
  id,
  unit,
  debitsPending: 0,
  creditsPending: 0,
  debitsPosted: 0,
  creditsPosted: 0,
});

/** All accounts whose name begins with `prefix` ("seller:sel_…:", "platform:"), by name. The cursor is the last name. */
export async function listBalances(
  shop: Shop,
  { prefix, cursor, size = limits.page_size }: { prefix: string; cursor?: string | null; size?: number },
): Promise<Page<Balance>> {
  const wanted = Math.min(Math.max(1, size), limits.page_size_max);
  const after = decodeCursor(cursor, 1)?.[0] ?? "";
  const rows = await shop.db.all<BalanceRow>(sql`
    SELECT ${balanceColumns} FROM ledger_accounts
    WHERE id >= ${prefix} AND id < ${`${prefix}\u{10FFFF}`} AND id > ${after} ORDER BY id LIMIT ${wanted + 1}`);
  const items = rows.slice(0, wanted).map(toBalance);
  const last = items.at(-1);
  return { items, next: rows.length > wanted && last ? encodeCursor([last.id]) : null };
}

export type TransferRow = Omit<Transfer, "group" | "pendingId" | "expiresAt" | "phase"> & {
  readonly phase: Phase;
  readonly group_id: string;
  readonly pending_id: string | null;
  readonly expires_at: number | null;
};
export const toTransfer = ({ group_id, pending_id, expires_at, ...row }: TransferRow): Transfer => ({
  ...row,
  group: group_id,
  pendingId: pending_id,
  expiresAt: expires_at,
});
const transferColumns = sql.raw(
  "seq, id, phase, debit, credit, unit, minor, kind, group_id, note, pending_id, expires_at, at",
);
const of_a_group_max = 500;

/** Statement; rows are `TransferRow`, in the order of the book. */
export const selectTransfersOfGroup = (group: string): Statement => sql`
  SELECT ${transferColumns} FROM ledger_transfers WHERE group_id = ${group} ORDER BY seq LIMIT ${of_a_group_max}`;

export type TransferFilter = {
  readonly from?: number;
  readonly before?: number;
  readonly cursor?: string | null;
  readonly size?: number;
};

/** What moved an account, newest first. Times in ms, `before` exclusive. The cursor is the last row's place in the book. */
export async function listTransfersOf(
  shop: Shop,
  accountId: string,
  { from = 0, before = Number.MAX_SAFE_INTEGER, cursor, size = limits.page_size }: TransferFilter = {},
): Promise<Page<Transfer>> {
  const wanted = Math.min(Math.max(1, size), limits.page_size_max);
  const after = decodeCursor(cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER;
  const side = (name: SQL) => sql`
    SELECT * FROM (SELECT ${transferColumns} FROM ledger_transfers
      WHERE ${name} = ${accountId} AND seq < ${after} AND at >= ${from} AND at < ${before}
      ORDER BY seq DESC LIMIT ${wanted + 1})`;
  const rows = await shop.db.all<TransferRow>(sql`
    ${side(sql`debit`)} UNION ALL ${side(sql`credit`)} ORDER BY seq DESC LIMIT ${wanted + 1}`);
  const items = rows.slice(0, wanted).map(toTransfer);
  const last = items.at(-1);
  return { items, next: rows.length > wanted && last ? encodeCursor([last.seq]) : null };
}

/** What was moved in a unit by anybody, newest first: what its sums are made of. */
export async function listTransfersIn(
  shop: Shop,
  unit: string,
  { cursor, size = limits.page_size }: Pick<TransferFilter, "cursor" | "size"> = {},
): Promise<Page<Transfer>> {
  const wanted = Math.min(Math.max(1, size), limits.page_size_max);
  const after = decodeCursor(cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER;
  const rows = await shop.db.all<TransferRow>(sql`
    SELECT ${transferColumns} FROM ledger_transfers WHERE unit = ${unit} AND seq < ${after}
    ORDER BY seq DESC LIMIT ${wanted + 1}`);
  const items = rows.slice(0, wanted).map(toTransfer);
  const last = items.at(-1);
  return { items, next: rows.length > wanted && last ? encodeCursor([last.seq]) : null };
}

/** Posted and pending totals of every unit: debits equal credits, or the book is broken. */
export type UnitSums = {
  readonly unit: LedgerUnit;
  readonly debits_posted: number;
  readonly credits_posted: number;
  readonly debits_pending: number;
  readonly credits_pending: number;
};
export const selectUnitSums: Statement = sql`
  SELECT unit, sum(debits_posted) AS debits_posted, sum(credits_posted) AS credits_posted,
    sum(debits_pending) AS debits_pending, sum(credits_pending) AS credits_pending
  FROM ledger_accounts GROUP BY unit ORDER BY unit`;

/** Accounts whose balances are not what the book adds up to. Reads the whole book: for nights and drills. */
export const selectBrokenBalances: Statement = sql`
  WITH rows AS (
    SELECT t.debit, t.credit,
      iif(t.phase IN ('single', 'post'), t.minor, 0) AS posted,
      CASE t.phase WHEN 'pending' THEN t.minor WHEN 'single' THEN 0 ELSE -p.minor END AS pending
    FROM ledger_transfers AS t LEFT JOIN ledger_transfers AS p ON p.id = t.pending_id),
  moved AS (
    SELECT debit AS id, posted AS d, 0 AS c, pending AS dp, 0 AS cp FROM rows
    UNION ALL SELECT credit, 0, posted, 0, pending FROM rows),
  folded AS (SELECT id, sum(d) AS d, sum(c) AS c, sum(dp) AS dp, sum(cp) AS cp FROM moved GROUP BY id)
  SELECT a.id FROM ledger_accounts AS a LEFT JOIN folded AS f ON f.id = a.id
  WHERE a.debits_posted <> coalesce(f.d, 0) OR a.credits_posted <> coalesce(f.c, 0)
    OR a.debits_pending <> coalesce(f.dp, 0) OR a.credits_pending <> coalesce(f.cp, 0) LIMIT 100`;
