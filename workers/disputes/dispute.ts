/** Two who do not agree: opened, answered, a proposal, its acceptance or a decision, each with a day by which. Pure. */
import { day_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";

export const disputeStates = [
  "opened",
  "answered",
  "proposed",
  "escalated",
  "settled",
  "decided",
  "withdrawn",
] as const;
export type DisputeState = (typeof disputeStates)[number];

const next = {
  opened: ["answered", "proposed", "escalated", "withdrawn"],
  answered: ["proposed", "escalated", "withdrawn"],
  // A new proposal takes the place of one that was not accepted.
  proposed: ["settled", "escalated", "withdrawn"],
  escalated: ["decided", "withdrawn"],
  settled: [],
  decided: [],
  withdrawn: [],
} as const satisfies Record<DisputeState, readonly DisputeState[]>;

export type IllegalDisputeMove = {
  readonly code: "dispute.illegal_move";
  readonly from: DisputeState;
  readonly to: DisputeState;
};
export function moveDisputeState(from: DisputeState, to: DisputeState): Result<DisputeState, IllegalDisputeMove> {
  const allowed: readonly DisputeState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "dispute.illegal_move", from, to });
}
export const isOpen = (state: DisputeState): boolean => next[state].length > 0;

export const disputeReasons = [
  "damaged",
  "lost",
  "not_as_described",
  "return_refused",
  "unrecognized",
  "other",
] as const;
export type DisputeReason = (typeof disputeReasons)[number];
export type DisputeSource = "shopper" | "chargeback";

/** What a mediator puts forward: how much goes back, and how much of that the seller bears; the platform bears the rest. */
export type Proposal = { readonly minor: number; readonly sellerBp: number };
export type Dispute = {
  readonly id: string;
  readonly orderId: string;
  readonly sellerId: string;
  readonly source: DisputeSource;
  readonly state: DisputeState;
  readonly version: number;
  readonly reason: DisputeReason;
  readonly about: string;
  readonly wantedMinor: number;
  readonly proposal: Proposal | null;
  readonly shopperAcceptedAt: number | null;
  readonly sellerAcceptedAt: number | null;
  readonly photos: number;
  readonly dueAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
};

/** How long a step may take; null: nothing is waited for. */
export const stepTime = {
  opened: 3 * day_ms,
  answered: 5 * day_ms,
  proposed: 5 * day_ms,
  escalated: 7 * day_ms,
  settled: null,
  decided: null,
  withdrawn: null,
} as const satisfies Record<DisputeState, number | null>;

export const dueAfter = (state: DisputeState, now: number): number | null => {
  const time = stepTime[state];
  return time === null ? null : now + time;
};

/** What happens when nobody acts in time. A decision that is late is asked for again, never made by a clock. */
export const whenDue = (state: DisputeState): DisputeState | null =>
  state === "opened" || state === "answered" || state === "proposed" ? "escalated" : null;

/** The seller's share rounded down, the platform's is the rest: nothing is lost between them. */
export function borne(minor: number, sellerBp: number): { readonly seller: number; readonly platform: number } {
  const seller = Number((BigInt(minor) * BigInt(sellerBp)) / 10_000n);
  return { seller, platform: minor - seller };
}
