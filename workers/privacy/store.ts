/** Statements of this room. Erasure reaches into every room's tables by the map in personal-data.ts, and only here. */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { openPerson, personColumn, type PackedPerson } from "../persons/index.ts";
import { isOrderOf } from "../orders/index.ts";
import {
  destroyKeys,
  destroyKeysOf,
  isIndexed,
  joinKey,
  keyColumns,
  type PersonKey,
  type Sealed,
} from "../vault/index.ts";
import type { Personal } from "./personal-data.ts";
import { unopenedShopsOf } from "./unopened-shops-store.ts";
import type { Purpose } from "./consent.ts";

export type Person = { readonly id: string; readonly email: string };

type Vault = Pick<Shop, "config">;
const rows_max = 5_000;
const ordersOf = (shop: Vault, { id, email }: Person): SQL => sql`(SELECT id FROM orders WHERE account_id = ${id}
  UNION SELECT id FROM orders WHERE ${isOrderOf(shop, email)})`;

const quarrels = ["returns", "claims", "disputes"].map((table) => sql.identifier(table));
const mine = (shop: Vault, { column, tie }: Personal, person: Person): SQL => {
  const name = sql.identifier(column);
  if (tie === "account") return sql`${name} = ${person.id}`;
  if (tie === "email") return sql`lower(${name}) = ${person.email.toLowerCase()}`;
  if (tie === "email hash") return isIndexed(shop, sql`${name}`, person.email);
  if (tie === "letters") return sql`${name} = ${person.id} AND side = 'buyer'`;
  if (tie === "unopened shops") return sql`${name} IN ${unopenedShopsOf(person)}`;
  const orders = ordersOf(shop, person);
  if (tie === "orders") return sql`${name} IN ${orders}`;
  const cases = quarrels.map((table) => sql`SELECT id FROM ${table} WHERE order_id IN ${orders}`);
  return sql`${name} IN (${sql.join(cases, sql` UNION ALL `)}) AND side = 'shopper' AND note <> ''`;
};

/** Photographs that lie with the quarrels about somebody's orders: how many each has. */
export const findCasePhotos = (shop: Shop, person: Person): Promise<{ id: string; photos: number }[]> => {
  const of = quarrels.map(
    (table) => sql`SELECT id, photos FROM ${table} WHERE photos > 0 AND order_id IN ${ordersOf(shop, person)}`,
  );
  return shop.db.all(sql`${sql.join(of, sql` UNION ALL `)} LIMIT ${rows_max}`);
};

export const selectPersonal = (shop: Vault, place: Personal, person: Person): Statement => {
  const columns = sql.join(
    place.told.map((column) => sql.identifier(column)),
    sql`, `,
  );
  return sql`SELECT ${columns} FROM ${sql.identifier(place.table)} WHERE ${mine(shop, place, person)} LIMIT ${rows_max}`;
};

export function forget(shop: Shop, place: Personal, person: Person): Write[] {
  const table = sql.identifier(place.table);
  if (place.fate.kind === "keep") return [];
  const whose = mine(shop, place, person);
  const keyedBy = sql.raw("keyedBy" in place.fate ? place.fate.keyedBy : "NULL");
  const theirKeys = destroyKeys(shop, sql`(SELECT ${keyedBy} FROM ${table} WHERE ${whose})`);
  const deletion = sql`DELETE FROM ${table} WHERE ${whose}`;
  if (place.fate.kind === "delete") return [deletion];
  if (place.fate.kind === "delete with key") return [theirKeys, deletion];
  const set = Object.entries(place.fate.set).map(
    ([column, value]) => sql`${sql.identifier(column)} = ${typeof value === "string" ? value : value(person)}`,
  );
  const keys = place.fate.kind === "shred" ? [theirKeys] : [];
  return [...keys, sql`UPDATE ${table} SET ${sql.join(set, sql`, `)} WHERE ${whose}`];
}

export type OrderOfPerson = Sealed & {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly quote: string;
  readonly placed_at: number;
  readonly state: string;
};
export const selectOrdersOf = (shop: Vault, person: Person): Statement => sql`
  SELECT id, number, email, quote, placed_at, state, sealed, ${keyColumns} FROM orders ${joinKey(sql`orders.id`)}
  WHERE id IN ${ordersOf(shop, person)} ORDER BY placed_at LIMIT ${rows_max}`;

/** What stays of an order: goods, amounts, country. Nobody's name, street, number or address. */
export const blankOrders = (orderIds: readonly string[], email: string): Write => sql`
  UPDATE orders SET email = ${email}, email_index = '', account_id = NULL, access_sha256 = '', sealed = '',
    quote = json_set(quote, '$.email', ${email}, '$.accountId', NULL,
      '$.shipTo', json_object('name', '—', 'line1', '—', 'locality', '—', 'country', quote ->> '$.shipTo.country'))
  WHERE id IN ${anyOf(orderIds)}`;

export const insertTaxRecord = (orderId: string, subject: string, sealed: string, keepUntil: number): Write => sql`
  INSERT INTO tax_records (order_id, subject, sealed, keep_until) VALUES (${orderId}, ${subject}, ${sealed}, ${keepUntil})
  ON CONFLICT (order_id) DO NOTHING`;

export const findTaxRecord = (shop: Shop, orderId: string): Promise<({ sealed: string } & PersonKey) | null> =>
  shop.db.first(sql`SELECT t.sealed AS sealed, k.subject AS subject, k.kid AS kid, k.wrapped AS wrapped
    FROM tax_records t JOIN person_keys k ON k.subject = t.subject WHERE t.order_id = ${orderId}`);

/** Keys whose every record has been kept long enough. */
export const destroyOutlivedKeys = (shop: Shop): Write =>
  destroyKeys(
    shop,
    sql`(SELECT subject FROM tax_records EXCEPT SELECT subject FROM tax_records WHERE keep_until > ${shop.now})`,
  );

export const blankAccount = (shop: Shop, person: Person, email: string): Write[] => [
  destroyKeysOf(shop, [person.id]),
  sql`UPDATE accounts SET email = ${email}, name = '', email_index = '', sealed = '', password = '', suspended_at = ${shop.now}
    WHERE id = ${person.id}`,
  mustHaveChangedOne("account.forget"),
];
export async function findPerson(
  shop: Shop,
  accountId: string,
): Promise<(Person & { name: string; locale: string; created_at: number }) | null> {
  const row = await shop.db.first<{ id: string; person: PackedPerson; locale: string; created_at: number }>(
    sql`SELECT id, ${personColumn("accounts")} AS person, locale, created_at FROM accounts WHERE id = ${accountId}`,
  );
  if (!row) return null;
  const { person, ...rest } = row;
  return { ...rest, ...(await openPerson(shop, person)) };
}
export async function findForgottenYetThere(shop: Shop, accountIds: readonly string[]): Promise<Person[]> {
  const rows = await shop.db.all<{ id: string; person: PackedPerson }>(sql`
    SELECT id, ${personColumn("accounts")} AS person FROM accounts
    WHERE id IN ${anyOf(accountIds)} AND email NOT LIKE 'forgotten-%@invalid'`);
  return Promise.all(rows.map(async ({ id, person }) => ({ id, ...(await openPerson(shop, person)) })));
}

export const insertConsent = (
  shop: Shop,
  accountId: string,
  purpose: Purpose,
  given: boolean,
  notice: string,
): Write => sql`
  INSERT INTO consents (id, account_id, purpose, given, notice, at)
  VALUES (${shop.newId("consent")}, ${accountId}, ${purpose}, ${given ? 1 : 0}, ${notice}, ${shop.now})`;
export type ConsentRow = {
  readonly purpose: Purpose;
  readonly given: number;
  readonly notice: string;
  readonly at: number;
};
export const selectConsents = (accountId: string): Statement => sql`
  SELECT purpose, given, notice, at FROM consents WHERE account_id = ${accountId} ORDER BY at DESC, id DESC LIMIT 200`;

export type ExportRow = {
  readonly id: string;
  readonly account_id: string;
  readonly state: "requested" | "ready" | "expired";
  readonly link_sha256: string;
  readonly bytes: number;
  readonly created_at: number;
  readonly expires_at: number | null;
};
export const insertExport = (shop: Shop, id: string, accountId: string): Write => sql`
  INSERT INTO data_exports (id, account_id, state, created_at) VALUES (${id}, ${accountId}, 'requested', ${shop.now})`;
export const exportReady = (shop: Shop, id: string, linkSha256: string, bytes: number, expiresAt: number): Write => sql`
  UPDATE data_exports SET state = 'ready', link_sha256 = ${linkSha256}, bytes = ${bytes}, ready_at = ${shop.now},
    expires_at = ${expiresAt} WHERE id = ${id} AND state = 'requested'`;
export const findExport = (shop: Shop, id: string): Promise<ExportRow | null> =>
  shop.db.first<ExportRow>(sql`SELECT * FROM data_exports WHERE id = ${id}`);
export const selectExportsOf = (accountId: string): Statement =>
  sql`SELECT * FROM data_exports WHERE account_id = ${accountId} ORDER BY created_at DESC LIMIT 20`;
export const findExpiredExports = (shop: Shop, count: number): Promise<ExportRow[]> =>
  shop.db.all<ExportRow>(
    sql`SELECT * FROM data_exports WHERE state = 'ready' AND expires_at <= ${shop.now} LIMIT ${count}`,
  );
export const exportExpired = (id: string): Write =>
  sql`UPDATE data_exports SET state = 'expired', link_sha256 = '' WHERE id = ${id}`;

export type ErasureRow = {
  readonly account_id: string;
  readonly state: "asked" | "cancelled" | "done";
  readonly asked_at: number;
  readonly due_at: number;
};
export const askErasure = (shop: Shop, accountId: string, dueAt: number): Write => sql`
  INSERT INTO erasures (account_id, state, asked_at, due_at) VALUES (${accountId}, 'asked', ${shop.now}, ${dueAt})
  ON CONFLICT (account_id) DO UPDATE SET state = 'asked', asked_at = excluded.asked_at, due_at = excluded.due_at
  WHERE state = 'cancelled'`;
export const cancelErasure = (accountId: string): Write =>
  sql`UPDATE erasures SET state = 'cancelled' WHERE account_id = ${accountId} AND state = 'asked'`;
export const erasureDone = (shop: Shop, accountId: string): Write => sql`
  INSERT INTO erasures (account_id, state, asked_at, due_at, done_at)
  VALUES (${accountId}, 'done', ${shop.now}, ${shop.now}, ${shop.now})
  ON CONFLICT (account_id) DO UPDATE SET state = 'done', done_at = excluded.done_at`;
export const selectErasure = (accountId: string): Statement =>
  sql`SELECT account_id, state, asked_at, due_at FROM erasures WHERE account_id = ${accountId}`;
export const findDueErasures = (shop: Shop, count: number): Promise<ErasureRow[]> =>
  shop.db.all<ErasureRow>(sql`SELECT account_id, state, asked_at, due_at FROM erasures
    WHERE state = 'asked' AND due_at <= ${shop.now} ORDER BY due_at LIMIT ${count}`);
