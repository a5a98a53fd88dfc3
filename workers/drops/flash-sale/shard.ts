/**
 * One shard of a flash sale: some of the sale's units, and everybody whose name hashes here. Its log is the truth and
 * this state is its fold, changed in place because there may be eighty thousand holds. Units travel to the buyer's
 * shard, never the buyer to the units, so that the limit per person is decided in one place.
 */
import { invariant } from "../../kernel/result.ts";

export type ShardTerms = {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly limitPerPerson: number;
  readonly hold_ms: number;
};
export type ReturnReason = "expired" | "released" | "order_cancelled" | "no_order" | "voided";
export type ShardEvent =
  | ({ readonly kind: "shard_opened"; readonly index: number } & ShardTerms)
  | { readonly kind: "units_in"; readonly move: string; readonly units: number }
  /** debited here, not yet at its destination */
  | { readonly kind: "units_out"; readonly move: string; readonly units: number }
  | { readonly kind: "units_landed"; readonly move: string }
  | {
      readonly kind: "held";
      readonly hold: string;
      readonly buyer: string;
      readonly attempt: string;
      readonly units: number;
      readonly lane: string;
      readonly until: number;
    }
  | { readonly kind: "pinned"; readonly hold: string; readonly by: string }
  | { readonly kind: "sold"; readonly hold: string; readonly order: string }
  | { readonly kind: "returned"; readonly hold: string; readonly reason: ReturnReason }
  | { readonly kind: "paused" }
  | { readonly kind: "resumed"; readonly paused_ms: number }
  | { readonly kind: "shard_closed" };

export type Hold = {
  readonly id: string;
  readonly buyer: string;
  readonly units: number;
  readonly until: number;
  readonly heldAt: number;
  state: "held" | "pinned" | "sold" | "returned";
  /** the quote it is pinned by */
  by: string | null;
  pinnedAt: number;
};

export type ShardState = {
  terms: ShardTerms | null;
  index: number;
  free: number;
  held: number;
  sold: number;
  /** units on their way out, by move */
  readonly leaving: Map<string, number>;
  /** moves that ended or began here, so that a repeat changes nothing */
  readonly arrived: Set<string>;
  readonly left: Map<string, number>;
  readonly holds: Map<string, Hold>;
  readonly attempts: Map<string, string>;
  /** units each buyer has or had paid for */
  readonly unitsOf: Map<string, number>;
  paused: boolean;
  closed: boolean;
};

export const emptyShard = (): ShardState => ({
  terms: null,
  index: 0,
  free: 0,
  held: 0,
  sold: 0,
  leaving: new Map(),
  arrived: new Set(),
  left: new Map(),
  holds: new Map(),
  attempts: new Map(),
  unitsOf: new Map(),
  paused: false,
  closed: false,
});

export const attemptKey = (buyer: string, attempt: string): string => `${buyer} ${attempt}`;

/** The fold: what the state is after one more line of the log. */
export function applyToShard(state: ShardState, event: ShardEvent, at: number): void {
  switch (event.kind) {
    case "shard_opened":
      state.index = event.index;
      state.terms = event;
      return;
    case "units_in":
      state.arrived.add(event.move);
      state.free += event.units;
      return;
    case "units_out":
      state.left.set(event.move, event.units);
      state.leaving.set(event.move, event.units);
      state.free -= event.units;
      break;
    case "units_landed":
      state.leaving.delete(event.move);
      return;
    case "held":
      applyHeld(state, event, at);
      break;
    case "pinned":
    case "sold":
    case "returned":
      applyToHold(state, event, at);
      return;
    case "paused":
      state.paused = true;
      return;
    case "resumed":
      state.paused = false;
      return;
    case "shard_closed":
      state.closed = true;
      return;
  }
  invariant(state.free >= 0, "a shard never gives away what it has not");
}

function applyHeld(state: ShardState, event: Extract<ShardEvent, { kind: "held" }>, at: number): void {
  const { hold: id, buyer, units, until } = event;
  state.free -= units;
  state.held += units;
  state.holds.set(id, { id, buyer, units, until, heldAt: at, state: "held", by: null, pinnedAt: 0 });
  state.attempts.set(attemptKey(buyer, event.attempt), id);
  state.unitsOf.set(buyer, (state.unitsOf.get(buyer) ?? 0) + units);
}

function applyToHold(
  state: ShardState,
  event: Extract<ShardEvent, { kind: "pinned" | "sold" | "returned" }>,
  at: number,
): void {
  const hold = state.holds.get(event.hold);
  invariant(hold, "a log speaks of holds it has made");
  if (event.kind === "pinned") {
    hold.state = "pinned";
    hold.by = event.by;
    hold.pinnedAt = at;
    return;
  }
  state.held -= hold.units;
  hold.state = event.kind;
  if (event.kind === "sold") {
    state.sold += hold.units;
    return;
  }
  state.free += hold.units;
  state.unitsOf.set(hold.buyer, (state.unitsOf.get(hold.buyer) ?? 0) - hold.units);
}
