/** Pieces of sales for the calendar, and reminders: every statement of this room. */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import {
  blindIndex,
  destroyKeys,
  insertPersonKey,
  isIndexed,
  joinKey,
  keyColumns,
  needsIndex,
  openSealed,
  sealAnew,
  sealOld,
  sealOldAddress,
  type Sealed,
} from "../vault/index.ts";

export const coming_max = 60;

/** product_id and sale_id of sales that come or run; `cardsOfHits` makes cards of them. */
export const comingHits = (): SQL => sql`
  SELECT v.product_id, s.id AS sale_id FROM sales s JOIN variants v ON v.id = s.variant_id
  WHERE s.state IN ('planned', 'open', 'paused') ORDER BY s.starts_at, s.id LIMIT ${coming_max}`;

export const pastHits = (limit: number): SQL => sql`
  SELECT v.product_id, s.id AS sale_id FROM sales s JOIN variants v ON v.id = s.variant_id
  WHERE s.state IN ('closed', 'settled') ORDER BY s.ends_at DESC, s.id DESC LIMIT ${limit}`;

export const hitsOf = (saleIds: readonly string[]): SQL => sql`
  SELECT v.product_id, s.id AS sale_id FROM sales s JOIN variants v ON v.id = s.variant_id
  WHERE s.id IN ${anyOf(saleIds)} LIMIT 100`;

export type Reminder = {
  readonly id: string;
  readonly saleId: string;
  readonly email: string;
  readonly locale: string;
};
type ReminderRow = Reminder & Sealed;
const columns = sql`r.id, r.sale_id AS "saleId", r.email, r.locale, r.sealed, ${keyColumns}`;
const place = (id: string): string => `reminders|sealed|${id}`;
async function opened(shop: Shop, { sealed, kid, wrapped, ...row }: ReminderRow): Promise<Reminder> {
  const email = await openSealed(shop, row.id, place(row.id), { sealed, kid, wrapped });
  return { ...row, email: typeof email === "string" ? email : row.email };
}
const isTo = (shop: Shop, email: string): SQL =>
  sql`(${isIndexed(shop, sql`email_index`, email)} OR (email_index IS NULL AND email = ${email}))`;

/** The same address for the same sale again changes nothing, whichever of the house's keys it is hashed under. */
export async function insertReminder(
  shop: Shop,
  { saleId, email, locale, notice }: Omit<Reminder, "id"> & { readonly notice: string },
): Promise<Write[]> {
  const id = shop.newId("letter");
  const { text, personKey } = await sealAnew(shop, id, place(id), email);
  return [
    sql`INSERT OR IGNORE INTO reminders (id, sale_id, email, email_index, sealed, locale, notice, at)
      SELECT ${id}, ${saleId}, ${id}, ${blindIndex(shop, email)}, ${text}, ${locale}, ${notice}, ${shop.now}
      WHERE NOT EXISTS (SELECT 1 FROM reminders WHERE sale_id = ${saleId} AND ${isTo(shop, email)})`,
    insertPersonKey(shop, personKey),
  ];
}

export async function findReminder(shop: Shop, id: string): Promise<Reminder | null> {
  const row = await shop.db.first<ReminderRow>(
    sql`SELECT ${columns} FROM reminders r ${joinKey(sql`r.id`)} WHERE r.id = ${id}`,
  );
  return row && opened(shop, row);
}

export const hasReminder = async (shop: Shop, saleId: string, email: string): Promise<boolean> =>
  (await shop.db.first(sql`SELECT 1 AS yes FROM reminders WHERE sale_id = ${saleId} AND ${isTo(shop, email)}`)) !==
  null;

/** Of sales that open before `until` and opened after `since`, the next to open first. */
export async function dueReminders(shop: Shop, since: number, until: number, limit: number): Promise<Reminder[]> {
  const rows = await shop.db.all<ReminderRow>(sql`
    SELECT ${columns} FROM sales s JOIN reminders r ON r.sale_id = s.id AND r.sent_at IS NULL ${joinKey(sql`r.id`)}
    WHERE s.state IN ('planned', 'open') AND s.starts_at > ${since} AND s.starts_at <= ${until}
    ORDER BY s.starts_at, r.id LIMIT ${limit}`);
  return Promise.all(rows.map((row) => opened(shop, row)));
}

const findToSeal = (shop: Shop, count: number): Promise<ReminderRow[]> =>
  shop.db.all<ReminderRow>(sql`SELECT ${columns} FROM reminders r ${joinKey(sql`r.id`)}
    WHERE ${needsIndex(shop, sql`r.email_index`)} LIMIT ${count}`);
const sealOne = async (shop: Shop, row: ReminderRow): Promise<Write[]> =>
  sealOldAddress(shop, sql`reminders`, place(row.id), { ...(await opened(shop, row)), sealed: row.sealed });
export const sealOldReminders = (shop: Shop): Promise<number> => sealOld(shop, findToSeal, sealOne);

/** Once: whoever comes second fails the batch as `stale_write`. */
export const markReminded = (shop: Shop, id: string): Write[] => [
  sql`UPDATE reminders SET sent_at = ${shop.now} WHERE id = ${id} AND sent_at IS NULL`,
  mustHaveChangedOne("calendar.reminder"),
];

/** The rows and the keys of what they held. */
const forgetWhere = (shop: Shop, whose: SQL): Write[] => [
  destroyKeys(shop, sql`(SELECT id FROM reminders WHERE ${whose})`),
  sql`DELETE FROM reminders WHERE ${whose}`,
];
export const deleteReminder = (shop: Shop, saleId: string, email: string): Write[] =>
  forgetWhere(shop, sql`sale_id = ${saleId} AND ${isTo(shop, email)}`);
export const deleteRemindersTo = (shop: Shop, email: string): Write[] => forgetWhere(shop, isTo(shop, email));

/** Those of sales that opened, or were called off, before then. */
export const forgetReminders = (shop: Shop, before: number): Write[] =>
  forgetWhere(
    shop,
    sql`id IN (SELECT r.id FROM reminders r JOIN sales s ON s.id = r.sale_id
    WHERE r.at < ${before} AND s.starts_at < ${before} ORDER BY r.id LIMIT 5000)`,
  );
