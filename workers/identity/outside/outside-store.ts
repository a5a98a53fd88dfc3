import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { joinKey, keyColumns, openSealed, replacePersonKey, sealAnew, sealOld } from "../../vault/index.ts";

export type OutsideLine = { readonly provider: string; readonly email: string; readonly createdAt: number };

type Row = OutsideLine & { readonly subject: string; readonly kid: string | null; readonly wrapped: string | null };
const keyName = (provider: string, subject: string): string => `outside/${provider}/${subject}`;
const place = (key: string): string => `outside_accounts|email|${key}`;
/** In SQL what `keyName` is. */
const keyed = sql.raw("'outside/' || outside_accounts.provider || '/' || outside_accounts.subject");
const sealedMark = "v1.";

/** Rows are opened by `openOutside`: the address over there is sealed where it stands; one from before is not. */
export const selectOutside = (accountId: string): Statement => sql`
  SELECT provider, outside_accounts.subject AS subject, email, outside_accounts.created_at AS createdAt, ${keyColumns}
  FROM outside_accounts ${joinKey(sql`${keyed}`)} WHERE account_id = ${accountId} ORDER BY provider LIMIT 20`;
export type OutsideRow = Row;
export async function openOutside(shop: Shop, row: OutsideRow): Promise<OutsideLine> {
  const { provider, subject, email, createdAt, kid, wrapped } = row;
  const key = keyName(provider, subject);
  const opened = email.startsWith(sealedMark)
    ? await openSealed(shop, key, place(key), { sealed: email, kid, wrapped })
    : email;
  return { provider, email: typeof opened === "string" ? opened : "", createdAt };
}
export const findOutside = async (shop: Shop, accountId: string): Promise<OutsideLine[]> =>
  Promise.all((await shop.db.all<OutsideRow>(selectOutside(accountId))).map((row) => openOutside(shop, row)));

export const findOutsideOwner = (
  shop: Shop,
  provider: string,
  subject: string,
): Promise<{ accountId: string } | null> =>
  shop.db.first(sql`
    SELECT account_id AS accountId FROM outside_accounts WHERE provider = ${provider} AND subject = ${subject}`);

type Outside = {
  readonly provider: string;
  readonly subject: string;
  readonly accountId: string;
  readonly email: string;
};
export async function insertOutside(shop: Shop, { provider, subject, accountId, email }: Outside): Promise<Write[]> {
  const key = keyName(provider, subject);
  const { text, personKey } = await sealAnew(shop, key, place(key), email);
  return [
    sql`INSERT INTO outside_accounts (provider, subject, account_id, email, created_at)
      VALUES (${provider}, ${subject}, ${accountId}, ${text}, ${shop.now})`,
    replacePersonKey(shop, personKey),
  ];
}

/** The key stays, and opens nothing any more: there is no row. Connected again, it is replaced. */
export const deleteOutside = (accountId: string, provider: string): Write[] => [
  sql`DELETE FROM outside_accounts WHERE account_id = ${accountId} AND provider = ${provider}`,
  mustHaveChangedOne("outside.disconnect"),
];

const findUnsealed = (shop: Shop, count: number): Promise<Row[]> =>
  shop.db.all<Row>(sql`SELECT provider, subject, email, created_at AS createdAt FROM outside_accounts
    WHERE email NOT LIKE ${`${sealedMark}%`} LIMIT ${count}`);
async function sealOne(shop: Shop, { provider, subject, email }: Row): Promise<Write[]> {
  const key = keyName(provider, subject);
  const { text, personKey } = await sealAnew(shop, key, place(key), email);
  return [
    replacePersonKey(shop, personKey),
    sql`UPDATE outside_accounts SET email = ${text} WHERE provider = ${provider} AND subject = ${subject}`,
  ];
}
/** Nightly: addresses from before they were sealed. */
export const sealOldOutside = (shop: Shop): Promise<number> => sealOld(shop, findUnsealed, sealOne);
