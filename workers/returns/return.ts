/** Things on their way back: what may be sent back, and the life of a return. Pure. */
import { day_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { sellerOfLine, type Order, type SellerOrder } from "../orders/index.ts";
import type { Refund, RefundDestination } from "../refunds/index.ts";

export const returnStates = [
  "requested",
  "approved",
  "sent",
  "received",
  "accepted",
  "partly_accepted",
  "refused",
  "withdrawn",
] as const;
export type ReturnState = (typeof returnStates)[number];

const next = {
  requested: ["approved", "refused", "withdrawn"],
  approved: ["sent", "received", "withdrawn"],
  sent: ["received"],
  received: ["accepted", "partly_accepted", "refused"],
  accepted: [],
  partly_accepted: [],
  refused: [],
  withdrawn: [],
} as const satisfies Record<ReturnState, readonly ReturnState[]>;

export type IllegalReturnMove = {
  readonly code: "return.illegal_move";
  readonly from: ReturnState;
  readonly to: ReturnState;
};
/** Moving to the state it is in already is a success: whoever came second found the work done. */
export function moveReturnState(from: ReturnState, to: ReturnState): Result<ReturnState, IllegalReturnMove> {
  const allowed: readonly ReturnState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "return.illegal_move", from, to });
}

export const returnReasons = ["changed_mind", "does_not_fit", "not_as_described", "damaged", "other"] as const;
export type ReturnReason = (typeof returnReasons)[number];
export type Pieces = { readonly lineId: string; readonly quantity: number };
export type AcceptedPieces = Pieces & { readonly restock: boolean };

export type Return = {
  readonly id: string;
  readonly orderId: string;
  readonly sellerId: string;
  readonly state: ReturnState;
  readonly version: number;
  readonly reason: ReturnReason;
  readonly lines: readonly Pieces[];
  readonly accepted: readonly AcceptedPieces[];
  readonly photos: number;
  readonly destination: RefundDestination;
  /** where to send it and how, told by the seller */
  readonly instructions: string;
  readonly tracking: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export const returnLimits = { window_ms: 30 * day_ms, photos_max: 6, note_chars_max: 2_000 } as const;

export type ReturnFault =
  | { readonly code: "return.empty" }
  | { readonly code: "return.mixed_sellers" }
  | { readonly code: "return.too_late" }
  | { readonly code: "return.not_sent_yet" }
  | { readonly code: "return.line_unknown"; readonly lineId: string }
  | { readonly code: "return.too_many_pieces"; readonly lineId: string; readonly left: number };

const standing = ({ state }: Return): boolean => state !== "refused" && state !== "withdrawn";

/** Pieces of a line that are in no standing return and have not been paid back otherwise. */
export function returnable(
  order: Order,
  lineId: string,
  returns: readonly Return[],
  refunds: readonly Refund[],
): number {
  const line = order.quote.lines.find(({ id }) => id === lineId);
  const count = (lists: readonly (readonly Pieces[])[]) =>
    lists.flat().reduce((sum, pieces) => sum + (pieces.lineId === lineId ? pieces.quantity : 0), 0);
  const underway = count(returns.filter(standing).map(({ lines }) => lines));
  const ids = new Set(returns.map(({ id }) => id));
  const paid = count(
    refunds.filter(({ state, caseId }) => state !== "failed" && !ids.has(caseId)).map(({ lines }) => lines),
  );
  return Math.max(0, (line?.quantity ?? 0) - underway - paid);
}

/** The seller the pieces go back to, or why they cannot. */
export function decideReturn(
  order: Order,
  parts: readonly SellerOrder[],
  returns: readonly Return[],
  refunds: readonly Refund[],
  lines: readonly Pieces[],
  now: number,
): Result<SellerOrder, ReturnFault> {
  const wanted = lines.filter(({ quantity }) => quantity > 0);
  if (wanted.length === 0) return err({ code: "return.empty" });
  for (const { lineId, quantity } of wanted) {
    if (sellerOfLine(order.quote, lineId) === null) return err({ code: "return.line_unknown", lineId });
    const left = returnable(order, lineId, returns, refunds);
    if (quantity > left) return err({ code: "return.too_many_pieces", lineId, left });
  }
  const sellers = new Set(wanted.map(({ lineId }) => sellerOfLine(order.quote, lineId)));
  if (sellers.size > 1) return err({ code: "return.mixed_sellers" });
  const part = parts.find(({ sellerId }) => sellers.has(sellerId));
  if (!part || (part.state !== "shipped" && part.state !== "delivered")) return err({ code: "return.not_sent_yet" });
  const late = part.deliveredAt !== null && now > part.deliveredAt + returnLimits.window_ms;
  return late ? err({ code: "return.too_late" }) : ok(part);
}

/** What an inspection comes to: never more than was sent back. */
export function verdictOf(sentBack: readonly Pieces[], accepted: readonly AcceptedPieces[]): ReturnState | null {
  const count = (list: readonly Pieces[]) => list.reduce((sum, { quantity }) => sum + quantity, 0);
  const sound = accepted.every(
    ({ lineId, quantity }) =>
      quantity >= 0 && quantity <= (sentBack.find((line) => line.lineId === lineId)?.quantity ?? 0),
  );
  if (!sound || new Set(accepted.map(({ lineId }) => lineId)).size < accepted.length) return null;
  if (count(accepted) === 0) return "refused";
  return count(accepted) === count(sentBack) ? "accepted" : "partly_accepted";
}
