/** Pieces of sales for the calendar, and reminders: every statement of this room. */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

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
const columns = sql.raw(`r.id, r.sale_id AS "saleId", r.email, r.locale`);

/** The same address for the same sale again changes nothing. */
export const insertReminder = (shop: Shop, reminder: Omit<Reminder, "id"> & { readonly notice: string }): Write => sql`
  INSERT OR IGNORE INTO reminders (id, sale_id, email, locale, notice, at)
  VALUES (${shop.newId("letter")}, ${reminder.saleId}, ${reminder.email}, ${reminder.locale}, ${reminder.notice}, ${shop.now})`;

export const findReminder = (shop: Shop, id: string): Promise<Reminder | null> =>
  shop.db.first<Reminder>(sql`SELECT ${columns} FROM reminders r WHERE r.id = ${id}`);

export const hasReminder = async (shop: Shop, saleId: string, email: string): Promise<boolean> =>
  (await shop.db.first(sql`SELECT 1 AS yes FROM reminders WHERE sale_id = ${saleId} AND email = ${email}`)) !== null;

/** Of sales that open before `until` and opened after `since`, the next to open first. */
export const dueReminders = (shop: Shop, since: number, until: number, limit: number): Promise<Reminder[]> =>
  shop.db.all<Reminder>(sql`
    SELECT ${columns} FROM sales s JOIN reminders r ON r.sale_id = s.id AND r.sent_at IS NULL
    WHERE s.state IN ('planned', 'open') AND s.starts_at > ${since} AND s.starts_at <= ${until}
    ORDER BY s.starts_at, r.id LIMIT ${limit}`);

/** Once: whoever comes second fails the batch as `stale_write`. */
export const markReminded = (shop: Shop, id: string): Write[] => [
  sql`UPDATE reminders SET sent_at = ${shop.now} WHERE id = ${id} AND sent_at IS NULL`,
  mustHaveChangedOne("calendar.reminder"),
];

export const deleteReminder = (saleId: string, email: string): Write =>
  sql`DELETE FROM reminders WHERE sale_id = ${saleId} AND email = ${email}`;
export const deleteRemindersTo = (email: string): Write => sql`DELETE FROM reminders WHERE email = ${email}`;

/** Those of sales that opened, or were called off, before then. */
export const forgetReminders = (before: number): Statement => sql`
  DELETE FROM reminders WHERE id IN (SELECT r.id FROM reminders r JOIN sales s ON s.id = r.sale_id
    WHERE r.at < ${before} AND s.starts_at < ${before} LIMIT 5000)`;
