/**
 * One object's chain of a sale's log in its own storage: append-only by trigger, read back to fold the state after a
 * waking. Every mechanism keeps one; what its events mean is the mechanism's own business.
 */
import { beginning, entriesAfter, type Entry, type Head, type LogEvent } from "../../workers/drops/chain.ts";

export const logSchema = [
  "CREATE TABLE log_about (id INTEGER PRIMARY KEY CHECK (id = 1), sale TEXT NOT NULL, chain TEXT NOT NULL) STRICT",
  "CREATE TABLE log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL, hash TEXT NOT NULL) STRICT",
  "CREATE TRIGGER log_stays BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the_log_is_final'); END",
  "CREATE TRIGGER log_remains BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the_log_is_final'); END",
];

type About = { sale: string; chain: string };
type LogRow = { seq: number; at: number; event: string; hash: string };

export type LogBook<E extends LogEvent> = {
  /** null: nobody has said yet which sale this is */
  about(): About | null;
  /** Once, and the same for ever. */
  name(about: About): void;
  head(): Head;
  /** Call it inside `transactionSync`, together with whatever else the events change. */
  append(at: number, events: readonly E[]): void;
  /** From line `from` on, in order. */
  page(from: number, most: number): Entry<E>[];
  replay(apply: (event: E, at: number, seq: number) => void): void;
  /** After a transaction that came to nothing: what was remembered of it is read again. */
  forget(): void;
};

const replay_page = 5_000;

export function openLog<E extends LogEvent>({ sql }: DurableObjectStorage): LogBook<E> {
  let named: About | null = null;
  let last: Head | null = null;
  const rows = (from: number, most: number) =>
    sql.exec<LogRow>("SELECT seq, at, event, hash FROM log WHERE seq >= ? ORDER BY seq LIMIT ?", from, most).toArray();
  const book: LogBook<E> = {
    about: () => (named ??= sql.exec<About>("SELECT sale, chain FROM log_about").toArray()[0] ?? null),
    name(about) {
      if (book.about()) return;
      sql.exec("INSERT INTO log_about (id, sale, chain) VALUES (1, ?, ?)", about.sale, about.chain);
      named = about;
    },
    head: () =>
      (last ??=
        sql.exec<{ seq: number; hash: string }>("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1").toArray()[0] ??
        beginning),
    append(at, events) {
      const about = book.about();
      if (!about) throw new Error("Invariant broken: a log has a name before its first line");
      const entries = entriesAfter(book.head(), about, at, events);
      sql.exec(
        `INSERT INTO log (seq, at, event, hash)
         SELECT value ->> 'seq', value ->> 'at', value -> 'event', value ->> 'hash' FROM json_each(?)`,
        JSON.stringify(entries.map(({ seq, event, hash }) => ({ seq, at, event, hash }))),
      );
      const newest = entries.at(-1);
      if (newest) last = { seq: newest.seq, hash: newest.hash };
    },
    page(from, most) {
      const about = book.about();
      if (!about) return [];
      let prev = from > 1 ? (rows(from - 1, 1)[0]?.hash ?? beginning.hash) : beginning.hash;
      return rows(from, most).map(({ seq, at, event, hash }) => {
        const entry = { ...about, seq, at, event: JSON.parse(event) as E, prev, hash };
        prev = hash;
        return entry;
      });
    },
    forget() {
      named = null;
      last = null;
    },
    replay(apply) {
      for (let from = 1; ; from += replay_page) {
        const found = rows(from, replay_page);
        for (const { seq, at, event } of found) apply(JSON.parse(event) as E, at, seq);
        if (found.length < replay_page) return;
      }
    },
  };
  return book;
}
