import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "../kernel/money.ts";
import { usualTerms, type FeeBook, type FeeRule, type SaleFacts } from "./fee-rule.ts";
import { delivery, facts, feeBook, line, rule } from "./fixture.ts";
import { shareSale, type ShareInput, type SoldPart } from "./share-sale.ts";

const share = (parts: SoldPart[], fees: FeeBook, of: Partial<ShareInput> = {}) =>
  shareSale({ currency: "EUR", inclusive: true, promotions: [], parts, fees, ...of });

describe("sharing a sale", () => {
  it("the most specific rule decides: seller, then collection, then kind, then everybody's", () => {
    const all = [
      rule({ fee: "commission", scope: "default", bp: 1200 }),
      rule({ fee: "commission", scope: "kind", scopeId: "museum", bp: 800 }),
      rule({ fee: "commission", scope: "collection", scopeId: "song", bp: 500 }),
      rule({ fee: "commission", scope: "seller", scopeId: "sel_b", bp: 300 }),
    ];
    const of = (fact: Partial<SaleFacts>) => {
      const about = facts({ variantId: "v", ...fact });
      const sold = [{ sellerId: about.sellerId, lines: [line({ variantId: "v" })], delivery: delivery() }];
      return share(sold, feeBook(all, [about]))[0]!.fees.commissionMinor;
    };
    expect(of({})).toBe(1_200);
    expect(of({ sellerKind: "museum" })).toBe(800);
    expect(of({ sellerKind: "museum", collections: ["song"] })).toBe(500);
    expect(of({ sellerId: "sel_b", collections: ["song"] })).toBe(300);
  });

  it("an amount in the currency beats a rate alone, a minimum is asked once a rule, and no fee takes what is not there", () => {
    const fees = feeBook([
      rule({ fee: "commission", scope: "default", bp: 1000 }),
      rule({
        id: "eur",
        fee: "commission",
        scope: "default",
        bp: 1000,
        currency: "EUR",
        fixedMinor: 30,
        minMinor: 200,
      }),
    ]);
    const of = (units: number[], currency: "EUR" | "USD" = "EUR") =>
      share(
        [
          {
            sellerId: "sel_a",
            lines: units.map((unitMinor, i) => line({ variantId: `v${i}`, unitMinor })),
            delivery: delivery(),
          },
        ],
        fees,
        { currency },
      )[0]!.fees;
    expect(of([10_000]).commissionMinor).toBe(1_030);
    expect(of([500, 500]).commissionMinor).toBe(200);
    expect(of([150])).toMatchObject({ commissionMinor: 150, netMinor: 0 });
    expect(of([10_000], "USD").commissionMinor).toBe(1_000);
  });

  it("tax is kept back for the state, the platform pays its share of a discount, the maker gets a royalty", () => {
    const sold = line({ variantId: "v", unitMinor: 12_000, discountMinor: 2_000, taxMinor: 1_667 });
    const fees = feeBook(
      [
        rule({ fee: "commission", scope: "default", bp: 1000 }),
        rule({ fee: "commission_tax", scope: "default", bp: 2000 }),
        rule({ fee: "royalty", scope: "maker", scopeId: "mkr_1", bp: 500 }),
        rule({ fee: "promotion", scope: "default", bp: 5000 }),
        rule({ fee: "payment_fee", scope: "default", bp: 150, currency: "EUR", fixedMinor: 25 }),
      ],
      [facts({ variantId: "v", makerId: "mkr_1" })],
    );
    const [part] = share([{ sellerId: "sel_a", lines: [sold], delivery: delivery(500, 0, 83) }], fees, {
      promotions: [{ id: "prm", code: null, discountMinor: 2_000, freeDelivery: false }],
    });
    // base: 10,000 − 1,667 tax + 1,000 of the discount
    expect(part).toMatchObject({
      totalMinor: 10_500,
      fees: {
        taxWithheldMinor: 1_750,
        promotionMinor: 1_000,
        commissionMinor: 933,
        commissionTaxMinor: 187,
        royalties: [{ makerId: "mkr_1", minor: 467 }],
        paymentFeeMinor: 183,
        netMinor: 10_500 - 1_750 + 1_000 - 933 - 187 - 467 - 183,
      },
    });
  });

  it("whatever the rules, the parts are the charge and nobody gets less than nothing", () => {
    const minor = fc.integer({ min: 0, max: 5_000_000 });
    const aRule = fc.record({
      fee: fc.constantFrom("commission", "commission_tax", "royalty", "payment_fee", "promotion"),
      scope: fc.constantFrom("default", "seller", "kind", "collection", "maker", "promotion"),
      bp: fc.integer({ min: 0, max: 10_000 }),
      currency: fc.constantFrom(null, "EUR"),
      fixedMinor: fc.integer({ min: 0, max: 900 }),
      minMinor: fc.integer({ min: 0, max: 900 }),
      maxMinor: fc.option(fc.integer({ min: 900, max: 9_000 })),
    });
    const scopeIds = {
      default: "",
      seller: "sel_0",
      kind: "studio",
      collection: "song",
      maker: "mkr",
      promotion: "prm",
    };
    const aLine = fc.record({
      unitMinor: minor,
      quantity: fc.integer({ min: 1, max: 9 }),
      off: fc.nat(100),
      tax: fc.nat(30),
    });
    const aPart = fc.record({
      lines: fc.array(aLine, { minLength: 1, maxLength: 4 }),
      price: minor,
      free: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(aRule, { maxLength: 12 }),
        fc.array(aPart, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.constantFrom("platform" as const, "seller" as const),
        (rules, sold, inclusive, taxBy) => {
          const parts = sold.map((part, i) => ({
            sellerId: `sel_${i}`,
            delivery: delivery(part.price, part.free ? part.price : 0, part.free ? 0 : Math.floor(part.price / 7)),
            lines: part.lines.map((of, j) => {
              const discountMinor = Math.floor((of.unitMinor * of.quantity * of.off) / 100);
              const paid = of.unitMinor * of.quantity - discountMinor;
              const taxMinor = Math.floor((paid * of.tax) / 130);
              const totalMinor = paid + (inclusive ? 0 : taxMinor);
              return line({ ...of, variantId: `v${i}${j}`, sellerId: `sel_${i}`, discountMinor, taxMinor, totalMinor });
            }),
          }));
          const about = parts.flatMap(({ sellerId, lines }) =>
            lines.map(({ variantId }) => facts({ variantId, sellerId, makerId: "mkr", collections: ["song"] })),
          );
          const book = feeBook(
            rules.map((of, i) => rule({ ...of, id: `r${i}`, scopeId: scopeIds[of.scope] }) as FeeRule),
            about,
            new Map(parts.map(({ sellerId }) => [sellerId, { ...usualTerms, taxBy }])),
          );
          const shared = share(parts, book, {
            inclusive,
            promotions: [
              { id: "prm", code: null, discountMinor: 500, freeDelivery: true },
              { id: "prm_2", code: "X", discountMinor: 300, freeDelivery: false },
            ],
          });
          for (const { totalMinor, fees } of shared) {
            const royalty = fees.royalties.reduce((all, { minor: m }) => all + m, 0);
            const { taxWithheldMinor, commissionMinor, commissionTaxMinor, paymentFeeMinor, netMinor } = fees;
            const given = [taxWithheldMinor, commissionMinor, commissionTaxMinor, royalty, paymentFeeMinor, netMinor];
            expect(given.reduce((a, b) => a + b, 0)).toBe(totalMinor + fees.promotionMinor);
            expect(Math.min(...given, fees.promotionMinor)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("largest remainder", () => {
  it("adds up, and leaves nobody a whole unit from their share", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const shares = apportion(total, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
          if (sum > 0)
            shares.forEach((s, i) => expect(Math.abs(s - (total * weights[i]!) / sum)).toBeLessThan(1 + 1e-6));
        },
      ),
    );
  });
});
