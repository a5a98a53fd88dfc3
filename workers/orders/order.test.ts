import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOrderNumber, mailedKey, opens, accessSha256, orderNumber } from "./access.ts";
import { move, orderStates } from "./order.ts";

describe("the order's life", () => {
  it("staying where one is, is always a success", () => {
    for (const state of orderStates) expect(move(state, state)).toEqual({ ok: true, value: state });
  });

  it("whatever is tried in whatever order, nothing unpaid ships and nothing shipped is cancelled", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...orderStates), { maxLength: 30 }), (wishes) => {
        let state: (typeof orderStates)[number] = "placed";
        const been: string[] = [state];
        for (const wish of wishes) {
          const moved = move(state, wish);
          if (!moved.ok) continue;
          state = moved.value;
          been.push(state);
        }
        if (been.includes("shipped")) {
          expect(been.indexOf("paid")).toBeGreaterThan(0);
          expect(been.indexOf("paid")).toBeLessThan(been.indexOf("shipped"));
          expect(been.slice(been.indexOf("shipped"))).not.toContain("cancelled");
        }
        if (been.includes("delivered")) expect(state).toBe("delivered");
      }),
    );
  });
});

describe("reaching an order", () => {
  it("the number is short, readable and never the same twice in a row", () => {
    const numbers = Array.from({ length: 500 }, () => orderNumber(1_790_000_000_000));
    expect(numbers.every(isOrderNumber)).toBe(true);
    expect(new Set(numbers).size).toBe(500);
    expect(numbers[0]).toMatch(/^YJ-[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{4}$/);
  });

  it("opens with the shopper's token or the mailed key, and with nothing else", async () => {
    const order = { id: "ord_1", accessSha256: accessSha256("a-token-of-the-shopper") };
    expect(await opens("a-token-of-the-shopper", order, "secret")).toBe(true);
    expect(await opens(await mailedKey("secret", "ord_1"), order, "secret")).toBe(true);
    expect(await opens(await mailedKey("secret", "ord_2"), order, "secret")).toBe(false);
    expect(await opens("another-token-altogether", order, "secret")).toBe(false);
    expect(await opens("", order, "secret")).toBe(false);
  });
});
