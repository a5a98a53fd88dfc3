/** A month in one glance: from the opening balance, each kind by itself, to the closing one. Sales are told part by part. */
import type { Move, SaleShares } from "./statement.ts";

export type Total = { readonly kind: string; readonly minor: number };

/** What each part of a sale is called, and its sign: what is taken stands below zero. */
export const saleParts: readonly (readonly [string, (sale: SaleShares) => number])[] = [
  ["sale.gross", (sale) => sale.grossMinor],
  ["sale.tax", (sale) => -sale.taxMinor],
  ["sale.promotion", (sale) => sale.promotionMinor],
  ["sale.commission", (sale) => -sale.commissionMinor],
  ["sale.commission_tax", (sale) => -sale.commissionTaxMinor],
  ["sale.royalty", (sale) => -sale.royaltyMinor],
  ["sale.payment_fee", (sale) => -sale.paymentFeeMinor],
];

/** Sales as above, then refunds, then what was paid out; what else there is comes last, by name. */
const order = [...saleParts.map(([kind]) => kind), "sale.net", "refund.net", "payout", "payout_back", "adjustment"];
const place = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);

/** Shares that do not add up to what the book says are not told: the book is right. */
function partsOf({ kind, minor, sale }: Move): readonly Total[] {
  const parts = sale ? saleParts.map(([name, of]) => ({ kind: name, minor: of(sale) })) : [];
  const sum = parts.reduce((all, part) => all + part.minor, 0);
  return sale && sum === minor ? parts : [{ kind, minor }];
}

/** They add up to closing − opening. */
export function totalsOf(moves: readonly Move[]): readonly Total[] {
  const byKind = new Map<string, number>();
  for (const { kind, minor } of moves.flatMap(partsOf)) byKind.set(kind, (byKind.get(kind) ?? 0) + minor);
  return [...byKind]
    .map(([kind, minor]) => ({ kind, minor }))
    .filter(({ minor }) => minor !== 0)
    .toSorted((a, b) => place(a.kind) - place(b.kind) || (a.kind < b.kind ? -1 : 1));
}
