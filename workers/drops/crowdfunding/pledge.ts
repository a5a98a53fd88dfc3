/** One promise of money to one project: its life on one screen, and what follows on the provider's answer. Pure. */
import { minute_ms } from "../../kernel/clock.ts";
import type { Currency } from "../../kernel/money.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { projectLimits, type ProjectRule, type Tier } from "./rule.ts";

export const pledgeStates = [
  "started",
  "standing",
  "due",
  "charging",
  "captured",
  "dropped",
  "expired",
  "cancelled",
  "let_go",
] as const;
export type PledgeState = (typeof pledgeStates)[number];

const next = {
  // its card is being saved; its reward is kept for it meanwhile
  started: ["standing", "expired", "cancelled"],
  standing: ["due", "cancelled", "let_go"],
  // the project is funded: to be charged, for the first time or again
  due: ["charging", "let_go"],
  // the provider has been asked, or is about to be: nothing else may happen to it until the answer is known
  charging: ["captured", "due", "dropped"],
  captured: [],
  dropped: [],
  expired: [],
  cancelled: [],
  let_go: [],
} as const satisfies Record<PledgeState, readonly PledgeState[]>;

export const mayMovePledge = (from: PledgeState, to: PledgeState): boolean =>
  (next[from] as readonly PledgeState[]).includes(to);

/** Counts towards the goal, and towards one a person. */
export const stands = (state: PledgeState): boolean => state === "standing" || state === "due" || state === "charging";

export type Pledge = {
  readonly id: string;
  readonly saleId: string;
  readonly accountId: string;
  readonly tierId: string | null;
  readonly minor: number;
  readonly currency: Currency;
  readonly state: PledgeState;
  readonly version: number;
  readonly cardId: string | null;
  readonly chargingCardId: string | null;
  readonly nextCardId: string | null;
  readonly tries: number;
  readonly dueAt: number | null;
  readonly declineCode: string | null;
  readonly refundedMinor: number;
  /** of the account, to write to */
  readonly locale: string;
  readonly createdAt: number;
};

/** The attempt under way. Its name is the provider's idempotency key, so that a repeat charges once. */
export const chargeIdOf = ({ id, tries }: Pick<Pledge, "id" | "tries">): string => `${id}.${tries + 1}`;

export type PledgeWish = { readonly tierId: string | null; readonly minor: number | null; readonly address: string };
export type PledgeWishFault =
  | { readonly code: "project.not_open" }
  | { readonly code: "project.no_such_tier" }
  | { readonly code: "project.tier_full" }
  | { readonly code: "pledge.already" }
  | { readonly code: "pledge.too_little"; readonly minor: number }
  | { readonly code: "pledge.too_much"; readonly minor: number }
  | { readonly code: "pledge.address_missing" };

export type PledgeKnown = {
  readonly open: boolean;
  /** how many of the wished tier are gone */
  readonly taken: number;
  /** this person has one that counts */
  readonly pledged: boolean;
};

/** Whether somebody may pledge this, and how much it is. */
export function decidePledge(
  rule: Pick<ProjectRule, "tiers">,
  known: PledgeKnown,
  wish: PledgeWish,
): Result<{ readonly tier: Tier | null; readonly minor: number }, PledgeWishFault> {
  if (!known.open) return err({ code: "project.not_open" });
  if (known.pledged) return err({ code: "pledge.already" });
  const tier = wish.tierId === null ? null : (rule.tiers.find(({ id }) => id === wish.tierId) ?? null);
  if (wish.tierId !== null && !tier) return err({ code: "project.no_such_tier" });
  const least = tier?.minor ?? 1;
  const minor = wish.minor ?? least;
  if (!Number.isSafeInteger(minor) || minor < least) return err({ code: "pledge.too_little", minor: least });
  if (minor > projectLimits.pledge_minor_max)
    return err({ code: "pledge.too_much", minor: projectLimits.pledge_minor_max });
  if (tier?.address && wish.address.trim() === "") return err({ code: "pledge.address_missing" });
  if (tier !== null && tier.units !== null && known.taken >= tier.units) return err({ code: "project.tier_full" });
  return ok({ tier, minor });
}

export type AfterCharge =
  | { readonly to: "captured" }
  /** tried again then, with whatever card the backer has by that time */
  | { readonly to: "due"; readonly at: number; readonly code: string }
  | { readonly to: "dropped"; readonly code: string };

/** What follows on an answer. `tries` is how many were answered before this one. */
export function afterCharge(
  { retry_minutes }: Pick<ProjectRule, "retry_minutes">,
  tries: number,
  answer:
    | { readonly kind: "captured" }
    | { readonly kind: "declined"; readonly code: string }
    | { readonly kind: "odd" },
  now: number,
): AfterCharge {
  if (answer.kind === "captured") return { to: "captured" };
  // Another amount than asked: the money waits for a person to decide, and the pledge is not paid by it.
  if (answer.kind === "odd") return { to: "dropped", code: "amount_mismatch" };
  const wait = retry_minutes[tries];
  return wait === undefined
    ? { to: "dropped", code: answer.code }
    : { to: "due", at: now + wait * minute_ms, code: answer.code };
}

/** How often a card is asked at most. */
export const tries_max = ({ retry_minutes }: Pick<ProjectRule, "retry_minutes">): number => retry_minutes.length + 1;
