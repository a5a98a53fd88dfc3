/** The standing of a presale as the fold of its log; what cannot follow on what was before is a broken promise, named. */
import { err, ok, type Result } from "../../kernel/result.ts";
import type { LogEvent } from "../chain.ts";
import { foldLog } from "../fold-log.ts";
import { lateAt, type PresaleRule } from "./rule.ts";

export type PresaleTerms = Pick<
  PresaleRule,
  "depositMinor" | "units" | "shipsBy" | "grace_days" | "unpaidDeposit" | "cancelFreely"
>;
export type PresaleEvent = LogEvent &
  (
    | { readonly kind: "opened"; readonly terms: PresaleTerms }
    | { readonly kind: "reserved"; readonly place: string }
    | { readonly kind: "cancelled"; readonly place: string }
    | { readonly kind: "promised"; readonly number: number; readonly shipsBy: number }
    | { readonly kind: "called"; readonly units: number }
    | { readonly kind: "applied"; readonly place: string }
    | { readonly kind: "paid"; readonly place: string; readonly order: string }
    | { readonly kind: "lapsed"; readonly place: string; readonly deposit: "kept" | "returned" | "applied" }
    | { readonly kind: "ended"; readonly why: "late" | "off"; readonly at: number }
    | { readonly kind: "returned"; readonly place: string }
    | { readonly kind: "sealed"; readonly paid: number }
  );

type Line = {
  readonly state: "reserved" | "called" | "paid" | "gone";
  readonly deposit: "held" | "applied" | "gone";
  readonly promise: number;
};
export type PresaleStanding = {
  readonly opened: boolean;
  readonly places: ReadonlyMap<string, Line>;
  readonly taken: number;
  readonly promise: number;
  readonly shipsBy: number;
  readonly called: boolean;
  readonly ended: "late" | "off" | null;
  readonly takenMinor: number;
  readonly held: number;
  readonly applied: number;
  readonly returned: number;
  readonly kept: number;
  readonly paid: number;
};
export type BrokenPresale = { readonly code: "presale.broken"; readonly why: string };
type Step = Result<PresaleStanding, BrokenPresale>;

export const firstPresaleStanding: PresaleStanding = {
  opened: false,
  places: new Map(),
  taken: 0,
  promise: 1,
  shipsBy: 0,
  called: false,
  ended: null,
  takenMinor: 0,
  held: 0,
  applied: 0,
  returned: 0,
  kept: 0,
  paid: 0,
};

const broken = (why: string): Step => err({ code: "presale.broken", why });

export function afterPresaleEvent(terms: PresaleTerms, before: PresaleStanding, event: PresaleEvent): Step {
  switch (event.kind) {
    case "opened":
      return before.opened ? broken("opened twice") : ok({ ...before, opened: true, shipsBy: terms.shipsBy });
    case "reserved":
      return reserved(terms, before, event.place);
    case "promised":
      return event.number === before.promise + 1 && before.ended === null
        ? ok({ ...before, promise: event.number, shipsBy: event.shipsBy })
        : broken(`promise ${event.number} out of turn`);
    case "called":
      return called(before, event.units);
    case "ended":
      return ended(terms, before, event.why, event.at);
    case "sealed":
      return event.paid === before.paid && before.held === 0
        ? ok(before)
        : broken("sealed with other numbers than its lines");
    default:
      return ofPlace(terms, before, event);
  }
}

function reserved(terms: PresaleTerms, before: PresaleStanding, place: string): Step {
  if (before.places.has(place)) return broken(`${place}: reserved twice`);
  if (before.ended !== null || before.called) return broken(`${place}: reserved too late`);
  if (before.taken >= terms.units) return broken(`${place}: one more than there are`);
  return ok({
    ...before,
    places: new Map(before.places).set(place, { state: "reserved", deposit: "held", promise: before.promise }),
    taken: before.taken + 1,
    takenMinor: before.takenMinor + terms.depositMinor,
    held: before.held + terms.depositMinor,
  });
}

function called(before: PresaleStanding, units: number): Step {
  if (before.called || before.ended !== null) return broken("called out of turn");
  const waiting = [...before.places].filter(([, { state }]) => state === "reserved");
  if (waiting.length !== units) return broken(`${units} units for ${waiting.length} places`);
  const places = new Map(before.places);
  for (const [id, line] of waiting) places.set(id, { ...line, state: "called" });
  return ok({ ...before, called: true, places });
}

/** Money goes back for lateness only when the promise is broken. */
function ended(terms: PresaleTerms, before: PresaleStanding, why: "late" | "off", at: number): Step {
  if (before.ended !== null) return broken("ended twice");
  if (why === "late" && at < lateAt(terms, before.shipsBy)) return broken("called late before it was");
  return ok({ ...before, ended: why });
}

type OfPlace = Extract<PresaleEvent, { kind: "cancelled" | "applied" | "paid" | "lapsed" | "returned" }>;

function ofPlace(terms: PresaleTerms, before: PresaleStanding, event: OfPlace): Step {
  const line = before.places.get(event.place);
  if (!line) return broken(`${event.place}: never reserved`);
  const put = (after: Line, sums: Partial<PresaleStanding> = {}): Step =>
    ok({ ...before, ...sums, places: new Map(before.places).set(event.place, after) });
  const { depositMinor: minor } = terms;
  const back = { held: before.held - minor, returned: before.returned + minor, taken: before.taken - 1 };
  const wrong = broken(`${event.place}: ${event.kind} although it is ${line.state} and its deposit ${line.deposit}`);
  switch (event.kind) {
    case "cancelled": {
      const free = line.state === "reserved" && terms.cancelFreely;
      const moved = before.promise > line.promise && (line.state === "reserved" || line.state === "called");
      return line.deposit === "held" && (free || moved)
        ? put({ ...line, state: "gone", deposit: "gone" }, back)
        : wrong;
    }
    case "applied":
      return line.state === "called" && line.deposit === "held"
        ? put({ ...line, deposit: "applied" }, { held: before.held - minor, applied: before.applied + minor })
        : wrong;
    case "paid":
      return line.state === "called" && line.deposit === "applied"
        ? put({ ...line, state: "paid" }, { paid: before.paid + 1 })
        : wrong;
    case "lapsed":
      return line.state === "called" ? lapsed(terms, before, line, event, put, wrong) : wrong;
    case "returned":
      if (before.ended === null) return wrong;
      if (line.state === "paid")
        return put({ ...line, state: "gone" }, { paid: before.paid - 1, taken: before.taken - 1 });
      if (line.state === "gone") return wrong;
      return line.deposit === "held"
        ? put({ ...line, state: "gone", deposit: "gone" }, back)
        : put({ ...line, state: "gone" }, { taken: before.taken - 1 });
  }
}

/** A deposit that has gone into the buyer's balance already is theirs; one that was not is dealt with by the rule. */
function lapsed(
  terms: PresaleTerms,
  before: PresaleStanding,
  line: Line,
  event: Extract<PresaleEvent, { kind: "lapsed" }>,
  put: (after: Line, sums: Partial<PresaleStanding>) => Step,
  wrong: Step,
): Step {
  const { depositMinor: minor } = terms;
  if (event.deposit !== (line.deposit === "held" ? terms.unpaidDeposit : "applied")) return wrong;
  const taken = before.taken - 1;
  if (event.deposit === "applied") return put({ ...line, state: "gone" }, { taken });
  const held = before.held - minor;
  const sums = event.deposit === "kept" ? { kept: before.kept + minor } : { returned: before.returned + minor };
  return put({ ...line, state: "gone", deposit: "gone" }, { ...sums, held, taken });
}

export const foldPresale = (terms: PresaleTerms, events: readonly PresaleEvent[]): Step =>
  foldLog(firstPresaleStanding, events, (before, event) => afterPresaleEvent(terms, before, event));
