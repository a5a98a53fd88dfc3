import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CartChange } from "./messages.ts";
import { absorbed, changed, closed, contentsOf, emptyCart, type CartState } from "./rules.ts";

const add = (variantId: string, quantity: number): CartChange => ({
  kind: "add",
  variantId,
  quantity,
  seenMinor: 100,
  seenCurrency: "EUR",
});
const after = (cart: CartState, id: string, change: CartChange): CartState => {
  const outcome = changed(cart, { mutationId: id, now: 1, change });
  return outcome.ok ? outcome.value : cart;
};
const fault = (cart: CartState, change: CartChange) => {
  const outcome = changed(cart, { mutationId: "x", now: 1, change });
  return outcome.ok ? null : outcome.fault.code;
};
const full = Array.from({ length: 50 }, (_, i) => i).reduce(
  (cart, i) => after(cart, `m${i}`, add(`v${i}`, 1)),
  emptyCart,
);

describe("a basket's rules", () => {
  it("hold fifty kinds of things and ninety-nine of each", () => {
    expect(fault(full, add("one-more", 1))).toBe("cart.full");
    expect(fault(full, add("v0", 1))).toBeNull();
    expect(fault(full, add("v0", 99))).toBe("cart.quantity_too_large");
    expect(fault(full, { kind: "set", variantId: "v0", quantity: 100 })).toBe("cart.quantity_too_large");
  });

  it("a closed cart takes nothing, and stays closed by the first", () => {
    const ordered = closed(closed(full, "ord_1", 2), "ord_2", 3);
    expect(contentsOf(ordered).closedBy).toBe("ord_1");
    expect(fault(ordered, add("v0", 1))).toBe("cart.closed");
  });

  it("five codes, each once", () => {
    const code = (name: string, present = true): CartChange => ({ kind: "code", code: name, present });
    const five = ["E", "A", "B", "C", "D", "A"].reduce((cart, name, i) => after(cart, `c${i}`, code(name)), emptyCart);
    expect(five.codes).toEqual(["A", "B", "C", "D", "E"]);
    expect(fault(five, code("F"))).toBe("cart.too_many_codes");
    expect(after(five, "z", code("A", false)).codes).toHaveLength(4);
  });

  it("another basket is taken in once, up to the limits", () => {
    const other = after(after(emptyCart, "a", add("v0", 99)), "b", add("new", 2));
    const room = after(full, "out", { kind: "set", variantId: "v49", quantity: 0 });
    const once = absorbed(room, "cart-b", other, 5);
    expect(once.lines.find(({ variantId }) => variantId === "v0")?.quantity).toBe(99);
    expect(once.lines).toHaveLength(50);
    expect(absorbed(once, "cart-b", other, 6)).toBe(once);
  });

  it("whatever is sent, in whatever order and however often, repeats change nothing and limits hold", () => {
    const change: fc.Arbitrary<CartChange> = fc.oneof(
      fc.record({ v: fc.constantFrom("a", "b", "c"), q: fc.integer({ min: 1, max: 60 }) }).map(({ v, q }) => add(v, q)),
      fc.record({
        kind: fc.constant("set" as const),
        variantId: fc.constantFrom("a", "b"),
        quantity: fc.integer({ min: 0, max: 99 }),
      }),
    );
    const sent = fc.array(fc.tuple(fc.constantFrom("1", "2", "3", "4", "5", "6"), change), { maxLength: 30 });
    fc.assert(
      fc.property(sent, (mutations) => {
        const done = mutations.reduce((cart, [id, one]) => after(cart, id, one), emptyCart);
        expect(new Set(done.mutations).size).toBe(done.mutations.length);
        expect(done.version).toBe(done.mutations.length);
        for (const { quantity } of done.lines) expect(quantity >= 1 && quantity <= 99).toBe(true);
        const again = mutations
          .filter(([id]) => done.mutations.includes(id))
          .reduce((cart, [id, one]) => after(cart, id, one), done);
        expect(again).toBe(done);
      }),
    );
  });
});
