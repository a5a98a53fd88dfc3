/** What came to a holder of several purses and what left: moves among their own purses are nobody's business but theirs. */
import { sql, type SQL } from "drizzle-orm";
import type { Statement } from "../platform/database.ts";
import type { LedgerUnit } from "./account.ts";

/** Accounts whose names begin so ("seller:sel_…:"), as a range of the index. */
const within = (column: SQL, prefix: string): SQL =>
  sql`${column} >= ${prefix} AND ${column} < ${prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}`;

export type HolderMove = {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly group_id: string;
  readonly note: string;
  readonly at: number;
  /** what it brought (+) or took (−), minor units */
  readonly minor: number;
};

const moves = (prefix: string, unit: LedgerUnit): SQL => sql`
  SELECT seq, id, kind, group_id, note, at, minor FROM ledger_transfers
  WHERE ${within(sql`credit`, prefix)} AND NOT (${within(sql`debit`, prefix)}) AND unit = ${unit} AND phase IN ('single', 'post')
  UNION ALL
  SELECT seq, id, kind, group_id, note, at, -minor FROM ledger_transfers
  WHERE ${within(sql`debit`, prefix)} AND NOT (${within(sql`credit`, prefix)}) AND unit = ${unit} AND phase IN ('single', 'post')`;

/** Rows `HolderMove` in the order of the book; times in ms, `before` exclusive. */
export const selectHolderMoves = (
  prefix: string,
  unit: LedgerUnit,
  { from, before, count }: { readonly from: number; readonly before: number; readonly count: number },
): Statement =>
  sql`SELECT * FROM (${moves(prefix, unit)}) WHERE at >= ${from} AND at < ${before} ORDER BY seq LIMIT ${count}`;

/** Rows `{ minor }`: what the holder had at that moment, all purses together. */
export const selectHolderBalance = (prefix: string, unit: LedgerUnit, before: number): Statement =>
  sql`SELECT coalesce(sum(minor), 0) AS minor FROM (${moves(prefix, unit)}) WHERE at < ${before}`;

/** Rows `{ account, minor }`: the same balance by account. */
export const selectPurses = (prefix: string, unit: LedgerUnit, before: number): Statement => sql`
  SELECT account, sum(minor) AS minor FROM (
    SELECT credit AS account, minor, at, unit, phase FROM ledger_transfers WHERE ${within(sql`credit`, prefix)}
    UNION ALL SELECT debit, -minor, at, unit, phase FROM ledger_transfers WHERE ${within(sql`debit`, prefix)})
  WHERE unit = ${unit} AND phase IN ('single', 'post') AND at < ${before} GROUP BY account`;

/** One row `{ came, went }`: what moved into one purse of a holder from their others in this time, and back. */
export const selectThrough = (
  purse: string,
  prefix: string,
  { from, before }: { readonly from: number; readonly before: number },
): Statement => {
  const sum = (inside: SQL, other: SQL): SQL => sql`(SELECT coalesce(sum(minor), 0) FROM ledger_transfers
    WHERE ${inside} = ${purse} AND ${within(other, prefix)} AND phase IN ('single', 'post') AND at >= ${from} AND at < ${before})`;
  return sql`SELECT ${sum(sql`credit`, sql`debit`)} AS came, ${sum(sql`debit`, sql`credit`)} AS went`;
};
