/** What the store says about a person, for tests. */
import { sql } from "drizzle-orm";
import { lettersTo } from "../notices/index.ts";
import { evidenceKey, insertCaseEvent } from "../returns/index.ts";
import type { Shop } from "../platform/shop.ts";

export const tablesAndColumns = (shop: Shop): Promise<{ name: string; column: string }[]> =>
  shop.db.all(sql`SELECT m.name AS name, c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_%' ESCAPE '\\' AND m.name NOT LIKE 'd1_%'`);

export const accountOfSession = async (shop: Shop, tokenSha256: string): Promise<string> =>
  (await shop.db.first<{ id: string }>(sql`SELECT account_id AS id FROM sessions WHERE token_sha256 = ${tokenSha256}`))!
    .id;

export const giveOrder = (shop: Shop, orderId: string, accountId: string) =>
  shop.commit([
    sql`UPDATE orders SET account_id = ${accountId}, state = 'delivered', version = version + 1 WHERE id = ${orderId}`,
  ]);
export const wholeOrder = (
  shop: Shop,
  orderId: string,
): Promise<{ email: string; quote: string; total: number } | null> =>
  shop.db.first(sql`SELECT email, quote, total_minor AS total FROM orders WHERE id = ${orderId}`);
export const exportLinkIn = async (shop: Shop, to: string, exportId: string): Promise<string> =>
  (await lettersTo(shop, to, 50)).find(({ once }) => once === `export.${exportId}`)?.html ?? "";
/** As a restore of last week would: the person stands there again. */
export const restoreAccount = (shop: Shop, accountId: string, email: string) =>
  shop.commit([
    sql`UPDATE accounts SET email = ${email}, email_index = NULL, sealed = NULL, name = 'Back again', suspended_at = NULL WHERE id = ${accountId}`,
  ]);
export const endYears = (shop: Shop) => shop.commit([sql`UPDATE tax_records SET keep_until = 0`]);

/** Every table in which one of the needles stands in the clear. The index of words has no column to read. */
export async function whereItStands(shop: Shop, needles: readonly string[]): Promise<string[]> {
  const columns = (await tablesAndColumns(shop)).filter(({ name }) => !name.startsWith("search_index"));
  const tables = [...new Set(columns.map(({ name }) => name))];
  const looked = tables.map((table) => {
    const text = columns
      .filter(({ name }) => name === table)
      .map(({ column }) => sql`coalesce(CAST(${sql.identifier(column)} AS TEXT), '')`);
    const row = sql`lower(${sql.join(text, sql` || char(10) || `)})`;
    const found = needles.map((needle) => sql`instr(row, ${needle.toLowerCase()}) > 0`);
    return sql`SELECT ${table} AS found FROM (SELECT ${row} AS row FROM ${sql.identifier(table)})
      WHERE ${sql.join(found, sql` OR `)} LIMIT 1`;
  });
  const answers = await shop.db.read<{ found: string }[]>(...looked);
  return answers.flat().map(({ found }) => found);
}

type Words = { readonly accountId: string; readonly email: string; readonly name: string; readonly text: string };

export async function insertReturn(shop: Shop, orderId: string): Promise<string> {
  const id = shop.newId("return");
  await shop.commit([
    sql`INSERT INTO returns (id, order_id, seller_id, state, reason, lines, destination, created_at, updated_at)
      VALUES (${id}, ${orderId}, 'sel_house', 'requested', 'other', '[]', 'source', ${shop.now}, ${shop.now})`,
  ]);
  return id;
}

/** What somebody leaves in a shop besides their orders: letters, a quarrel, a review, a coupon. */
export const leaveTraces = async (shop: Shop, orderId: string, { accountId, email, name, text }: Words) => {
  const [thread, one, quarrel] = [shop.newId("thread"), shop.newId("return"), shop.newId("promotion")];
  const { now } = shop;
  await shop.blobs.media.put(evidenceKey(one, 1), "a photograph");
  await shop.commit([
    sql`UPDATE accounts SET email = ${email}, name = ${name}, email_index = NULL, sealed = NULL WHERE id = ${accountId}`,
    sql`INSERT INTO message_threads (id, seller_id, account_id, subject, title, created_at, last_at)
      VALUES (${thread}, 'sel_house', ${accountId}, ${`order:${orderId}`}, 'A bowl', ${now}, ${now})`,
    sql`INSERT INTO messages (id, thread_id, side, author_id, text, at)
      VALUES (${shop.newId("message")}, ${thread}, 'buyer', ${accountId}, ${text}, ${now})`,
    sql`INSERT INTO returns (id, order_id, seller_id, state, reason, lines, destination, created_at, updated_at, photos)
      VALUES (${one}, ${orderId}, 'sel_house', 'requested', 'other', '[]', 'source', ${now}, ${now}, 1)`,
    ...(await insertCaseEvent(shop, one, "requested", "shopper", { note: text })),
    sql`INSERT INTO reviews (id, kind, subject_id, seller_id, order_id, bought, account_id, author, locale, rating, state,
        created_at, updated_at)
      VALUES (${shop.newId("review")}, 'seller', 'sel_house', 'sel_house', ${orderId}, 'sel_house', ${accountId},
        ${name.slice(0, 60)}, 'en', 5, 'published', ${now}, ${now})`,
    sql`INSERT INTO promotions (id, code, position, conditions, actions, starts_at) VALUES (${quarrel}, ${quarrel}, 1, '[]', '[]', 0)`,
    sql`INSERT INTO redemptions (promotion_id, order_id, person, ordinal, at) VALUES (${quarrel}, ${orderId}, ${email}, 1, ${now})`,
    sql`INSERT INTO saved_cards (id, account_id, provider, state, card, label, return_url, up_to_minor, currency, description,
        locale, expires_at, created_at, updated_at)
      VALUES (${quarrel}, ${accountId}, 'sandbox', 'ready', 'tok_1', ${name}, 'https://shop.test', 1, 'EUR', 'A vase', 'en', 1,
        ${now}, ${now})`,
    sql`INSERT INTO devices (account_id, sha256, label, country, first_seen_at, last_seen_at)
      VALUES (${accountId}, ${shop.newId("event")}, ${name}, 'FR', ${now}, ${now})`,
  ]);
  return { photo: evidenceKey(one, 1) };
};

export const asBeforeTheVault = (shop: Shop, orderId: string, quote: string) =>
  shop.commit([
    sql`UPDATE orders SET sealed = NULL, quote = ${quote}, email = ${(JSON.parse(quote) as { email: string }).email}, email_index = NULL WHERE id = ${orderId}`,
    sql`DELETE FROM person_keys WHERE subject = ${orderId}`,
  ]);

/** A message and a letter as they were written before such were sealed; gives the message's id. */
export const clearWords = async (shop: Shop, accountId: string, word: string): Promise<string> => {
  const [thread, message, mail] = [shop.newId("thread"), shop.newId("message"), shop.newId("mail")];
  const { now } = shop;
  await shop.commit([
    sql`INSERT INTO message_threads (id, seller_id, account_id, subject, title, created_at, last_at)
      VALUES (${thread}, 'sel_house', ${accountId}, ${`product:${thread}`}, 'A bowl', ${now}, ${now})`,
    sql`INSERT INTO messages (id, thread_id, side, author_id, text, at)
      VALUES (${message}, ${thread}, 'buyer', ${accountId}, ${`I am ${word}`}, ${now})`,
    sql`INSERT INTO mails (id, once, recipient, locale, subject, html, text, state, created_at)
      VALUES (${mail}, ${mail}, ${`${word}@example.com`}, 'en', 'A letter', '', ${`Dear ${word}`}, 'sent', ${now})`,
  ]);
  return message;
};
