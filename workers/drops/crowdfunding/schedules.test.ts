/** Random lives of a project, told twice: by the deciders the shop uses, and by the fold of the log they write. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldProject, type ProjectEvent } from "./fold.ts";
import { tries_max } from "./pledge.ts";
import { act, drain, newModel, type Command, type Model } from "./simulation.ts";
import { usualProject, type ProjectKind, type ProjectRule } from "./rule.ts";

const runs = 10_000;

const ruleOf = (kind: ProjectKind): fc.Arbitrary<ProjectRule> =>
  fc
    .record({
      goalMinor: fc.integer({ min: 1, max: 4_000 }),
      tiers: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom("a", "b", "c", "d"),
          minor: fc.integer({ min: 1, max: 900 }),
          units: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
        }),
        { selector: ({ id }) => id, maxLength: 4 },
      ),
      shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      retry_minutes: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 3 }),
      commissionBp: fc.integer({ min: 0, max: 3_000 }),
    })
    .map(({ tiers, shares, ...rest }) => ({
      ...usualProject,
      title: { en: "t" },
      summary: { en: "s" },
      story: {},
      ...rest,
      kind,
      tiers: tiers.map((tier) => ({ ...tier, title: { en: tier.id }, text: {}, address: false, promised: null })),
      milestones: bpOf(shares).map((shareBp) => ({ title: {}, shareBp, promised: null })),
    }));

/** Parts that are 10,000 together. */
function bpOf(weights: readonly number[]): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((weight * 10_000) / all));
  parts[0]! += 10_000 - parts.reduce((a, b) => a + b, 0);
  return parts;
}

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("pledge" as const),
      tier: fc.constantFrom(null, "a", "b", "c", "d", "x"),
      minor: fc.option(fc.integer({ min: -1, max: 1_500 }), { nil: null }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("cancel" as const), who: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("close" as const), off: fc.boolean(), chance: fc.nat(7) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("charge" as const),
      who: fc.nat(11),
      answer: fc.constantFrom<"captured" | "declined" | "odd">("captured", "captured", "declined", "odd"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes: fc.integer({ min: 0, max: 60 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "release" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("call_off" as const), chance: fc.nat(5) }) },
);

function check({ rule, standing, log }: Model): void {
  const { made, captured, dropped, cancelled, letGo, released, refunded } = standing;
  expect(standing.standing + captured + dropped + cancelled + letGo).toBe(made);
  expect(released + refunded).toBeLessThanOrEqual(captured);
  for (const { id, units } of rule.tiers) {
    const holds = [...standing.pledges.values()].filter(({ tier, state }) => tier === id && state !== "gone").length;
    expect(standing.taken.get(id) ?? 0).toBe(holds);
    if (units !== null) expect(holds).toBeLessThanOrEqual(units);
  }
  for (const { tries } of standing.pledges.values()) expect(tries).toBeLessThanOrEqual(tries_max(rule));
  expect(log.filter(({ kind }) => kind === "closed").length).toBeLessThanOrEqual(1);
}

describe.each(["all_or_nothing", "keep_it_all"] as const)("a project that is %s", (kind) => {
  it("loses no money and gives no reward twice, whatever happens in whatever order", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(ruleOf(kind), fc.array(command, { maxLength: 60 }), (rule, steps) => {
        const model = newModel(rule);
        steps.forEach((step, n) => act(model, step, n));
        check(model);
        drain(model);
        check(model);
        const { standing } = model;
        expect(standing.standing).toBe(0);
        expect(standing.captured + standing.dropped + standing.cancelled + standing.letGo).toBe(standing.made);
        if (standing.outcome !== "funded") expect(standing.captured).toBe(0);
        // Every unit that came in has gone to the creator and the house, or back to the backers.
        expect(standing.released + standing.refunded).toBe(standing.captured);
        const folded = foldProject(rule, model.log);
        expect(folded.ok && folded.value.captured).toBe(standing.captured);
      }),
      { numRuns: runs },
    );
  });
});

describe("the fold", () => {
  const rule = {
    ...usualProject,
    title: {},
    summary: {},
    story: {},
    goalMinor: 100,
    retry_minutes: [1],
  } as ProjectRule;
  const pledge = { kind: "pledged", pledge: "p", tier: null, minor: 100 } as const;
  const funded = { kind: "closed", outcome: "funded" } as const;
  it.each<[string, readonly ProjectEvent[]]>([
    ["a pledge after the end", [funded, pledge]],
    ["a project funded below its goal", [{ ...pledge, minor: 99 }, funded]],
    ["money taken twice", [pledge, funded, { kind: "captured", pledge: "p" }, { kind: "captured", pledge: "p" }]],
    ["a charge before the end", [pledge, { kind: "captured", pledge: "p" }]],
    ["letting go of a funded project's pledge", [pledge, funded, { kind: "let_go", pledge: "p" }]],
    [
      "one try too many",
      [pledge, funded, ...[1, 2, 3].map(() => ({ kind: "declined", pledge: "p", code: "x" }) as const)],
    ],
    ["a release of what is not there", [pledge, funded, { kind: "released", milestone: 1, minor: 100, commission: 5 }]],
    [
      "a refund nobody was promised",
      [pledge, funded, { kind: "captured", pledge: "p" }, { kind: "refunded", pledge: "p", minor: 1 }],
    ],
    [
      "a seal with other sums",
      [pledge, funded, { kind: "captured", pledge: "p" }, { kind: "sealed", captured: 99, dropped: 0 }],
    ],
  ])("refuses %s", (_, log) => {
    expect(foldProject(rule, log)).toMatchObject({ ok: false, fault: { code: "project.broken" } });
  });
});
