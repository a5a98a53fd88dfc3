/** How sessions, refunds and messages look on the wire: snake_case, minor units, ISO 8601 in UTC. */
import { iso } from "../../workers/kernel/clock.ts";
import { refundedMinor, type Refund, type Session } from "./book.ts";

const time = (ms: number | null): string | null => (ms === null ? null : iso(ms));

export type WireSession = ReturnType<typeof wireSession>;
export type WireRefund = ReturnType<typeof wireRefund>;

export function wireSession(session: Session, refunds: readonly Refund[], publicUrl: string) {
  const payable = session.status === "open" || session.status === "requires_action";
  return {
    id: session.id,
    object: "payment_session",
    status: session.status,
    merchant_reference: session.merchantReference,
    amount_minor: session.amountMinor,
    captured_minor: session.capturedMinor,
    refunded_minor: refundedMinor(refunds),
    currency: session.currency,
    method: session.method,
    decline_code: session.declineCode,
    redirect_url: payable ? `${publicUrl}/pay/${session.id}?locale=${encodeURIComponent(session.locale)}` : null,
    description: session.description,
    metadata: session.metadata,
    created_at: iso(session.createdAt),
    expires_at: iso(session.expiresAt),
    settled_at: time(session.settledAt),
  };
}

/** The bank's word about a captured session. */
export type WireChargeback = {
  readonly id: string;
  readonly status: "opened" | "won" | "lost";
  readonly reason: string;
  readonly amount_minor: number;
  readonly currency: string;
};

export function wireRefund(refund: Refund) {
  return {
    id: refund.id,
    object: "refund",
    status: refund.status,
    payment_session: refund.sessionId,
    merchant_reference: refund.merchantReference,
    amount_minor: refund.amountMinor,
    currency: refund.currency,
    reason: refund.reason,
    failure_code: refund.failureCode,
    created_at: iso(refund.createdAt),
    settled_at: time(refund.settledAt),
  };
}
