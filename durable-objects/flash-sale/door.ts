/**
 * One of a flash sale's doors. It decides nothing and keeps nothing: it gathers those who come within a few milliseconds
 * and takes them to their shards together, because a shard writes fifty holds as quickly as one. Too many at once are
 * asked to come back a little later, each at another moment; nobody is ever promised what is not written down.
 */
import { DurableObject } from "cloudflare:workers";
import type { HoldOutcome, HoldWish } from "../../workers/drops/flash-sale/decide.ts";
import { shardOf } from "../../workers/drops/flash-sale/gate.ts";
import type { Env } from "../../workers/platform/env.ts";
import { gateDoor, shardDoor } from "../../workers/platform/rooms.ts";
import type { Admission } from "./messages.ts";

const gather_ms = 15;
const bundle_max = 400;
const waiting_max = 2_000;
const rounds_max = 4;

type Waiting = { readonly wish: HoldWish; answer(admission: Admission): void };

export class FlashSaleDoor extends DurableObject<Env> {
  #waiting: Waiting[] = [];
  #busy = false;

  async reserve(sale: string, shards: number, wish: HoldWish): Promise<Admission> {
    if (this.#waiting.length >= waiting_max) return comeBack();
    const answered = new Promise<Admission>((answer) => this.#waiting.push({ wish, answer }));
    if (!this.#busy) void this.#work(sale, shards);
    return answered;
  }

  /** As long as anybody waits; while one bundle is away the next one gathers. */
  async #work(sale: string, shards: number): Promise<void> {
    this.#busy = true;
    try {
      await scheduler.wait(gather_ms);
      while (this.#waiting.length > 0) {
        const bundle = this.#waiting.splice(0, bundle_max);
        await Promise.all(
          [...byShard(bundle, shards)].map(([index, group]) => this.#admit(sale, index, group, rounds_max)),
        );
      }
    } finally {
      this.#busy = false;
    }
  }

  async #admit(sale: string, index: number, group: readonly Waiting[], left: number): Promise<void> {
    try {
      const outcomes = await shardDoor(this.env, sale, index).reserveMany(group.map(({ wish }) => wish));
      const empty = group.filter((one, i) => !answered(one, outcomes[i]!));
      if (empty.length === 0) return;
      const wanted = empty.reduce((sum, { wish }) => sum + wish.units, 0);
      const free = await gateDoor(this.env, sale).refill(index, wanted);
      const again = empty.filter(({ wish }) => wish.units <= free);
      for (const one of empty) if (one.wish.units > free) one.answer({ ok: false, why: "sold_out" });
      if (again.length > 0 && left > 0) await this.#admit(sale, index, again, left - 1);
      else for (const one of again) one.answer(comeBack());
    } catch {
      // Overloaded, or cut off with an unknown end: nothing is promised, and the same attempt may be asked again.
      for (const one of group) one.answer(comeBack());
    }
  }
}

function byShard(bundle: readonly Waiting[], shards: number): Map<number, Waiting[]> {
  const groups = new Map<number, Waiting[]>();
  for (const one of bundle) {
    const index = shardOf(one.wish.buyer, shards);
    const group = groups.get(index);
    if (group) group.push(one);
    else groups.set(index, [one]);
  }
  return groups;
}

function answered({ answer }: Waiting, outcome: HoldOutcome): boolean {
  if (!outcome.ok && outcome.why === "empty") return false;
  answer(outcome as Admission);
  return true;
}

/** One to five seconds, by chance, so that those sent away do not come back together. */
function comeBack(): Admission {
  const [chance = 0] = crypto.getRandomValues(new Uint8Array(1));
  return { ok: false, why: "busy", retryAfter_seconds: 1 + (chance % 5) };
}
