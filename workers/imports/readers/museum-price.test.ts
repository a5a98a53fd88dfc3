import fc from "fast-check";
import { expect, it } from "vitest";
import { dollarsFor, pricesFrom } from "./museum-price.ts";

const piece = fc.record({
  category: fc.constantFrom("tea", "vases", "prints", "scrolls", "nothing known"),
  technique: fc.constantFrom("celadon", "jade", "kesi", "woodblock"),
  longest_mm: fc.integer({ min: 1, max: 20_000 }),
});

it("every piece has a whole price in four currencies, and the same piece always the same", () => {
  fc.assert(
    fc.property(piece, (one) => {
      const prices = pricesFrom(dollarsFor(one));
      expect(prices.map(({ currency }) => currency)).toEqual(["USD", "CNY", "EUR", "JPY"]);
      for (const { minor } of prices) expect(Number.isSafeInteger(minor) && minor > 0).toBe(true);
      expect(pricesFrom(dollarsFor(one))).toEqual(prices);
    }),
  );
});

it("a larger piece of one kind never costs less", () => {
  fc.assert(
    fc.property(piece, fc.integer({ min: 1, max: 5_000 }), (one, more) => {
      expect(dollarsFor({ ...one, longest_mm: one.longest_mm + more })).toBeGreaterThanOrEqual(dollarsFor(one));
    }),
  );
});

it("an earlier price is shown only where it was higher", () => {
  for (const { minor, compareAtMinor } of pricesFrom(120, 145)) expect(compareAtMinor).toBeGreaterThan(minor);
  for (const price of pricesFrom(120, 100)) expect(price.compareAtMinor).toBeUndefined();
});

it("yuan end in eight or eighty, yen in hundreds", () => {
  const prices = pricesFrom(148);
  expect(prices.find(({ currency }) => currency === "CNY")?.minor).toBe(108_000);
  expect(prices.find(({ currency }) => currency === "JPY")?.minor).toBe(22_000);
});
