/** What the acquirer knows about money: sessions and refunds, their lives, and nothing about wires or clocks. */
import type { Currency } from "../../workers/kernel/money.ts";
import { err, ok, type Result } from "../../workers/kernel/result.ts";

export type PaymentMethod = "card" | "alipay" | "wechat";
export type SessionStatus = "open" | "requires_action" | "captured" | "declined" | "cancelled" | "expired";
export type RefundStatus = "pending" | "succeeded" | "failed";

/** Times in ms since 1970; amounts in minor units of `currency`. */
export type Session = {
  readonly id: string;
  readonly merchantReference: string;
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly method: PaymentMethod;
  readonly returnUrl: string;
  readonly cancelUrl: string;
  readonly locale: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly status: SessionStatus;
  readonly settledAt: number | null;
  readonly capturedMinor: number;
  readonly declineCode: string | null;
  readonly card: string | null;
  readonly wrongCodes: number;
  readonly capturesLateAt: number | null;
};

export type Refund = {
  readonly id: string;
  readonly sessionId: string;
  readonly merchantReference: string;
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly reason: string;
  readonly createdAt: number;
  readonly status: RefundStatus;
  readonly settledAt: number | null;
  readonly failureCode: string | null;
  readonly settlesAt: number | null;
  readonly settlesAs: "succeeded" | "failed";
};

export type IllegalMove = { readonly code: "book.illegal_move"; readonly from: string; readonly to: string };

/** A cancelled or expired session may still be captured: networks answer late, and a shop must survive it. */
const sessionMoves = {
  open: ["requires_action", "captured", "declined", "cancelled", "expired"],
  requires_action: ["captured", "declined", "cancelled", "expired"],
  captured: [],
  declined: [],
  cancelled: ["captured"],
  expired: ["captured"],
} as const satisfies Record<SessionStatus, readonly SessionStatus[]>;

const refundMoves = {
  pending: ["succeeded", "failed"],
  succeeded: [],
  failed: [],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>;

export type SessionFacts = Partial<Pick<Session, "capturedMinor" | "declineCode" | "card" | "capturesLateAt">>;

export function moveSession(
  session: Session,
  to: SessionStatus,
  now: number,
  facts: SessionFacts = {},
): Result<Session, IllegalMove> {
  const allowed: readonly SessionStatus[] = sessionMoves[session.status];
  if (!allowed.includes(to)) return err({ code: "book.illegal_move", from: session.status, to });
  const settledAt = to === "requires_action" ? null : now;
  return ok({ ...session, capturesLateAt: null, ...facts, status: to, settledAt });
}

export function moveRefund(refund: Refund, to: RefundStatus, now: number): Result<Refund, IllegalMove> {
  const allowed: readonly RefundStatus[] = refundMoves[refund.status];
  if (!allowed.includes(to)) return err({ code: "book.illegal_move", from: refund.status, to });
  const failureCode = to === "failed" ? "account_closed" : null;
  return ok({ ...refund, status: to, settledAt: now, settlesAt: null, failureCode });
}

export const isPayable = (session: Session, now: number): boolean =>
  (session.status === "open" || session.status === "requires_action") && now < session.expiresAt;

export const isOverdue = (session: Session, now: number): boolean =>
  (session.status === "open" || session.status === "requires_action") && now >= session.expiresAt;

/** Money already promised back: a refund that failed gives its part free again. */
export const refundedMinor = (refunds: readonly Refund[]): number =>
  refunds.filter((refund) => refund.status !== "failed").reduce((total, refund) => total + refund.amountMinor, 0);

export type RefundFault =
  | { readonly code: "session_not_captured"; readonly status: SessionStatus }
  | { readonly code: "refund_exceeds_captured"; readonly free_minor: number };

export function mayRefund(
  session: Session,
  refunds: readonly Refund[],
  amountMinor: number,
): Result<null, RefundFault> {
  if (session.status !== "captured") return err({ code: "session_not_captured", status: session.status });
  const free = session.capturedMinor - refundedMinor(refunds);
  return amountMinor <= free ? ok(null) : err({ code: "refund_exceeds_captured", free_minor: free });
}
