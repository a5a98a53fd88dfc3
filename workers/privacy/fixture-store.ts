/** What the store says about a person, for tests. */
import { sql } from "drizzle-orm";
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
export const exportLinkIn = async (shop: Shop, exportId: string): Promise<string> =>
  (await shop.db.first<{ html: string }>(sql`SELECT html FROM mails WHERE once = ${`export.${exportId}`}`))?.html ?? "";
/** As a restore of last week would: the person stands there again. */
export const restoreAccount = (shop: Shop, accountId: string, email: string) =>
  shop.commit([
    sql`UPDATE accounts SET email = ${email}, name = 'Back again', suspended_at = NULL WHERE id = ${accountId}`,
  ]);
export const endYears = (shop: Shop) => shop.commit([sql`UPDATE tax_records SET keep_until = 0`]);
