/** Some of a flash sale's units and the buyers whose names hash here. A clerk: the rules are in workers/drops/flash-sale. */
import { DurableObject } from "cloudflare:workers";
import type { Entry } from "../../workers/drops/chain.ts";
import {
  decideIn,
  decideLanded,
  decideOut,
  decideRelease,
  decideWord,
  type HoldOutcome,
  type HoldWish,
  type OrderWord,
  type PinOutcome,
} from "../../workers/drops/flash-sale/decide.ts";
import type { ShardEvent } from "../../workers/drops/flash-sale/shard.ts";
import { systemClock, type Clock } from "../../workers/kernel/clock.ts";
import type { Env } from "../../workers/platform/env.ts";
import type { LongPin, OpenShard, ShardCount } from "./messages.ts";
import { openShardBook, type ShardBook } from "./shard-book.ts";

const pins_max = 100;
const page_max = 2_000;
const one = (event: ShardEvent | null): ShardEvent[] => (event ? [event] : []);

export class FlashSaleShard extends DurableObject<Env> {
  readonly #book: ShardBook;
  /** Tests move it by hand. */
  clock: Clock = systemClock;
  /** What the alarm is set for, so that it is not set again for every hold; 0: not known */
  #armedFor = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#book = openShardBook(ctx.storage);
  }

  async open({ sale, index, ...terms }: OpenShard): Promise<void> {
    this.#book.log.name({ sale, chain: `shard-${index}` });
    this.#write((state) => (state.terms ? [] : [{ kind: "shard_opened", index, ...pick(terms) }]));
  }

  /** Many at once: one transaction however many they are. */
  async reserveMany(wishes: readonly HoldWish[]): Promise<HoldOutcome[]> {
    const now = this.clock.now();
    // A unit whose hold has run out is not to be called gone because an alarm is late.
    if (this.#armedFor <= now) this.#book.expire(now);
    const outcomes = this.#book.holdMany(wishes, now);
    await this.#arm();
    return outcomes;
  }

  async pin(holdId: string, by: string): Promise<PinOutcome> {
    return this.#book.pin(holdId, by, this.clock.now());
  }

  async settleHold(holdId: string, word: OrderWord): Promise<void> {
    this.#write((state) => one(decideWord(state, holdId, word)));
  }

  async release(holdId: string, buyer: string): Promise<void> {
    this.#write((state) => one(decideRelease(state, holdId, buyer)));
  }

  async unitsIn(move: string, units: number): Promise<void> {
    this.#write((state) => one(decideIn(state, move, units)));
  }

  /** How many units it gives to this move, at most `most`. */
  async unitsOut(move: string, most: number): Promise<number> {
    return this.#book.change(this.clock.now(), (state) => {
      const { outcome, event } = decideOut(state, move, most);
      return { outcome, events: one(event) };
    });
  }

  async unitsLanded(move: string): Promise<void> {
    this.#write((state) => one(decideLanded(state, move)));
  }

  async pause(): Promise<void> {
    this.#write((state) => (state.paused ? [] : [{ kind: "paused" }]));
  }

  async resume(paused_ms: number): Promise<void> {
    this.#write((state) => (state.paused ? [{ kind: "resumed", paused_ms }] : []));
  }

  /** Holds stand until they run out, unless the sale is void: then those no order has pinned end at once. */
  async close(voided: boolean): Promise<void> {
    this.#write((state) => {
      if (state.closed) return [];
      const held = voided ? [...state.holds.values()].filter((hold) => hold.state === "held") : [];
      return [
        { kind: "shard_closed" },
        ...held.map(({ id }) => ({ kind: "returned" as const, hold: id, reason: "voided" as const })),
      ];
    });
  }

  async count(): Promise<ShardCount> {
    this.#book.expire(this.clock.now());
    const state = this.#book.state();
    let pinned = 0;
    for (const hold of state.holds.values()) if (hold.state === "pinned") pinned += hold.units;
    return {
      free: state.free,
      held: state.held,
      pinned,
      sold: state.sold,
      leaving: [...state.leaving].map(([move, units]) => ({ move, units })),
      head: this.#book.log.head(),
    };
  }

  /** Pins whose order has said nothing since `before`: somebody must look whether there is an order at all. */
  async longPins(before: number): Promise<LongPin[]> {
    const found: LongPin[] = [];
    for (const { id, state, pinnedAt, by, units } of this.#book.state().holds.values()) {
      if (state !== "pinned" || pinnedAt > before) continue;
      found.push({ holdId: id, by: by ?? "", unit: id.split("-").slice(-2).join("-"), units });
      if (found.length === pins_max) break;
    }
    return found;
  }

  async log(from: number, most: number): Promise<Entry<ShardEvent>[]> {
    return this.#book.log.page(from, Math.min(most, page_max));
  }

  /** At least once, and perhaps late: what is still due is returned, and the next alarm is set last. */
  override async alarm(): Promise<void> {
    this.#book.expire(this.clock.now());
    this.#armedFor = 0;
    await this.#arm();
  }

  async #arm(): Promise<void> {
    // Every hold lasts equally long, so whatever the alarm is set for is the earliest.
    if (this.#armedFor > this.clock.now()) return;
    const due = this.#book.nextDue();
    if (due === null) return;
    this.#armedFor = due;
    await this.ctx.storage.setAlarm(due);
  }

  #write(decide: (state: ReturnType<ShardBook["state"]>) => readonly ShardEvent[]): void {
    this.#book.change(this.clock.now(), (state) => ({ outcome: null, events: decide(state) }));
  }
}

const pick = ({ startsAt, endsAt, limitPerPerson, hold_ms }: Omit<OpenShard, "sale" | "index">) => ({
  startsAt,
  endsAt,
  limitPerPerson,
  hold_ms,
});
