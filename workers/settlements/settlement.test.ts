import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SellerPart } from "../orders/index.ts";
import { usualTerms } from "./fee-rule.ts";
import { delivery } from "./fixture.ts";
import { difference, pursesFor, spread, stillHeld, takenBack, type Settlement } from "./settlement.ts";

/** A part of any amounts that add up, under any terms. */
const aPart = fc
  .record({
    fees: fc.array(fc.nat(3_000), { minLength: 6, maxLength: 6 }),
    net: fc.nat(100_000),
    fixed: fc.nat(3_000),
    commissionOnRefund: fc.constantFrom("returned" as const, "fixed_kept" as const, "kept" as const),
    paymentFeeOnRefund: fc.constantFrom("returned" as const, "kept" as const),
  })
  .map(({ fees, net, fixed, ...terms }): SellerPart => {
    const [tax, commission, taxed, royalty, paymentFee, promotion] = fees as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const commissionTax = commission > 0 ? taxed : 0;
    const total = tax + commission + commissionTax + royalty + paymentFee + net;
    const promotionMinor = Math.min(promotion, total);
    return {
      sellerId: "sel_a",
      lineIds: ["l1"],
      goodsMinor: total - promotionMinor,
      taxMinor: tax,
      delivery: delivery(),
      totalMinor: total - promotionMinor,
      fees: {
        taxWithheldMinor: tax,
        promotionMinor,
        commissionMinor: commission,
        commissionFixedMinor: Math.min(fixed, commission),
        commissionTaxMinor: commissionTax,
        royalties: royalty > 0 ? [{ makerId: "mkr", minor: royalty }] : [],
        paymentFeeMinor: paymentFee,
        netMinor: net,
        rules: [],
        terms: { ...usualTerms, ...terms },
      },
    };
  });

const settlement = (part: SellerPart, of: Partial<Settlement> = {}): Settlement => ({
  orderId: "ord_1",
  sellerId: part.sellerId,
  currency: "EUR",
  state: "held",
  version: 1,
  part,
  refundedMinor: 0,
  reserveMinor: 0,
  releaseAt: null,
  reserveUntil: null,
  createdAt: 0,
  ...of,
});

describe("taking a sale back", () => {
  it("what everybody gives back is what the shopper gets, refund by refund, and many small ones are one large one", () => {
    fc.assert(
      fc.property(aPart, fc.array(fc.nat(20_000), { maxLength: 8 }), (part, amounts) => {
        let refunded = 0;
        for (const amount of amounts) {
          const after = Math.min(part.totalMinor, refunded + amount);
          const back = difference(takenBack(part, refunded), takenBack(part, after));
          const royalty = back.royalties.reduce((all, { minor }) => all + minor, 0);
          expect(back.tax + back.commission + back.commissionTax + royalty + back.paymentFee + back.net).toBe(
            after - refunded + back.promotion,
          );
          for (const minor of [back.tax, back.commission, back.commissionTax, royalty, back.paymentFee, back.promotion])
            expect(minor).toBeGreaterThanOrEqual(0);
          refunded = after;
        }
        const { terms } = part.fees;
        const whole = takenBack(part, part.totalMinor);
        if (part.totalMinor > 0 && terms.commissionOnRefund === "returned" && terms.paymentFeeOnRefund === "returned")
          expect(whole.net).toBe(part.fees.netMinor);
      }),
      { numRuns: 2_000 },
    );
  });

  it("purses give together what the seller owes, and the pending purse holds what is still the seller's", () => {
    fc.assert(
      fc.property(
        aPart,
        fc.array(fc.nat(20_000), { maxLength: 6 }),
        fc.constantFrom("held" as const, "released" as const, "closed" as const),
        fc.nat(100),
        (part, amounts, state, reservePercent) => {
          const reserve = state === "released" ? Math.floor((part.fees.netMinor * reservePercent) / 100) : 0;
          let known = settlement(part, { state, reserveMinor: reserve });
          let pending = part.fees.netMinor;
          for (const amount of amounts) {
            const after = Math.min(part.totalMinor, known.refundedMinor + amount);
            const purses = pursesFor(known, after);
            const net = takenBack(part, after).net - takenBack(part, known.refundedMinor).net;
            expect(purses.pending + purses.reserve + purses.open).toBe(net);
            pending -= purses.pending;
            known = { ...known, refundedMinor: after, reserveMinor: known.reserveMinor - purses.reserve };
            expect(known.reserveMinor).toBeGreaterThanOrEqual(0);
            if (state === "held") expect(pending).toBe(stillHeld(known, after));
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("a refund is spread over the sellers without taking more of a part than is left of it", () => {
    const known = fc.array(fc.tuple(aPart, fc.nat(100), fc.nat(50_000)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(known, fc.nat(600_000), (parts, minor) => {
        const settlements = parts.map(([part, percent]) =>
          settlement(part, { refundedMinor: Math.floor((part.totalMinor * percent) / 100) }),
        );
        const left = settlements.map(({ part, refundedMinor }) => part.totalMinor - refundedMinor);
        const { shares, unexplained } = spread(
          minor,
          settlements,
          parts.map(([, , wanted]) => wanted),
        );
        expect(shares.reduce((a, b) => a + b, 0) + unexplained).toBe(minor);
        shares.forEach((share, i) => expect(share >= 0 && share <= left[i]!).toBe(true));
        expect(unexplained).toBe(Math.max(0, minor - left.reduce((a, b) => a + b, 0)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("pieces of one seller leave the other's part alone", () => {
    const part = fc.sample(aPart, { seed: 7, numRuns: 1 })[0]!;
    const two = [settlement(part), settlement({ ...part, sellerId: "sel_b" }, { sellerId: "sel_b" })];
    expect(spread(100, two, [0, 5_000]).shares).toEqual([0, 100]);
  });
});
