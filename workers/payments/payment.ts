/** One attempt to be paid. An order may have several, of which one at most is captured and kept. */
import { day_ms, hour_ms, minute_ms } from "../kernel/clock.ts";
import type { Money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { PaymentMethod, ProviderName, ProviderSession, SessionState } from "./provider.ts";

/** Store balance is paid with inside the shop: no provider is asked and no session opened. */
export type PaymentSource = ProviderName | "balance";

export const paymentStates = [
  "created",
  "open",
  "requires_action",
  "unknown",
  "captured",
  "declined",
  "cancelled",
  "expired",
  "quarantined",
] as const;
export type PaymentState = (typeof paymentStates)[number];

const settling = ["captured", "declined", "cancelled", "expired", "quarantined"] as const;
// Never backwards: events come late and out of order, so an older view of a session must find nothing to do.
// A closed payment may still turn out to be captured (late success); money taken is never forgotten.
const next = {
  created: ["open", "requires_action", "unknown", ...settling],
  unknown: ["open", "requires_action", ...settling],
  open: ["requires_action", ...settling],
  requires_action: settling,
  declined: ["cancelled", "expired", "captured", "quarantined"],
  cancelled: ["captured", "quarantined"],
  expired: ["captured", "quarantined"],
  captured: [],
  quarantined: [],
} as const satisfies Record<PaymentState, readonly PaymentState[]>;

export type IllegalMove = {
  readonly code: "payment.illegal_move";
  readonly from: PaymentState;
  readonly to: PaymentState;
};

/** Moving to the state it is in already is a success: whoever came second found the work done. */
export function move(from: PaymentState, to: PaymentState): Result<PaymentState, IllegalMove> {
  const allowed: readonly PaymentState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "payment.illegal_move", from, to });
}

/** May still take money, as far as we know: nothing else may be opened beside it, and its hold must not run out. */
export const mayStillCharge = (state: PaymentState): boolean =>
  ["created", "open", "requires_action", "unknown"].includes(state);
export const isClosedUnpaid = (state: PaymentState): boolean => ["declined", "cancelled", "expired"].includes(state);

export type CardCharge = { readonly id: string; readonly provider: ProviderName; readonly providerRef: string };

export type Payment = {
  readonly id: string;
  readonly orderId: string;
  readonly provider: PaymentSource;
  readonly method: PaymentMethod | "balance";
  /** the charge of a saved card that this part's money came from, though the shop had it since: a deposit */
  readonly charge: CardCharge | null;
  readonly providerRef: string | null;
  readonly redirectUrl: string | null;
  readonly state: PaymentState;
  readonly version: number;
  readonly amount: Money;
  readonly capturedMinor: number;
  readonly refundedMinor: number;
  readonly declineCode: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly checkAt: number | null;
};

const stateOf: Record<SessionState, PaymentState> = {
  open: "open",
  requires_action: "requires_action",
  captured: "captured",
  declined: "declined",
  cancelled: "cancelled",
  expired: "expired",
};

const sameMoney = (a: Money, b: Money): boolean => a.minor === b.minor && a.currency === b.currency;

/** What a provider's session means for a payment. Captured in another amount or currency: set aside for a person. */
export function reported(payment: Payment, session: ProviderSession): PaymentState {
  if (session.state !== "captured") return stateOf[session.state];
  return session.captured && sameMoney(session.captured, payment.amount) ? "captured" : "quarantined";
}

const looked_after_ms = 2 * day_ms;

/**
 * When to ask the provider about a payment again, in ms; null: never. One that may still take money is asked about after
 * 1, 2, 4 … minutes, at most an hour apart. One closed unpaid is asked about ever more rarely for two days, because a
 * late success may have happened whose message never came.
 */
export function nextCheck(state: PaymentState, { createdAt }: Pick<Payment, "createdAt">, now: number): number | null {
  const age = Math.max(minute_ms, now - createdAt);
  if (mayStillCharge(state)) return now + Math.min(age, hour_ms);
  return isClosedUnpaid(state) && age < looked_after_ms ? now + Math.max(age, 15 * minute_ms) : null;
}

/** Where its money goes back to: whoever has taken it, and by which name there. null: only into the buyer's balance. */
export function sourceOf({
  provider,
  providerRef,
  charge,
}: Pick<Payment, "provider" | "providerRef" | "charge">): Pick<CardCharge, "provider" | "providerRef"> | null {
  if (provider === "balance") return charge;
  return providerRef === null ? null : { provider, providerRef };
}
