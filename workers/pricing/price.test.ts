import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits, money, type Currency } from "../kernel/money.ts";
import { convert, handsome, priceFor, type PriceRow } from "./price.ts";

const currencies = Object.keys(minorDigits) as Currency[];
const currency = fc.constantFrom(...currencies);
const row = fc.record({
  market: fc.constantFrom("*", "eu", "us"),
  currency,
  minor: fc.integer({ min: 0, max: 10_000_000 }),
  compareAtMinor: fc.constant(null),
}) satisfies fc.Arbitrary<PriceRow>;
const rows = fc.uniqueArray(row, { selector: (one) => `${one.market} ${one.currency}`, maxLength: 12 });
const rates = fc.dictionary(currency, fc.integer({ min: 1_000, max: 1_600_000_000 }));

describe("a price", () => {
  it("is the market's own before the general list before a conversion, in the currency asked for", () => {
    fc.assert(
      fc.property(rows, currency, rates, (list, wanted, known) => {
        const price = priceFor(list, "eu", wanted, known);
        const own = list.find((one) => one.market === "eu" && one.currency === wanted);
        const listed = list.find((one) => one.market === "*" && one.currency === wanted);
        if (own) expect(price).toMatchObject({ from: "market", unit: { minor: own.minor, currency: wanted } });
        else if (listed) expect(price).toMatchObject({ from: "list", unit: { minor: listed.minor, currency: wanted } });
        else if (list.some((one) => one.market === "*" && known[one.currency]))
          expect(price).toMatchObject({ from: "converted", unit: { currency: wanted } });
        else expect(price).toBeNull();
      }),
    );
  });

  it("does not depend on the order of its rows", () => {
    fc.assert(
      fc.property(rows, currency, rates, (list, wanted, known) => {
        expect(priceFor(list.toReversed(), "eu", wanted, known)).toEqual(priceFor(list, "eu", wanted, known));
      }),
    );
  });

  it("rounds near the exact figure, never down to nothing, and a rounded figure stays as it is", () => {
    fc.assert(
      fc.property(currency, fc.integer({ min: 1, max: 1_000_000_000 }), (unit, minor) => {
        const rounded = handsome(money(minor, unit));
        expect(rounded.minor).toBeGreaterThan(0);
        const least = handsome(money(1, unit)).minor;
        expect(Math.abs(rounded.minor - minor)).toBeLessThanOrEqual(Math.max(least, minor * 0.06));
        expect(handsome(rounded)).toEqual(rounded);
      }),
    );
  });

  it("crosses currencies with different decimals exactly", () => {
    expect(convert(money(10_000, "USD"), "JPY", 151_230_000)).toEqual(money(15_123, "JPY"));
    expect(convert(money(10_000, "USD"), "KWD", 307_100)).toEqual(money(30_710, "KWD"));
    expect(convert(money(15_123, "JPY"), "USD", 6_612)).toEqual(money(9_999, "USD"));
    expect(handsome(money(8_643, "EUR"))).toEqual(money(8_650, "EUR"));
    expect(handsome(money(15_123, "JPY"))).toEqual(money(15_100, "JPY"));
  });
});
