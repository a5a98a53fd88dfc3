/** The room of one draw: the clerk. What may be written is decided in workers/drops/draw, how it is kept in book.ts. */
import { DurableObject } from "cloudflare:workers";
import type { Entry } from "../../workers/drops/chain.ts";
import { close, draw, enter, nextRanks, record, withdraw } from "../../workers/drops/draw/decide.ts";
import type { BeaconWord, DrawEvent } from "../../workers/drops/draw/draw.ts";
import { commitmentTo } from "../../workers/drops/draw/order.ts";
import { systemClock, type Clock } from "../../workers/kernel/clock.ts";
import type { Env } from "../../workers/platform/env.ts";
import { openDrawBook, type DrawBook } from "./book.ts";
import type { DrawView, EnterOutcome, Entrant, NewDraw, OfferNews, Ranked, WithdrawOutcome } from "./messages.ts";

const page_max = 2_000;
const shown_max = 100;

export class DrawRoom extends DurableObject<Env> {
  readonly #book: DrawBook;
  /** Tests move it by hand. */
  clock: Clock = systemClock;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#book = openDrawBook(ctx.storage);
  }

  /** Publishes the commitment; again, it is the same one. */
  async open({ sale, terms, history = [] }: NewDraw): Promise<void> {
    if (this.#book.state().terms) return;
    this.#book.log.name({ sale, chain: "draw" });
    const commitment = commitmentTo(this.#book.seed());
    const at = Math.min(this.clock.now(), history[0]?.at ?? Infinity);
    this.#book.change(at, () => ({ outcome: null, events: [{ kind: "announced", terms, commitment }] }));
    for (const entrant of history) {
      this.#book.remember(entrant);
      const entered = { kind: "entered", person: entrant.person } as const;
      this.#book.change(entrant.at, () => ({ outcome: null, events: [entered] }));
    }
  }

  async enter(entrant: Entrant): Promise<EnterOutcome> {
    const now = this.clock.now();
    const person = this.#book.nameOf(entrant.account) ?? entrant.person;
    const owner = this.#book.state().entries.has(person) ? this.#book.accountOf(person) : entrant.account;
    if (owner !== entrant.account) return { ok: false, fault: { code: "draw.entered_elsewhere" } };
    const decided = this.#book.change(now, (state) => {
      const outcome = enter(state, person, now);
      const events = outcome.ok ? outcome.value : [];
      if (events.length > 0) this.#book.remember(entrant);
      return { outcome, events };
    });
    return decided.ok ? { ok: true, value: this.#book.receiptOf(person)! } : decided;
  }

  async withdraw(account: string): Promise<WithdrawOutcome> {
    const now = this.clock.now();
    const person = this.#book.nameOf(account) ?? "";
    return this.#book.change<WithdrawOutcome>(now, (state) => {
      const decided = withdraw(state, person, now);
      return decided.ok
        ? { outcome: { ok: true, value: { withdrawn: true } }, events: decided.value }
        : { outcome: decided, events: [] };
    });
  }

  async read(account: string | null): Promise<DrawView | null> {
    const { terms, commitment, entries, closed, seed, beacon, order, offers } = this.#book.state();
    if (!terms) return null;
    const { seq, hash } = this.#book.log.head();
    const person = account === null ? null : this.#book.nameOf(account);
    const receipt = person === null ? null : this.#book.receiptOf(person);
    const rank = person === null || seed === null ? -1 : order.indexOf(person);
    return {
      commitment,
      entries: entries.size,
      lines: seq,
      head: hash,
      closed,
      seed,
      round: terms.beacon,
      word: beacon,
      mine: receipt && { ...receipt, rank: rank < 0 ? null : rank + 1 },
      first: order
        .slice(0, Math.min(Math.max(terms.allotment, offers.size), shown_max))
        .map((name, i) => ({ name, state: offers.get(i + 1)?.state ?? "" })),
    };
  }

  async pause(): Promise<void> {
    this.#write(({ terms, paused, closed }) => (terms && !paused && !closed ? [{ kind: "paused" }] : []));
  }

  async resume(): Promise<void> {
    this.#write(({ paused, closed }) => (paused && !closed ? [{ kind: "resumed" }] : []));
  }

  async close(why: "ended" | "void"): Promise<void> {
    this.#write((state) => close(state, why));
  }

  /** After the close; true: it is drawn, now or before. */
  async draw(beacon: BeaconWord | null): Promise<boolean> {
    this.#write((state) => draw(state, this.#book.seed(), beacon));
    return this.#book.state().seed !== null;
  }

  /** Who may be offered a unit next. */
  async next(most: number): Promise<readonly Ranked[]> {
    const state = this.#book.state();
    return nextRanks(state, most).map((rank) => {
      const person = state.order[rank - 1]!;
      return { rank, person, account: this.#book.accountOf(person) ?? "" };
    });
  }

  /** What became of offers goes into the log, in the order it is told. */
  async record(news: readonly OfferNews[]): Promise<void> {
    for (const one of news) this.#write((state) => record(state, one));
  }

  /** The last line. */
  async seal(unsold: number): Promise<void> {
    this.#write((state) => (state.terms && state.unsold === null ? [{ kind: "settled", unsold }] : []));
  }

  async log(from: number, most: number): Promise<Entry<DrawEvent>[]> {
    return this.#book.log.page(from, Math.min(most, page_max));
  }

  #write(decide: (state: ReturnType<DrawBook["state"]>) => readonly DrawEvent[]): void {
    this.#book.change(this.clock.now(), (state) => ({ outcome: null, events: decide(state) }));
  }
}
