/** Something came broken, not at all, or as something else: the seller answers in time, or a mediator does. */
import { day_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";

export const claimStates = ["opened", "accepted", "refused", "withdrawn", "escalated"] as const;
export type ClaimState = (typeof claimStates)[number];
const next = {
  opened: ["accepted", "refused", "withdrawn", "escalated"],
  refused: ["escalated"],
  accepted: [],
  withdrawn: [],
  escalated: [],
} as const satisfies Record<ClaimState, readonly ClaimState[]>;

export type IllegalClaimMove = {
  readonly code: "claim.illegal_move";
  readonly from: ClaimState;
  readonly to: ClaimState;
};
export function moveClaimState(from: ClaimState, to: ClaimState): Result<ClaimState, IllegalClaimMove> {
  const allowed: readonly ClaimState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "claim.illegal_move", from, to });
}

export const claimKinds = ["damaged", "lost", "not_as_described"] as const;
export type ClaimKind = (typeof claimKinds)[number];
export type Claim = {
  readonly id: string;
  readonly orderId: string;
  readonly sellerId: string;
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  readonly version: number;
  readonly wantedMinor: number;
  readonly photos: number;
  readonly answerBy: number;
  readonly createdAt: number;
  readonly updatedAt: number;
};
export const answer_ms = 3 * day_ms;
