/** A month in one glance: from the opening balance, each kind by itself, to the closing one. Sales and refunds are told part by part. */
import { refundParts } from "./refund-shares.ts";
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
const order = [
  ...saleParts.map(([kind]) => kind),
  "sale.net",
  ...refundParts.map(([kind]) => kind),
  "refund.net",
  "payout",
  "payout_back",
  "adjustment",
];
const place = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);

/** Shares that do not add up to what the book says are not told: the book is right. */
function partsOf({ kind, minor, sale }: Move): readonly Total[] {
  const parts = sale ? saleParts.map(([name, of]) => ({ kind: name, minor: of(sale) })) : [];
  const sum = parts.reduce((all, part) => all + part.minor, 0);
  return sale && sum === minor ? parts : [{ kind, minor }];
}

/** A refund is told part by part at the first of its lines, for all of them; where they are not all here, each stands for itself. */
function refundsOf(moves: readonly Move[]): { readonly parts: readonly Total[]; readonly told: ReadonlySet<Move> } {
  const groups = Map.groupBy(
    moves.filter(({ refund }) => refund !== null),
    ({ group }) => group,
  );
  const whole = [...groups.values()].flatMap((lines) => {
    const parts = refundParts.map(([kind, of]) => ({ kind, minor: of(lines[0]!.refund!) }));
    const sum = parts.reduce((all, { minor }) => all + minor, 0);
    return sum === lines.reduce((all, { minor }) => all + minor, 0) ? [{ parts, lines }] : [];
  });
  return { parts: whole.flatMap(({ parts }) => parts), told: new Set(whole.flatMap(({ lines }) => lines)) };
}

/** Fees that were kept on what went back, once a refund. */
export const keptOf = (moves: readonly Move[]): number =>
  [...new Map(moves.map(({ group, refund }) => [group, refund?.keptMinor ?? 0])).values()].reduce((a, b) => a + b, 0);

/** They add up to closing − opening. */
export function totalsOf(moves: readonly Move[]): readonly Total[] {
  const byKind = new Map<string, number>();
  const { parts, told } = refundsOf(moves);
  const others = moves.filter((move) => !told.has(move)).flatMap(partsOf);
  for (const { kind, minor } of [...others, ...parts]) byKind.set(kind, (byKind.get(kind) ?? 0) + minor);
  return [...byKind]
    .map(([kind, minor]) => ({ kind, minor }))
    .filter(({ minor }) => minor !== 0)
    .toSorted((a, b) => place(a.kind) - place(b.kind) || (a.kind < b.kind ? -1 : 1));
}
