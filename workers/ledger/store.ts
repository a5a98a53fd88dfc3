/**
 * Every statement of the book. Writes are returned, never run: they belong to the batch of the move they pay for.
 * There is one INSERT into ledger_transfers a kind of row, and nothing here updates or deletes one.
 */
import { sql, type SQL } from "drizzle-orm";
import { invariant } from "../kernel/result.ts";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { AccountRef } from "./account.ts";
import type { NewTransfer, Phase } from "./transfer.ts";

type Now = { readonly now: number };

const columns = sql.raw("id, phase, debit, credit, unit, minor, kind, group_id, note, pending_id, expires_at, at");

/** Accounts open by being named; one that exists stays as it is. */
const open = ({ now }: Now, refs: readonly AccountRef[]): Write => sql`
  INSERT OR IGNORE INTO ledger_accounts (id, unit, guard, opened_at)
  SELECT value ->> 'id', value ->> 'unit', value ->> 'guard', ${now} FROM json_each(${JSON.stringify(refs)})`;

function checked(t: NewTransfer): NewTransfer {
  invariant(Number.isSafeInteger(t.minor) && t.minor > 0, "a transfer moves whole minor units, at least one");
  invariant(t.debit.unit === t.credit.unit, "a transfer stays within one unit");
  return t;
}

function insert(shop: Now, phase: "single" | "pending", list: readonly (NewTransfer & { expiresAt?: number })[]) {
  if (list.length === 0) return [];
  const rows = list.map(checked);
  const named = new Map(rows.flatMap(({ debit, credit }) => [debit, credit]).map((ref) => [ref.id, ref]));
  const told = rows.map((t) => ({ ...t, debit: t.debit.id, credit: t.credit.id, unit: t.debit.unit }));
  return [
    open(shop, [...named.values()]),
    sql`INSERT INTO ledger_transfers (${columns})
      SELECT value ->> 'id', ${phase}, value ->> 'debit', value ->> 'credit', value ->> 'unit', value ->> 'minor',
        value ->> 'kind', value ->> 'group', coalesce(value ->> 'note', ''), NULL, value ->> 'expiresAt', ${shop.now}
      FROM json_each(${JSON.stringify(told)})`,
  ];
}

/** Posted at once, all or none, in the order given. An id that is in the book: "duplicate". */
export const transfers = (shop: Now, list: readonly NewTransfer[]): Write[] => insert(shop, "single", list);
export const transfer = (shop: Now, t: NewTransfer): Write[] => insert(shop, "single", [t]);
/** Reserved until it is posted, voided, or `expiresAt` (ms) has passed. */
export const pend = (shop: Now, t: NewTransfer & { readonly expiresAt?: number }): Write[] =>
  insert(shop, "pending", [t]);

/**
 * Takes `minor` from the guarded `sources` in turn, from each what it can give, and the rest from `last`, whatever
 * that holds. Decided by the balances at the moment of the batch, so nobody has to read them first.
 * Rows are called `<id>/1`, `<id>/2` …; the same id again adds nothing.
 */
export function transferInTurn(
  shop: Now,
  sources: readonly AccountRef[],
  last: AccountRef,
  { id, credit, minor, kind, group, note = "" }: Omit<NewTransfer, "debit">,
): Write[] {
  checked({ id, debit: last, credit, minor, kind, group });
  const taken = sql`(SELECT coalesce(sum(minor), 0) FROM ledger_transfers WHERE id IN ${anyOf(
    [...sources, last].map((_, index) => `${id}/${index + 1}`),
  )})`;
  const row = (index: number, source: AccountRef, gives: SQL) => sql`
    INSERT INTO ledger_transfers (${columns})
    SELECT ${`${id}/${index}`}, 'single', ${source.id}, ${credit.id}, ${credit.unit}, gives, ${kind}, ${group}, ${note},
      NULL, NULL, ${shop.now}
    FROM (${gives}) WHERE gives > 0`;
  return [
    open(shop, [...sources, last, credit]),
    ...sources.map((source, index) =>
      row(
        index + 1,
        source,
        sql`SELECT min(${minor} - ${taken}, credits_posted - debits_posted - debits_pending) AS gives
          FROM ledger_accounts WHERE id = ${source.id}`,
      ),
    ),
    row(sources.length + 1, last, sql`SELECT ${minor} - ${taken} AS gives`),
  ];
}

/** Pays back what `debit` can give, at most `minor` and at most what `credit` stands in debit by. Nothing owed: no row. */
export function repay(shop: Now, { id, debit, credit, minor, kind, group, note = "" }: NewTransfer): Write[] {
  checked({ id, debit, credit, minor, kind, group });
  return [
    open(shop, [debit, credit]),
    sql`INSERT INTO ledger_transfers (${columns})
      SELECT ${id}, 'single', ${debit.id}, ${credit.id}, ${credit.unit}, gives, ${kind}, ${group}, ${note}, NULL, NULL,
        ${shop.now}
      FROM (SELECT min(${minor}, purse.credits_posted - purse.debits_posted - purse.debits_pending,
          owed.debits_posted - owed.credits_posted) AS gives
        FROM ledger_accounts AS purse, ledger_accounts AS owed WHERE purse.id = ${debit.id} AND owed.id = ${credit.id})
      WHERE gives > 0`,
  ];
}

/** What follows on a pending transfer: same accounts, same kind, its group's next row. */
const resolve = ({ now }: Now, phase: Phase, id: string, minor: SQL, which: SQL): Write => sql`
  INSERT INTO ledger_transfers (${columns})
  SELECT ${id}, ${phase}, debit, credit, unit, ${minor}, kind, group_id, note, id, NULL, ${now}
  FROM ledger_transfers WHERE phase = 'pending' AND ${which}`;

/** Whole, or `minor` of it and the rest is let go. Too late or unknown: "stale_write"; resolved before: "duplicate". */
export function postPending(
  shop: Now,
  { id, pendingId, minor }: { readonly id: string; readonly pendingId: string; readonly minor?: number },
): Write[] {
  invariant(minor === undefined || (Number.isSafeInteger(minor) && minor > 0), "at least one minor unit is posted");
  const which = sql`id = ${pendingId} AND (expires_at IS NULL OR expires_at > ${shop.now})`;
  const how = minor === undefined ? sql`minor` : sql`${minor}`;
  return [resolve(shop, "post", id, how, which), mustHaveChangedOne("ledger.post")];
}

export const voidPending = (
  shop: Now,
  { id, pendingId }: { readonly id: string; readonly pendingId: string },
): Write[] => [resolve(shop, "void", id, sql`minor`, sql`id = ${pendingId}`), mustHaveChangedOne("ledger.void")];

/** Lets go of what nobody posted in time, oldest first. */
export const expirePendings = ({ now }: Now, count: number): Write => sql`
  INSERT INTO ledger_transfers (${columns})
  SELECT id || '/expired', 'expire', debit, credit, unit, minor, kind, group_id, note, id, NULL, ${now}
  FROM ledger_transfers WHERE id IN (
    SELECT transfer_id FROM ledger_pendings WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${count})`;
export const selectDuePendings = ({ now }: Now): Statement =>
  sql`SELECT count(*) AS due FROM ledger_pendings WHERE expires_at <= ${now}`;
