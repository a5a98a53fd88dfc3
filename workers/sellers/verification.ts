/** Who somebody is, as an outside verifier sees it: the life of one request. Pure. */
import { err, ok, type Result } from "../kernel/result.ts";
import { minute_ms } from "../kernel/clock.ts";

export const verificationStates = ["created", "unknown", "pending", "needs_more", "verified", "refused"] as const;
export type VerificationState = (typeof verificationStates)[number];

export type Verification = {
  readonly id: string;
  readonly sellerId: string;
  readonly submission: number;
  readonly kind: "person" | "organisation";
  readonly providerRef: string | null;
  readonly state: VerificationState;
  readonly version: number;
  readonly reasons: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
};

const next = {
  created: ["unknown", "pending", "needs_more", "verified", "refused"],
  // asked, and no answer came: the verifier may know of it or not
  unknown: ["pending", "needs_more", "verified", "refused"],
  pending: ["needs_more", "verified", "refused"],
  needs_more: [],
  verified: [],
  refused: [],
} as const satisfies Record<VerificationState, readonly VerificationState[]>;

export type IllegalVerification = { readonly code: "verification.illegal_move" };

/** Hearing again what is known already is a success that changes nothing. */
export function moveVerification(
  from: VerificationState,
  to: VerificationState,
): Result<VerificationState, IllegalVerification> {
  const allowed: readonly VerificationState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "verification.illegal_move" });
}

export const isSettled = (state: VerificationState): boolean => next[state].length === 0;

/** When to ask again, less often the longer it takes; null once it is settled. */
export const nextLook = (state: VerificationState, createdAt: number, now: number): number | null =>
  isSettled(state) ? null : now + Math.min(60 * minute_ms, Math.max(minute_ms, now - createdAt));

/** What a verifier may say for its reasons; anything else is "other". */
export const verifierReasons = ["document_unreadable", "document_expired", "name_mismatch", "listed", "other"] as const;
export const reasonOf = (text: unknown): string => verifierReasons.find((known) => known === text) ?? "other";
