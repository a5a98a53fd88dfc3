/** One basket across devices, made at the first add. The clerk: rules and SQL are in book.ts. */
import { DurableObject } from "cloudflare:workers";
import { day_ms } from "../../workers/kernel/clock.ts";
import { limits } from "../../workers/kernel/limits.ts";
import type { Env } from "../../workers/platform/env.ts";
import { migrate } from "../support/migrate.ts";
import { cartBook, type CartBook } from "./book.ts";
import { cartSchema } from "./schema.ts";
import type { CartContents, CartMutation, CartOutcome } from "./messages.ts";

const idle_ms = limits.cart_idle_days * day_ms;

export class Cart extends DurableObject<Env> {
  readonly #book: CartBook;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrate(ctx.storage, cartSchema);
    this.#book = cartBook(ctx.storage);
  }

  async read(): Promise<CartContents> {
    return this.#book.read();
  }

  async change(mutation: CartMutation): Promise<CartOutcome> {
    const first = this.#book.touchedAt() === 0;
    const outcome = this.#book.change(mutation);
    if (first && outcome.ok) await this.ctx.storage.setAlarm(mutation.now + idle_ms);
    return outcome;
  }

  async absorb(source: string, other: CartContents, now: number): Promise<CartContents> {
    return this.#book.absorb(source, other, now);
  }

  async markOrdered(by: string, now: number): Promise<CartContents> {
    return this.#book.close(by, now);
  }

  /** Sixty idle days end a cart; a later touch only moves the day. */
  override async alarm(info: AlarmInvocationInfo): Promise<void> {
    const due = this.#book.touchedAt() + idle_ms;
    const now = info.scheduledTime ?? due;
    if (now < due) return this.ctx.storage.setAlarm(due);
    await this.ctx.storage.deleteAll();
  }
}
