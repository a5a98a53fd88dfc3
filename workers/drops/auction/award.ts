/** Who may buy a lot that has been knocked down, for how much and until when. Its life on one screen. */
import type { Currency } from "../../kernel/money.ts";
import { premiumOf, type LotRules } from "./rules.ts";

export type AwardState = "offered" | "paid" | "lapsed" | "declined" | "off";
export type Award = {
  readonly id: string;
  readonly saleId: string;
  /** 1: the winner; later ones are second chances */
  readonly round: number;
  readonly accountId: string;
  readonly paddle: number;
  readonly hammerMinor: number;
  readonly premiumMinor: number;
  readonly currency: Currency;
  readonly state: AwardState;
  readonly tries: number;
  readonly offeredAt: number;
  readonly dueAt: number;
  readonly endedAt: number | null;
};

const next = {
  offered: ["paid", "lapsed", "declined", "off"],
  // Money that came although the time was over: the deposit stays kept, the lot is theirs.
  lapsed: [],
  paid: [],
  declined: [],
  off: [],
} as const satisfies Record<AwardState, readonly AwardState[]>;

export const mayMove = (from: AwardState, to: AwardState): boolean =>
  (next[from] as readonly AwardState[]).includes(to);

export type Winner = { readonly account: string; readonly paddle: number; readonly hammerMinor: number };

export const awardTo = (
  rules: LotRules,
  saleId: string,
  id: string,
  round: number,
  { account, paddle, hammerMinor }: Winner,
  now: number,
): Award => ({
  id,
  saleId,
  round,
  accountId: account,
  paddle,
  hammerMinor,
  premiumMinor: premiumOf(rules, hammerMinor),
  currency: rules.currency,
  state: "offered",
  tries: 1,
  offeredAt: now,
  dueAt: now + rules.payment_ms,
  endedAt: null,
});

export const totalOf = ({ hammerMinor, premiumMinor }: Pick<Award, "hammerMinor" | "premiumMinor">): number =>
  hammerMinor + premiumMinor;

/** The hold an order of this award quotes; each try at ordering has its own, because a hold goes into one order. */
export const holdIdOf = ({ id, tries }: Pick<Award, "id" | "tries">): string => `award.${id}-${tries}`;
export const awardOfHold = (holdId: string): string | null => /^award\.(\w+)-\d+$/.exec(holdId)?.[1] ?? null;

/** "own": may pay now; "due": it is on its way out, because its time is over. */
export const mayOrder = ({ state, dueAt }: Pick<Award, "state" | "dueAt">, now: number): boolean =>
  state === "offered" && now < dueAt;
