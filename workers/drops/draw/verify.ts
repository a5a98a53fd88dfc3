/**
 * Checks a draw from its log alone, as a stranger would: no line was changed, the seed is the one that was promised before
 * anybody entered, everybody was in once and in time, the order is the one that seed and entries make, and units were
 * offered in that order, never more than there were, and passed on only when their time was over.
 */
import { brokenLink, type Entry } from "../chain.ts";
import { isSignedWord, isWordOf } from "./beacon.ts";
import { draw, enter, mayChange, nextRanks } from "./decide.ts";
import { applyToDraw, emptyDraw, taken, type DrawEvent, type DrawState } from "./draw.ts";
import { commitmentTo, digestOf, keyOf, orderOf, scoreOf } from "./order.ts";

export type DrawReport = {
  readonly sale: string;
  readonly lines: number;
  readonly allotment: number;
  readonly entries: number;
  readonly withdrawn: number;
  readonly commitment: string;
  readonly seed: string | null;
  readonly beacon: string | null;
  /** names in their order, with what became of each that was offered a unit */
  readonly ranks: readonly { readonly name: string; readonly score: string; readonly state: string }[];
  readonly paid: number;
  readonly settled: boolean;
  readonly faults: readonly string[];
};
const faults_max = 50;
export const unsigned_word = "the beacon's word is not signed by the beacon";

export function verifyDraw(lines: readonly Entry[]): DrawReport {
  const faults: string[] = [];
  const say = (fault: string | null): void => void (fault && faults.length < faults_max && faults.push(fault));
  if (lines.some(({ chain, sale }) => chain !== "draw" || sale !== lines[0]!.sale)) say("lines of more than one draw");
  say(brokenLink(lines));
  const state = emptyDraw();
  let withdrawn = 0;
  for (const line of lines as readonly Entry<DrawEvent>[]) {
    if ((line.event.kind === "announced") !== (line.seq === 1)) say(`line ${line.seq}: announced at the wrong place`);
    const wrong = state.terms || line.seq === 1 ? faultOf(state, line) : "the draw was not announced";
    say(wrong && `line ${line.seq}: ${wrong}`);
    if (line.event.kind === "withdrawn") withdrawn++;
    try {
      applyToDraw(state, line.event, line.seq);
    } catch (thrown) {
      say(`line ${line.seq}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }
  return report(lines, state, withdrawn, faults);
}

/** The same, and whether the beacon's own key has signed what the draw was mixed with. */
export async function verifyDrawSigned(lines: readonly Entry[]): Promise<DrawReport> {
  const report = verifyDraw(lines);
  const words = (lines as readonly Entry<DrawEvent>[]).flatMap(({ event }) =>
    event.kind === "drawn" && event.beacon ? [event.beacon] : [],
  );
  const signed = await Promise.all(words.slice(0, 2).map(isSignedWord));
  return signed.every(Boolean) ? report : { ...report, faults: [...report.faults, unsigned_word] };
}

function faultOf(state: DrawState, { event, at }: Entry<DrawEvent>): string | null {
  if (state.unsold !== null) return "comes after the last line";
  switch (event.kind) {
    case "announced":
      return null;
    case "entered":
      if (state.entries.has(event.person)) return "entered twice";
      return enter(state, event.person, at).ok ? null : "entered while it was not open";
    case "withdrawn":
      if (!state.entries.has(event.person)) return "withdrawn without an entry";
      return mayChange(state, at).ok ? null : "withdrawn while it was not open";
    case "closed":
      if (state.closed) return "closed twice";
      return event.entries === state.entries.size ? null : "counts other entries than there are";
    case "drawn":
      return drawnFault(state, event);
    case "offered":
    case "passed":
    case "paid":
      return offerFault(state, event, at);
    case "settled":
      return event.unsold === (state.terms?.allotment ?? 0) - taken(state) ? null : "another number went home";
    default:
      return state.closed ? "comes after the close" : null;
  }
}

function drawnFault(state: DrawState, event: Extract<DrawEvent, { kind: "drawn" }>): string | null {
  if (state.seed !== null) return "drawn twice";
  if (commitmentTo(event.seed) !== state.commitment) return "the seed is not the one that was promised";
  const round = state.terms?.beacon ?? null;
  if (round && !isWordOf(round, event.beacon)) return "the beacon's word is not that of its round";
  if (draw(state, event.seed, event.beacon).length === 0) return "drawn when or how it must not be";
  const order = orderOf(keyOf(event.seed, event.beacon?.randomness ?? null), state.entries.keys());
  return digestOf(order) === event.order ? null : "the order is not the one that seed and entries make";
}

type OfferEvent = Extract<DrawEvent, { kind: "offered" | "passed" | "paid" }>;

function offerFault(state: DrawState, event: OfferEvent, at: number): string | null {
  const offer = state.offers.get(event.rank);
  if (event.kind === "offered") {
    if (nextRanks(state, 1)[0] !== event.rank) return "offered out of turn, or more than there are";
    return state.order[event.rank - 1] === event.person ? null : "offered to another than was drawn";
  }
  if (offer?.state !== "offered") return "ends an offer that is not open";
  return event.kind === "passed" && event.why === "lapsed" && at < offer.dueAt ? "passed on before its time" : null;
}

function report(lines: readonly Entry[], state: DrawState, withdrawn: number, faults: readonly string[]): DrawReport {
  const key = state.seed === null ? "" : keyOf(state.seed, state.beacon?.randomness ?? null);
  const states = [...state.offers.values()];
  return {
    sale: lines[0]?.sale ?? "",
    lines: lines.length,
    allotment: state.terms?.allotment ?? 0,
    entries: state.entries.size,
    withdrawn,
    commitment: state.commitment,
    seed: state.seed,
    beacon: state.terms?.beacon ? `${state.terms.beacon.source}/${state.terms.beacon.round}` : null,
    ranks: state.order.map((name, i) => ({
      name,
      score: scoreOf(key, name),
      state: state.offers.get(i + 1)?.state ?? "—",
    })),
    paid: states.filter((one) => one.state === "paid").length,
    settled: state.unsold !== null,
    faults: lines.length === 0 ? ["there is no line"] : faults,
  };
}
