/** A market: the countries that see prices in one way. Chosen by ship-to, independently of the shopper's currency. */
import type { Currency } from "../kernel/money.ts";
import { priceFor, type Price, type PriceRow, type Rates } from "./price.ts";

export type Market = {
  readonly id: string;
  /** the currency its people usually pay in */
  readonly currency: Currency;
  /** prices shown contain the tax of this market */
  readonly taxInclusive: boolean;
};

/** Everything `priceFor` needs besides a variant's own rows; read once for any number of variants. */
export type PricingTerms = {
  readonly market: Market;
  readonly currency: Currency;
  readonly rates: Rates;
  /** the reader lives where reductions count from the lowest price of the thirty days before */
  readonly strict?: boolean;
};

/** As SQL gives it: [variant, market, currency, minor, compare-at, lowest of the thirty days before]. */
export type PriceTuple = readonly [string, string, Currency, number, number | null, (number | null)?];

export const defaultMarket: Market = { id: "world", currency: "USD", taxInclusive: false };

/** Reads the JSON of `termsAsJson`. */
export function readTerms(json: string, currency: Currency): PricingTerms {
  const { market, rates, strict } = JSON.parse(json) as {
    strict?: 0 | 1;
    market: [string, Currency, 0 | 1] | null;
    rates: { [base: string]: number };
  };
  return {
    market: market ? { id: market[0], currency: market[1], taxInclusive: market[2] === 1 } : defaultMarket,
    currency,
    rates,
    strict: strict === 1,
  };
}

export function pricesByVariant(tuples: readonly PriceTuple[], terms: PricingTerms): Map<string, Price | null> {
  const rows = new Map<string, PriceRow[]>();
  for (const [variantId, market, currency, minor, compareAtMinor, priorMinor = null] of tuples) {
    const row = { market, currency, minor, compareAtMinor, priorMinor };
    const known = rows.get(variantId);
    if (known) known.push(row);
    else rows.set(variantId, [row]);
  }
  const found = new Map<string, Price | null>();
  for (const [id, list] of rows)
    found.set(id, priceFor(list, terms.market.id, terms.currency, terms.rates, terms.strict));
  return found;
}
