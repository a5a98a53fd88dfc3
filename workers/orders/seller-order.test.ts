import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { move, orderStates, type OrderState } from "./order.ts";
import { moveSellerOrderState, orderStateOf, partsThatFollow } from "./seller-order.ts";

describe("a seller's part", () => {
  it("staying is a success, nothing unpaid ships, nothing that has left is cancelled", () => {
    for (const state of orderStates) expect(moveSellerOrderState(state, state).ok).toBe(true);
    for (const to of ["making", "shipped", "delivered"] as const)
      expect(moveSellerOrderState("placed", to).ok).toBe(false);
    for (const from of ["shipped", "delivered"] as const)
      expect(moveSellerOrderState(from, "cancelled").ok).toBe(false);
  });

  it("goes along with its order from where it may", () => {
    expect(partsThatFollow("paid")).toEqual(["placed", "cancelled"]);
    expect(partsThatFollow("cancelled")).toEqual(["placed", "paid", "making"]);
  });
});

describe("the order above its parts", () => {
  const parts = fc.array(fc.constantFrom(...orderStates), { minLength: 1, maxLength: 6 });

  it("an order of one part is in that part's state", () => {
    for (const state of orderStates) expect(orderStateOf([state])).toBe(state);
  });

  it("the order of the parts does not matter, and cancelled ones say nothing while others stand", () => {
    fc.assert(
      fc.property(parts, (states) => {
        expect(orderStateOf(states.toReversed())).toBe(orderStateOf(states));
        if (states.some((state) => state !== "cancelled"))
          expect(orderStateOf([...states, "cancelled"])).toBe(orderStateOf(states));
      }),
    );
  });

  it("whatever its parts do after it was paid, the order itself moves legally", () => {
    const step = fc.record({ part: fc.nat({ max: 3 }), to: fc.constantFrom(...orderStates) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 40 }), (count, steps) => {
        let states: OrderState[] = Array.from({ length: count }, () => "paid");
        for (const { part, to } of steps) {
          const from = states[part % count]!;
          // Coming back to life is for the order as a whole.
          if (from === "cancelled" || to === from || !moveSellerOrderState(from, to).ok) continue;
          const before = orderStateOf(states);
          states = states.map((state, i) => (i === part % count ? to : state));
          expect(move(before, orderStateOf(states))).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 500 },
    );
  });
});
