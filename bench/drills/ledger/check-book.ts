/** Counted in the database file itself, after the last kill, with nothing of the shop's own reading in between. */
import type { DatabaseSync } from "node:sqlite";
import { replay, type AccountRef, type Moved } from "../../../workers/ledger/index.ts";
import type { Op } from "./ops.ts";

export type Known = {
  readonly ops: readonly Op[];
  readonly outcomes: ReadonlyMap<Op, readonly string[]>;
  readonly accounts: readonly AccountRef[];
};
type Account = {
  readonly id: string;
  readonly unit: string;
  readonly guard: string;
  readonly debits_pending: number;
  readonly credits_pending: number;
  readonly debits_posted: number;
  readonly credits_posted: number;
};

export function checkBook(db: DatabaseSync, known: Known): { faults: string[]; summary: string } {
  const rows = <Row>(sql: string): Row[] => db.prepare(sql).all() as Row[];
  const book = rows<Moved & { pendingId: string | null }>(
    "SELECT id, phase, debit, credit, minor, pending_id AS pendingId FROM ledger_transfers ORDER BY seq",
  );
  const accounts = rows<Account>("SELECT * FROM ledger_accounts");
  const still = rows<{ id: string }>("SELECT transfer_id AS id FROM ledger_pendings").map(({ id }) => id);
  const faults = [
    ...sums(accounts),
    ...purses(accounts),
    ...resolvedOnce(book, still),
    ...replayed(book, accounts),
    ...acknowledged(book, known),
  ];
  const phase = (name: string) => book.filter((row) => row.phase === name).length;
  const said = [...known.outcomes.values()].flat();
  const times = (outcome: string) => said.filter((one) => one === outcome).length;
  // A drill in which something never happened has proved nothing about it.
  for (const outcome of ["committed", "duplicate", "balance_short", "stale_write"])
    if (times(outcome) === 0) faults.push(`"${outcome}" was never answered`);
  for (const name of ["single", "pending", "post", "void", "expire"])
    if (phase(name) === 0) faults.push(`no ${name} row`);
  const summary = `${book.length} rows (${["pending", "post", "void", "expire"].map((name) => `${phase(name)} ${name}`).join(", ")}), ${times("duplicate")} duplicates, ${times("balance_short")} short, ${times("stale_write")} late`;
  return { faults, summary };
}

function sums(accounts: readonly Account[]): string[] {
  const units = new Map<string, { posted: bigint; pending: bigint }>();
  for (const account of accounts) {
    const sum = units.get(account.unit) ?? { posted: 0n, pending: 0n };
    sum.posted += BigInt(account.debits_posted) - BigInt(account.credits_posted);
    sum.pending += BigInt(account.debits_pending) - BigInt(account.credits_pending);
    units.set(account.unit, sum);
  }
  return [...units].flatMap(([unit, { posted, pending }]) =>
    posted === 0n && pending === 0n ? [] : [`${unit} does not sum to zero: posted ${posted}, pending ${pending}`],
  );
}

const purses = (accounts: readonly Account[]): string[] =>
  accounts
    .filter((one) => one.guard === "credit_only" && one.debits_posted + one.debits_pending > one.credits_posted)
    .map(({ id }) => `${id} is below nothing`);

function resolvedOnce(book: readonly Moved[], still: readonly string[]): string[] {
  const times = new Map<string, number>(book.filter(({ phase }) => phase === "pending").map(({ id }) => [id, 0]));
  for (const { pendingId } of book) if (pendingId) times.set(pendingId, (times.get(pendingId) ?? 0) + 1);
  const open = new Set(still);
  return [...times].flatMap(([id, n]) => {
    if (n > 1) return [`${id} was resolved ${n} times`];
    return (n === 0) === open.has(id) ? [] : [`${id} was resolved ${n} times and is ${open.has(id) ? "" : "not "}open`];
  });
}

function replayed(book: readonly Moved[], accounts: readonly Account[]): string[] {
  const tallies = replay(book);
  return accounts.flatMap((one) => {
    const tally = tallies.get(one.id) ?? { debitsPosted: 0, creditsPosted: 0, debitsPending: 0, creditsPending: 0 };
    const same =
      tally.debitsPosted === one.debits_posted &&
      tally.creditsPosted === one.credits_posted &&
      tally.debitsPending === one.debits_pending &&
      tally.creditsPending === one.credits_pending;
    return same ? [] : [`${one.id} is not what its transfers add up to`];
  });
}

/** What was acknowledged is in the book as it was asked, what was refused is not, and nothing else is. */
function acknowledged(book: readonly Moved[], { ops, outcomes }: Known): string[] {
  const written = new Map(book.map((row) => [row.id, row]));
  const byId = new Map<string, Op[]>();
  for (const op of ops) byId.set(op.id, [...(byId.get(op.id) ?? []), op]);
  const faults: string[] = [];
  for (const [id, same] of byId) {
    const said = new Set(same.flatMap((op) => outcomes.get(op) ?? []));
    const row = written.get(id);
    const resolution = same[0]!.do === "post" || same[0]!.do === "void";
    if (said.has("committed") && !row) faults.push(`${id} was acknowledged and is lost`);
    if (said.has("duplicate") && !row && !resolution) faults.push(`${id} was called a duplicate and is not there`);
    if (row && !said.has("committed") && !said.has("duplicate")) faults.push(`${id} was refused and is there`);
    const [op] = same;
    if (row && "transfer" in op! && row.minor !== op.transfer.minor) faults.push(`${id} moved another amount`);
  }
  const asked = new Set(byId.keys());
  for (const { id } of book) if (/^op_\d+$/.test(id) && !asked.has(id)) faults.push(`${id} was never asked for`);
  return faults;
}
