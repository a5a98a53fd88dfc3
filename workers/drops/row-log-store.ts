/**
 * The log of a sale that no object keeps: rows in the order they were written, which the database lets nobody change. They
 * are chained when they are read: the same rows always give the same hashes, so nothing but the rows is kept.
 */
import { sql } from "drizzle-orm";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { beginning, entriesAfter, type Entry, type Head, type LogEvent } from "./chain.ts";

type Now = { readonly now: number };
type Row = { readonly seq: number; readonly at: number; readonly event: string };
const page_lines = 1_000;

/** `chain` is the name its lines go by. */
export function rowLog<E extends LogEvent>(name: "project_events" | "presale_events", chain: string) {
  const table = sql.raw(name);
  return {
    /** The first line; one that is there stays as it is. */
    begin: ({ now }: Now, saleId: string, event: E): Write => sql`
      INSERT OR IGNORE INTO ${table} (sale_id, seq, at, event) VALUES (${saleId}, 1, ${now}, ${JSON.stringify(event)})`,

    /** Lines numbered in the order given. */
    append: ({ now }: Now, saleId: string, events: readonly E[]): Write => sql`
      INSERT INTO ${table} (sale_id, seq, at, event)
      SELECT ${saleId}, (SELECT coalesce(max(seq), 0) FROM ${table} WHERE sale_id = ${saleId}) + key + 1, ${now}, value
      FROM json_each(${JSON.stringify(events.map((event) => JSON.stringify(event)))})`,

    async lastKind(shop: Shop, saleId: string): Promise<E["kind"] | null> {
      const last = await shop.db.first<{ kind: E["kind"] }>(sql`
        SELECT event ->> 'kind' AS kind FROM ${table} WHERE sale_id = ${saleId} ORDER BY seq DESC LIMIT 1`);
      return last && last.kind;
    },

    async *entries(shop: Shop, saleId: string): AsyncGenerator<readonly Entry<E>[]> {
      let head: Head = beginning;
      for (let after = 0; ;) {
        const rows: Row[] = await shop.db.all<Row>(sql`
          SELECT seq, at, event FROM ${table} WHERE sale_id = ${saleId} AND seq > ${after} ORDER BY seq LIMIT ${page_lines}`);
        const lines = rows.flatMap(({ at, event }) => {
          const [line] = entriesAfter(head, { sale: saleId, chain }, at, [JSON.parse(event) as E]);
          head = line!;
          return [line!];
        });
        if (lines.length > 0) yield lines;
        if (rows.length < page_lines) return;
        after = rows.at(-1)!.seq;
      }
    },
  };
}
