import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Order } from "../orders/index.ts";
import { claimStates, moveClaimState } from "./claim.ts";
import { exchangeStates, moveExchangeState } from "./exchange.ts";
import { decideReturn, moveReturnState, returnable, returnStates, verdictOf, type Return } from "./return.ts";

const order = {
  quote: {
    lines: [
      { id: "l1", quantity: 4 },
      { id: "l2", quantity: 1 },
    ],
    sellerParts: [
      { sellerId: "sel_a", lineIds: ["l1"] },
      { sellerId: "sel_b", lineIds: ["l2"] },
    ],
  },
} as unknown as Order;
const parts = ["sel_a", "sel_b"].map((sellerId) => ({ sellerId, state: "delivered", deliveredAt: 0 })) as never;

describe("lives", () => {
  it("staying is a success, and what has ended stays ended", () => {
    for (const state of returnStates) expect(moveReturnState(state, state).ok).toBe(true);
    for (const to of returnStates)
      for (const end of ["accepted", "refused", "withdrawn"] as const)
        expect(moveReturnState(end, to).ok).toBe(end === to);
    for (const to of claimStates) expect(moveClaimState("accepted", to).ok).toBe(to === "accepted");
    for (const to of exchangeStates) expect(moveExchangeState("placed", to).ok).toBe(to === "placed");
  });
});

describe("what may be sent back", () => {
  it("whatever is asked in whatever order, no piece is in two standing returns", () => {
    const wish = fc.record({
      lineId: fc.constantFrom("l1", "l2", "l9"),
      quantity: fc.integer({ min: 1, max: 5 }),
      state: fc.constantFrom(...returnStates),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const returns: Return[] = [];
        for (const [i, { lineId, quantity, state }] of wishes.entries()) {
          const lines = [{ lineId, quantity }];
          if (decideReturn(order, parts, returns, [], lines, 1).ok)
            returns.push({ id: `r${i}`, lines, state } as unknown as Return);
        }
        for (const { id, quantity } of order.quote.lines) {
          const standing = returns.filter(({ state }) => state !== "refused" && state !== "withdrawn");
          const count = standing.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === id);
          const sum = count.reduce((all, line) => all + line.quantity, 0);
          expect(sum).toBeLessThanOrEqual(quantity);
          expect(returnable(order, id, returns, [])).toBe(quantity - sum);
        }
      }),
    );
  });

  it("one return goes to one seller, in time", () => {
    const both = [
      { lineId: "l1", quantity: 1 },
      { lineId: "l2", quantity: 1 },
    ];
    expect(decideReturn(order, parts, [], [], both, 1)).toMatchObject({ fault: { code: "return.mixed_sellers" } });
    const late = 31 * 86_400_000;
    expect(decideReturn(order, parts, [], [], [both[0]!], late)).toMatchObject({ fault: { code: "return.too_late" } });
  });

  it("an inspection accepts all, some or nothing of what came, never more", () => {
    const sent = [{ lineId: "l1", quantity: 2 }];
    const accept = (quantity: number) => verdictOf(sent, [{ lineId: "l1", quantity, restock: true }]);
    expect([accept(0), accept(1), accept(2), accept(3)]).toEqual(["refused", "partly_accepted", "accepted", null]);
    expect(verdictOf(sent, [{ lineId: "l9", quantity: 1, restock: true }])).toBeNull();
  });
});
