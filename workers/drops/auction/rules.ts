/** What a lot is sold by, fixed before its first bid: all amounts in minor units of one currency, all times in ms. */
import type { Currency } from "../../kernel/money.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { isWhole } from "../../kernel/whole.ts";
import { day_ms, minute_ms, second_ms } from "../../kernel/clock.ts";

export const lotKinds = ["english", "sealed", "dutch"] as const;
export type LotKind = (typeof lotKinds)[number];

/** From this price on, the next bid is at least so much higher. */
export type IncrementStep = { readonly fromMinor: number; readonly stepMinor: number };

export type LotRules = {
  readonly kind: LotKind;
  readonly currency: Currency;
  /** the lowest first bid; of a Dutch lot, the price it begins at */
  readonly openingMinor: number;
  /** below it nothing is sold; never told before the close */
  readonly reserveMinor: number | null;
  readonly increments: readonly IncrementStep[];
  readonly opensAt: number;
  readonly closesAt: number;
  /** A bid so shortly before the end moves the end to so long after itself, at most `extensions_max` times. */
  readonly snipe_ms: number;
  readonly extensions_max: number;
  /** of a sealed lot: the winner pays their own bid, or what the second one offered */
  readonly sealedPrice: "first" | "second";
  /** of a Dutch lot: every so long the price falls by one step, never below the floor */
  readonly dutch: { readonly floorMinor: number; readonly stepMinor: number; readonly every_ms: number } | null;
  readonly premiumBp: number;
  readonly depositMinor: number;
  readonly payment_ms: number;
  /** what becomes of the deposit of a winner who does not pay */
  readonly unpaidDeposit: "kept" | "returned";
};

export const amount_max_minor = 100_000_000_000;
const steps_max = 20;

export type RulesFault = { readonly code: "lot.rules_invalid"; readonly field: string };

/** The first thing about these rules that no lot can be sold by. */
export function checkRules(rules: LotRules): Result<LotRules, RulesFault> {
  const wrong = [...amountsWrong(rules), ...timesWrong(rules), ...dutchWrong(rules)][0];
  return wrong === undefined ? ok(rules) : err({ code: "lot.rules_invalid", field: wrong });
}

function amountsWrong({ openingMinor, reserveMinor, increments, premiumBp, depositMinor }: LotRules): string[] {
  const rising = increments.every(
    ({ fromMinor, stepMinor }, i) =>
      isWhole(stepMinor, 1, amount_max_minor) && (i === 0 ? fromMinor === 0 : fromMinor > increments[i - 1]!.fromMinor),
  );
  return [
    isWhole(openingMinor, 1, amount_max_minor) ? "" : "openingMinor",
    reserveMinor === null || isWhole(reserveMinor, 1, amount_max_minor) ? "" : "reserveMinor",
    increments.length > 0 && increments.length <= steps_max && rising ? "" : "increments",
    isWhole(premiumBp, 0, 5_000) ? "" : "premiumBp",
    isWhole(depositMinor, 0, amount_max_minor) ? "" : "depositMinor",
  ].filter(Boolean);
}

function timesWrong({ opensAt, closesAt, snipe_ms, extensions_max, payment_ms }: LotRules): string[] {
  return [
    isWhole(opensAt, 0, Number.MAX_SAFE_INTEGER) ? "" : "opensAt",
    isWhole(closesAt, opensAt + 10 * second_ms, opensAt + 60 * day_ms) ? "" : "closesAt",
    isWhole(snipe_ms, 0, 60 * minute_ms) ? "" : "snipe_ms",
    isWhole(extensions_max, 0, 100) ? "" : "extensions_max",
    isWhole(payment_ms, minute_ms, 30 * day_ms) ? "" : "payment_ms",
  ].filter(Boolean);
}

function dutchWrong({ kind, dutch, openingMinor }: LotRules): string[] {
  if (kind !== "dutch") return dutch === null ? [] : ["dutch"];
  const sound =
    dutch !== null &&
    isWhole(dutch.floorMinor, 1, openingMinor) &&
    isWhole(dutch.stepMinor, 1, openingMinor) &&
    isWhole(dutch.every_ms, second_ms, day_ms);
  return sound ? [] : ["dutch"];
}

/** How much more the next bid must be than `priceMinor`. */
export function incrementAt({ increments }: Pick<LotRules, "increments">, priceMinor: number): number {
  const step = increments.findLast(({ fromMinor }) => priceMinor >= fromMinor);
  return step?.stepMinor ?? 1;
}

/** What auction houses use, in whole units of a currency with two decimals; a lot may bring its own. */
export const usualIncrements: readonly IncrementStep[] = [
  { fromMinor: 0, stepMinor: 500 },
  { fromMinor: 10_000, stepMinor: 1_000 },
  { fromMinor: 50_000, stepMinor: 2_500 },
  { fromMinor: 100_000, stepMinor: 5_000 },
  { fromMinor: 500_000, stepMinor: 25_000 },
  { fromMinor: 1_000_000, stepMinor: 50_000 },
];

/** Buyer's premium on a hammer price, rounded half up. */
export const premiumOf = ({ premiumBp }: Pick<LotRules, "premiumBp">, hammerMinor: number): number =>
  Number((BigInt(hammerMinor) * BigInt(premiumBp) + 5_000n) / 10_000n);
