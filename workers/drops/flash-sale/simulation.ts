/**
 * A gate, its shards and the messages between them, in one process: messages are lost, doubled and overtaken, objects
 * forget their memory at any moment and read their log again, clocks run. Whatever the order of things, at every single
 * step pool + free + in transit + held + sold = allotment, and a receipt once given is what its log says.
 */
import { expect } from "vitest";
import {
  decideExpiry,
  decideHold,
  decideIn,
  decideLanded,
  decideOut,
  decidePin,
  decideRelease,
  decideWord,
} from "./decide.ts";
import {
  applyToGate,
  decideArrival,
  decideGateLanded,
  decideGive,
  emptyGate,
  shardOf,
  type GateEvent,
  type GateState,
} from "./gate.ts";
import { applyToShard, emptyShard, type ShardEvent, type ShardState } from "./shard.ts";
import { unitsEverywhere } from "./equation.ts";

const sale = "sal_1";
const terms = { startsAt: 0, endsAt: 1e9, limitPerPerson: 2, hold_ms: 100 };
const buyers = ["ada", "ben", "cy", "dee", "eve", "fay"];

type Kept<S, E> = { state: S; readonly log: { readonly event: E; readonly at: number }[] };
export type World = {
  now: number;
  moves: number;
  readonly gate: Kept<GateState, GateEvent>;
  readonly shards: Kept<ShardState, ShardEvent>[];
  readonly mail: (() => void)[];
  /** attempt → the hold it was answered with */
  readonly receipts: Map<string, string>;
};

function write<S, E>(kept: Kept<S, E>, apply: (s: S, e: E, at: number) => void, event: E | null, at: number): void {
  if (!event) return;
  kept.log.push({ event, at });
  apply(kept.state, event, at);
}
const toGate = (world: World, event: GateEvent | null) => write(world.gate, applyToGate, event, world.now);
const toShard = (world: World, index: number, event: ShardEvent | null) =>
  write(world.shards[index]!, applyToShard, event, world.now);

export function open(allotment: number, shards: number): World {
  const world: World = {
    now: 1,
    moves: 0,
    gate: { state: emptyGate(), log: [] },
    shards: Array.from({ length: shards }, () => ({ state: emptyShard(), log: [] })),
    mail: [],
    receipts: new Map(),
  };
  toGate(world, { kind: "gate_opened", seeds: {}, allotment, shards, lanes: [], ...terms });
  world.shards.forEach((_, index) => toShard(world, index, { kind: "shard_opened", index, ...terms }));
  return world;
}

export function give(world: World, to: number, units: number): void {
  const move = `m${++world.moves}`;
  toGate(world, decideGive(world.gate.state, move, to, units).event);
  finish(world);
}

export function take(world: World, from: number, most: number): void {
  const move = `m${++world.moves}`;
  world.mail.push(() => {
    const { outcome, event } = decideOut(world.shards[from]!.state, move, most);
    toShard(world, from, event);
    if (outcome > 0) world.mail.push(arrival(world, move, from, outcome));
  });
}

const arrival = (world: World, move: string, from: number, units: number) => () => {
  toGate(world, decideArrival(world.gate.state, move, from, units));
  world.mail.push(() => toShard(world, from, decideLanded(world.shards[from]!.state, move)));
};

/** What an interruption has left undone is sent again, whether or not the first message is still on its way. */
export function finish(world: World): void {
  for (const [move, { to, units }] of world.gate.state.leaving)
    world.mail.push(() => {
      toShard(world, to, decideIn(world.shards[to]!.state, move, units));
      world.mail.push(() => toGate(world, decideGateLanded(world.gate.state, move)));
    });
  world.shards.forEach(({ state }, from) => {
    for (const [move, units] of state.leaving) world.mail.push(arrival(world, move, from, units));
  });
}

export function hold(world: World, who: number, attempt: number, units: number): void {
  const buyer = buyers[who % buyers.length]!;
  const index = shardOf(buyer, world.shards.length);
  const { state, log } = world.shards[index]!;
  const wish = { buyer, attempt: `a${attempt}`, units, lane: "everyone", opensAt: 0 };
  const { outcome, event } = decideHold(state, wish, world.now, sale, log.length + 1);
  toShard(world, index, event);
  if (!outcome.ok) return;
  const key = `${buyer} ${attempt}`;
  expect(world.receipts.get(key) ?? outcome.holdId).toBe(outcome.holdId);
  world.receipts.set(key, outcome.holdId);
}

const someHold = (world: World, n: number): [number, string] | null => {
  const all = [...world.receipts.values()];
  const id = all[n % Math.max(1, all.length)];
  return id === undefined ? null : [Number(id.split("-").at(-2)), id];
};

export function order(world: World, n: number, what: number): void {
  const found = someHold(world, n);
  if (!found) return;
  const [index, id] = found;
  const { state } = world.shards[index]!;
  if (what === 0) toShard(world, index, decidePin(state, id, "quote").event);
  if (what === 1) toShard(world, index, decideWord(state, id, { kind: "sold", order: "ord" }));
  if (what === 2) toShard(world, index, decideWord(state, id, { kind: "returned", reason: "order_cancelled" }));
  if (what === 3) toShard(world, index, decideRelease(state, id, state.holds.get(id)!.buyer));
  if (what === 4) toShard(world, index, decideExpiry(state, id, world.now));
}

/** Memory is lost; what the log says must be what memory said. */
export function crash(world: World, which: number): void {
  const index = which % (world.shards.length + 1);
  const shard = world.shards[index];
  if (!shard) {
    const folded = emptyGate();
    for (const { event, at } of world.gate.log) applyToGate(folded, event, at);
    expect(folded).toEqual(world.gate.state);
    world.gate.state = folded;
    return;
  }
  const folded = emptyShard();
  for (const { event, at } of shard.log) applyToShard(folded, event, at);
  expect(folded).toEqual(shard.state);
  shard.state = folded;
}

export function mail(world: World, n: number, how: number): void {
  if (world.mail.length === 0) return;
  const place = n % world.mail.length;
  const message = world.mail[place]!;
  // 0: lost · 1: delivered and delivered again later · else delivered
  if (how !== 1) world.mail.splice(place, 1);
  if (how !== 0) message();
}

export function sound(world: World, allotment: number): void {
  const states = world.shards.map(({ state }) => state);
  if (unitsEverywhere(world.gate.state, states) !== allotment) throw new Error("units were made or lost");
  for (const { free, unitsOf } of states) {
    if (free < 0) throw new Error("a shard has less than nothing");
    for (const units of unitsOf.values())
      if (units < 0 || units > terms.limitPerPerson) throw new Error("over the limit");
  }
}
