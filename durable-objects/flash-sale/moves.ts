/**
 * Units on the move between the gate and its shards. Each step is one transaction of one object and may be repeated, so
 * that a move which stopped anywhere (a crash, a lost answer) is finished by whoever comes next.
 */
import {
  decideArrival,
  decideGateLanded,
  decideGive,
  evenly,
  shareOut,
  type GateEvent,
  type GateState,
} from "../../workers/drops/flash-sale/gate.ts";
import type { ShardDoor } from "../../workers/platform/rooms.ts";
import type { GateBook } from "./gate-book.ts";
import type { ShardCount } from "./messages.ts";

export type Moving = {
  readonly book: GateBook;
  now(): number;
  /** a stub made anew for every call: one that has failed may be broken for good */
  shard(index: number): ShardDoor;
};

const write = (on: Moving, decide: (state: GateState) => GateEvent | null): void =>
  on.book.change(on.now(), (state) => {
    const event = decide(state);
    return { outcome: undefined, events: event ? [event] : [] };
  });

const indexes = ({ book }: Moving): number[] =>
  Array.from({ length: book.state().terms?.shards ?? 0 }, (_, index) => index);

export const countShards = (on: Moving): Promise<ShardCount[]> =>
  Promise.all(indexes(on).map((index) => on.shard(index).count()));

/** From the pool to a shard: debited here, credited there, closed here. */
export async function giveTo(on: Moving, to: number, units: number): Promise<void> {
  const move = crypto.randomUUID();
  const given = on.book.change(on.now(), (state) => {
    const { outcome, event } = decideGive(state, move, to, units);
    return { outcome, events: event ? [event] : [] };
  });
  if (given > 0) await land(on, move, to, given);
}

async function land(on: Moving, move: string, to: number, units: number): Promise<void> {
  await on.shard(to).unitsIn(move, units);
  write(on, (state) => decideGateLanded(state, move));
}

/** From a shard to the pool, at most `most`; how many came. */
export async function takeFrom(on: Moving, from: number, most: number): Promise<number> {
  const move = crypto.randomUUID();
  const units = await on.shard(from).unitsOut(move, most);
  if (units > 0) await arrive(on, move, from, units);
  return units;
}

async function arrive(on: Moving, move: string, from: number, units: number): Promise<void> {
  write(on, (state) => decideArrival(state, move, from, units));
  await on.shard(from).unitsLanded(move);
}

/** What stopped half-way, on either side. */
export async function finishMoves(on: Moving): Promise<void> {
  for (const [move, { to, units }] of on.book.state().leaving) await land(on, move, to, units);
  const counts = await countShards(on);
  for (const [from, { leaving }] of counts.entries())
    for (const { move, units } of leaving) await arrive(on, move, from, units);
}

/** At the opening: everything, as evenly as it goes. */
export async function spread(on: Moving): Promise<void> {
  const { terms, pool, moves } = on.book.state();
  if (!terms || moves > 0) return;
  await Promise.all(evenly(pool, terms.shards).map((units, index) => giveTo(on, index, units)));
}

/**
 * One round of help for shards that have run empty: from the pool first, then from the shards that did not ask, their
 * fair share first and all they have if that is too little. What each asking shard has afterwards; where nobody anywhere
 * has anything, the log says so.
 */
export async function refill(on: Moving, asked: ReadonlyMap<number, number>): Promise<Map<number, number>> {
  const wanted = [...asked.values()].reduce((sum, units) => sum + units, 0);
  const others = indexes(on).filter((index) => !asked.has(index));
  const missing = () => wanted - on.book.state().pool;
  if (missing() > 0 && others.length > 0) {
    const fair = Math.ceil(missing() / others.length);
    await Promise.all(others.map((index) => takeFrom(on, index, fair)));
    if (missing() > 0) await Promise.all(others.map((index) => takeFrom(on, index, missing())));
  }
  const shares = shareOut(on.book.state().pool, asked);
  await Promise.all([...shares].map(([index, units]) => giveTo(on, index, units)));
  const after = await Promise.all(
    [...asked.keys()].map(async (index) => [index, (await on.shard(index).count()).free] as const),
  );
  if (after.every(([, free]) => free === 0))
    write(on, (state) => (state.saidEmpty || state.pool > 0 ? null : { kind: "all_empty" }));
  return new Map(after);
}
