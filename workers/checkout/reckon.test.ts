import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits, type Currency } from "../kernel/money.ts";
import type { PricedPart } from "../orders/index.ts";
import { anyLines, anyPromotions, half, input, line, sentBy, vat } from "./reckon-fixture.ts";
import { reckon } from "./reckon.ts";

describe("reckoning", () => {
  it("a cup from Suzhou to Lyon: tax is inside, duty is not asked below the threshold", () => {
    const quote = reckon(input([line("cup", 12_000)]));
    expect(quote.totals).toEqual({
      subtotalMinor: 12_000,
      discountMinor: 0,
      deliveryMinor: 1_200,
      taxMinor: 2_200,
      totalMinor: 13_200,
    });
    expect(quote.tax.parts).toEqual([{ label: "vat", rateBp: 2_000, baseMinor: 11_000, minor: 2_200 }]);
    expect(quote.duty).toEqual({ minor: 0, deMinimisMinor: 15_000, parts: [] });
  });

  it("the same where tax is added on top", () => {
    const quote = reckon(input([line("cup", 12_000)], { inclusive: false }));
    expect(quote.totals).toMatchObject({ taxMinor: 2_640, totalMinor: 15_840 });
    expect(quote.lines[0]).toMatchObject({ taxMinor: 2_400, totalMinor: 14_400 });
  });

  it("a coupon is shared by the lines, delivery can be free, a book has its own rate", () => {
    const quote = reckon(
      input([line("cup", 333), line("book", 334, 1, { taxCategory: "books" })], {
        promotions: [half],
        codes: ["HALF", "NOPE"],
        taxRates: [vat(2_000), vat(550, "books")],
      }),
    );
    expect(quote.lines.map(({ discountMinor }) => discountMinor)).toEqual([166, 168]);
    expect(quote.delivery).toMatchObject({ priceMinor: 1_200, discountMinor: 1_200, taxMinor: 0 });
    expect(quote.totals).toMatchObject({ discountMinor: 334, deliveryMinor: 0, totalMinor: 333 });
    expect(quote.tax.parts.map(({ rateBp }) => rateBp)).toEqual([2_000, 550]);
    expect(quote.refusedCodes).toEqual([{ code: "NOPE", reason: "unknown" }]);
  });

  it("duty falls on what comes from abroad, without the tax inside", () => {
    const both = [
      { locationId: "loc_suzhou", quantity: 1, country: "CN" },
      { locationId: "loc_lyon", quantity: 1, country: "FR" },
    ];
    const split = reckon(input([line("vase", 60_000, 2, { from: both })]));
    expect(split.duty.parts).toEqual([{ lineId: "vase", hsPrefix: "6911", rateBp: 1_200, minor: 6_000 }]);
    const home = reckon(input([line("vase", 60_000, 1, { from: [both[1]!] })]));
    expect(home.duty.minor).toBe(0);
    const madeToOrder = reckon(input([line("vase", 60_000, 1, { from: [], madeToOrder: true })]));
    expect(madeToOrder.duty.minor).toBe(6_000);
  });
});

describe("whatever is bought, wherever it goes", () => {
  const world = fc.record({
    currency: fc.constantFrom(...(Object.keys(minorDigits) as Currency[])),
    inclusive: fc.boolean(),
    deliveryMinor: fc.integer({ min: 0, max: 100_000 }),
    bp: fc.constantFrom(0, 500, 725, 1_300, 2_000, 2_550),
  });
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

  it("every total is the sum of its parts and nothing is negative", () => {
    fc.assert(
      fc.property(anyLines, anyPromotions, world, (goods, rules, { currency, inclusive, deliveryMinor, bp }) => {
        const quote = reckon(
          input(
            goods.map(({ unit, quantity, category, country, seller }, i) =>
              line(`l${i}`, unit, quantity, {
                taxCategory: category,
                sellerId: seller,
                from: [{ locationId: country, quantity, country }],
              }),
            ),
            {
              currency,
              inclusive,
              promotions: rules,
              taxRates: [vat(bp), vat(550, "books"), vat(0, "food")],
              deliveries: [...new Set(goods.map(({ seller }) => seller))].map((seller, i) =>
                sentBy(seller, deliveryMinor + i * 7),
              ),
            },
          ),
        );
        const { totals, tax, duty, delivery, sellerParts } = quote;
        const added = inclusive ? 0 : delivery.taxMinor;
        expect(totals.totalMinor).toBe(sum(quote.lines.map((l) => l.totalMinor)) + totals.deliveryMinor + added);
        expect(totals.totalMinor).toBe(
          totals.subtotalMinor - totals.discountMinor + totals.deliveryMinor + (inclusive ? 0 : totals.taxMinor),
        );
        expect(totals.discountMinor).toBe(sum(quote.promotions.map((p) => p.discountMinor)));
        expect(tax.minor).toBe(sum(tax.parts.map((p) => p.minor)));
        expect(tax.minor).toBe(sum(quote.lines.map((l) => l.taxMinor)) + delivery.taxMinor);
        expect(duty.minor).toBe(sum(duty.parts.map((p) => p.minor)));
        for (const l of quote.lines) {
          expect(l.discountMinor >= 0 && l.discountMinor <= l.subtotalMinor).toBe(true);
          expect(l.taxMinor >= 0 && l.totalMinor >= 0).toBe(true);
        }
        const parts = (minor: (part: PricedPart) => number) => sum(sellerParts.map(minor));
        expect(parts(({ goodsMinor }) => goodsMinor)).toBe(totals.subtotalMinor - totals.discountMinor);
        expect(parts(({ taxMinor, delivery: { taxMinor: sent } }) => taxMinor + sent)).toBe(totals.taxMinor);
        expect(parts(({ totalMinor }) => totalMinor)).toBe(totals.totalMinor);
        for (const figure of ["priceMinor", "discountMinor", "taxMinor"] as const)
          expect(parts((part) => part.delivery[figure])).toBe(delivery[figure]);
        expect(sellerParts.flatMap(({ lineIds }) => lineIds).toSorted()).toEqual(
          quote.lines.map(({ id }) => id).toSorted(),
        );
        for (const part of sellerParts) {
          const own = quote.lines.filter(({ id }) => part.lineIds.includes(id));
          expect(new Set(own.map(({ sellerId }) => sellerId))).toEqual(new Set([part.sellerId]));
          const sent =
            part.delivery.priceMinor - part.delivery.discountMinor + (inclusive ? 0 : part.delivery.taxMinor);
          expect(part.totalMinor).toBe(sum(own.map(({ totalMinor }) => totalMinor)) + sent);
        }
        expect(Object.values(totals).every((minor) => Number.isSafeInteger(minor) && minor >= 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
