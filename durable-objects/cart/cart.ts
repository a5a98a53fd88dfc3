/** One basket across devices, made at the first add. The clerk: the rules are in rules.ts, the state is one row. */
import { DurableObject } from "cloudflare:workers";
import { day_ms, minute_ms, second_ms } from "../../workers/kernel/clock.ts";
import { limits } from "../../workers/kernel/limits.ts";
import type { Env } from "../../workers/platform/env.ts";
import { absorbed, changed, closed, contentsOf, emptyCart, type CartState } from "./rules.ts";
import type { CartAtCheckout, CartContents, CartMutation, CartOutcome } from "./messages.ts";

const idle_ms = limits.cart_idle_days * day_ms;
const checkouts_max = 20;
/** A basket is small and changes whole, so a new object costs one table and one write; what the row says may grow. */
const oneRow =
  "CREATE TABLE IF NOT EXISTS cart (id INTEGER PRIMARY KEY CHECK (id = 1), state TEXT NOT NULL CHECK (json_valid(state))) STRICT";

export class Cart extends DurableObject<Env> {
  /** What the row says; read once after every waking. */
  #known: CartState | null = null;
  // In memory on purpose: nobody asks fast enough to gain by an eviction, and an honest quote costs no write.
  #asks = { left: checkouts_max, at: 0 };

  async read(): Promise<CartContents> {
    return contentsOf(this.#state);
  }

  /** The cart for a quote or an order, of which it allows twenty in a burst and twenty a minute after that. */
  async beginCheckout(now: number): Promise<CartAtCheckout> {
    const refilled = Math.min(checkouts_max, this.#asks.left + ((now - this.#asks.at) * checkouts_max) / minute_ms);
    const allowed = refilled >= 1;
    this.#asks = { left: allowed ? refilled - 1 : refilled, at: now };
    const wait_ms = allowed ? 0 : ((1 - refilled) * minute_ms) / checkouts_max;
    return { contents: contentsOf(this.#state), retryAfter_seconds: Math.ceil(wait_ms / second_ms) };
  }

  async change(mutation: CartMutation): Promise<CartOutcome> {
    const outcome = changed(this.#state, mutation);
    if (!outcome.ok) return outcome;
    return { ok: true, value: this.#keep(outcome.value) };
  }

  async absorb(source: string, other: CartContents, now: number): Promise<CartContents> {
    return this.#keep(absorbed(this.#state, source, other, now));
  }

  async markOrdered(by: string, now: number): Promise<CartContents> {
    return this.#keep(closed(this.#state, by, now));
  }

  /** Sixty idle days end a cart. Time is read off the day the alarm was set for, so that it needs no clock. */
  override async alarm(): Promise<void> {
    const { touchedAt, dueAt } = this.#state;
    if (touchedAt + idle_ms > dueAt) {
      this.#keep({ ...this.#state, dueAt: 0 });
      return;
    }
    await this.ctx.storage.deleteAll();
    this.#known = null;
  }

  get #state(): CartState {
    if (this.#known) return this.#known;
    this.ctx.storage.sql.exec(oneRow);
    const row = this.ctx.storage.sql.exec<{ state: string }>("SELECT state FROM cart").toArray()[0];
    return (this.#known = row ? (JSON.parse(row.state) as CartState) : emptyCart);
  }

  /** Row and alarm are one transaction: nothing is awaited between them. The alarm is set once, at the first change. */
  #keep(next: CartState): CartContents {
    if (next === this.#known) return contentsOf(next);
    const state = next.dueAt === 0 ? { ...next, dueAt: next.touchedAt + idle_ms } : next;
    this.ctx.storage.sql.exec(
      "INSERT INTO cart (id, state) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET state = ?1",
      JSON.stringify(state),
    );
    this.#known = state;
    if (next.dueAt === 0) void this.ctx.storage.setAlarm(state.dueAt);
    return contentsOf(state);
  }
}
