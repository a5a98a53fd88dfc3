/** A project lived through in memory, by the deciders the shop uses; every step is told to the fold, which must agree. */
import { minute_ms } from "../../kernel/clock.ts";
import { afterEvent, firstProjectStanding, type ProjectEvent, type ProjectStanding } from "./fold.ts";
import { outcomeOf, refundOf, releaseOf } from "./money.ts";
import { afterCharge, decidePledge } from "./pledge.ts";
import type { ProjectRule } from "./rule.ts";

export type Command =
  | { readonly kind: "pledge"; readonly tier: string | null; readonly minor: number | null }
  | { readonly kind: "cancel"; readonly who: number }
  | { readonly kind: "close"; readonly off: boolean; readonly chance: number }
  | { readonly kind: "charge"; readonly who: number; readonly answer: "captured" | "declined" | "odd" }
  | { readonly kind: "wait"; readonly minutes: number }
  | { readonly kind: "release" }
  | { readonly kind: "call_off"; readonly chance: number };

export type Model = {
  rule: ProjectRule;
  now: number;
  log: ProjectEvent[];
  standing: ProjectStanding;
  due: Map<string, { tries: number; at: number }>;
};

function tell(model: Model, event: ProjectEvent): void {
  const step = afterEvent(model.rule, model.standing, event);
  if (!step.ok) throw new Error(`${JSON.stringify(event)}: ${step.fault.why}`);
  model.standing = step.value;
  model.log.push(event);
}

export function act(model: Model, step: Command, n: number): void {
  const { standing } = model;
  const pledges = [...standing.pledges];
  const someone = (who: number) => pledges[who % Math.max(1, pledges.length)];
  if (step.kind === "wait") model.now += step.minutes * minute_ms;
  if (step.kind === "pledge") pledge(model, `p${n}`, step);
  if (step.kind === "cancel") {
    const found = someone(step.who);
    if (found && found[1].state === "standing" && standing.outcome === null)
      tell(model, { kind: "cancelled", pledge: found[0] });
  }
  if (step.kind === "close" && step.chance === 0) close(model, step.off);
  if (step.kind === "charge") charge(model, someone(step.who)?.[0], step.answer);
  if (step.kind === "release") release(model);
  if (step.kind === "call_off" && step.chance === 0 && standing.outcome === "funded" && !standing.calledOff)
    tell(model, { kind: "called_off" });
}

function pledge(model: Model, id: string, { tier, minor }: { tier: string | null; minor: number | null }): void {
  const known = {
    open: model.standing.outcome === null,
    taken: model.standing.taken.get(tier ?? "") ?? 0,
    pledged: false,
  };
  const decided = decidePledge(model.rule, known, { tierId: tier, minor, address: "" });
  if (decided.ok) tell(model, { kind: "pledged", pledge: id, tier, minor: decided.value.minor });
}

function close(model: Model, off: boolean): void {
  if (model.standing.outcome !== null) return;
  const outcome = off ? "off" : outcomeOf(model.rule, model.standing.standing);
  tell(model, { kind: "closed", outcome });
  if (outcome !== "funded") return;
  for (const [id, { state }] of model.standing.pledges)
    if (state === "standing") model.due.set(id, { tries: 0, at: model.now });
}

function charge(model: Model, id: string | undefined, kind: "captured" | "declined" | "odd"): void {
  const due = id === undefined ? undefined : model.due.get(id);
  if (id === undefined || !due || due.at > model.now || model.standing.calledOff) return;
  const after = afterCharge(model.rule, due.tries, kind === "declined" ? { kind, code: "funds" } : { kind }, model.now);
  model.due.delete(id);
  if (after.to === "due") model.due.set(id, { tries: due.tries + 1, at: after.at });
  tell(
    model,
    after.to === "captured"
      ? { kind: "captured", pledge: id }
      : { kind: after.to === "due" ? "declined" : "dropped", pledge: id, code: after.code },
  );
}

function release(model: Model): void {
  const { standing, rule } = model;
  const number = standing.milestones + 1;
  const counted = standing.outcome === "funded" && standing.standing === 0 && !standing.calledOff;
  if (!counted || number > rule.milestones.length) return;
  const { minor, commissionMinor } = releaseOf(rule, standing.captured, number);
  tell(model, { kind: "released", milestone: number, minor, commission: commissionMinor });
}

/** What time alone would bring about, until nothing is left to do. */
export function drain(model: Model): void {
  close(model, false);
  if (model.standing.outcome === "funded" && !model.standing.calledOff)
    for (let turn = 0; model.due.size > 0 && turn < 50; turn++) {
      model.now += 60 * minute_ms;
      for (const id of Array.from(model.due.keys())) charge(model, id, turn % 2 ? "captured" : "declined");
    }
  for (const [id, { state }] of model.standing.pledges)
    if (state === "standing") tell(model, { kind: "let_go", pledge: id });
  if (model.standing.calledOff) giveBack(model);
  for (const _ of model.rule.milestones) release(model);
}

function giveBack(model: Model): void {
  const { captured, released, pledges } = model.standing;
  const pool = captured - released;
  let before = 0;
  for (const [id, { state, minor }] of pledges) {
    if (state !== "captured") continue;
    const share = refundOf(pool, captured, before, minor);
    before += minor;
    if (share > 0) tell(model, { kind: "refunded", pledge: id, minor: share });
  }
}

export const newModel = (rule: ProjectRule): Model => ({
  rule,
  now: 0,
  log: [],
  standing: firstProjectStanding,
  due: new Map(),
});
