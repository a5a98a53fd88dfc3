/** What of an application names a person or says where they live: sealed, and put back together with the rest when it is read. */
import { sql } from "drizzle-orm";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { insertPersonKey, joinKey, keyColumns, openSealed, sealAnew, sealOld, type Sealed } from "../vault/index.ts";
import { partAnswers, type Answers } from "./application.ts";

type Kept = Sealed & { readonly answers: string };
export type KeptAnswers = Kept & { readonly key: string };
type Table = "seller_applications" | "seller_submissions";
const place = (table: Table, key: string): string => `${table}|sealed|${key}`;

export async function openAnswers(shop: Shop, table: Table, { key, answers, ...row }: KeptAnswers): Promise<Answers> {
  const personal = await openSealed(shop, key, place(table, key), row);
  return { ...(JSON.parse(answers) as Answers), ...(personal as Answers | null) };
}

/** `plain` and `text` stand in the row; `key` belongs into the same batch. */
export async function sealAnswers(shop: Shop, table: Table, key: string, answers: Answers) {
  const { personal, plain } = partAnswers(answers);
  const { text, personKey } = await sealAnew(shop, key, place(table, key), personal);
  return { plain: JSON.stringify(plain), text, personKey };
}

const keyOf = { seller_applications: "seller_id", seller_submissions: "id" } as const;
const findUnsealed =
  (table: Table) =>
  (shop: Shop, count: number): Promise<KeptAnswers[]> => {
    const [name, key] = [sql.identifier(table), sql.raw(`${table}.${keyOf[table]}`)];
    return shop.db
      .all<KeptAnswers>(sql`SELECT ${key} AS key, answers, sealed, ${keyColumns} FROM ${name} ${joinKey(sql`${key}`)}
    WHERE sealed IS NULL LIMIT ${count}`);
  };
const sealOne =
  (table: Table) =>
  async (shop: Shop, row: KeptAnswers): Promise<Write[]> => {
    const { plain, text, personKey } = await sealAnswers(shop, table, row.key, await openAnswers(shop, table, row));
    return [
      insertPersonKey(shop, personKey),
      sql`UPDATE ${sql.identifier(table)} SET answers = ${plain}, sealed = ${text}
      WHERE ${sql.identifier(keyOf[table])} = ${row.key} AND sealed IS NULL`,
    ];
  };
/** Nightly: applications and submissions from before they were sealed. */
export async function sealOldApplications(shop: Shop): Promise<void> {
  for (const table of ["seller_applications", "seller_submissions"] as const)
    await sealOld(shop, findUnsealed(table), sealOne(table));
}
