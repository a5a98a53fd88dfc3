/** A draw's log on disk, the fold of it in memory, its seed, and which account stands behind a name. */
import { applyToDraw, emptyDraw, type DrawEvent, type DrawState } from "../../workers/drops/draw/draw.ts";
import { openFoldedLog, type FoldedLog } from "../support/folded-log.ts";
import { logSchema } from "../support/log-book.ts";
import { migrate } from "../support/migrate.ts";
import type { Entrant, EntryReceipt } from "./messages.ts";

const schema = [
  ...logSchema,
  // never leaves before the draw
  "CREATE TABLE seed (id INTEGER PRIMARY KEY CHECK (id = 1), seed TEXT NOT NULL) STRICT",
  // never leaves at all: the log knows names only
  "CREATE TABLE people (person TEXT PRIMARY KEY, account TEXT NOT NULL) STRICT, WITHOUT ROWID",
  "CREATE INDEX people_account ON people (account)",
];

export type DrawBook = FoldedLog<DrawEvent, DrawState> & {
  /** Made once. */
  seed(): string;
  remember(entrant: Entrant): void;
  /** The name this account is in under; one account has one, however often its address changes. */
  nameOf(account: string): string | null;
  accountOf(person: string): string | null;
  receiptOf(person: string): EntryReceipt | null;
};

export function openDrawBook(storage: DurableObjectStorage): DrawBook {
  migrate(storage, schema);
  const { sql } = storage;
  const { log, state, change } = openFoldedLog<DrawEvent, DrawState>(storage, {
    empty: emptyDraw,
    apply: (draw, event, _at, seq) => applyToDraw(draw, event, seq),
  });
  return {
    log,
    state,
    change,
    seed() {
      const made = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("hex");
      sql.exec("INSERT OR IGNORE INTO seed (id, seed) VALUES (1, ?)", made);
      return sql.exec<{ seed: string }>("SELECT seed FROM seed").one().seed;
    },
    remember: ({ person, account }) =>
      void sql.exec("INSERT OR REPLACE INTO people (person, account) VALUES (?, ?)", person, account),
    nameOf: (account) =>
      sql
        .exec<{ person: string }>("SELECT person FROM people WHERE account = ?", account)
        .toArray()
        .map(({ person }) => person)
        .find((person) => state().entries.has(person)) ?? null,
    accountOf: (person) =>
      sql.exec<{ account: string }>("SELECT account FROM people WHERE person = ?", person).toArray()[0]?.account ??
      null,
    receiptOf(person) {
      const entry = state().entries.get(person);
      const line = entry && log.page(entry.seq, 1)[0];
      return line ? { person, seq: line.seq, hash: line.hash } : null;
    },
  };
}
