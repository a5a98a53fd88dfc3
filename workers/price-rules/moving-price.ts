/** A moving price as a product page shows it: the rule, its bounds and what the price was, in one currency. */
import { day_ms } from "../kernel/clock.ts";
import { money, type Currency, type Money } from "../kernel/money.ts";
import type { PriceRule } from "./rule.ts";
import { priceAt } from "./rule.ts";
import type { RuleOnPage } from "./store.ts";

export type MovingPrice = {
  readonly rule: PriceRule;
  readonly publishedAt: number;
  readonly base: Money;
  readonly least: Money;
  readonly most: Money;
  /** the latest first; `at` 0: for as long as is known */
  readonly history: readonly { readonly at: number; readonly price: Money }[];
  /** of the thirty days up to now */
  readonly lowest: Money | null;
};
const shown_max = 12;
const window_ms = 30 * day_ms;

/** In the reader's currency where the rule knows it, else in the first it knows. */
export function movingPriceOf(row: RuleOnPage, wanted: Currency, now: number): MovingPrice | null {
  const bounds = JSON.parse(row.bounds) as [Currency, number, number, number][];
  const found = bounds.find(([currency]) => currency === wanted) ?? bounds[0];
  if (!found) return null;
  const [currency, base, least, most] = found;
  const past = (JSON.parse(row.history) as [Currency, number, number][])
    .filter(([of]) => of === currency)
    .map(([, minor, at]) => ({ at, price: money(minor, currency) }));
  const since = past.findIndex(({ at }) => at <= now - window_ms);
  const recent = (since < 0 ? past : past.slice(0, since + 1)).map(({ price }) => price.minor);
  return {
    rule: JSON.parse(row.rule) as PriceRule,
    publishedAt: row.publishedAt,
    base: money(base, currency),
    least: money(least, currency),
    most: money(most, currency),
    history: past.slice(0, shown_max),
    lowest: recent.length === 0 ? null : money(Math.min(...recent), currency),
  };
}

/** What the rule's steps come to in money, for words. */
export const stepPrice = ({ base }: MovingPrice, bp: number): Money => money(priceAt(base.minor, bp), base.currency);
