/** Prices that move by a published rule. Pure: a rule, what it did so far and what was sold in; the next price out. */
import { hour_ms, minute_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { isWhole } from "../kernel/whole.ts";

/** Basis points of the price at publication: 10,000 is that price itself. */
type Bounds = { readonly min_bp: number; readonly max_bp: number };
export type PriceRule = Bounds &
  (
    | {
        /** the price follows how many have been sold since publication */
        readonly kind: "by_sales";
        readonly steps: readonly { readonly sold: number; readonly bp: number }[];
      }
    | {
        /** the price moves by one step each so many hours */
        readonly kind: "by_time";
        readonly every_hours: number;
        readonly step_bp: number;
      }
    | {
        /** each so many hours it is looked at: `many` sold or more, one step up; `few` or fewer, one step down */
        readonly kind: "by_demand";
        readonly every_hours: number;
        readonly step_bp: number;
        readonly few: number;
        readonly many: number;
      }
  );

export type RuleFault = { readonly code: "price_rule.invalid"; readonly field: string };
const whole_bp = 10_000;
const [least_bp, most_bp] = [1_000, 50_000];
const steps_max = 12;
const hours_max = 24 * 90;

/** Judged when it is published, so that every rule read later is sound. */
export function judgeRule(rule: PriceRule): Result<PriceRule, RuleFault> {
  const field = wrongField(rule);
  return field ? err({ code: "price_rule.invalid", field }) : ok(rule);
}

function wrongField(rule: PriceRule): string | null {
  const { min_bp, max_bp } = rule;
  if (!isWhole(min_bp, least_bp, whole_bp)) return "min_bp";
  if (!isWhole(max_bp, whole_bp, most_bp) || min_bp === max_bp) return "max_bp";
  if (rule.kind === "by_sales") {
    const { steps } = rule;
    if (steps.length === 0 || steps.length > steps_max) return "steps";
    const rising = steps.every(({ sold }, i) => isWhole(sold, 1, 1e6) && sold > (steps[i - 1]?.sold ?? 0));
    return rising && steps.every(({ bp }) => isWhole(bp, min_bp, max_bp)) ? null : "steps";
  }
  if (!isWhole(rule.every_hours, 1, hours_max)) return "every_hours";
  if (rule.kind === "by_time") return isWhole(Math.abs(rule.step_bp), 1, whole_bp) ? null : "step_bp";
  if (!isWhole(rule.step_bp, 1, whole_bp)) return "step_bp";
  return isWhole(rule.few, 0, 1e6) && isWhole(rule.many, rule.few + 1, 1e6) ? null : "many";
}

export type RuleStanding = { readonly bp: number; readonly publishedAt: number; readonly lookedAt: number };
export type Sold = { readonly sincePublished: number; readonly sinceLooked: number };
export type Decision = { readonly bp: number; readonly lookedAt: number; readonly dueAt: number };

const clamp = ({ min_bp, max_bp }: Bounds, bp: number): number => Math.min(max_bp, Math.max(min_bp, bp));

/** The same facts give the same price, however often and however late they are looked at. */
export function decide(rule: PriceRule, standing: RuleStanding, sold: Sold, now: number): Decision {
  switch (rule.kind) {
    case "by_sales": {
      const step = rule.steps.findLast((one) => one.sold <= sold.sincePublished);
      return { bp: clamp(rule, step?.bp ?? whole_bp), lookedAt: now, dueAt: now + minute_ms };
    }
    case "by_time": {
      const every_ms = rule.every_hours * hour_ms;
      const steps = Math.max(0, Math.floor((now - standing.publishedAt) / every_ms));
      const dueAt = standing.publishedAt + (steps + 1) * every_ms;
      return { bp: clamp(rule, whole_bp + steps * rule.step_bp), lookedAt: now, dueAt };
    }
    case "by_demand": {
      const dueAt = standing.lookedAt + rule.every_hours * hour_ms;
      if (now < dueAt) return { bp: standing.bp, lookedAt: standing.lookedAt, dueAt };
      const up = sold.sinceLooked >= rule.many ? 1 : sold.sinceLooked <= rule.few ? -1 : 0;
      const bp = clamp(rule, standing.bp + up * rule.step_bp);
      return { bp, lookedAt: now, dueAt: now + rule.every_hours * hour_ms };
    }
  }
}

/** Rounded half up; larger basis points never give a smaller price, so what is within the bounds stays within. */
export const priceAt = (baseMinor: number, bp: number): number =>
  Math.max(1, Math.floor((baseMinor * bp + whole_bp / 2) / whole_bp));

export const boundsOf = (rule: Bounds, baseMinor: number) => ({
  minMinor: priceAt(baseMinor, rule.min_bp),
  maxMinor: priceAt(baseMinor, rule.max_bp),
});
