import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day_ms, hour_ms } from "../kernel/clock.ts";
import { lowestBefore } from "../pricing/index.ts";
import { boundsOf, decide, judgeRule, priceAt, type PriceRule } from "./rule.ts";

const runs = 10_000;
const began = 1_790_000_000_000;
const bounds = fc.record({
  min_bp: fc.integer({ min: 1_000, max: 9_999 }),
  max_bp: fc.integer({ min: 10_000, max: 50_000 }),
});
const hours = fc.integer({ min: 1, max: 200 });
const rule: fc.Arbitrary<PriceRule> = fc.oneof(
  fc
    .tuple(
      bounds,
      fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    )
    .map(([limits, sold, share]) => ({
      ...limits,
      kind: "by_sales" as const,
      steps: sold
        .toSorted((a, b) => a - b)
        .map((n) => ({
          sold: n,
          bp: Math.round(limits.min_bp + (limits.max_bp - limits.min_bp) * share.next().value!),
        })),
    })),
  fc
    .tuple(bounds, hours, fc.integer({ min: -3_000, max: 3_000 }))
    .map(([limits, every_hours, step]) => ({ ...limits, kind: "by_time" as const, every_hours, step_bp: step || 1 })),
  fc
    .tuple(bounds, hours, fc.integer({ min: 1, max: 4_000 }), fc.nat(3), fc.integer({ min: 1, max: 5 }))
    .map(([limits, every_hours, step_bp, few, more]) => ({
      ...limits,
      kind: "by_demand" as const,
      every_hours,
      step_bp,
      few,
      many: few + more,
    })),
);
const look = fc.record({ after_ms: fc.integer({ min: 0, max: 40 * hour_ms }), sold: fc.nat(4) });
const schedule = fc.record({
  rule,
  base: fc.integer({ min: 1, max: 5_000_000 }),
  looks: fc.array(look, { maxLength: 30, size: "max" }),
});
type Schedule = typeof schedule extends fc.Arbitrary<infer S> ? S : never;
type Decide = typeof decide;

/** Lives through a schedule of sales and sweeps, some of them twice; the first thing that is not as published. */
function faultOf({ rule: published, base, looks }: Schedule, choose: Decide): string | null {
  const { minMinor, maxMinor } = boundsOf(published, base);
  let standing = { bp: 10_000, publishedAt: began, lookedAt: began };
  const sales: number[] = [];
  const history = [{ at: began, minor: base }];
  let now = began;
  for (const { after_ms, sold } of looks) {
    now += after_ms;
    for (let n = 0; n < sold; n++) sales.push(now);
    const facts = {
      sincePublished: sales.length,
      sinceLooked: sales.filter((at) => at >= standing.lookedAt).length,
    };
    const chosen = choose(published, standing, facts, now);
    const price = priceAt(base, chosen.bp);
    if (price < minMinor || price > maxMinor) return "the price left its bounds";
    if (chosen.dueAt <= now && published.kind !== "by_demand") return "it is due again at once";
    const again = choose(published, { ...standing, bp: chosen.bp, lookedAt: chosen.lookedAt }, facts, now);
    if (again.bp !== chosen.bp) return "looked at twice, it moved twice";
    if (price !== history.at(-1)!.minor) history.push({ at: now, minor: price });
    standing = { ...standing, bp: chosen.bp, lookedAt: chosen.lookedAt };
  }
  return null;
}

describe("a price that moves by a published rule", () => {
  it(`never leaves its bounds and never moves twice for one reason, in ${runs} schedules`, () => {
    fc.assert(
      fc.property(schedule, (one) => {
        expect(judgeRule(one.rule).ok).toBe(true);
        expect(faultOf(one, decide)).toBeNull();
      }),
      { numRuns: runs },
    );
  }, 120_000);

  it("with a bug planted in it (bounds forgotten, or a look that counts twice) is found out", () => {
    const boundless: Decide = (published, ...facts) => decide({ ...published, min_bp: 1, max_bp: 1_000_000 }, ...facts);
    const forgetful: Decide = (published, standing, sold, now) => {
      const chosen = decide(published, standing, sold, now);
      return published.kind === "by_demand" ? { ...chosen, lookedAt: standing.lookedAt } : chosen;
    };
    for (const bug of [boundless, forgetful]) {
      const found = fc.check(
        fc.property(schedule, (one) => faultOf(one, bug) === null),
        { numRuns: 3_000 },
      );
      expect(found.failed).toBe(true);
    }
  }, 60_000);

  it("refuses bounds, steps and hours that no reader could follow", () => {
    const time = { kind: "by_time", every_hours: 24, step_bp: -500, min_bp: 5_000, max_bp: 10_000 } as const;
    expect(judgeRule(time).ok).toBe(true);
    for (const [change, field] of [
      [{ min_bp: 10_001 }, "min_bp"],
      [{ max_bp: 9_999 }, "max_bp"],
      [{ every_hours: 0 }, "every_hours"],
      [{ step_bp: 0 }, "step_bp"],
    ] as const)
      expect(judgeRule({ ...time, ...change })).toMatchObject({ fault: { field } });
  });
});

describe("the price a reduction counts from", () => {
  const past = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 90 }).map((day) => began + day * day_ms), minor: fc.nat(50_000) }),
    { maxLength: 14, size: "max" },
  );

  it(`is the lowest that held on any of the thirty days before, in ${runs} histories`, () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 0, max: 95 }), (list, day) => {
        const history = [...new Map(list.map((one) => [one.at, one])).values()];
        const at = began + day * day_ms;
        // Day by day, as somebody would who had written the price down each evening.
        const held: number[] = [];
        for (let evening = at - 30 * day_ms; evening < at; evening += day_ms) {
          const before = history.filter((one) => one.at <= evening).toSorted((a, b) => b.at - a.at)[0];
          if (before) held.push(before.minor);
        }
        expect(lowestBefore(history, at)).toBe(held.length === 0 ? null : Math.min(...held));
      }),
      { numRuns: runs },
    );
  }, 60_000);
});
