import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits, type Currency } from "../kernel/money.ts";
import { applyPromotions } from "./apply.ts";
import { normalizeCode, type Action, type Basket, type Condition, type Promotion } from "./promotion.ts";

const promotion = (
  id: string,
  conditions: Condition[],
  actions: Action[],
  more: Partial<Promotion> = {},
): Promotion => ({
  id,
  code: null,
  conditions,
  actions,
  usesLeft: null,
  usesLeftForPerson: null,
  ...more,
});
const line = (id: string, unitMinor: number, quantity = 1, categories: string[] = []) => ({
  id,
  unitMinor,
  quantity,
  categories,
  collections: ["autumn"],
});
const basket = (lines: Basket["lines"], more: Partial<Basket> = {}): Basket => ({
  currency: "EUR",
  country: "FR",
  firstOrder: false,
  lines,
  ...more,
});

describe("promotions", () => {
  it("ten per cent off three things of one third each loses no cent", () => {
    const found = applyPromotions(
      [promotion("p", [], [{ kind: "percent_off_order", bp: 1000 }])],
      [],
      basket([line("a", 333), line("b", 333), line("c", 334)]),
    );
    expect(found.lineMinors).toEqual([33, 33, 34]);
    expect(found.applied[0]?.discountMinor).toBe(100);
  });

  it("a condition on a category chooses the lines that the minimum and the discount look at", () => {
    const rule = promotion(
      "p",
      [
        { kind: "category", any: ["porcelain"] },
        { kind: "minimum_subtotal", amounts: { EUR: 1000 } },
      ],
      [{ kind: "percent_off_lines", bp: 2000 }],
    );
    const enough = basket([line("a", 1000, 1, ["porcelain"]), line("b", 9000)]);
    expect(applyPromotions([rule], [], enough).lineMinors).toEqual([200, 0]);
    const tooLittle = basket([line("a", 999, 1, ["porcelain"]), line("b", 9000)]);
    expect(applyPromotions([rule], [], tooLittle).lineMinors).toEqual([0, 0]);
  });

  it("of three the cheapest is a gift", () => {
    const rule = promotion("p", [], [{ kind: "buy_x_get_y", buy: 2, get: 1, bp: 10_000 }]);
    expect(applyPromotions([rule], [], basket([line("a", 500, 3), line("b", 200, 3)])).lineMinors).toEqual([0, 400]);
  });

  it("a code that does nothing is refused with its reason", () => {
    const codes = ["NOPE", "GONE", "MINE", "FIRST", "FREE"];
    const rules = [
      promotion("1", [], [{ kind: "percent_off_order", bp: 500 }], { code: "GONE", usesLeft: 0 }),
      promotion("2", [], [{ kind: "percent_off_order", bp: 500 }], { code: "MINE", usesLeftForPerson: 0 }),
      promotion("3", [{ kind: "first_order" }], [{ kind: "percent_off_order", bp: 500 }], { code: "FIRST" }),
      promotion("4", [], [{ kind: "amount_off_order", amounts: { JPY: 500 } }], { code: "FREE" }),
      promotion("5", [], [{ kind: "percent_off_order", bp: 500 }], { code: "NOTASKED" }),
    ];
    const found = applyPromotions(rules, codes, basket([line("a", 1000)]));
    expect(found.applied).toEqual([]);
    expect(found.refused).toEqual([
      { code: "NOPE", reason: "unknown" },
      { code: "GONE", reason: "used_up" },
      { code: "MINE", reason: "used_by_you" },
      { code: "FIRST", reason: "condition", condition: "first_order" },
      { code: "FREE", reason: "nothing_to_take_off" },
    ]);
  });

  it("discounts stack on what is left, until one stands alone", () => {
    const half = (id: string, conditions: Condition[] = []) =>
      promotion(id, conditions, [{ kind: "percent_off_order", bp: 5000 }]);
    const stacked = applyPromotions([half("a"), half("b")], [], basket([line("x", 1000)]));
    expect(stacked.applied.map(({ discountMinor }) => discountMinor)).toEqual([500, 250]);
    const alone = applyPromotions([half("a", [{ kind: "alone" }]), half("b")], [], basket([line("x", 1000)]));
    expect(alone.applied.map(({ id }) => id)).toEqual(["a"]);
  });

  it("free delivery by country and currency takes nothing off the lines", () => {
    const rule = promotion(
      "p",
      [
        { kind: "country", any: ["FR"] },
        { kind: "currency", any: ["EUR"] },
        { kind: "quantity", min: 2 },
        { kind: "collection", any: ["autumn"] },
      ],
      [{ kind: "free_delivery" }],
    );
    const found = applyPromotions([rule], [], basket([line("a", 100, 2)]));
    expect(found).toMatchObject({ lineMinors: [0], applied: [{ freeDelivery: true, discountMinor: 0 }] });
    expect(applyPromotions([rule], [], basket([line("a", 100, 1)])).applied).toEqual([]);
    expect(applyPromotions([rule], [], basket([line("a", 100, 2)], { country: "US" })).applied).toEqual([]);
  });

  it("a code is the same however people type it", () => {
    expect(new Set(["welcome 10", "WELCOME-10", " ｗelcome10", "Welcome_10"].map(normalizeCode))).toEqual(
      new Set(["WELCOME10"]),
    );
  });
});

describe("whatever the promotions and the currency", () => {
  const bp = fc.integer({ min: 0, max: 10_000 });
  const actions: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ kind: fc.constant("percent_off_order" as const), bp }),
    fc.record({ kind: fc.constant("percent_off_lines" as const), bp }),
    fc.record({
      kind: fc.constant("buy_x_get_y" as const),
      buy: fc.integer({ min: 1, max: 3 }),
      get: fc.integer({ min: 1, max: 2 }),
      bp,
    }),
    fc.integer({ min: 0, max: 200_000 }).map((minor) => ({
      kind: "amount_off_order" as const,
      amounts: { JPY: minor, KWD: minor, EUR: minor, CNY: minor },
    })),
    fc.constant({ kind: "free_delivery" as const }),
  );
  const conditions: fc.Arbitrary<Condition> = fc.oneof(
    fc.constant({ kind: "category" as const, any: ["a"] }),
    fc.record({ kind: fc.constant("quantity" as const), min: fc.integer({ min: 1, max: 5 }) }),
    fc.constant({ kind: "alone" as const }),
  );
  const lines = fc.array(
    fc.record({
      id: fc.uuid(),
      quantity: fc.integer({ min: 1, max: 99 }),
      unitMinor: fc.integer({ min: 0, max: 5_000_000 }),
      categories: fc.subarray(["a", "b"]),
      collections: fc.constant([]),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const rules = fc.array(
    fc.tuple(fc.array(conditions, { maxLength: 2 }), fc.array(actions, { minLength: 1, maxLength: 3 })),
    { maxLength: 5 },
  );
  const currency = fc.constantFrom(...(Object.keys(minorDigits) as Currency[]));

  it("lines' discounts add up to the promotions', and no line costs less than nothing", () => {
    fc.assert(
      fc.property(lines, rules, currency, (someLines, someRules, money) => {
        const promotions = someRules.map(([c, a], i) => promotion(`p${i}`, c, a));
        const found = applyPromotions(promotions, [], basket(someLines, { currency: money }));
        const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
        expect(sum(found.lineMinors)).toBe(sum(found.applied.map(({ discountMinor }) => discountMinor)));
        found.lineMinors.forEach((minor, i) => {
          expect(Number.isSafeInteger(minor)).toBe(true);
          expect(minor).toBeGreaterThanOrEqual(0);
          expect(minor).toBeLessThanOrEqual(someLines[i]!.unitMinor * someLines[i]!.quantity);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
