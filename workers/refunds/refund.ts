/** Money on its way back. What may be given back is decided here, and once more by the CHECK `refunded_too_much`. */
import type { Money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Order, QuoteLine } from "../orders/index.ts";
import type { Payment } from "../payments/index.ts";
import type { Holding } from "../stock/index.ts";

export const refundStates = ["requested", "unknown", "pending", "succeeded", "failed"] as const;
export type RefundState = (typeof refundStates)[number];

const next = {
  requested: ["unknown", "pending", "succeeded", "failed"],
  unknown: ["pending", "succeeded", "failed"],
  pending: ["succeeded", "failed"],
  // A bank may send money back days after the provider called it done.
  succeeded: ["failed"],
  failed: [],
} as const satisfies Record<RefundState, readonly RefundState[]>;

export type IllegalMove = {
  readonly code: "refund.illegal_move";
  readonly from: RefundState;
  readonly to: RefundState;
};

/** Moving to the state it is in already is a success: whoever came second found the work done. */
export function move(from: RefundState, to: RefundState): Result<RefundState, IllegalMove> {
  const allowed: readonly RefundState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "refund.illegal_move", from, to });
}

export type RefundLine = { readonly lineId: string; readonly quantity: number; readonly restock: boolean };
export type Refund = {
  readonly id: string;
  readonly paymentId: string;
  readonly orderId: string;
  readonly providerRef: string | null;
  readonly state: RefundState;
  readonly version: number;
  readonly amount: Money;
  readonly reason: string;
  readonly lines: readonly RefundLine[];
  readonly requestedBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export type RefundWish = {
  /** pieces given back; their share of the price is the amount unless `amountMinor` says another */
  readonly lines: readonly RefundLine[];
  readonly amountMinor?: number;
  /** the payment to give back from; else the one with most left */
  readonly paymentId?: string;
};

export type RefundFault =
  | { readonly code: "refund.nothing_captured" }
  | { readonly code: "refund.too_much"; readonly refundableMinor: number }
  | { readonly code: "refund.nothing" }
  | { readonly code: "refund.line_unknown"; readonly lineId: string }
  | { readonly code: "refund.too_many_pieces"; readonly lineId: string; readonly left: number };

export type RefundDecision = {
  readonly payment: Payment;
  readonly amount: Money;
  readonly lines: readonly RefundLine[];
  /** units that go back on the shelves they came from */
  readonly returned: readonly Holding[];
};

/** What is left to give back, requests on their way already taken off. Minor units. */
export const refundableMinor = (payment: Payment): number => payment.capturedMinor - payment.refundedMinor;

export function decideRefund(
  order: Order,
  payments: readonly Payment[],
  earlier: readonly Refund[],
  wish: RefundWish,
): Result<RefundDecision, RefundFault> {
  const payment = payments
    .filter(({ id, capturedMinor }) => capturedMinor > 0 && (wish.paymentId === undefined || wish.paymentId === id))
    .toSorted((a, b) => refundableMinor(b) - refundableMinor(a))[0];
  if (!payment) return err({ code: "refund.nothing_captured" });

  const lines = summed(wish.lines);
  const wrong = lines.map((line) => lineFault(order, earlier, line)).find((fault) => fault !== null);
  if (wrong) return err(wrong);

  const minor =
    wish.amountMinor ?? lines.reduce((sum, line) => sum + worth(lineOf(order, line.lineId)!, earlier, line), 0);
  if (minor <= 0) return err({ code: "refund.nothing" });
  if (minor > refundableMinor(payment))
    return err({ code: "refund.too_much", refundableMinor: refundableMinor(payment) });
  return ok({
    payment,
    amount: { minor, currency: payment.amount.currency },
    lines,
    returned: returnedUnits(order, earlier, lines),
  });
}

const lineOf = (order: Order, lineId: string): QuoteLine | undefined =>
  order.quote.lines.find(({ id }) => id === lineId);

/** The same line named twice is one wish. */
function summed(lines: readonly RefundLine[]): RefundLine[] {
  const byLine = new Map<string, RefundLine>();
  for (const line of lines) {
    const before = byLine.get(line.lineId);
    const quantity = (before?.quantity ?? 0) + line.quantity;
    byLine.set(line.lineId, { lineId: line.lineId, quantity, restock: line.restock || (before?.restock ?? false) });
  }
  return [...byLine.values()];
}

const notFailed = ({ state }: Refund): boolean => state !== "failed";
const givenBack = (earlier: readonly Refund[], lineId: string): number =>
  sumOf(earlier.filter(notFailed).flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId)));
/** What came back to a shelf stays there, whatever became of the money. */
const restocked = (earlier: readonly Refund[], lineId: string): number =>
  sumOf(earlier.flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId && line.restock)));
const sumOf = (lines: readonly RefundLine[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

function lineFault(order: Order, earlier: readonly Refund[], { lineId, quantity }: RefundLine): RefundFault | null {
  const line = lineOf(order, lineId);
  if (!line) return { code: "refund.line_unknown", lineId };
  const left = line.quantity - givenBack(earlier, lineId);
  return quantity > left ? { code: "refund.too_many_pieces", lineId, left } : null;
}

/** Pieces k+1 … k+n of a line: differences of rounded-down running shares, so that all pieces together are the line. */
function worth(line: QuoteLine, earlier: readonly Refund[], { quantity }: RefundLine): number {
  const before = givenBack(earlier, line.id);
  const share = (pieces: number) => Math.floor((line.totalMinor * pieces) / line.quantity);
  return share(before + quantity) - share(before);
}

/** Back to where they came from, shelf after shelf, leaving out what was put back before. */
export function returnedUnits(order: Order, earlier: readonly Refund[], lines: readonly RefundLine[]): Holding[] {
  return lines.flatMap((wish) => {
    const line = lineOf(order, wish.lineId);
    if (!line || !wish.restock) return [];
    let skip = restocked(earlier, line.id);
    let left = Math.min(wish.quantity, line.quantity - skip);
    return line.from.flatMap(({ locationId, quantity }) => {
      const skipped = Math.min(skip, quantity);
      skip -= skipped;
      const here = Math.max(0, Math.min(left, quantity - skipped));
      left -= here;
      return here > 0 ? [{ variantId: line.variantId, locationId, quantity: here }] : [];
    });
  });
}
