/** Rooms that are asked at the same moment are answered by one batch: a page of many parts stays one round trip. */
import type { Database, Statement } from "./database.ts";
import type { Shop } from "./shop.ts";

type Asked = {
  readonly statements: readonly Statement[];
  answer(rows: unknown[][]): void;
  fail(why: unknown): void;
};

/**
 * The same shop, whose reads wait until every function called with it has asked (one microtask) and then leave together:
 * `const asked = readTogether(shop); await Promise.all([findThis(asked), findThat(asked)])`. Reads only.
 */
export function readTogether(shop: Shop): Shop {
  let waiting: Asked[] = [];
  const leave = async (): Promise<void> => {
    const leaving = waiting;
    waiting = [];
    try {
      const rows = (await shop.db.read(...leaving.flatMap(({ statements }) => statements))) as unknown[][];
      let from = 0;
      for (const { statements, answer } of leaving) answer(rows.slice(from, (from += statements.length)));
    } catch (why) {
      for (const { fail } of leaving) fail(why);
    }
  };
  const ask = (statements: readonly Statement[]): Promise<unknown[][]> =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) queueMicrotask(() => void leave());
      waiting.push({ statements, answer, fail });
    });
  const db: Database = {
    ...shop.db,
    first: async <Row>(statement: Statement) => ((await ask([statement]))[0]![0] as Row | undefined) ?? null,
    all: async <Row>(statement: Statement) => (await ask([statement]))[0] as Row[],
    read: async (...statements) => (statements.length === 0 ? [] : await ask(statements)) as never,
  };
  return { ...shop, db };
}
