/** What the bank knows: destinations by token, payouts by the caller's reference. No wires, no clocks. */
import { err, ok, type Result } from "../../workers/kernel/result.ts";

export type PayoutStatus = "pending" | "paid" | "failed" | "returned" | "recalled";
export type Destination = {
  readonly token: string;
  readonly mask: string;
  readonly tail: string;
  readonly currency: string;
};
export type BankPayout = {
  readonly id: string;
  readonly reference: string;
  readonly destination: string;
  readonly amount_minor: number;
  readonly currency: string;
  readonly status: PayoutStatus;
  readonly reason: string;
  /** what comes next by itself, and when (ms) */
  readonly due: { readonly status: PayoutStatus; readonly at: number } | null;
};

const moves: Record<PayoutStatus, readonly PayoutStatus[]> = {
  pending: ["paid", "failed", "recalled"],
  paid: ["returned", "recalled"],
  failed: [],
  returned: [],
  recalled: [],
};

/** Account numbers that misbehave, by their last four digits. */
const habits: { readonly [tail: string]: "fails" | "returns" | "forgets_to_answer" | "refuses_recall" } = {
  "0002": "fails",
  "0003": "returns",
  "0009": "forgets_to_answer",
  "0007": "refuses_recall",
};
export const habitOf = (tail: string) => habits[tail] ?? "pays";

export type MoveFault = { readonly code: "payout_final"; readonly status: PayoutStatus };

export function movePayout(payout: BankPayout, status: PayoutStatus, reason = ""): Result<BankPayout, MoveFault> {
  if (!moves[payout.status].includes(status)) return err({ code: "payout_final", status: payout.status });
  return ok({ ...payout, status, reason, due: null });
}

/** The next step of a payout that is due at `now`, or null. */
export function step(payout: BankPayout, tail: string, now: number, settle_ms: number): BankPayout | null {
  if (!payout.due || payout.due.at > now) return null;
  const moved = movePayout(payout, payout.due.status, payout.due.status === "failed" ? "account_closed" : "");
  if (!moved.ok) return { ...payout, due: null };
  const returns = moved.value.status === "paid" && habitOf(tail) === "returns";
  return returns ? { ...moved.value, due: { status: "returned", at: now + settle_ms } } : moved.value;
}
