/** Money on its way back. What may be given back is decided here, and once more by the CHECK `refunded_too_much`. */
import type { Money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Order, QuoteLine } from "../orders/index.ts";
import { sourceOf, type Payment } from "../payments/index.ts";
import type { Holding } from "../stock/index.ts";
import { returnedUnits } from "./restock.ts";
import { bySeller, divided, drawn, leftBySeller, type RefundShare } from "./shares.ts";

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

/** by the way it was paid, or to the buyer's balance in the shop */
export type RefundDestination = "source" | "balance";
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
  /** whose money it is; see `sharesOf` */
  readonly shares: readonly RefundShare[];
  readonly destination: RefundDestination;
  /** the return, claim or dispute it settles, or "" */
  readonly caseId: string;
  readonly requestedBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export type RefundWish = {
  /** pieces given back; their share of the price is the amount unless `amountMinor` says another */
  readonly lines: readonly RefundLine[];
  readonly amountMinor?: number;
  /** the payment to give back from; else cards before store balance, the one with most left first */
  readonly paymentId?: string;
  /** whose money an amount without lines is; else everybody's, in proportion to what is left */
  readonly sellerId?: string;
  /** as somebody has decided; they add up to the amount */
  readonly shares?: readonly RefundShare[];
  readonly destination?: RefundDestination;
  /** the return, claim or dispute it settles */
  readonly caseId?: string;
};

export type RefundFault =
  | { readonly code: "refund.nothing_captured" }
  | { readonly code: "refund.too_much"; readonly refundableMinor: number }
  | { readonly code: "refund.nothing" }
  | { readonly code: "refund.no_account" }
  | { readonly code: "refund.line_unknown"; readonly lineId: string }
  | { readonly code: "refund.too_many_pieces"; readonly lineId: string; readonly left: number };

/** What goes back from one payment. */
export type RefundDraw = {
  readonly payment: Payment;
  readonly amount: Money;
  readonly shares: readonly RefundShare[];
};
export type RefundDecision = {
  readonly draws: readonly RefundDraw[];
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
  const paid = payments
    .filter(({ id, capturedMinor }) => capturedMinor > 0 && (wish.paymentId === undefined || wish.paymentId === id))
    .toSorted((a, b) => last(a) - last(b) || refundableMinor(b) - refundableMinor(a));
  if (paid.length === 0) return err({ code: "refund.nothing_captured" });
  if (wish.destination === "balance" && order.accountId === null) return err({ code: "refund.no_account" });

  const lines = summed(wish.lines);
  const wrong = lines.map((line) => lineFault(order, earlier, line)).find((fault) => fault !== null);
  if (wrong) return err(wrong);

  const worths = lines.map((line) => ({
    lineId: line.lineId,
    minor: worth(lineOf(order, line.lineId)!, earlier, line),
  }));
  const minor = wish.amountMinor ?? worths.reduce((sum, { minor: each }) => sum + each, 0);
  if (minor <= 0) return err({ code: "refund.nothing" });
  const left = leftBySeller(order, earlier);
  const most = Math.min(
    paid.reduce((sum, payment) => sum + refundableMinor(payment), 0),
    wish.sellerId === undefined ? Number.MAX_SAFE_INTEGER : (left.get(wish.sellerId) ?? 0),
  );
  if (minor > most) return err({ code: "refund.too_much", refundableMinor: most });
  const currency = paid[0]!.amount.currency;
  const shares =
    wish.shares ??
    divided(minor, weightsOf(wish.sellerId, worths.length > 0 ? bySeller(order, worths) : left), currency);
  return ok({ draws: drawFrom(paid, minor, shares), lines, returned: returnedUnits(order, earlier, lines) });
}

/** Cards first, a deposit's card among them: what came from the balance goes back there only when nothing else is left. */
export const last = (payment: Payment): number => (sourceOf(payment) === null ? 1 : 0);

const weightsOf = (sellerId: string | undefined, weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  sellerId === undefined ? weights : new Map([[sellerId, 1]]);

export function drawFrom(paid: readonly Payment[], minor: number, shares: readonly RefundShare[]): RefundDraw[] {
  let [wanted, undivided] = [minor, shares];
  return paid.flatMap((payment) => {
    const here = Math.min(wanted, refundableMinor(payment));
    if (here <= 0) return [];
    const { taken, left } = drawn(undivided, here);
    [wanted, undivided] = [wanted - here, left];
    return [{ payment, amount: { minor: here, currency: payment.amount.currency }, shares: taken }];
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
