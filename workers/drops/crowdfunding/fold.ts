/**
 * The standing of a project as the fold of its log. The rows in the database are a picture of it; a stranger with the log
 * alone comes to the same numbers. An event that cannot follow on what was before is a broken promise, named.
 */
import { err, ok, type Result } from "../../kernel/result.ts";
import type { LogEvent } from "../chain.ts";
import { foldLog } from "../fold-log.ts";
import { tries_max } from "./pledge.ts";
import { outcomeOf, releaseOf, type Outcome } from "./money.ts";
import type { ProjectTerms } from "./rule.ts";

export type ProjectEvent = LogEvent &
  (
    | { readonly kind: "opened"; readonly terms: ProjectTerms }
    | { readonly kind: "pledged"; readonly pledge: string; readonly tier: string | null; readonly minor: number }
    | { readonly kind: "cancelled"; readonly pledge: string }
    | { readonly kind: "closed"; readonly outcome: Outcome | "off" }
    | { readonly kind: "captured"; readonly pledge: string }
    | { readonly kind: "declined"; readonly pledge: string; readonly code: string }
    | { readonly kind: "dropped"; readonly pledge: string; readonly code: string }
    | { readonly kind: "let_go"; readonly pledge: string }
    | { readonly kind: "released"; readonly milestone: number; readonly minor: number; readonly commission: number }
    | { readonly kind: "called_off" }
    | { readonly kind: "refunded"; readonly pledge: string; readonly minor: number }
    | { readonly kind: "told"; readonly update: string; readonly sha256: string }
    | { readonly kind: "sealed"; readonly captured: number; readonly dropped: number }
  );

type Line = {
  tier: string | null;
  minor: number;
  state: "standing" | "captured" | "gone";
  tries: number;
  refunded: number;
};
export type ProjectStanding = {
  readonly outcome: Outcome | "off" | null;
  readonly calledOff: boolean;
  readonly pledges: ReadonlyMap<string, Readonly<Line>>;
  readonly taken: ReadonlyMap<string, number>;
  readonly made: number;
  readonly standing: number;
  readonly captured: number;
  readonly dropped: number;
  readonly cancelled: number;
  readonly letGo: number;
  readonly released: number;
  readonly refunded: number;
  readonly milestones: number;
};

export type BrokenProject = { readonly code: "project.broken"; readonly why: string };
type Step = Result<ProjectStanding, BrokenProject>;

export const firstProjectStanding: ProjectStanding = {
  outcome: null,
  calledOff: false,
  pledges: new Map(),
  taken: new Map(),
  made: 0,
  standing: 0,
  captured: 0,
  dropped: 0,
  cancelled: 0,
  letGo: 0,
  released: 0,
  refunded: 0,
  milestones: 0,
};

const broken = (why: string): Step => err({ code: "project.broken", why });

export function afterEvent(rule: ProjectTerms, before: ProjectStanding, event: ProjectEvent): Step {
  switch (event.kind) {
    case "pledged":
      return pledged(rule, before, event);
    case "closed":
      return closed(rule, before, event.outcome);
    case "released":
      return released(rule, before, event);
    case "called_off":
      return before.outcome === null ? broken("called off before its end") : ok({ ...before, calledOff: true });
    case "told":
      return ok(before);
    case "opened":
      return before === firstProjectStanding ? ok({ ...before }) : broken("opened twice");
    case "sealed":
      return before.captured === event.captured && before.dropped === event.dropped && before.standing === 0
        ? ok(before)
        : broken("sealed with other numbers than its lines add up to");
    default:
      return ofPledge(rule, before, event);
  }
}

function pledged(rule: ProjectTerms, before: ProjectStanding, event: Extract<ProjectEvent, { kind: "pledged" }>): Step {
  const { pledge, tier, minor } = event;
  if (before.outcome !== null) return broken(`${pledge}: pledged after the end`);
  if (before.pledges.has(pledge)) return broken(`${pledge}: pledged twice`);
  const terms = tier === null ? null : rule.tiers.find(({ id }) => id === tier);
  if (terms === undefined || minor < (terms?.minor ?? 1))
    return broken(`${pledge}: pledged less than its reward asks for`);
  const taken = (before.taken.get(tier ?? "") ?? 0) + 1;
  if (terms && terms.units !== null && taken > terms.units)
    return broken(`${pledge}: one more of ${tier} than there are`);
  return ok({
    ...before,
    pledges: new Map(before.pledges).set(pledge, { tier, minor, state: "standing", tries: 0, refunded: 0 }),
    taken: tier === null ? before.taken : new Map(before.taken).set(tier, taken),
    made: before.made + minor,
    standing: before.standing + minor,
  });
}

/** Called off before its end is allowed at any time; funded and missed are decided by the sum alone. */
function closed(rule: ProjectTerms, before: ProjectStanding, outcome: Outcome | "off"): Step {
  if (before.outcome !== null) return broken("closed twice");
  if (outcome !== "off" && outcome !== outcomeOf(rule, before.standing)) return broken(`closed as ${outcome}`);
  return ok({ ...before, outcome });
}

function released(
  rule: ProjectTerms,
  before: ProjectStanding,
  event: Extract<ProjectEvent, { kind: "released" }>,
): Step {
  const due = releaseOf(rule, before.captured, event.milestone);
  if (before.outcome !== "funded" || before.calledOff || before.standing > 0)
    return broken("released before all was counted");
  if (event.milestone !== before.milestones + 1) return broken(`milestone ${event.milestone} out of turn`);
  if (due.minor !== event.minor || due.commissionMinor !== event.commission)
    return broken(`milestone ${event.milestone} released another amount`);
  return ok({ ...before, released: before.released + event.minor, milestones: event.milestone });
}

type OfPledge = Extract<
  ProjectEvent,
  { kind: "cancelled" | "captured" | "declined" | "dropped" | "let_go" | "refunded" }
>;

function ofPledge(rule: ProjectTerms, before: ProjectStanding, event: OfPledge): Step {
  const line = before.pledges.get(event.pledge);
  if (!line) return broken(`${event.pledge}: never pledged`);
  if (event.kind === "refunded") return refunded(before, event.pledge, line, event.minor);
  if (line.state !== "standing") return broken(`${event.pledge}: ${event.kind} although it no longer stands`);
  if (!inTime(before, event.kind)) return broken(`${event.pledge}: ${event.kind} out of time`);
  const tries = line.tries + (["captured", "declined", "dropped"].includes(event.kind) ? 1 : 0);
  if (tries > tries_max(rule)) return broken(`${event.pledge}: charged ${tries} times`);
  if (event.kind === "declined") return ok(withLine(before, event.pledge, { ...line, tries }));
  const after = withLine(before, event.pledge, {
    ...line,
    tries,
    state: event.kind === "captured" ? "captured" : "gone",
  });
  const sums = { captured: "captured", dropped: "dropped", cancelled: "cancelled", let_go: "letGo" } as const;
  const sum = sums[event.kind];
  return ok({
    ...(event.kind === "captured" ? after : givenFree(after, line.tier)),
    standing: before.standing - line.minor,
    [sum]: before[sum] + line.minor,
  });
}

/** Cancelled before the end; charged only when it is funded; let go when it is not, or not any more. */
function inTime({ outcome, calledOff }: ProjectStanding, kind: OfPledge["kind"]): boolean {
  if (kind === "cancelled") return outcome === null;
  if (kind === "let_go") return outcome === "missed" || outcome === "off" || calledOff;
  return outcome === "funded";
}

function refunded(before: ProjectStanding, pledge: string, line: Line, minor: number): Step {
  const too = line.state !== "captured" || line.refunded + minor > line.minor || minor < 1;
  if (too || !before.calledOff) return broken(`${pledge}: paid back what was not due`);
  if (before.released + before.refunded + minor > before.captured) return broken("more was paid out than came in");
  return ok({
    ...withLine(before, pledge, { ...line, refunded: line.refunded + minor }),
    refunded: before.refunded + minor,
  });
}

const withLine = (before: ProjectStanding, pledge: string, line: Line): ProjectStanding => ({
  ...before,
  pledges: new Map(before.pledges).set(pledge, line),
});

const givenFree = (standing: ProjectStanding, tier: string | null): ProjectStanding =>
  tier === null
    ? standing
    : { ...standing, taken: new Map(standing.taken).set(tier, (standing.taken.get(tier) ?? 0) - 1) };

/** The whole log, or where it breaks. */
export const foldProject = (rule: ProjectTerms, events: readonly ProjectEvent[]): Step =>
  foldLog(firstProjectStanding, events, (before, event) => afterEvent(rule, before, event));
