/** A lot's terms as they are kept in its sale: what the sale does not say itself. */
import type { PastBid } from "../../../durable-objects/auction/messages.ts";
import { minute_ms } from "../../kernel/clock.ts";
import type { Currency } from "../../kernel/money.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { Sale } from "../sale.ts";
import { checkRules, lotKinds, usualIncrements, type LotKind, type LotRules, type RulesFault } from "./rules.ts";

/** Everything but its times and its currency. */
export type LotTerms = Omit<LotRules, "opensAt" | "closesAt" | "currency">;

const day_minutes = 24 * 60;
const whole = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

/** What was said, with what houses usually do for what was not. Judged as rules in `judgeLotTerms`. */
export function termsFrom(said: Sale["rule"]): LotTerms {
  const kind: LotKind = lotKinds.find((one) => one === said["kind"]) ?? "english";
  return {
    kind,
    openingMinor: whole(said["openingMinor"], 0),
    reserveMinor: typeof said["reserveMinor"] === "number" ? said["reserveMinor"] : null,
    increments: Array.isArray(said["increments"]) ? (said["increments"] as LotTerms["increments"]) : usualIncrements,
    snipe_ms: whole(said["snipe_ms"], kind === "english" ? 2 * minute_ms : 0),
    extensions_max: whole(said["extensions_max"], kind === "english" ? 10 : 0),
    sealedPrice: said["sealedPrice"] === "second" ? "second" : "first",
    dutch: kind === "dutch" ? ((said["dutch"] as LotTerms["dutch"]) ?? null) : null,
    premiumBp: whole(said["premiumBp"], 0),
    depositMinor: whole(said["depositMinor"], 0),
    payment_ms: whole(said["payment_ms"], 3 * day_minutes * minute_ms),
    unpaidDeposit: said["unpaidDeposit"] === "returned" ? "returned" : "kept",
  };
}

export function judgeLotTerms(said: Sale["rule"], currency: Currency): Result<LotTerms, RulesFault> {
  const terms = termsFrom(said);
  const judged = checkRules({ ...terms, currency, opensAt: 0, closesAt: day_minutes * minute_ms });
  return judged.ok ? ok(terms) : judged;
}

/** A demo's past, which only a seed can have written: what is planned goes through `judgeLotTerms`, which drops it. */
export const historyOf = ({ rule }: Sale): readonly PastBid[] =>
  Array.isArray(rule["history"]) ? (rule["history"] as PastBid[]) : [];

export const lotRulesOf = ({ rule, currency, startsAt, endsAt }: Sale): LotRules => ({
  ...termsFrom(rule),
  currency,
  opensAt: startsAt,
  closesAt: endsAt,
});
