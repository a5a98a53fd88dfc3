/** A seller's month in one currency: what they had, what came, what went, what they have. Every line is in the book. */
import type { Currency } from "../kernel/money.ts";
import { invariant } from "../kernel/result.ts";

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
  /** sums by kind, largest first; they add up to closing − opening */
  readonly totals: readonly { readonly kind: string; readonly minor: number }[];
};

export type Move = Omit<StatementLine, "balanceMinor">;

export function statementOf(
  about: Pick<Statement, "sellerId" | "seller" | "month" | "currency" | "openingMinor">,
  moves: readonly Move[],
): Statement {
  let balance = about.openingMinor;
  const lines = moves.map((move) => ({ ...move, balanceMinor: (balance += move.minor) }));
  const byKind = new Map<string, number>();
  for (const { kind, minor } of moves) byKind.set(kind, (byKind.get(kind) ?? 0) + minor);
  const totals = [...byKind]
    .map(([kind, minor]) => ({ kind, minor }))
    .toSorted((a, b) => Math.abs(b.minor) - Math.abs(a.minor) || (a.kind < b.kind ? -1 : 1));
  const sum = totals.reduce((all, { minor }) => all + minor, 0);
  invariant(about.openingMinor + sum === balance, "a statement adds up");
  return { ...about, closingMinor: balance, lines, totals };
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
