/** One payment to a seller. The money leaves their purse when it is asked for and is gone when the bank says so. */
import type { Money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";

export const payoutStates = ["requested", "unknown", "pending", "paid", "failed", "returned", "recalled"] as const;
export type PayoutState = (typeof payoutStates)[number];

const next = {
  requested: ["unknown", "pending", "paid", "failed", "recalled"],
  unknown: ["pending", "paid", "failed", "recalled"],
  pending: ["paid", "failed", "recalled"],
  // A bank may send money back days later, or at our own wish.
  paid: ["returned", "recalled"],
  failed: [],
  returned: [],
  recalled: [],
} as const satisfies Record<PayoutState, readonly PayoutState[]>;

export type IllegalMove = {
  readonly code: "payout.illegal_move";
  readonly from: PayoutState;
  readonly to: PayoutState;
};

/** Moving to the state it is in already is a success: whoever came second found the work done. */
export function move(from: PayoutState, to: PayoutState): Result<PayoutState, IllegalMove> {
  const allowed: readonly PayoutState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "payout.illegal_move", from, to });
}

export const isUnderWay = (state: PayoutState): boolean => ["requested", "unknown", "pending"].includes(state);
export const mayBeRecalled = (state: PayoutState): boolean => move(state, "recalled").ok && state !== "recalled";

export type Payout = {
  readonly id: string;
  readonly sellerId: string;
  readonly destinationId: string;
  readonly state: PayoutState;
  readonly version: number;
  readonly amount: Money;
  readonly providerRef: string | null;
  readonly reason: string;
  readonly requestedBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export type Destination = {
  readonly id: string;
  readonly sellerId: string;
  readonly currency: Money["currency"];
  readonly holder: string;
  /** "··5432" */
  readonly mask: string;
  readonly token: string;
};

/** What the book does as a payout moves on. */
export type BookMove = "settle" | "let_go" | "give_back" | "nothing";

export function bookMove(from: PayoutState, to: PayoutState): BookMove {
  if (from === to) return "nothing";
  if (to === "paid") return "settle";
  if (to === "failed" || (to === "recalled" && isUnderWay(from))) return "let_go";
  return to === "returned" || to === "recalled" ? "give_back" : "nothing";
}

/** Smallest amounts worth a bank's fee, in minor units; other currencies as EUR. */
const minimum: { readonly [currency: string]: number } = { JPY: 2_000, KRW: 20_000, CNY: 10_000, KWD: 5_000 };
export const minimumMinor = ({ currency }: Pick<Money, "currency">): number => minimum[currency] ?? 1_000;

/** ISO 13616: country, two check digits, up to 30 signs; the remainder of 97 is 1 (ISO 7064). */
export function isIban(text: string): boolean {
  const iban = text.replace(/\s+/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** An IBAN, or an account number as countries without one write it: 6–20 digits. */
export const isAccountNumber = (text: string): boolean =>
  isIban(text) || /^\d{6,20}$/.test(text.replace(/[\s-]+/g, ""));
