import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseShelves, summed, type Holding } from "./holding.ts";
import { nearestFirst } from "./nearness.ts";

const on = (variantId: string, locationId: string, quantity: number): Holding => ({ variantId, locationId, quantity });
const holding = fc.record({
  variantId: fc.constantFrom("a", "b", "c"),
  locationId: fc.constantFrom("x", "y", "z"),
  quantity: fc.integer({ min: 1, max: 9 }),
});

describe("choosing shelves", () => {
  it("the same item in two lines is counted together", () => {
    expect(summed([on("a", "x", 2), on("b", "x", 1), on("a", "x", 3)])).toEqual([on("a", "x", 5), on("b", "x", 1)]);
    const twice = chooseShelves([on("a", "", 2), on("a", "", 2)], [on("a", "x", 3)], ["x"]);
    expect(twice).toEqual({
      ok: false,
      fault: { code: "stock.short", lines: [{ variantId: "a", wanted: 4, free: 3 }] },
    });
  });

  it("a farther shelf that has everything saves a second parcel", () => {
    const free = [on("a", "near", 5), on("a", "far", 5), on("b", "far", 1)];
    const chosen = chooseShelves([on("a", "", 1), on("b", "", 1)], free, ["near", "far"]);
    expect(chosen.ok && chosen.value.map(({ locationId }) => locationId)).toEqual(["far", "far"]);
  });

  it("a line is split only when no shelf has it whole", () => {
    const chosen = chooseShelves([on("a", "", 4)], [on("a", "x", 3), on("a", "y", 2)], ["y", "x"]);
    expect(chosen.ok && chosen.value).toEqual([on("a", "y", 2), on("a", "x", 2)]);
  });

  it("never takes more than a shelf has, and always exactly what was wanted", () => {
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 6 }), fc.array(holding, { maxLength: 9 }), (wanted, free) => {
        const chosen = chooseShelves(wanted, free, ["x", "y", "z"]);
        const have = (list: readonly Holding[], v: string, l?: string) =>
          list.filter((h) => h.variantId === v && (!l || h.locationId === l)).reduce((sum, h) => sum + h.quantity, 0);
        const enough = ["a", "b", "c"].every((v) => have(free, v) >= have(wanted, v));
        expect(chosen.ok).toBe(enough);
        if (!chosen.ok) return;
        for (const v of ["a", "b", "c"]) {
          expect(have(chosen.value, v)).toBe(have(wanted, v));
          for (const l of ["x", "y", "z"]) expect(have(chosen.value, v, l)).toBeLessThanOrEqual(have(free, v, l));
        }
      }),
    );
  });

  it("the nearest shelf is the one in the country, then in the region, then in the shop's order", () => {
    const shelves = [
      { id: "suzhou", country: "CN", position: 1, sellerId: "sel_house" },
      { id: "lyon", country: "FR", position: 2, sellerId: "sel_house" },
      { id: "dallas", country: "US", position: 3, sellerId: "sel_house" },
    ];
    expect(nearestFirst(shelves, "DE")).toEqual(["lyon", "suzhou", "dallas"]);
    expect(nearestFirst(shelves, "US")).toEqual(["dallas", "suzhou", "lyon"]);
    expect(nearestFirst(shelves, "BR")).toEqual(["suzhou", "lyon", "dallas"]);
  });
});
