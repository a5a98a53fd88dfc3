/** What rooms other than orders seal: rows as they were written before, and copies somebody took of the database. For tests. */
import { sql, type SQL } from "drizzle-orm";
import type { Person, Shop } from "../platform/shop.ts";

export const aPlannedSale = async (shop: Shop): Promise<string> => {
  const { now } = shop;
  const id = shop.newId("sale");
  await shop.commit([
    sql`INSERT INTO sales (id, slug, mechanism, seller_id, state, starts_at, ends_at, limit_per_person, allotment, currency,
        created_at, updated_at)
      VALUES (${id}, ${id.toLowerCase()}, 'draw', 'sel_house', 'planned', ${now + 86_400_000}, ${now + 90_000_000}, 1, 1, 'EUR',
        ${now}, ${now})`,
  ]);
  return id;
};

/** An invitation, a reminder and a note of a case as they were written before such were sealed; gives their ids. */
export async function clearRows(shop: Shop, saleId: string, email: string, note: string) {
  const ids = { invitation: shop.newId("invitation"), reminder: shop.newId("letter"), event: shop.newId("event") };
  const { now } = shop;
  await shop.commit([
    sql`INSERT INTO seller_invitations (id, seller_id, email, scopes, token_sha256, invited_by, created_at, expires_at)
      VALUES (${ids.invitation}, 'sel_house', ${email}, '[]', ${ids.invitation}, 'acc_x', ${now}, ${now + 86_400_000})`,
    sql`INSERT INTO reminders (id, sale_id, email, locale, notice, at)
      VALUES (${ids.reminder}, ${saleId}, ${email}, 'en', 'reminder-2026-11', ${now})`,
    sql`INSERT INTO case_events (id, case_id, kind, side, actor, note, at)
      VALUES (${ids.event}, ${ids.event}, 'requested', 'shopper', 'anonymous', ${note}, ${now})`,
  ]);
  return ids;
}

type Copied = { readonly table: string; readonly row: { readonly [column: string]: unknown } };
/** Rows as a thief of the tables, or a backup without its keys, has them. */
export const copyRows = async (shop: Shop, table: string, column: string, value: string): Promise<Copied[]> =>
  (
    await shop.db.all<Copied["row"]>(
      sql`SELECT * FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} = ${value}`,
    )
  ).map((row) => ({ table, row }));

/** Puts them back where they were. */
export const putBack = (shop: Shop, copies: readonly Copied[]) =>
  shop.commit(
    copies.map(({ table, row }): SQL => {
      const columns = Object.keys(row).map((column) => sql.identifier(column));
      const values = Object.values(row).map((value) => sql`${value}`);
      return sql`INSERT OR REPLACE INTO ${sql.identifier(table)} (${sql.join(columns, sql`, `)})
        VALUES (${sql.join(values, sql`, `)})`;
    }),
  );

/** An account as it was written before it was sealed. */
export const clearAccount = (shop: Shop, id: string, { email, name }: Person) =>
  shop.commit([
    sql`INSERT INTO accounts (id, email, name, role, password, locale, created_at)
      VALUES (${id}, ${email}, ${name}, 'shopper', '', 'en', ${shop.now})`,
  ]);

/** An application and a submission as they were written before such were sealed; gives the seller. */
export async function clearApplication(shop: Shop, ownerId: string, answers: { readonly [field: string]: string }) {
  const [id, told] = [shop.newId("seller"), JSON.stringify(answers)];
  const { now } = shop;
  await shop.commit([
    sql`INSERT INTO sellers (id, slug, kind, name, state, created_at, updated_at)
      VALUES (${id}, ${id.toLowerCase()}, 'individual', 'A kiln', 'draft', ${now}, ${now})`,
    sql`INSERT INTO seller_members (seller_id, account_id, role, created_at) VALUES (${id}, ${ownerId}, 'owner', ${now})`,
    sql`INSERT INTO seller_applications (seller_id, answers, updated_at) VALUES (${id}, ${told}, ${now})`,
    sql`INSERT INTO seller_submissions (id, seller_id, number, answers, documents, submitted_by, at)
      VALUES (${shop.newId("application")}, ${id}, 1, ${told}, '[]', ${ownerId}, ${now})`,
  ]);
  return id;
}

/** An account elsewhere as it was written before its address was sealed. */
export const clearOutside = (
  { now }: Shop,
  { provider, subject, accountId, email }: { provider: string; subject: string; accountId: string; email: string },
): SQL => sql`INSERT INTO outside_accounts (provider, subject, account_id, email, created_at)
  VALUES (${provider}, ${subject}, ${accountId}, ${email}, ${now})`;
