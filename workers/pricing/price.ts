/**
 * Which price holds, decided in one place for page, cart and quote: the market's own list, then the general list in the
 * shopper's currency, then the general list converted at the kept rate and rounded to a figure a shop would write.
 */
import { minorDigits, money, type Currency, type Money } from "../kernel/money.ts";
import { limits } from "../kernel/limits.ts";
import { isWhole } from "../kernel/whole.ts";

/** What one piece may cost, in minor units. */
export const isPrice = (minor: unknown): minor is number => isWhole(minor, 0, limits.price_minor_max);
export const priceRange = `0 to ${limits.price_minor_max}`;

export type PriceRow = {
  /** a market's id, or "*" for the list everybody falls back to */
  readonly market: string;
  readonly currency: Currency;
  readonly minor: number;
  readonly compareAtMinor: number | null;
  /** the lowest of the thirty days before the reduction, where one is announced and that much is known */
  readonly priorMinor?: number | null;
};
export type PriceSource = "market" | "list" | "converted";
export type Price = {
  readonly unit: Money;
  /** the former price a reduction is announced from */
  readonly compareAt: Money | null;
  /** said beside every announced reduction: the lowest price of the thirty days before it */
  readonly prior: Money | null;
  readonly from: PriceSource;
};

/** Units of the wanted currency for one unit of the key's, in millionths. */
export type Rates = { readonly [base: string]: number };

/** Bases in the order they are trusted; any other follows by name. */
const baseOrder: readonly string[] = ["USD", "CNY", "EUR"];

/**
 * The price of one variant from its rows; null when nothing can be said in this currency. `strict`: the reader lives where
 * a reduction may only be announced from the lowest price of the thirty days before it.
 */
export function priceFor(
  rows: readonly PriceRow[],
  market: string,
  currency: Currency,
  rates: Rates,
  strict = false,
): Price | null {
  const price = plainPrice(rows, market, currency, rates);
  if (!price?.compareAt) return price && { ...price, prior: null };
  if (!strict) return price;
  const honest = price.prior && price.prior.minor > price.unit.minor ? price.prior : null;
  return { ...price, compareAt: honest, prior: honest };
}

function plainPrice(rows: readonly PriceRow[], market: string, currency: Currency, rates: Rates): Price | null {
  const own = rows.find((row) => row.market === market && row.currency === currency);
  if (own) return asWritten(own, "market");
  const general = rows.filter((row) => row.market === "*");
  const listed = general.find((row) => row.currency === currency);
  if (listed) return asWritten(listed, "list");
  const base = baseToConvert(general, rates);
  if (!base) return null;
  const rate = rates[base.currency]!;
  const unit = handsome(convert(money(base.minor, base.currency), currency, rate));
  const converted = (minor: number | null | undefined) =>
    minor == null ? null : handsome(convert(money(minor, base.currency), currency, rate));
  const before = converted(base.compareAtMinor);
  return {
    unit,
    compareAt: before && before.minor > unit.minor ? before : null,
    prior: converted(base.priorMinor),
    from: "converted",
  };
}

const asWritten = (row: PriceRow, from: PriceSource): Price => ({
  unit: money(row.minor, row.currency),
  compareAt: row.compareAtMinor === null ? null : money(row.compareAtMinor, row.currency),
  prior: row.priorMinor == null ? null : money(row.priorMinor, row.currency),
  from,
});

type Listed = { readonly currency: Currency };
const rank = ({ currency }: Listed): number =>
  baseOrder.includes(currency) ? baseOrder.indexOf(currency) : baseOrder.length;
const byTrust = (a: Listed, b: Listed): number => rank(a) - rank(b) || (a.currency < b.currency ? -1 : 1);

/** Which of several listed figures one in another currency is reckoned from: the most trusted that has a rate. */
export const baseToConvert = <T extends Listed>(listed: readonly T[], rates: Rates): T | undefined =>
  listed.filter(({ currency }) => (rates[currency] ?? 0) > 0).sort(byTrust)[0];

/** Exact to the minor unit, half away from zero; `millionths` of the target for one unit of the source. */
export function convert(from: Money, to: Currency, millionths: number): Money {
  const up = 10n ** BigInt(minorDigits[to]);
  const down = 1_000_000n * 10n ** BigInt(minorDigits[from.currency]);
  const product = BigInt(from.minor) * BigInt(millionths) * up;
  return money(Number((product + down / 2n) / down), to);
}

/**
 * Converted figures are rounded half up to a step that grows with the amount: [below this many units, step in units].
 * Sums of money that were never listed stay exact; only list prices are made handsome.
 */
const western = [
  [10, 0.1],
  [100, 0.5],
  [1_000, 1],
  [Infinity, 5],
] as const;
const ten = [
  [100, 1],
  [1_000, 5],
  [10_000, 10],
  [Infinity, 50],
] as const;
const yen = [
  [1_000, 10],
  [10_000, 50],
  [100_000, 100],
  [Infinity, 500],
] as const;
const won = [
  [10_000, 100],
  [100_000, 500],
  [Infinity, 1_000],
] as const;
const dinar = [
  [10, 0.05],
  [100, 0.25],
  [Infinity, 1],
] as const;
const steps: { readonly [C in Currency]?: readonly (readonly [number, number])[] } = {
  CNY: ten,
  HKD: ten,
  TWD: ten,
  AED: ten,
  SAR: ten,
  DKK: ten,
  JPY: yen,
  KRW: won,
  KWD: dinar,
  BHD: dinar,
};

/** A free thing stays free, anything else costs at least one step. */
export function handsome(exact: Money): Money {
  if (exact.minor <= 0) return exact;
  const unit = 10 ** minorDigits[exact.currency];
  const [, step] = (steps[exact.currency] ?? western).find(([below]) => exact.minor < below * unit)!;
  const step_minor = Math.round(step * unit);
  return money(
    Math.max(step_minor, Math.floor((exact.minor + step_minor / 2) / step_minor) * step_minor),
    exact.currency,
  );
}
