/** Random lives of a presale: what the shop would decide at each step is told to the fold, which must agree and lose nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterPresaleEvent,
  firstPresaleStanding,
  foldPresale,
  type PresaleEvent,
  type PresaleStanding,
} from "./fold.ts";
import { mayGiveBack } from "./place.ts";
import { judgePresale, lateAt, type PresaleRule } from "./rule.ts";

const runs = 10_000;
const day = 86_400_000;
const rules: fc.Arbitrary<PresaleRule> = fc.record({
  priceMinor: fc.constant(10_000),
  depositMinor: fc.integer({ min: 1, max: 9_999 }),
  units: fc.integer({ min: 1, max: 4 }),
  shipsBy: fc.integer({ min: 1, max: 60 }).map((days) => days * day),
  grace_days: fc.integer({ min: 0, max: 10 }),
  balance_days: fc.integer({ min: 1, max: 10 }),
  unpaidDeposit: fc.constantFrom("kept", "returned"),
  cancelFreely: fc.boolean(),
});
const commands = fc.array(
  fc.record({
    what: fc.constantFrom(
      "reserve",
      "reserve",
      "reserve",
      "cancel",
      "promise",
      "call",
      "apply",
      "pay",
      "lapse",
      "end",
      "wait",
      "wait",
    ),
    who: fc.nat(5),
    days: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 60 },
);
type Command = typeof commands extends fc.Arbitrary<(infer T)[]> ? T : never;

type Model = { readonly rule: PresaleRule; now: number; standing: PresaleStanding; log: PresaleEvent[] };

function tell(model: Model, event: PresaleEvent): void {
  const step = afterPresaleEvent(model.rule, model.standing, event);
  if (!step.ok) throw new Error(`${JSON.stringify(event)}: ${step.fault.why}`);
  model.standing = step.value;
  model.log.push(event);
}

function act(model: Model, { what, who, days }: Command, n: number): void {
  const { rule, standing } = model;
  const places = [...standing.places];
  const [place, line] = places[who % Math.max(1, places.length)] ?? ["", null];
  const running = standing.ended === null;
  if (what === "wait") model.now += days * day;
  if (what === "reserve" && running && !standing.called && standing.taken < rule.units)
    tell(model, { kind: "reserved", place: `p${n}` });
  if (what === "promise" && running)
    tell(model, { kind: "promised", number: standing.promise + 1, shipsBy: model.now + days * day });
  if (what === "call" && running && !standing.called) {
    const units = places.filter(([, { state }]) => state === "reserved").length;
    if (units > 0) tell(model, { kind: "called", units });
  }
  if (what === "end") end(model, days % 7 === 0);
  if (!line) return;
  if (what === "cancel" && line.state !== "gone") {
    const shown = {
      state: line.state,
      deposit: line.deposit === "gone" ? "returned" : line.deposit,
      promise: line.promise,
    } as const;
    if (mayGiveBack(shown, rule, standing.promise)) tell(model, { kind: "cancelled", place });
  }
  if (what === "apply" && line.state === "called" && line.deposit === "held") tell(model, { kind: "applied", place });
  if (what === "pay" && line.state === "called" && line.deposit === "applied")
    tell(model, { kind: "paid", place, order: "o" });
  if (what === "lapse" && line.state === "called")
    tell(model, { kind: "lapsed", place, deposit: line.deposit === "held" ? rule.unpaidDeposit : "applied" });
}

/** The sweep: late only when it is, off whenever somebody says so; then everybody's money goes back. */
function end(model: Model, off: boolean): void {
  const { standing, rule, now } = model;
  if (standing.ended !== null) return;
  const late = now >= lateAt(rule, standing.shipsBy);
  if (!late && !off) return;
  tell(model, { kind: "ended", why: late ? "late" : "off", at: now });
  for (const [place, { state }] of model.standing.places)
    if (state !== "gone") tell(model, { kind: "returned", place });
}

function check({ rule, standing }: Model): void {
  const { takenMinor, held, applied, returned, kept, taken, places } = standing;
  expect(held + applied + returned + kept).toBe(takenMinor);
  expect(Math.min(held, applied, returned, kept)).toBeGreaterThanOrEqual(0);
  expect(taken).toBeLessThanOrEqual(rule.units);
  expect([...places.values()].filter(({ state }) => state !== "gone").length).toBe(taken);
  expect([...places.values()].filter(({ deposit }) => deposit === "held").length * rule.depositMinor).toBe(held);
}

describe("a presale", () => {
  it("keeps every deposit in exactly one place, and never promises more than there is", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(rules, commands, (rule, steps) => {
        expect(judgePresale({ ...rule }).ok).toBe(true);
        const model: Model = { rule, now: 0, standing: firstPresaleStanding, log: [] };
        tell(model, { kind: "opened", terms: rule });
        steps.forEach((step, n) => {
          act(model, step, n);
          check(model);
        });
        model.now = lateAt(rule, model.standing.shipsBy);
        end(model, false);
        check(model);
        // A promise that was broken has left nothing with the house but what was forfeited before.
        expect(model.standing.held).toBe(0);
        tell(model, { kind: "sealed", paid: model.standing.paid });
        expect(foldPresale(rule, model.log)).toMatchObject({ ok: true, value: { returned: model.standing.returned } });
      }),
      { numRuns: runs },
    );
  });

  const terms = {
    depositMinor: 10,
    units: 1,
    shipsBy: 100,
    grace_days: 1,
    unpaidDeposit: "kept",
    cancelFreely: false,
  } as const;
  const opened = { kind: "opened", terms } as const;
  const a = { kind: "reserved", place: "a" } as const;
  it.each<[string, readonly PresaleEvent[]]>([
    ["one place too many", [opened, a, { kind: "reserved", place: "b" }]],
    ["a way out that was not promised", [opened, a, { kind: "cancelled", place: "a" }]],
    ["money back before the promise is broken", [opened, a, { kind: "ended", why: "late", at: 100 }]],
    [
      "a balance without its deposit",
      [opened, a, { kind: "called", units: 1 }, { kind: "paid", place: "a", order: "o" }],
    ],
    [
      "a deposit kept by another rule",
      [opened, a, { kind: "called", units: 1 }, { kind: "lapsed", place: "a", deposit: "returned" }],
    ],
    [
      "a return twice",
      [
        opened,
        a,
        { kind: "ended", why: "off", at: 1 },
        { kind: "returned", place: "a" },
        { kind: "returned", place: "a" },
      ],
    ],
  ])("refuses %s", (_, log) => {
    expect(foldPresale(terms, log)).toMatchObject({ ok: false, fault: { code: "presale.broken" } });
  });
});
