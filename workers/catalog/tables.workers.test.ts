import { env } from "cloudflare:workers";
import { getTableColumns, getTableName, type Table } from "drizzle-orm";
import { expect, it } from "vitest";
import * as pricing from "../pricing/tables.ts";
import * as catalog from "./tables.ts";

const { DB } = env as unknown as { DB: D1Database };

it("the tables in code are the tables of the migrations, column by column", async () => {
  for (const table of [...Object.values(catalog), ...Object.values(pricing)] as Table[]) {
    const name = getTableName(table);
    const { results } = await DB.prepare("SELECT name FROM pragma_table_info(?) ORDER BY name")
      .bind(name)
      .all<{ name: string }>();
    const inCode = Object.values(getTableColumns(table)).map((column) => column.name);
    expect([name, inCode.sort()]).toEqual([name, results.map((column) => column.name)]);
  }
});
