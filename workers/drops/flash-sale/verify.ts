/**
 * Checks a flash sale from its log alone, as a stranger would: that no line was changed, that units were neither made nor
 * lost on any way, that nobody had more than the limit, that nobody was let in early or kept a hold too long, and that the
 * waiting room was drawn with the seed that had been promised. Every fault is a sentence; none is a sound sale.
 */
import { brokenLink, type Entry } from "../chain.ts";
import { unitsEverywhere } from "./equation.ts";
import { applyToGate, emptyGate, shardOf, type GateEvent, type GateState, type GateTerms } from "./gate.ts";
import { sha256 } from "./queue.ts";
import { applyToShard, emptyShard, type Hold, type ShardEvent, type ShardState } from "./shard.ts";

export type SaleReport = {
  readonly sale: string;
  readonly lines: number;
  readonly allotment: number;
  readonly sold: number;
  readonly held: number;
  readonly unsold: number;
  readonly buyers: number;
  readonly settled: boolean;
  readonly faults: readonly string[];
};

const faults_max = 50;

export function verifyFlashSale(entries: readonly Entry[]): SaleReport {
  const faults: string[] = [];
  const say = (fault: string | null): void => void (fault && faults.length < faults_max && faults.push(fault));
  const chains = Map.groupBy(entries, ({ chain }) => chain);
  const sale = entries[0]?.sale ?? "";
  if (entries.some((entry) => entry.sale !== sale)) say("lines of more than one sale");
  for (const chain of chains.values()) say(brokenLink(chain));

  const gateLines = (chains.get("gate") ?? []) as Entry<GateEvent>[];
  const gate = foldGate(gateLines, say);
  const { terms } = gate;
  if (!terms) return report(sale, entries.length, null, [], [...faults, "the gate has not been opened"]);
  const shards = Array.from({ length: terms.shards }, (_, index) =>
    foldShard(sale, index, terms, (chains.get(`shard-${index}`) ?? []) as Entry<ShardEvent>[], say),
  );
  for (const name of chains.keys())
    if (name !== "gate" && !(Number(/^shard-(\d+)$/.exec(name)?.[1] ?? -1) < terms.shards))
      say(`${name}: no such shard`);
  checkMoves(gateLines, chains, terms.shards, say);
  checkSum(gate, shards, say);
  checkSeal(gateLines, chains, gate, say);
  return report(sale, entries.length, gate, shards, faults);
}

type Say = (fault: string | null) => void;

function foldGate(lines: readonly Entry<GateEvent>[], say: Say): GateState {
  const state = emptyGate();
  for (const { event, at, seq } of lines) {
    if ((event.kind === "gate_opened") !== (seq === 1)) say(`gate line ${seq}: opened at the wrong place`);
    if (event.kind === "drawn") say(drawFault(lines[0]!.event, event, at));
    tryFold(() => applyToGate(state, event, at), `gate line ${seq}`, say);
  }
  return state;
}

function drawFault(opened: GateEvent, draw: Extract<GateEvent, { kind: "drawn" }>, at: number): string | null {
  if (opened.kind !== "gate_opened") return null;
  if (sha256(draw.seed) !== opened.seeds[draw.lane])
    return `the draw of ${draw.lane} used another seed than was promised`;
  const lane = opened.lanes.find(({ id }) => id === draw.lane);
  return !lane || at < lane.opensAt ? `the draw of ${draw.lane} was made before it opened` : null;
}

function foldShard(
  sale: string,
  index: number,
  terms: GateTerms,
  lines: readonly Entry<ShardEvent>[],
  say: Say,
): ShardState {
  const state = emptyShard();
  for (const line of lines) {
    const { event, at, seq, chain } = line;
    if ((event.kind === "shard_opened") !== (seq === 1)) say(`${chain} line ${seq}: opened at the wrong place`);
    if (event.kind === "shard_opened")
      say(sameTerms(event, terms, index) ? null : `${chain}: other terms than the gate's`);
    if (event.kind === "held") say(heldFault(state, sale, index, terms, line as Entry<HeldEvent>));
    if (event.kind === "pinned" || event.kind === "sold" || event.kind === "returned")
      say(endFault(state.holds.get(event.hold), event, at, `${chain} line ${seq}`));
    tryFold(() => applyToShard(state, event, at), `${chain} line ${seq}`, say);
  }
  return state;
}

type HeldEvent = Extract<ShardEvent, { kind: "held" }>;
const sameTerms = (shard: Extract<ShardEvent, { kind: "shard_opened" }>, gate: GateTerms, index: number): boolean =>
  shard.index === index &&
  shard.startsAt === gate.startsAt &&
  shard.endsAt === gate.endsAt &&
  shard.limitPerPerson === gate.limitPerPerson &&
  shard.hold_ms === gate.hold_ms;

function heldFault(
  state: ShardState,
  sale: string,
  index: number,
  terms: GateTerms,
  { event, at, seq, chain }: Entry<HeldEvent>,
): string | null {
  const place = `${chain} line ${seq}`;
  const opensAt = terms.lanes.find(({ id }) => id === event.lane)?.opensAt ?? Number.POSITIVE_INFINITY;
  if (event.units < 1) return `${place}: a hold of nothing`;
  if (at < Math.max(opensAt, terms.startsAt)) return `${place}: held before its lane opened`;
  if (at >= terms.endsAt || state.closed || state.paused) return `${place}: held while the sale was not open`;
  if (event.until !== at + terms.hold_ms) return `${place}: a hold of another length than the others`;
  if (event.hold !== `${sale}-${index}-${seq}`) return `${place}: the hold has another name than its line`;
  if (shardOf(event.buyer, terms.shards) !== index) return `${place}: the buyer belongs to another shard`;
  const units = (state.unitsOf.get(event.buyer) ?? 0) + event.units;
  return units > terms.limitPerPerson ? `${place}: ${units} units for one buyer` : null;
}

function endFault(
  hold: Hold | undefined,
  event: Extract<ShardEvent, { kind: "pinned" | "sold" | "returned" }>,
  at: number,
  place: string,
): string | null {
  if (!hold) return `${place}: no such hold`;
  if (hold.state === "sold" || hold.state === "returned") return `${place}: the hold had ended`;
  if (event.kind === "pinned") return hold.state === "held" ? null : `${place}: pinned twice`;
  if (event.kind === "sold") return null;
  const { reason } = event;
  if (reason === "expired" && (hold.state === "pinned" || at < hold.until)) return `${place}: ended before its time`;
  return reason === "released" && hold.state === "pinned" ? `${place}: given back while an order had it` : null;
}

/** Every unit that arrives somewhere has left somewhere else, once and as many. */
function checkMoves(gate: readonly Entry<GateEvent>[], chains: Map<string, Entry[]>, count: number, say: Say): void {
  const left = new Map<string, string>();
  const arrived: [string, string][] = [];
  for (const { event } of gate) {
    if (event.kind === "units_out") left.set(event.move, `gate>${event.to} ${event.units}`);
    if (event.kind === "units_in") arrived.push([event.move, `${event.from}>gate ${event.units}`]);
  }
  for (let index = 0; index < count; index++)
    for (const { event } of (chains.get(`shard-${index}`) ?? []) as Entry<ShardEvent>[]) {
      if (event.kind === "units_out") left.set(event.move, `${index}>gate ${event.units}`);
      if (event.kind === "units_in") arrived.push([event.move, `gate>${index} ${event.units}`]);
    }
  const seen = new Set<string>();
  for (const [move, what] of arrived) {
    if (left.get(move) !== what) say(`move ${move}: ${what} arrived, ${left.get(move) ?? "nothing"} had left`);
    if (seen.has(move)) say(`move ${move}: arrived twice`);
    seen.add(move);
  }
}

function checkSum(gate: GateState, shards: readonly ShardState[], say: Say): void {
  const all = unitsEverywhere(gate, shards);
  if (all !== gate.terms?.allotment) say(`${all} units are accounted for, ${gate.terms?.allotment} were allotted`);
}

function checkSeal(gate: readonly Entry<GateEvent>[], chains: Map<string, Entry[]>, state: GateState, say: Say): void {
  const last = gate.at(-1)?.event;
  if (!state.settled || last?.kind !== "settled") return say(state.settled ? "lines follow the last one" : null);
  for (const [chain, head] of Object.entries(last.heads)) {
    const line = chains.get(chain)?.at(-1);
    if ((line?.seq ?? 0) !== head.seq || (line && line.hash !== head.hash))
      say(`${chain}: does not end where the seal says`);
  }
  if (last.unsold !== state.pool) say(`${last.unsold} units went home, ${state.pool} were left`);
}

function tryFold(fold: () => void, place: string, say: Say): void {
  try {
    fold();
  } catch (thrown) {
    say(`${place}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

function report(
  sale: string,
  lines: number,
  gate: GateState | null,
  shards: readonly ShardState[],
  faults: readonly string[],
): SaleReport {
  const sum = (of: (shard: ShardState) => number) => shards.reduce((all, shard) => all + of(shard), 0);
  return {
    sale,
    lines,
    allotment: gate?.terms?.allotment ?? 0,
    sold: sum(({ sold }) => sold),
    held: sum(({ held }) => held),
    unsold: (gate?.pool ?? 0) + sum(({ free }) => free),
    buyers: sum(({ unitsOf }) => [...unitsOf.values()].filter((units) => units > 0).length),
    settled: gate?.settled ?? false,
    faults,
  };
}
