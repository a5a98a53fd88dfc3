/** One flash sale's gate: its waiting room, the units no shard has, and its opening, pausing and closing. */
import { DurableObject } from "cloudflare:workers";
import type { Entry } from "../../workers/drops/chain.ts";
import type { GateEvent } from "../../workers/drops/flash-sale/gate.ts";
import { second_ms, systemClock, type Clock } from "../../workers/kernel/clock.ts";
import type { Env } from "../../workers/platform/env.ts";
import { shardDoor } from "../../workers/platform/rooms.ts";
import { openGateBook, type GateBook } from "./gate-book.ts";
import type { LiveStock, SaleTerms, TicketOutcome, TicketWish } from "./messages.ts";
import { countShards, finishMoves, refill, spread, takeFrom, type Moving } from "./moves.ts";
import { drawDue, makeSeeds, takeTicket } from "./waiting-room.ts";

const page_max = 2_000;
const live_ms = second_ms / 2;

type Round = { readonly asked: Map<number, number>; readonly done: Promise<Map<number, number>> };

export class FlashSaleGate extends DurableObject<Env> {
  readonly #book: GateBook;
  readonly #moving: Moving;
  /** Tests move it by hand. */
  clock: Clock = systemClock;
  // In memory on purpose: what is lost with them is asked again.
  #rounds: Promise<unknown> = Promise.resolve();
  #next: Round | null = null;
  #live: { readonly at: number; readonly stock: LiveStock } | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#book = openGateBook(ctx.storage);
    this.#moving = {
      book: this.#book,
      now: () => this.clock.now(),
      shard: (index) => shardDoor(env, this.#book.log.about()?.sale ?? "", index),
    };
  }

  /** Makes everything ready; again, it finishes what an interruption left undone. */
  async open({ sale, ...terms }: SaleTerms): Promise<void> {
    this.#book.change(this.clock.now(), (state) => {
      this.#book.log.name({ sale, chain: "gate" });
      if (state.terms) return { outcome: null, events: [] };
      const seeds = makeSeeds(this.ctx.storage.sql, terms.lanes);
      return { outcome: null, events: [{ kind: "gate_opened", seeds, ...terms }] };
    });
    const { allotment: _, lanes: __, shards, ...shared } = this.#book.state().terms!;
    const { startsAt, endsAt, limitPerPerson, hold_ms } = shared;
    const shard = { sale, startsAt, endsAt, limitPerPerson, hold_ms };
    await this.#alone(async () => {
      await Promise.all(
        Array.from({ length: shards }, (___, index) => this.#moving.shard(index).open({ ...shard, index })),
      );
      await spread(this.#moving);
      await finishMoves(this.#moving);
    });
  }

  /** Everybody has one place; asked again, it is the same. */
  async takeTicket(wish: TicketWish): Promise<TicketOutcome> {
    const now = this.clock.now();
    return this.#book.change<TicketOutcome>(now, (state) => {
      const { terms } = state;
      if (!terms) return { outcome: { ok: false, why: "not_ready" }, events: [] };
      if (state.closed || now >= terms.endsAt) return { outcome: { ok: false, why: "over" }, events: [] };
      const { sql } = this.ctx.storage;
      const events = drawDue(sql, terms.lanes, state.drawnLanes, now);
      return { outcome: { ok: true, value: takeTicket(sql, wish, wish.opensAt <= now) }, events };
    });
  }

  /** Units for a shard that has run empty; how many it has now. Those who ask meanwhile share the next round. */
  async refill(shard: number, units: number): Promise<number> {
    const round = (this.#next ??= this.#plan());
    round.asked.set(shard, (round.asked.get(shard) ?? 0) + units);
    return (await round.done).get(shard) ?? 0;
  }

  #plan(): Round {
    const asked = new Map<number, number>();
    const done = this.#alone(() => {
      this.#next = null;
      return refill(this.#moving, asked);
    });
    return { asked, done };
  }

  async live(): Promise<LiveStock> {
    const at = this.clock.now();
    if (this.#live && at - this.#live.at < live_ms) return this.#live.stock;
    const { pool, leaving } = this.#book.state();
    const stock = { free: pool, held: 0, sold: 0 };
    for (const { units } of leaving.values()) stock.free += units;
    for (const count of await countShards(this.#moving)) {
      stock.free += count.free;
      stock.held += count.held;
      stock.sold += count.sold;
    }
    this.#live = { at, stock };
    return stock;
  }

  async pause(): Promise<void> {
    this.#write((state) => (state.paused ? [] : [{ kind: "paused" }]));
    await this.#everyShard((index) => this.#moving.shard(index).pause());
  }

  async resume(): Promise<void> {
    const now = this.clock.now();
    this.#write((state) =>
      state.paused ? [{ kind: "resumed", paused_ms: state.paused_ms + now - state.pausedAt }] : [],
    );
    const { paused_ms } = this.#book.state();
    await this.#everyShard((index) => this.#moving.shard(index).resume(paused_ms));
  }

  async close(why: "ended" | "void"): Promise<void> {
    this.#write((state) => (state.closed ? [] : [{ kind: "closed", why }]));
    await this.#everyShard((index) => this.#moving.shard(index).close(why === "void"));
  }

  /** After closing: all free units come home; null while a hold or a pin still stands. */
  async unsold(): Promise<number | null> {
    return this.#alone(async () => {
      await finishMoves(this.#moving);
      const counts = await countShards(this.#moving);
      if (!this.#book.state().closed || counts.some(({ held }) => held > 0)) return null;
      await this.#everyShard((index) => takeFrom(this.#moving, index, counts[index]!.free));
      return this.#book.state().pool;
    });
  }

  /** The last line: what went home, and where every chain ends. */
  async seal(unsold: number): Promise<void> {
    const counts = await countShards(this.#moving);
    const heads = Object.fromEntries(counts.map(({ head }, index) => [`shard-${index}`, head]));
    this.#write((state) => (state.settled ? [] : [{ kind: "settled", unsold, heads }]));
  }

  async log(from: number, most: number): Promise<Entry<GateEvent>[]> {
    return this.#book.log.page(from, Math.min(most, page_max));
  }

  /** One after another: two rounds of moves at once would each see half of the units. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#rounds.then(work);
    this.#rounds = done.catch(() => {});
    return done;
  }

  async #everyShard(work: (index: number) => Promise<unknown>): Promise<void> {
    const { terms } = this.#book.state();
    await Promise.all(Array.from({ length: terms?.shards ?? 0 }, (_, index) => work(index)));
  }

  #write(decide: (state: ReturnType<GateBook["state"]>) => readonly GateEvent[]): void {
    this.#book.change(this.clock.now(), (state) => ({ outcome: null, events: decide(state) }));
  }
}
