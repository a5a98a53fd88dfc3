/** One basket across devices, made at the first add. The clerk: rules and SQL are in book.ts. */
import { DurableObject } from "cloudflare:workers";
import { day_ms, minute_ms, second_ms } from "../../workers/kernel/clock.ts";
import { limits } from "../../workers/kernel/limits.ts";
import type { Env } from "../../workers/platform/env.ts";
import { migrate } from "../support/migrate.ts";
import { cartBook, type CartBook } from "./book.ts";
import { cartSchema } from "./schema.ts";
import type { CartAtCheckout, CartContents, CartMutation, CartOutcome } from "./messages.ts";

const idle_ms = limits.cart_idle_days * day_ms;
const checkouts_max = 20;

export class Cart extends DurableObject<Env> {
  #open: CartBook | null = null;
  // In memory on purpose: nobody asks fast enough to gain by an eviction, and an honest quote costs no write.
  #asks = { left: checkouts_max, at: 0 };

  /** Schema first; again after the alarm has emptied an object that is still awake. */
  get #book(): CartBook {
    if (this.#open) return this.#open;
    migrate(this.ctx.storage, cartSchema);
    return (this.#open = cartBook(this.ctx.storage));
  }

  async read(): Promise<CartContents> {
    return this.#book.read();
  }

  /** The cart for a quote or an order, of which it allows twenty in a burst and twenty a minute after that. */
  async beginCheckout(now: number): Promise<CartAtCheckout> {
    const refilled = Math.min(checkouts_max, this.#asks.left + ((now - this.#asks.at) * checkouts_max) / minute_ms);
    const allowed = refilled >= 1;
    this.#asks = { left: allowed ? refilled - 1 : refilled, at: now };
    const wait_ms = allowed ? 0 : ((1 - refilled) * minute_ms) / checkouts_max;
    return { contents: this.#book.read(), retryAfter_seconds: Math.ceil(wait_ms / second_ms) };
  }

  async change(mutation: CartMutation): Promise<CartOutcome> {
    const outcome = this.#book.change(mutation);
    if (outcome.ok) await this.#armOnce(mutation.now);
    return outcome;
  }

  async absorb(source: string, other: CartContents, now: number): Promise<CartContents> {
    return this.#book.absorb(source, other, now);
  }

  async markOrdered(by: string, now: number): Promise<CartContents> {
    return this.#book.close(by, now);
  }

  /** The alarm is set at the first change only; later ones move the day when it rings. */
  async #armOnce(now: number): Promise<void> {
    if (this.#book.dueAt() !== 0) return;
    this.#book.setDue(now + idle_ms);
    await this.ctx.storage.setAlarm(now + idle_ms);
  }

  /** Sixty idle days end a cart. Time is read off the day the alarm was set for, so that it needs no clock. */
  override async alarm(): Promise<void> {
    const idleUntil = this.#book.touchedAt() + idle_ms;
    if (idleUntil > this.#book.dueAt()) {
      this.#book.setDue(idleUntil);
      return this.ctx.storage.setAlarm(idleUntil);
    }
    await this.ctx.storage.deleteAll();
    this.#open = null;
  }
}
