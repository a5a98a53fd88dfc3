/** The book read from its first row: what the balances must be. Pure, so that drills can compare it with the tables. */
import type { Transfer } from "./transfer.ts";

export type Tally = { debitsPosted: number; creditsPosted: number; debitsPending: number; creditsPending: number };
export type Moved = Pick<Transfer, "id" | "phase" | "debit" | "credit" | "minor" | "pendingId">;

export function replay(book: readonly Moved[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const reserved = new Map<string, number>();
  const of = (id: string): Tally => {
    const known = tallies.get(id) ?? { debitsPosted: 0, creditsPosted: 0, debitsPending: 0, creditsPending: 0 };
    tallies.set(id, known);
    return known;
  };
  for (const row of book) {
    if (row.phase === "pending") reserved.set(row.id, row.minor);
    const posted = row.phase === "single" || row.phase === "post" ? row.minor : 0;
    const pending = row.phase === "pending" ? row.minor : -(reserved.get(row.pendingId ?? "") ?? 0);
    const [gives, gets] = [of(row.debit), of(row.credit)];
    gives.debitsPosted += posted;
    gives.debitsPending += pending;
    gets.creditsPosted += posted;
    gets.creditsPending += pending;
  }
  return tallies;
}
