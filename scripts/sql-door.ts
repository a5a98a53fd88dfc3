/**
 * D1 for Node, by one HTTP call a batch to a small Worker beside the shop. Miniflare's own proxy makes two blocking calls
 * for every statement, which is most of the time of a seed.
 */
import type { Miniflare } from "miniflare";

export const sqlDoorWorker = {
  name: "sql-door",
  modules: true,
  compatibilityDate: "2026-11-01",
  script: `export default {
    async fetch(request, env) {
      const { statements, raw } = await request.json();
      const prepared = statements.map(({ sql, params }) => env.DB.prepare(sql).bind(...params));
      try {
        return Response.json(raw ? await prepared[0].raw(raw) : await env.DB.batch(prepared));
      } catch (thrown) {
        return Response.json({ error: String(thrown.message ?? thrown) }, { status: 500 });
      }
    },
  };`,
};

type Bound = { readonly sql: string; readonly params: readonly unknown[] };
type Fetch = (url: string, init: { method: "POST"; body: string }) => Promise<{ json(): Promise<unknown> }>;

/** Looks like D1Database to everything in this repository; sessions are the database itself. */
export async function openSqlDoor(miniflare: Miniflare): Promise<D1Database> {
  const worker = (await miniflare.getWorker(sqlDoorWorker.name)) as unknown as { fetch: Fetch };
  const send = async <T>(statements: readonly Bound[], raw?: object): Promise<T> => {
    const answer = await worker.fetch("http://sql-door/", {
      method: "POST",
      body: JSON.stringify({ statements, raw }),
    });
    const value = (await answer.json()) as T | { error: string };
    if (value && typeof value === "object" && "error" in value) throw new Error(String(value.error));
    return value as T;
  };
  const bound = (sql: string, params: readonly unknown[]): Bound & Record<string, unknown> => {
    const all = async () => (await send<{ results: Record<string, unknown>[] }[]>([{ sql, params }]))[0]!;
    return {
      sql,
      params,
      bind: (...values: unknown[]) => bound(sql, values),
      all,
      run: all,
      first: async (column?: string) => {
        const row = (await all()).results[0] ?? null;
        return row && column !== undefined ? row[column] : row;
      },
      raw: (options: object = {}) => send([{ sql, params }], { columnNames: false, ...options }),
    };
  };
  const database = {
    prepare: (sql: string) => bound(sql, []),
    exec: (sql: string) => send([{ sql, params: [] }]),
    batch: (statements: readonly Bound[]) => send(statements.map(({ sql, params }) => ({ sql, params }))),
    withSession: () => ({ ...database, getBookmark: () => null }),
  };
  return database as unknown as D1Database;
}
