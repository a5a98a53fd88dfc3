/** The acquirer's desk: every move of money goes through here, is written down, and is told to the shop. */
import { randomBytes } from "node:crypto";
import { minute_ms, type Clock } from "../../workers/kernel/clock.ts";
import { err, ok, type Result } from "../../workers/kernel/result.ts";
import * as book from "./book.ts";
import type { Refund, RefundStatus, Session, SessionFacts, SessionStatus } from "./book.ts";
import type { Faults, Occasion } from "./faults.ts";
import type { Shelf } from "./journal.ts";
import type { Courier } from "./webhooks.ts";
import { wireRefund, wireSession, type WireSession } from "./wire.ts";

export type NewSession = Pick<
  Session,
  | "merchantReference"
  | "amountMinor"
  | "currency"
  | "method"
  | "returnUrl"
  | "cancelUrl"
  | "locale"
  | "description"
  | "metadata"
> & { expiresAt: number | null };
export type NewRefund = { session: Session; amountMinor: number; merchantReference: string; reason: string };

export type Desk = ReturnType<typeof openDesk>;
export const deskLimits = { session_ms: 30 * minute_ms, sessions_max: 250_000, wrong_codes_max: 3 } as const;

const newId = (prefix: string): string => `${prefix}_${randomBytes(18).toString("base64url")}`;
export const occasion = (operation: string, session: Session): Occasion => ({
  operation,
  reference: session.merchantReference,
  amountMinor: session.amountMinor,
});

export function openDesk(parts: { shelf: Shelf; faults: Faults; courier: Courier; clock: Clock; publicUrl: string }) {
  const { shelf, faults, courier, clock } = parts;
  const show = (session: Session): WireSession => wireSession(session, shelf.refundsOf(session.id), parts.publicUrl);
  const keep = (value: Session): Session => (shelf.put({ kind: "session", value }), value);

  function open(wanted: NewSession): Result<Session, { code: "too_many_sessions" }> {
    if (shelf.sessions.size >= deskLimits.sessions_max) return err({ code: "too_many_sessions" });
    const now = clock.now();
    return ok(
      keep({
        ...wanted,
        id: newId("ps"),
        createdAt: now,
        expiresAt: wanted.expiresAt ?? now + deskLimits.session_ms,
        status: "open",
        settledAt: null,
        capturedMinor: 0,
        declineCode: null,
        card: null,
        wrongCodes: 0,
        capturesLateAt: null,
      }),
    );
  }

  function move(session: Session, to: SessionStatus, facts: SessionFacts = {}): Result<Session, book.IllegalMove> {
    const moved = book.moveSession(session, to, clock.now(), facts);
    if (!moved.ok) return moved;
    keep(moved.value);
    if (to !== "requires_action") {
      courier.announce(`payment.${to}`, { payment_session: show(moved.value) }, occasion(`payment.${to}`, session));
    }
    return moved;
  }

  function capture(session: Session, facts: SessionFacts = {}): Result<Session, book.IllegalMove> {
    const wrong = faults.hit("mismatched_capture", occasion("capture", session));
    return move(session, "captured", { capturedMinor: session.amountMinor + (wrong ? 1 : 0), ...facts });
  }

  /** Cancelled or expired; the late_success fault then captures it all the same. */
  function shut(session: Session, to: "cancelled" | "expired"): Result<Session, book.IllegalMove> {
    const late = faults.hit("late_success", occasion(to, session));
    return move(session, to, { capturesLateAt: late ? clock.now() + late.ms : null });
  }

  function refund({ session, ...wanted }: NewRefund): Result<Refund, book.RefundFault> {
    const allowed = book.mayRefund(session, shelf.refundsOf(session.id), wanted.amountMinor);
    if (!allowed.ok) return allowed;
    const now = clock.now();
    const fails = faults.hit("refund_fails", occasion("refund", session)) ?? cardRefund(session, "5126");
    const waits = faults.hit("refund_pending", occasion("refund", session)) ?? cardRefund(session, "7726");
    const value: Refund = {
      ...wanted,
      id: newId("rf"),
      sessionId: session.id,
      currency: session.currency,
      createdAt: now,
      status: "pending",
      settledAt: null,
      failureCode: null,
      settlesAt: now + (fails ?? waits ?? { ms: 0 }).ms,
      settlesAs: fails ? "failed" : "succeeded",
    };
    shelf.put({ kind: "refund", value });
    return ok(fails || waits ? value : settle(value, "succeeded"));
  }

  function settle(known: Refund, to: RefundStatus): Refund {
    const moved = book.moveRefund(known, to, clock.now());
    if (!moved.ok) return known;
    shelf.put({ kind: "refund", value: moved.value });
    const session = shelf.sessions.get(known.sessionId)!;
    const about = { payment_session: show(session), refund: wireRefund(moved.value) };
    courier.announce(`refund.${to}`, about, occasion(`refund.${to}`, session));
    return moved.value;
  }

  /** A wrong 3-D Secure code; the third one declines. */
  function wrongCode(session: Session): Session {
    const wrongCodes = session.wrongCodes + 1;
    const kept = keep({ ...session, wrongCodes });
    if (wrongCodes < deskLimits.wrong_codes_max) return kept;
    const moved = move(kept, "declined", { declineCode: "authentication_failed" });
    return moved.ok ? moved.value : kept;
  }

  /** What time alone brings about: expiry, late captures, pending refunds. */
  function sweep(): void {
    const now = clock.now();
    for (const id of shelf.waiting) {
      const session = shelf.sessions.get(id);
      if (session && book.isOverdue(session, now)) shut(session, "expired");
      if (session?.capturesLateAt && session.capturesLateAt <= now) capture(session);
      const known = shelf.refunds.get(id);
      if (known && known.settlesAt !== null && known.settlesAt <= now) settle(known, known.settlesAs);
    }
  }

  /** The session as it is now, expiry included even if no sweep has come by. */
  function find(id: string): Session | null {
    const session = shelf.sessions.get(id);
    if (!session || !book.isOverdue(session, clock.now())) return session ?? null;
    const moved = shut(session, "expired");
    return moved.ok ? moved.value : session;
  }

  return { ...parts, open, move, capture, shut, refund, settle, wrongCode, sweep, find, show };
}

function cardRefund(session: Session, lastFour: string): { ms: number } | null {
  return session.card?.endsWith(lastFour) ? { ms: 2_000 } : null;
}
