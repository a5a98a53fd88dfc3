import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits, type Currency } from "../kernel/money.ts";
import type { Promotion } from "../promotions/index.ts";
import { reckon, type ReckonInput, type ReckonLine } from "./reckon.ts";

const line = (id: string, unitMinor: number, quantity = 1, more: Partial<ReckonLine> = {}): ReckonLine => ({
  id,
  variantId: `var_${id}`,
  productId: `prd_${id}`,
  sellerId: "sel_house",
  slug: id,
  sku: id,
  title: id,
  options: {},
  picture: "",
  quantity,
  unitMinor,
  hsCode: "6911.10",
  origin: "CN",
  weight_grams: 500,
  madeToOrder: false,
  taxCategory: "standard",
  categories: [],
  collections: [],
  from: [{ locationId: "loc_suzhou", quantity, country: "CN" }],
  madeIn: "CN",
  ...more,
});
const vat = (rateBp: number, category = "standard") => ({
  subdivision: "",
  category,
  rateBp,
  label: "vat",
  validFrom: "2020-01-01",
});
const half: Promotion = {
  id: "prm_half",
  code: "HALF",
  conditions: [],
  actions: [{ kind: "percent_off_order", bp: 5_000 }, { kind: "free_delivery" }],
  usesLeft: null,
  usesLeftForPerson: null,
};
const input = (lines: readonly ReckonLine[], more: Partial<ReckonInput> = {}): ReckonInput => ({
  currency: "EUR",
  country: "FR",
  subdivision: "",
  inclusive: true,
  firstOrder: false,
  codes: [],
  lines,
  promotions: [],
  delivery: { optionId: "economy", carrier: "ems", priceMinor: 1_200, earliestAt: 1, latestAt: 2 },
  taxRates: [vat(2_000)],
  duty: { rates: [{ hsPrefix: "6911", rateBp: 1_200, validFrom: "2025-01-01" }], deMinimisMinor: 15_000 },
  ...more,
});

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
  const lines = fc.array(
    fc.record({
      unit: fc.integer({ min: 0, max: 20_000_000 }),
      quantity: fc.integer({ min: 1, max: 99 }),
      category: fc.constantFrom("standard", "books", "art", "food"),
      country: fc.constantFrom("CN", "FR", "US"),
    }),
    { minLength: 1, maxLength: 50 },
  );
  const promotions = fc.array(
    fc.record({
      id: fc.uuid(),
      code: fc.constant(null),
      conditions: fc.constant([]),
      actions: fc.array(
        fc.oneof(
          fc.record({ kind: fc.constant("percent_off_order" as const), bp: fc.integer({ min: 0, max: 10_000 }) }),
          fc.record({ kind: fc.constant("percent_off_lines" as const), bp: fc.integer({ min: 0, max: 10_000 }) }),
          fc.constant({ kind: "free_delivery" as const }),
          fc.constant({ kind: "buy_x_get_y" as const, buy: 2, get: 1, bp: 10_000 }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      usesLeft: fc.constant(null),
      usesLeftForPerson: fc.constant(null),
    }),
    { maxLength: 4 },
  );
  const world = fc.record({
    currency: fc.constantFrom(...(Object.keys(minorDigits) as Currency[])),
    inclusive: fc.boolean(),
    deliveryMinor: fc.integer({ min: 0, max: 100_000 }),
    bp: fc.constantFrom(0, 500, 725, 1_300, 2_000, 2_550),
  });
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

  it("every total is the sum of its parts and nothing is negative", () => {
    fc.assert(
      fc.property(lines, promotions, world, (goods, rules, { currency, inclusive, deliveryMinor, bp }) => {
        const quote = reckon(
          input(
            goods.map(({ unit, quantity, category, country }, i) =>
              line(`l${i}`, unit, quantity, {
                taxCategory: category,
                from: [{ locationId: country, quantity, country }],
              }),
            ),
            {
              currency,
              inclusive,
              promotions: rules,
              taxRates: [vat(bp), vat(550, "books"), vat(0, "food")],
              delivery: { optionId: "economy", carrier: "ems", priceMinor: deliveryMinor, earliestAt: 1, latestAt: 2 },
            },
          ),
        );
        const { totals, tax, duty, delivery } = quote;
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
        expect(Object.values(totals).every((minor) => Number.isSafeInteger(minor) && minor >= 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
