/**
 * The gate of a flash sale: the units no shard has, and every move of units between them. A move is debited where it
 * leaves, credited where it arrives, and then closed where it left: whatever stops half-way is finished or found by its
 * id, and at any moment pool + free + in transit + held + sold = allotment. Its log is the truth; this is its fold.
 */
import { invariant } from "../../kernel/result.ts";
import type { ShardTerms } from "./shard.ts";

export type GateTerms = ShardTerms & {
  readonly allotment: number;
  readonly shards: number;
  readonly lanes: readonly { readonly id: string; readonly opensAt: number }[];
};
export type GateEvent =
  /** per lane the SHA-256 of the seed that will order those waiting for it, so that nobody can choose it afterwards */
  | ({ readonly kind: "gate_opened"; readonly seeds: { readonly [lane: string]: string } } & GateTerms)
  | { readonly kind: "units_out"; readonly move: string; readonly to: number; readonly units: number }
  | { readonly kind: "units_landed"; readonly move: string }
  | { readonly kind: "units_in"; readonly move: string; readonly from: number; readonly units: number }
  /** `digest`: SHA-256 over the ids of those present, sorted and joined by line feeds */
  | {
      readonly kind: "drawn";
      readonly lane: string;
      readonly seed: string;
      readonly present: number;
      readonly digest: string;
    }
  /** every shard was asked and had nothing */
  | { readonly kind: "all_empty" }
  | { readonly kind: "paused" }
  | { readonly kind: "resumed"; readonly paused_ms: number }
  | { readonly kind: "closed"; readonly why: "ended" | "void" }
  | {
      readonly kind: "settled";
      readonly unsold: number;
      readonly heads: { readonly [chain: string]: { readonly seq: number; readonly hash: string } };
    };

export type GateState = {
  terms: GateTerms | null;
  pool: number;
  readonly leaving: Map<string, { readonly to: number; readonly units: number }>;
  readonly arrived: Set<string>;
  moves: number;
  readonly drawnLanes: Set<string>;
  paused: boolean;
  pausedAt: number;
  paused_ms: number;
  /** nothing has moved since every shard was found empty */
  saidEmpty: boolean;
  closed: "ended" | "void" | null;
  settled: boolean;
};

export const emptyGate = (): GateState => ({
  terms: null,
  pool: 0,
  leaving: new Map(),
  arrived: new Set(),
  moves: 0,
  drawnLanes: new Set(),
  paused: false,
  pausedAt: 0,
  paused_ms: 0,
  saidEmpty: false,
  closed: null,
  settled: false,
});

export function applyToGate(state: GateState, event: GateEvent, at: number): void {
  switch (event.kind) {
    case "gate_opened":
      state.terms = event;
      state.pool = event.allotment;
      return;
    case "units_out":
      unitsLeave(state, event);
      return;
    case "units_landed":
      state.leaving.delete(event.move);
      return;
    case "units_in":
      state.arrived.add(event.move);
      state.pool += event.units;
      state.saidEmpty = false;
      return;
    case "drawn":
      state.drawnLanes.add(event.lane);
      return;
    case "all_empty":
      state.saidEmpty = true;
      return;
    case "paused":
      state.paused = true;
      state.pausedAt = at;
      return;
    case "resumed":
      state.paused = false;
      state.paused_ms = event.paused_ms;
      return;
    case "closed":
      state.closed = event.why;
      return;
    case "settled":
      state.settled = true;
      return;
  }
}

function unitsLeave(state: GateState, { move, to, units }: Extract<GateEvent, { kind: "units_out" }>): void {
  state.moves++;
  state.pool -= units;
  state.leaving.set(move, { to, units });
  state.saidEmpty = false;
  invariant(state.pool >= 0, "the gate never gives away what it has not");
}

/** Up to `units` of the pool leave for a shard. */
export function decideGive(
  { pool }: GateState,
  move: string,
  to: number,
  units: number,
): { readonly outcome: number; readonly event: GateEvent | null } {
  const most = Math.min(units, pool);
  return { outcome: most, event: most > 0 ? { kind: "units_out", move, to, units: most } : null };
}

export const decideGateLanded = ({ leaving }: GateState, move: string): GateEvent | null =>
  leaving.has(move) ? { kind: "units_landed", move } : null;

export const decideArrival = ({ arrived }: GateState, move: string, from: number, units: number): GateEvent | null =>
  arrived.has(move) ? null : { kind: "units_in", move, from, units };

/** Whole units, as even as they can be; the first shards get the ones left over. */
export const evenly = (units: number, shards: number): number[] =>
  Array.from({ length: shards }, (_, index) => Math.floor(units / shards) + (index < units % shards ? 1 : 0));

/** What each asking shard gets of what there is: never more than it asked, and nobody nothing while there is enough. */
export function shareOut(units: number, asked: ReadonlyMap<number, number>): Map<number, number> {
  const shares = new Map<number, number>();
  let left = units;
  let open = [...asked].filter(([, most]) => most > 0);
  while (left > 0 && open.length > 0) {
    const each = Math.max(1, Math.floor(left / open.length));
    for (const [shard, most] of open) {
      const more = Math.min(each, left, most - (shares.get(shard) ?? 0));
      shares.set(shard, (shares.get(shard) ?? 0) + more);
      left -= more;
    }
    open = open.filter(([shard, most]) => (shares.get(shard) ?? 0) < most);
  }
  return shares;
}

/** Which shard a buyer belongs to: FNV-1a over the name, because it is asked for every one of them. */
export function shardOf(buyer: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < buyer.length; i++) hash = Math.imul(hash ^ buyer.charCodeAt(i), 0x01000193) >>> 0;
  return hash % shards;
}
