import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { borne, disputeStates, dueAfter, isOpen, moveDisputeState, whenDue, type DisputeState } from "./dispute.ts";

describe("a dispute's life", () => {
  it("every open state has a day by which, and an ended one has none and stays", () => {
    for (const state of disputeStates) {
      expect(dueAfter(state, 0) !== null).toBe(isOpen(state));
      const due = whenDue(state);
      if (due) expect(moveDisputeState(state, due).ok).toBe(true);
      if (!isOpen(state)) for (const to of disputeStates) expect(moveDisputeState(state, to).ok).toBe(to === state);
    }
  });

  it("nothing is decided before it was escalated, nothing settled before it was proposed", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...disputeStates), { maxLength: 20 }), (wishes) => {
        const been: DisputeState[] = ["opened"];
        for (const to of wishes) if (moveDisputeState(been.at(-1)!, to).ok) been.push(to);
        if (been.includes("decided")) expect(been).toContain("escalated");
        if (been.includes("settled")) expect(been).toContain("proposed");
      }),
    );
  });

  it("what seller and platform bear is all of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 10_000 }), (minor, bp) => {
        const { seller, platform } = borne(minor, bp);
        expect(seller + platform).toBe(minor);
        expect(seller >= 0 && platform >= 0).toBe(true);
      }),
    );
  });
});
