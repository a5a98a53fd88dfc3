/** A card that a provider keeps for its owner, and what the shop may learn of it. */
import type { Currency, Money } from "../kernel/money.ts";
import type { ProviderName, ProviderSession } from "../payments/index.ts";

export type CardState = "asked" | "open" | "ready" | "failed";
export type SavedCard = {
  readonly id: string;
  readonly accountId: string;
  readonly provider: ProviderName;
  readonly state: CardState;
  readonly providerRef: string | null;
  /** the provider's name for it; set when it is ready */
  readonly card: string | null;
  /** "•••• 4242" */
  readonly label: string;
  readonly declineCode: string | null;
  readonly redirectUrl: string | null;
  readonly returnUrl: string;
  /** what its owner has agreed to at most */
  readonly upTo: Money;
  readonly description: string;
  readonly locale: string;
  readonly expiresAt: number;
};

/** What came of charging a card. "odd" is money taken in another amount than asked: real, and for a person to decide. */
export type ChargeAnswer =
  | { readonly kind: "captured"; readonly providerRef: string }
  | { readonly kind: "declined"; readonly providerRef: string; readonly code: string }
  | { readonly kind: "odd"; readonly providerRef: string; readonly captured: Money }
  /** it may have happened: ask again with the same id */
  | { readonly kind: "unknown" };

export function answerFrom(asked: Money, session: ProviderSession): ChargeAnswer {
  const { providerRef, state, captured } = session;
  if (state === "captured" && captured) {
    const same = captured.minor === asked.minor && captured.currency === asked.currency;
    return same ? { kind: "captured", providerRef } : { kind: "odd", providerRef, captured };
  }
  if (state === "declined") return { kind: "declined", providerRef, code: session.declineCode ?? "declined" };
  return { kind: "unknown" };
}

export type RefundState = "requested" | "unknown" | "pending" | "succeeded" | "failed";
export type CardRefund = {
  readonly id: string;
  readonly chargeId: string;
  readonly subject: string;
  readonly state: RefundState;
  readonly minor: number;
  readonly currency: Currency;
  readonly reason: string;
  readonly providerRef: string | null;
  readonly version: number;
  readonly createdAt: number;
};

const next = {
  requested: ["unknown", "pending", "succeeded", "failed"],
  unknown: ["pending", "succeeded", "failed"],
  pending: ["succeeded", "failed"],
  succeeded: [],
  failed: [],
} as const satisfies Record<RefundState, readonly RefundState[]>;

export const mayMoveRefund = (from: RefundState, to: RefundState): boolean =>
  (next[from] as readonly RefundState[]).includes(to);
