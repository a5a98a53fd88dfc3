/** What a shard answers. Pure: the state and the clock in, events and an answer out; whoever calls writes the events. */
import { attemptKey, type Hold, type ReturnReason, type ShardEvent, type ShardState } from "./shard.ts";

export type HoldWish = {
  /** a name made for this sale alone; nobody can be found by it */
  readonly buyer: string;
  /** chosen by the buyer's page: again with the same one is answered with the same hold */
  readonly attempt: string;
  readonly units: number;
  readonly lane: string;
  /** when this buyer's lane opens */
  readonly opensAt: number;
};
export type HeldUnit = {
  readonly holdId: string;
  readonly unit: string;
  readonly units: number;
  readonly expiresAt: number;
};
export type HoldRefusal = "empty" | "limit" | "not_open" | "paused" | "over" | "hold_ended";
export type HoldOutcome = ({ readonly ok: true } & HeldUnit) | { readonly ok: false; readonly why: HoldRefusal };
type Decided<T> = { readonly outcome: T; readonly event: ShardEvent | null };

/** `seq` is the number the event will have in the log; it names the hold and its unit. */
export function decideHold(
  state: ShardState,
  wish: HoldWish,
  now: number,
  sale: string,
  seq: number,
): Decided<HoldOutcome> {
  const refused = (why: HoldRefusal): Decided<HoldOutcome> => ({ outcome: { ok: false, why }, event: null });
  const { terms } = state;
  const earlier = state.attempts.get(attemptKey(wish.buyer, wish.attempt));
  if (earlier !== undefined) {
    const hold = state.holds.get(earlier)!;
    return hold.state === "returned" ? refused("hold_ended") : { outcome: { ok: true, ...unitOf(hold) }, event: null };
  }
  if (!terms || now < Math.max(terms.startsAt, wish.opensAt)) return refused("not_open");
  if (state.closed || now >= terms.endsAt) return refused("over");
  if (state.paused) return refused("paused");
  if ((state.unitsOf.get(wish.buyer) ?? 0) + wish.units > terms.limitPerPerson) return refused("limit");
  if (state.free < wish.units) return refused("empty");
  const hold = `${sale}-${state.index}-${seq}`;
  const { buyer, attempt, units, lane } = wish;
  const until = now + terms.hold_ms;
  return {
    outcome: { ok: true, holdId: hold, unit: `${state.index}-${seq}`, units, expiresAt: until },
    event: { kind: "held", hold, buyer, attempt, units, lane, until },
  };
}

const unitOf = (hold: Hold): HeldUnit => ({
  holdId: hold.id,
  unit: hold.id.split("-").slice(-2).join("-"),
  units: hold.units,
  expiresAt: hold.until,
});

export type PinOutcome = "pinned" | "gone" | "taken";

/** An order is about to be written. A hold that has run out but has not been given away yet still counts. */
export function decidePin(state: ShardState, holdId: string, by: string): Decided<PinOutcome> {
  const hold = state.holds.get(holdId);
  if (!hold || hold.state === "returned") return { outcome: "gone", event: null };
  if (hold.state === "held") return { outcome: "pinned", event: { kind: "pinned", hold: holdId, by } };
  return { outcome: hold.by === by ? "pinned" : "taken", event: null };
}

export type OrderWord =
  | { readonly kind: "sold"; readonly order: string }
  | { readonly kind: "returned"; readonly reason: "order_cancelled" | "no_order" };

/** The order's word about a pinned hold. Said again, or of a hold already settled: nothing. */
export function decideWord(state: ShardState, holdId: string, word: OrderWord): ShardEvent | null {
  const hold = state.holds.get(holdId);
  if (!hold || hold.state === "sold" || hold.state === "returned") return null;
  return word.kind === "sold"
    ? { kind: "sold", hold: holdId, order: word.order }
    : { kind: "returned", hold: holdId, reason: word.reason };
}

/** The buyer gives a hold back. A pinned one is the order's to give back. */
export function decideRelease(state: ShardState, holdId: string, buyer: string): ShardEvent | null {
  const hold = state.holds.get(holdId);
  return hold?.state === "held" && hold.buyer === buyer ? returned(holdId, "released") : null;
}

/** If still due: a hold that was pinned meanwhile stays. */
export function decideExpiry(state: ShardState, holdId: string, now: number): ShardEvent | null {
  const hold = state.holds.get(holdId);
  return hold?.state === "held" && hold.until <= now ? returned(holdId, "expired") : null;
}

const returned = (hold: string, reason: ReturnReason): ShardEvent => ({ kind: "returned", hold, reason });

export function decideIn(state: ShardState, move: string, units: number): ShardEvent | null {
  return state.arrived.has(move) ? null : { kind: "units_in", move, units };
}

/** Gives up to `most` free units to the move; asked again, what was given the first time. */
export function decideOut(state: ShardState, move: string, most: number): Decided<number> {
  const before = state.left.get(move);
  if (before !== undefined) return { outcome: before, event: null };
  const units = Math.min(state.free, most);
  return units > 0 ? { outcome: units, event: { kind: "units_out", move, units } } : { outcome: 0, event: null };
}

export const decideLanded = (state: ShardState, move: string): ShardEvent | null =>
  state.leaving.has(move) ? { kind: "units_landed", move } : null;
