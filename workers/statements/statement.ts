/** A seller's month in one currency: what they had, what came, what went, what they have. Every line is in the book. */
import type { Currency } from "../kernel/money.ts";
import { invariant } from "../kernel/result.ts";
import type { RefundShares } from "./refund-shares.ts";
import { keptOf, totalsOf, type Total } from "./summary.ts";

export type StatementLine = {
  readonly at: number;
  /** the transfer's kind: sale, commission, payout … */
  readonly kind: string;
  /** order, refund or payout */
  readonly group: string;
  readonly note: string;
  /** what its seller knows it by: the number of the order, else the group */
  readonly reference: string;
  /** of a sale: what the buyer paid for this part and what was taken of it; together they are `minor` */
  readonly sale: SaleShares | null;
  /** of a refund: what it was made of, all the lines of this refund together */
  readonly refund: RefundShares | null;
  readonly minor: number;
  readonly balanceMinor: number;
  readonly transferId: string;
};

export type SaleShares = {
  readonly grossMinor: number;
  readonly taxMinor: number;
  readonly promotionMinor: number;
  readonly commissionMinor: number;
  readonly commissionTaxMinor: number;
  readonly royaltyMinor: number;
  readonly paymentFeeMinor: number;
};

export type Statement = {
  readonly sellerId: string;
  readonly seller: string;
  /** "2026-11" */
  readonly month: string;
  readonly currency: Currency;
  readonly openingMinor: number;
  readonly closingMinor: number;
  readonly lines: readonly StatementLine[];
  /** sums by kind, sales part by part; they add up to closing − opening */
  readonly totals: readonly Total[];
  /** where the closing balance lies; what is owed stands below zero. They add up to it */
  readonly purses: { readonly [purse in Purse]: number };
  /** fees on what went back that were not given back; changes no balance */
  readonly keptMinor: number;
  /** moved into and out of the reserve in this month, which changes no balance */
  readonly reserve: { readonly heldMinor: number; readonly releasedMinor: number };
};
export type Purse = "pending" | "reserve" | "available" | "debt";

export type Move = Omit<StatementLine, "balanceMinor">;

export function statementOf(
  about: Omit<Statement, "closingMinor" | "lines" | "totals" | "keptMinor">,
  moves: readonly Move[],
): Statement {
  let balance = about.openingMinor;
  const lines = moves.map((move) => ({ ...move, balanceMinor: (balance += move.minor) }));
  const totals = totalsOf(moves);
  const sum = totals.reduce((all, { minor }) => all + minor, 0);
  invariant(about.openingMinor + sum === balance, "a statement adds up");
  const lies = Object.values(about.purses).reduce((all, minor) => all + minor, 0);
  invariant(lies === balance, "the closing balance lies in the purses");
  return { ...about, closingMinor: balance, lines, totals, keptMinor: keptOf(moves) };
}

export const isMonth = (text: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);

/** First moment of the month and of the next, UTC, in ms. */
export function monthSpan(month: string): { readonly from: number; readonly before: number } {
  const [year, at] = month.split("-").map(Number) as [number, number];
  return { from: Date.UTC(year, at - 1, 1), before: Date.UTC(year, at, 1) };
}

export const monthOf = (ms: number): string => new Date(ms).toISOString().slice(0, 7);

/** The months before and including this one, newest first. */
export function monthsBack(now: number, count: number): readonly string[] {
  const [year, at] = monthOf(now).split("-").map(Number) as [number, number];
  return Array.from({ length: count }, (_, i) => monthOf(Date.UTC(year, at - 1 - i, 15)));
}
