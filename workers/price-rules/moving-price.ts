/** A moving price as a product page shows it: the rule, its bounds and what the price was, in the reader's currency. */
import { day_ms } from "../kernel/clock.ts";
import { money, type Currency, type Money } from "../kernel/money.ts";
import { baseToConvert, convert, handsome, readTerms } from "../pricing/index.ts";
import type { PriceRule } from "./rule.ts";
import { priceAt } from "./rule.ts";
import type { RuleOnPage } from "./store.ts";

/** A figure as the page says it and, where that was converted, as the seller set it: only the latter is promised. */
export type ToldPrice = { readonly shown: Money; readonly set: Money | null };

export type MovingPrice = {
  readonly rule: PriceRule;
  readonly publishedAt: number;
  /** null: the rule knows the reader's currency itself */
  readonly setIn: Currency | null;
  readonly base: ToldPrice;
  readonly least: ToldPrice;
  readonly most: ToldPrice;
  /** in the order of the rule's steps; none unless it goes by sales */
  readonly steps: readonly ToldPrice[];
  /** the latest first; `at` 0: for as long as is known */
  readonly history: readonly { readonly at: number; readonly price: ToldPrice }[];
  /** of the thirty days up to now */
  readonly lowest: ToldPrice | null;
};
const shown_max = 12;
const window_ms = 30 * day_ms;

/**
 * In the reader's currency where the rule knows it; else converted as the price above it is, from the same listed
 * currency at the same rate and rounding, so that the price shown lies within the bounds shown.
 */
export function movingPriceOf(row: RuleOnPage, wanted: Currency, now: number): MovingPrice | null {
  const bounds = (JSON.parse(row.bounds) as [Currency, number, number, number][]).map(
    ([currency, base, least, most]) => ({ currency, base, least, most }),
  );
  const { rates } = readTerms(row.terms, wanted);
  const own = bounds.find(({ currency }) => currency === wanted);
  const found = own ?? baseToConvert(bounds, rates) ?? bounds[0];
  if (!found) return null;
  const rule = JSON.parse(row.rule) as PriceRule;
  const rate = own ? undefined : rates[found.currency];
  const tell = (minor: number): ToldPrice => {
    const set = money(minor, found.currency);
    return rate ? { shown: handsome(convert(set, wanted, rate)), set } : { shown: set, set: null };
  };
  const past = (JSON.parse(row.history) as [Currency, number, number][]).filter(([of]) => of === found.currency);
  const lowest = lowestOf(past, now);
  return {
    rule,
    publishedAt: row.publishedAt,
    setIn: rate ? found.currency : null,
    base: tell(found.base),
    least: tell(found.least),
    most: tell(found.most),
    steps: rule.kind === "by_sales" ? rule.steps.map(({ bp }) => tell(priceAt(found.base, bp))) : [],
    history: past.slice(0, shown_max).map(([, minor, at]) => ({ at, price: tell(minor) })),
    lowest: lowest === null ? null : tell(lowest),
  };
}

/** The price that stood when the window opened counts too. */
function lowestOf(past: readonly (readonly [Currency, number, number])[], now: number): number | null {
  const since = past.findIndex(([, , at]) => at <= now - window_ms);
  const recent = (since < 0 ? past : past.slice(0, since + 1)).map(([, minor]) => minor);
  return recent.length === 0 ? null : Math.min(...recent);
}
