/** The two columns of `accounts` that name somebody. The rest of an account is looked after by the room `identity`. */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Person, Shop } from "../platform/shop.ts";
import {
  blindIndex,
  insertPersonKey,
  isIndexed,
  needsIndex,
  openSealed,
  sealAnew,
  sealOld,
  type PersonKey,
} from "../vault/index.ts";

type Vault = Pick<Shop, "config">;
const place = (accountId: string): string => `accounts|sealed|${accountId}`;

/** One column of any statement that reads `accounts`: what `openPerson` needs, still sealed. Nothing is opened unless asked. */
export type PackedPerson = string & { readonly packed?: "person" };
export const personColumn = (accounts: "accounts" | "a" | "b"): SQL =>
  sql.raw(`json_array(${accounts}.id, ${accounts}.email, ${accounts}.name, ${accounts}.sealed,
    (SELECT kid FROM person_keys WHERE subject = ${accounts}.id), (SELECT wrapped FROM person_keys WHERE subject = ${accounts}.id))`);

type Packed = [
  id: string,
  email: string,
  name: string,
  sealed: string | null,
  kid: string | null,
  wrapped: string | null,
];

/** Somebody from before is in the clear; somebody forgotten has an alias and no name. */
export async function openPerson(shop: Vault, packed: PackedPerson): Promise<Person> {
  const [id, email, name, sealed, kid, wrapped] = JSON.parse(packed) as Packed;
  return ((await openSealed(shop, id, place(id), { sealed, kid, wrapped })) as Person | null) ?? { email, name };
}

/** How the back office calls somebody: by their name, else their address. */
export const addressedAs = ({ name, email }: Person): string => name || email;

export const findPerson = async (shop: Shop, accountId: string): Promise<Person | null> => {
  const row = await shop.db.first<{ person: PackedPerson }>(
    sql`SELECT ${personColumn("accounts")} AS person FROM accounts WHERE id = ${accountId}`,
  );
  return row && openPerson(shop, row.person);
};

/** By account, those that there are. Nobody asked for, no read. */
export async function findPersons(shop: Shop, accountIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const ids = [...new Set(accountIds)];
  if (ids.length === 0) return new Map();
  const rows = await shop.db.all<{ id: string; person: PackedPerson }>(
    sql`SELECT id, ${personColumn("accounts")} AS person FROM accounts WHERE id IN ${anyOf(ids)}`,
  );
  return new Map(await Promise.all(rows.map(async ({ id, person }) => [id, await openPerson(shop, person)] as const)));
}

/** These rows with what their account's person is called. One read; nothing where there is no such account. */
export async function withPersons<Row extends { readonly accountId: string }>(
  shop: Shop,
  rows: readonly Row[],
): Promise<(Row & Person)[]> {
  const persons = await findPersons(
    shop,
    rows.map(({ accountId }) => accountId),
  );
  return rows.map((row) => ({ ...row, ...(persons.get(row.accountId) ?? { email: "", name: "" }) }));
}

/** Of `accounts` alone: whose address this is, under any key of the house, or from before. */
export const isAccountOf = (shop: Vault, email: string): SQL =>
  sql`(${isIndexed(shop, sql`accounts.email_index`, email)}
    OR (accounts.email_index IS NULL AND accounts.email = ${email}))`;

type SealedPerson = { readonly text: string; readonly index: string; readonly personKey: PersonKey };
/** What stands in `sealed` and `email_index` of an account; the key belongs into the batch that writes them. */
export async function sealPerson(shop: Vault, id: string, { email, name }: Person): Promise<SealedPerson> {
  return { ...(await sealAnew(shop, id, place(id), { email, name })), index: blindIndex(shop, email) };
}

type NewAccount = Person & { readonly id: string; readonly password: string; readonly locale: string };
/** One address, one account, whichever key its hash was made with: the second loses its batch. */
export async function insertPerson(shop: Shop, account: NewAccount): Promise<Write[]> {
  const { id, email, password, locale } = account;
  const { text, index, personKey } = await sealPerson(shop, id, account);
  return [
    sql`INSERT INTO accounts (id, email, name, email_index, sealed, role, password, locale, created_at)
      SELECT ${id}, ${id}, '', ${index}, ${text}, 'shopper', ${password}, ${locale}, ${shop.now}
      WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE ${isAccountOf(shop, email)})`,
    mustHaveChangedOne("account.insert"),
    insertPersonKey(shop, personKey),
  ];
}

type ToSeal = { readonly id: string; readonly sealed: string | null; readonly person: PackedPerson };
const findToSeal = (shop: Shop, count: number): Promise<ToSeal[]> =>
  shop.db.all<ToSeal>(sql`SELECT id, sealed, ${personColumn("accounts")} AS person FROM accounts
    WHERE ${needsIndex(shop, sql`accounts.email_index`)} LIMIT ${count}`);

/** From before: sealed, if its key is really the one that stands there. Under a key that is to go: hashed anew. */
async function sealOne(shop: Shop, row: ToSeal): Promise<Write[]> {
  const person = await openPerson(shop, row.person);
  // Forgotten before there was an index: an alias, and nothing to find it by.
  if (row.sealed === "" || person.email.endsWith("@invalid"))
    return [sql`UPDATE accounts SET email_index = '', sealed = '' WHERE id = ${row.id}`];
  if (row.sealed)
    return [sql`UPDATE accounts SET email_index = ${blindIndex(shop, person.email)} WHERE id = ${row.id}`];
  const { text, index, personKey } = await sealPerson(shop, row.id, person);
  return [
    insertPersonKey(shop, personKey),
    sql`UPDATE accounts SET email = id, name = '', email_index = ${index}, sealed = ${text} WHERE id = ${row.id}
      AND sealed IS NULL AND EXISTS (SELECT 1 FROM person_keys WHERE subject = ${row.id} AND wrapped = ${personKey.wrapped})`,
  ];
}
/** Nightly: accounts from before they were sealed, and those whose hash is under a key that is to go. */
export const sealOldAccounts = (shop: Shop): Promise<number> => sealOld(shop, findToSeal, sealOne);
