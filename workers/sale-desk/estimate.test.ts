import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateFlash, type FlashPlan } from "./estimate-flash.ts";
import { estimateAuction, estimateDraw } from "./estimate-others.ts";

const plan: FlashPlan = {
  units: 100,
  limitPerPerson: 1,
  hold_seconds: 600,
  lasts_seconds: 3_600,
  shards: 1,
  waitingRoom: { burst: 50, per_second: 10 },
};
const crowd = { people: 10_000, present: 0.8, arrive_minutes: 10, pay: 0.9 };

describe("a dry run of a flash sale", () => {
  it("sells out when many come, and says how long they wait and how likely one of them has one", () => {
    const found = estimateFlash(plan, crowd);
    expect(found.goneAt_seconds).toBe(6);
    expect(found.sold).toBeGreaterThanOrEqual(99);
    expect(found.chance).toBeCloseTo(0.01, 3);
    expect(found.waitLongest_seconds).toBe(795);
    expect(found.peakAsks).toBe(50);
    expect(found.partsNeeded).toBe(1);
  });

  it("without a waiting room everybody asks at once, and more parts are needed", () => {
    const found = estimateFlash({ ...plan, waitingRoom: null, shards: 2 }, crowd);
    expect(found.waitLongest_seconds).toBe(0);
    expect(found.peakAsks).toBe(2_667);
    expect(found.peakAsksOfPart).toBe(1_334);
    expect(found.partsNeeded).toBe(3);
  });

  it("with few people it does not sell out", () => {
    const found = estimateFlash(plan, { ...crowd, people: 20 });
    expect(found).toMatchObject({ goneAt_seconds: null, sold: 18, unsold: 82 });
    expect(found.chance).toBeCloseTo(0.9, 1);
  });

  it("never makes or loses a unit, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.record({
          units: fc.integer({ min: 1, max: 100_000 }),
          limitPerPerson: fc.integer({ min: 1, max: 10 }),
          hold_seconds: fc.integer({ min: 5, max: 3_600 }),
          lasts_seconds: fc.integer({ min: 60, max: 14 * 86_400 }),
          shards: fc.integer({ min: 1, max: 64 }),
          waitingRoom: fc.option(
            fc.record({ burst: fc.integer({ min: 1, max: 1e6 }), per_second: fc.integer({ min: 1, max: 1e6 }) }),
          ),
        }),
        fc.record({
          people: fc.integer({ min: 0, max: 10_000_000 }),
          present: fc.double({ min: 0, max: 1, noNaN: true }),
          arrive_minutes: fc.integer({ min: 0, max: 20_000 }),
          pay: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        (some, people) => {
          const found = estimateFlash(some, people);
          for (const { free, held, sold, waiting } of found.moments) {
            expect(Math.abs(free + held + sold - some.units)).toBeLessThan(1e-3);
            for (const n of [free, held, sold, waiting]) expect(n).toBeGreaterThan(-1e-3);
          }
          expect(found.sold + found.unsold).toBe(some.units);
          expect(found.moments.length).toBeLessThanOrEqual(9);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a dry run of a draw and of an auction", () => {
  it("asks further ranks for what is not paid for", () => {
    expect(estimateDraw(10, 1_000, 0.8)).toEqual({ entries: 1_000, chance: 0.013, sold: 10, asked: 13, rounds: 2 });
    expect(estimateDraw(10, 5, 1)).toMatchObject({ chance: 1, sold: 5, rounds: 1 });
    expect(estimateDraw(10, 0, 0.8)).toMatchObject({ entries: 0, rounds: 0, sold: 0 });
  });

  it("sets the price by the second highest of many values, and tells the chance of the reserve", () => {
    const terms = { openingMinor: 10_000, reserveMinor: 60_000 };
    const found = estimateAuction(terms, { bidders: 9, low: 20_000, high: 120_000, watching: 500 });
    expect(found.hammerMinor).toBe(100_000);
    expect(found.sells).toBeCloseTo(1 - 0.4 ** 9, 6);
    expect(found.frames).toBe(2_000);
    expect(estimateAuction(terms, { bidders: 0, low: 1, high: 2, watching: 0 })).toMatchObject({
      hammerMinor: null,
      sells: 0,
    });
  });
});
