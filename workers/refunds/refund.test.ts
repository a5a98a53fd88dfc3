import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { money } from "../kernel/money.ts";
import type { Order } from "../orders/index.ts";
import type { Payment } from "../payments/index.ts";
import { decideRefund, move, refundStates, refundableMinor, type Refund } from "./refund.ts";

const from = [
  { locationId: "loc_a", quantity: 2 },
  { locationId: "loc_b", quantity: 3 },
];
const order = {
  id: "ord_1",
  quote: {
    lines: [
      { id: "l1", variantId: "var_1", quantity: 5, totalMinor: 1_001, from },
      { id: "l2", variantId: "var_2", quantity: 1, totalMinor: 250, from: [] },
    ],
    sellerParts: [
      { sellerId: "sel_a", lineIds: ["l1"], totalMinor: 1_001 },
      { sellerId: "sel_b", lineIds: ["l2"], totalMinor: 250 },
    ],
  },
} as unknown as Order;
const paid = { id: "pay_1", amount: money(1_251, "EUR"), capturedMinor: 1_251, refundedMinor: 0 } as Payment;

describe("a refund's life", () => {
  it("what failed never succeeds, and staying is always a success", () => {
    for (const state of refundStates) expect(move(state, state).ok).toBe(true);
    for (const to of refundStates) expect(move("failed", to).ok).toBe(to === "failed");
  });
});

describe("what may be given back", () => {
  it("a piece is worth its share, and all pieces together are the line to the cent", () => {
    let earlier: Refund[] = [];
    let payment = paid;
    const given: number[] = [];
    for (let piece = 0; piece < 5; piece++) {
      const decided = decideRefund(order, [payment], earlier, {
        lines: [{ lineId: "l1", quantity: 1, restock: true }],
      });
      if (!decided.ok) throw new Error(decided.fault.code);
      const { draws, lines } = decided.value;
      const amount = draws[0]!.amount;
      given.push(amount.minor);
      earlier = [...earlier, { state: "succeeded", lines, shares: draws[0]!.shares } as unknown as Refund];
      payment = { ...payment, refundedMinor: payment.refundedMinor + amount.minor };
    }
    expect(given.reduce((a, b) => a + b)).toBe(1_001);
    expect(decideRefund(order, [payment], earlier, { lines: [{ lineId: "l1", quantity: 1, restock: true }] })).toEqual({
      ok: false,
      fault: { code: "refund.too_many_pieces", lineId: "l1", left: 0 },
    });
  });

  it("whatever is asked in whatever order, no more goes back than came in, and no more pieces than were sold", () => {
    const line = fc.record({
      lineId: fc.constantFrom("l1", "l2", "l9"),
      quantity: fc.integer({ min: 1, max: 6 }),
      restock: fc.boolean(),
    });
    const wish = fc.record(
      {
        lines: fc.array(line, { maxLength: 3 }),
        amountMinor: fc.integer({ min: -5, max: 2_000 }),
        fails: fc.boolean(),
      },
      { requiredKeys: ["lines", "fails"] },
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        let payment = paid;
        let earlier: Refund[] = [];
        const shelf = new Map<string, number>();
        for (const { fails, ...wish } of wishes) {
          const decided = decideRefund(order, [payment], earlier, wish);
          if (!decided.ok) continue;
          const { draws, lines, returned } = decided.value;
          const amount = draws[0]!.amount;
          expect(draws[0]!.shares.reduce((sum, { minor }) => sum + minor, 0)).toBe(amount.minor);
          for (const unit of returned) shelf.set(unit.locationId, (shelf.get(unit.locationId) ?? 0) + unit.quantity);
          payment = { ...payment, refundedMinor: payment.refundedMinor + (fails ? 0 : amount.minor) };
          earlier = [
            ...earlier,
            { state: fails ? "failed" : "pending", lines, shares: draws[0]!.shares } as unknown as Refund,
          ];
          expect(refundableMinor(payment)).toBeGreaterThanOrEqual(0);
        }
        expect(shelf.get("loc_a") ?? 0).toBeLessThanOrEqual(2);
        expect(shelf.get("loc_b") ?? 0).toBeLessThanOrEqual(3);
      }),
    );
  });
});
