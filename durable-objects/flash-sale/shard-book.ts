/** A shard's state: the log on disk, its fold in memory, and the due table of its holds. Every change is one transaction. */
import {
  decideExpiry,
  decideHold,
  decidePin,
  type HoldOutcome,
  type HoldWish,
  type PinOutcome,
} from "../../workers/drops/flash-sale/decide.ts";
import { applyToShard, emptyShard, type ShardEvent, type ShardState } from "../../workers/drops/flash-sale/shard.ts";
import { openFoldedLog, type FoldedLog } from "../support/folded-log.ts";
import { logSchema } from "../support/log-book.ts";
import { migrate } from "../support/migrate.ts";

const expiries_max = 500;

export type ShardBook = FoldedLog<ShardEvent, ShardState> & {
  holdMany(wishes: readonly HoldWish[], now: number): HoldOutcome[];
  pin(holdId: string, by: string, now: number): PinOutcome;
  /** Returns what is due, at most 500 at once; how many. */
  expire(now: number): number;
  /** When the next hold runs out; null: none */
  nextDue(): number | null;
};

export function openShardBook(storage: DurableObjectStorage): ShardBook {
  migrate(storage, [
    ...logSchema,
    "CREATE TABLE due (hold_id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX due_at ON due (at)",
  ]);
  const { sql } = storage;
  const keepDue = (events: readonly ShardEvent[]): void => {
    const held = events.flatMap((event) => (event.kind === "held" ? { id: event.hold, at: event.until } : []));
    const ended = events.flatMap((event) =>
      event.kind === "pinned" || event.kind === "sold" || event.kind === "returned" ? event.hold : [],
    );
    if (held.length > 0)
      sql.exec(
        "INSERT INTO due (hold_id, at) SELECT value ->> 'id', value ->> 'at' FROM json_each(?)",
        JSON.stringify(held),
      );
    if (ended.length > 0)
      sql.exec("DELETE FROM due WHERE hold_id IN (SELECT value FROM json_each(?))", JSON.stringify(ended));
  };
  const { log, state, change, together, append } = openFoldedLog<ShardEvent, ShardState>(storage, {
    empty: emptyShard,
    apply: applyToShard,
    alongside: keepDue,
  });
  return {
    log,
    state,
    change,
    /** The fold runs ahead while a bundle is decided. */
    holdMany: (wishes, now) =>
      together(() => {
        const sale = log.about()?.sale ?? "";
        const events: ShardEvent[] = [];
        const outcomes = wishes.map((wish) => {
          const decided = decideHold(state(), wish, now, sale, log.head().seq + events.length + 1);
          if (decided.event) {
            applyToShard(state(), decided.event, now);
            events.push(decided.event);
          }
          return decided.outcome;
        });
        append(now, events);
        return outcomes;
      }),
    pin: (holdId, by, now) =>
      change(now, (shard) => {
        const { outcome, event } = decidePin(shard, holdId, by);
        return { outcome, events: event ? [event] : [] };
      }),
    expire: (now) =>
      change(now, (shard) => {
        const due = sql
          .exec<{ hold_id: string }>("SELECT hold_id FROM due WHERE at <= ? ORDER BY at LIMIT ?", now, expiries_max)
          .toArray();
        const events = due.flatMap(({ hold_id }) => decideExpiry(shard, hold_id, now) ?? []);
        return { outcome: events.length, events };
      }),
    nextDue: () => sql.exec<{ at: number | null }>("SELECT min(at) AS at FROM due").one().at,
  };
}
