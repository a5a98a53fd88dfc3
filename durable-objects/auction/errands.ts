/** What a room has to do besides bids: tell the shop what has happened until the shop says it knows, and check tickets. */
import { second_ms } from "../../workers/kernel/clock.ts";
import { wakesAt } from "../../workers/drops/auction/conduct.ts";
import type { AuctionBook } from "./book.ts";
import { never, type Announced, type LogStore } from "./log-store.ts";
import type { LotMoved } from "./messages.ts";

const resend_ms = 30 * second_ms;

export class Errands {
  readonly #book: AuctionBook;
  readonly #store: LogStore;

  constructor(book: AuctionBook) {
    this.#book = book;
    this.#store = book.store;
  }

  get #sql(): SqlStorage {
    return this.#store.storage.sql;
  }

  /** What is to be sent now. Each is sent again in half a minute, unless the shop has acknowledged it by then. */
  takeDue(now: number): Announced[] {
    return this.#store.storage.transactionSync(() => {
      const lot = this.#book.lot;
      if (!lot) return [];
      const due = this.#sql
        .exec<{ id: string; topic: string; payload: string }>(
          `UPDATE outbox SET attempts = attempts + 1, due_at = ?1 + ${resend_ms} * min(1 << min(attempts, 6), 60)
           WHERE due_at <= ?1 RETURNING id, topic, payload`,
          now,
        )
        .toArray()
        .map(({ id, topic, payload }) => ({ id, topic, payload: JSON.parse(payload) as unknown }));
      if (lot.projectAt > now) return due;
      this.#book.projectAt(now + resend_ms);
      const moved: LotMoved = { saleId: lot.saleId, lot: this.#book.show(now) };
      return [{ id: `${lot.lotId}.${lot.standing.seq}`, topic: "lot.moved", payload: moved }, ...due];
    });
  }

  /** The shop has recorded the effect of an announcement. */
  acknowledge(id: string): void {
    const seq = Number(id.split(".")[1]);
    this.#store.storage.transactionSync(() => {
      if (Number.isSafeInteger(seq)) this.#book.markProjected(seq);
      else this.#sql.exec("DELETE FROM outbox WHERE id = ?", id);
    });
  }

  /** When to wake next; null: there is nothing left to do. */
  nextDue(now: number): number | null {
    const lot = this.#book.lot;
    if (!lot) return null;
    const [row] = this.#sql.exec<{ due: number | null }>("SELECT min(due_at) AS due FROM outbox").toArray();
    const due = Math.min(wakesAt(lot.standing, now) ?? never, lot.projectAt, row?.due ?? never);
    return due === never ? null : due;
  }

  /** A ticket opens one socket, once, while it is fresh. */
  useTicket(nonce: string, expiresAt: number, now: number): boolean {
    if (expiresAt <= now) return false;
    return useTicket(this.#store.storage, nonce, expiresAt, now);
  }

  joinAudience(shard: string, now: number): void {
    this.#sql.exec(
      "INSERT INTO audiences (shard, joined) VALUES (?1, ?2) ON CONFLICT (shard) DO UPDATE SET joined = ?2",
      shard,
      now,
    );
  }
  /** An audience that has gone, unless it has come back meanwhile. */
  leaveAudience(shard: string, before: number): void {
    this.#sql.exec("DELETE FROM audiences WHERE shard = ? AND joined < ?", shard, before);
  }
  audiences(): string[] {
    return this.#sql
      .exec<{ shard: string }>("SELECT shard FROM audiences")
      .toArray()
      .map(({ shard }) => shard);
  }
}

/** Shared with the audience, whose tickets are of the same kind. */
export function useTicket(storage: DurableObjectStorage, nonce: string, expiresAt: number, now: number): boolean {
  return storage.transactionSync(() => {
    storage.sql.exec("DELETE FROM tickets WHERE expires_at <= ?", now);
    const { rowsWritten } = storage.sql.exec(
      "INSERT OR IGNORE INTO tickets (nonce, expires_at) VALUES (?, ?)",
      nonce,
      expiresAt,
    );
    return rowsWritten > 0;
  });
}
