import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Order } from "../orders/index.ts";
import { allDelivered, choosePieces, move, parcelStates, unpacked, type Parcel } from "./parcel.ts";

const order = {
  quote: {
    lines: [
      { id: "l1", quantity: 4 },
      { id: "l2", quantity: 1 },
    ],
    sellerParts: [{ sellerId: "sel_house", lineIds: ["l1", "l2"] }],
  },
} as unknown as Order;

describe("parcels", () => {
  it("nothing that is still being packed has arrived, and staying is always a success", () => {
    for (const state of parcelStates) expect(move(state, state).ok).toBe(true);
    for (const to of ["in_transit", "delivered", "lost", "returned"] as const)
      expect(move("packing", to).ok).toBe(false);
  });

  it("however it is packed, lost and sent again, no piece lies in two standing parcels", () => {
    const wish = fc.array(
      fc.record({ lineId: fc.constantFrom("l1", "l2", "l3"), quantity: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(wish, fc.constantFrom(...parcelStates)), { maxLength: 8 }), (steps) => {
        const parcels: Parcel[] = [];
        for (const [lines, state] of steps) {
          const chosen = choosePieces(order, parcels, lines);
          if (chosen.ok) parcels.push({ state, lines: chosen.value } as Parcel);
        }
        const standing = parcels.filter(({ state }) => state !== "lost" && state !== "returned");
        for (const { id, quantity } of order.quote.lines) {
          const packed = standing.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === id);
          const left = unpacked(order, parcels).find(({ lineId }) => lineId === id)?.quantity ?? 0;
          expect(packed.reduce((sum, line) => sum + line.quantity, 0) + left).toBe(quantity);
        }
      }),
    );
  });

  it("an order has arrived when its last piece has", () => {
    const parcel = (lineId: string, quantity: number) =>
      ({ state: "delivered", lines: [{ lineId, quantity }] }) as unknown as Parcel;
    expect(allDelivered(order, [parcel("l1", 3), parcel("l2", 1)], "sel_house")).toBe(false);
    expect(allDelivered(order, [parcel("l1", 3), parcel("l2", 1), parcel("l1", 1)], "sel_house")).toBe(true);
  });
});
