/** What a draw's room may write next. Pure: a state, a wish and a time in; an event or a refusal out. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { taken, type BeaconWord, type DrawEvent, type DrawState } from "./draw.ts";
import { commitmentTo, digestOf, keyOf, orderOf } from "./order.ts";

export type EnterFault =
  | { readonly code: "draw.not_ready.unavailable" }
  | { readonly code: "draw.not_open"; readonly opensAt: number }
  | { readonly code: "draw.paused" | "draw.over" }
  /** the mailbox is in by another account */
  | { readonly code: "draw.entered_elsewhere" };

/** Entries are taken from the first to the last millisecond of the terms, whatever a sweep does. */
export function mayChange(state: DrawState, now: number): Result<null, EnterFault> {
  const { terms } = state;
  if (!terms) return err({ code: "draw.not_ready.unavailable" });
  if (state.closed || now >= terms.closesAt) return err({ code: "draw.over" });
  if (now < terms.opensAt) return err({ code: "draw.not_open", opensAt: terms.opensAt });
  return state.paused ? err({ code: "draw.paused" }) : ok(null);
}

/** One entry a person: who is in already stays in, at their place. */
export function enter(state: DrawState, person: string, now: number): Result<readonly DrawEvent[], EnterFault> {
  if (state.entries.has(person)) return ok([]);
  const allowed = mayChange(state, now);
  return allowed.ok ? ok([{ kind: "entered", person }]) : allowed;
}

export function withdraw(state: DrawState, person: string, now: number): Result<readonly DrawEvent[], EnterFault> {
  const allowed = mayChange(state, now);
  if (!allowed.ok) return allowed;
  return ok(state.entries.has(person) ? [{ kind: "withdrawn", person }] : []);
}

export const close = (state: DrawState, why: "ended" | "void"): readonly DrawEvent[] =>
  state.terms && !state.closed ? [{ kind: "closed", why, entries: state.entries.size }] : [];

/** Once, after the close, with the seed that was promised and the beacon's word where one was. */
export function draw(state: DrawState, seed: string, beacon: BeaconWord | null): readonly DrawEvent[] {
  const { terms, closed } = state;
  if (!terms || closed !== "ended" || state.seed !== null) return [];
  if (commitmentTo(seed) !== state.commitment) return [];
  if ((terms.beacon === null) !== (beacon === null) || terms.beacon?.round !== beacon?.round) return [];
  const order = orderOf(keyOf(seed, beacon?.randomness ?? null), state.entries.keys());
  return [{ kind: "drawn", seed, beacon, order: digestOf(order) }];
}

/** Ranks that may be offered a unit now, in their order and no further than there are units. */
export function nextRanks(state: DrawState, most: number): number[] {
  if (!state.terms || state.seed === null || state.closed !== "ended") return [];
  const free = Math.max(0, state.terms.allotment - taken(state));
  const first = state.offers.size + 1;
  const left = Math.max(0, state.order.length - state.offers.size);
  return Array.from({ length: Math.min(free, left, most) }, (_, n) => first + n);
}

export type OfferNews = {
  readonly rank: number;
  readonly dueAt: number;
  readonly state: "offered" | "paid" | "lapsed" | "declined" | "off";
};

/** What the shop has done with one rank, as lines that are not in the log yet. Told twice, it is written once. */
export function record(state: DrawState, { rank, dueAt, state: now }: OfferNews): readonly DrawEvent[] {
  const known = state.offers.get(rank);
  const person = state.order[rank - 1];
  if (person === undefined || (known && known.state !== "offered")) return [];
  const offered: DrawEvent[] = known ? [] : [{ kind: "offered", rank, person, dueAt }];
  if (now === "offered") return offered;
  return [...offered, now === "paid" ? { kind: "paid", rank } : { kind: "passed", rank, why: now }];
}
