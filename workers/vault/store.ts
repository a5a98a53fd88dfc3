/** The wrapped keys. What they seal stands in the rooms that sealed it; this room knows only whose key it is. */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { blindIndexes, type Vault } from "./blind-index.ts";
import { readHouseKeys, type PersonKey } from "./vault.ts";

type Now = Pick<Shop, "now">;

export const insertPersonKey = ({ now }: Now, { subject, kid, wrapped }: PersonKey): Write => sql`
  INSERT INTO person_keys (subject, kid, wrapped, created_at) VALUES (${subject}, ${kid}, ${wrapped}, ${now})
  ON CONFLICT (subject) DO NOTHING`;

/** For what is sealed anew in its place: the key before opens nothing any more. One that was destroyed stays destroyed. */
export const replacePersonKey = ({ now }: Now, { subject, kid, wrapped }: PersonKey): Write => sql`
  INSERT INTO person_keys (subject, kid, wrapped, created_at) VALUES (${subject}, ${kid}, ${wrapped}, ${now})
  ON CONFLICT (subject) DO UPDATE SET kid = excluded.kid, wrapped = excluded.wrapped, created_at = excluded.created_at
  WHERE destroyed_at IS NULL`;

/** For the statement that reads what was sealed: its key comes along in the same row. */
export const keyColumns = sql.raw("vault_key.kid AS kid, vault_key.wrapped AS wrapped");
export const joinKey = (subject: SQL): SQL => sql`LEFT JOIN person_keys vault_key ON vault_key.subject = ${subject}`;

export const findKeysOfOtherThan = (shop: Shop, kid: string, count: number): Promise<PersonKey[]> =>
  shop.db.all<PersonKey>(sql`SELECT subject, kid, wrapped FROM person_keys
    WHERE kid <> ${kid} AND destroyed_at IS NULL LIMIT ${count}`);
export const rewrapKey = ({ subject, kid, wrapped }: PersonKey, before: string): Write[] => [
  sql`UPDATE person_keys SET kid = ${kid}, wrapped = ${wrapped} WHERE subject = ${subject} AND kid = ${before}`,
  mustHaveChangedOne("person_key.rewrap"),
];

/** Destroyed, which is all that shredding is: what the key sealed is noise from here on. */
export const destroyKeys = ({ now }: Now, subjects: SQL): Write => sql`
  UPDATE person_keys SET wrapped = '', destroyed_at = ${now} WHERE destroyed_at IS NULL AND subject IN ${subjects}`;
export const destroyKeysOf = (shop: Now, subjects: readonly string[]): Write => destroyKeys(shop, anyOf(subjects));

/** `column IN (…)`: a row that was indexed under any key the house still has. */
export const isIndexed = (vault: Vault, column: SQL, email: string): SQL =>
  sql`${column} IN ${anyOf(blindIndexes(vault, email))}`;

/** Rows that have no index yet, or one under an older key; "" is nobody's, and stays. Each part can use the index. */
export function needsIndex({ config }: Vault, column: SQL): SQL {
  const { kid } = readHouseKeys(config.vaultKeys).keys[0]!;
  return sql`(${column} IS NULL OR (${column} > '' AND ${column} < ${`${kid}:`}) OR ${column} >= ${`${kid};`})`;
}
