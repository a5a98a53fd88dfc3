/** People of the back office and a product, for tests. */
import { sql } from "drizzle-orm";
import { sha256Hex } from "../kernel/crypto.ts";
import { secretToken } from "../kernel/ids.ts";
import type { Role, Shop } from "../platform/shop.ts";

/** Makes an account of this role with an open session that has proved everything; gives the session's token. */
export async function aSession(shop: Shop, role: Role): Promise<string> {
  const [id, token] = [shop.newId("account"), secretToken()];
  await shop.commit([
    sql`INSERT INTO accounts (id, email, role, created_at) VALUES (${id}, ${`${id.toLowerCase()}@example.com`}, ${role}, ${shop.now})`,
    sql`INSERT INTO sessions (token_sha256, account_id, created_at, seen_at, expires_at, proved_at, second_factor_at)
      VALUES (${await sha256Hex(token)}, ${id}, ${shop.now}, ${shop.now}, ${shop.now + 3_600_000}, ${shop.now}, ${shop.now})`,
  ]);
  return token;
}

export const aPlace = async (shop: Shop, id: string, country: string): Promise<void> =>
  void (await shop.commit([sql`INSERT OR IGNORE INTO locations (id, country) VALUES (${id}, ${country})`]));

export const movesOf = (shop: Shop, variantId: string): Promise<{ quantity: number; reason: string }[]> =>
  shop.db.all(sql`SELECT quantity, reason FROM stock_moves WHERE variant_id = ${variantId} ORDER BY at, id`);

export const writtenEvents = async (shop: Shop, productId: string): Promise<number> =>
  (
    await shop.db.first<{ n: number }>(sql`SELECT count(*) AS n FROM outbox WHERE topic = 'catalog.written'
    AND payload LIKE ${`%${productId}%`}`)
  )?.n ?? 0;

export const catalogueVersionOf = async (shop: Shop): Promise<number> =>
  (await shop.db.first<{ version: number }>(sql`SELECT version FROM catalogue_version WHERE id = 1`))?.version ?? 0;

export async function aLetter(shop: Shop, html: string): Promise<string> {
  const id = shop.newId("mail");
  await shop.commit([
    sql`INSERT INTO mails (id, once, recipient, locale, subject, html, text, state, created_at)
      VALUES (${id}, ${id}, 'wan@example.com', 'en', 'Your order', ${html}, 'Thank you', 'sent', ${shop.now})`,
  ]);
  return id;
}

/** As an hour later: the session stands, but what it proved is long ago. */
export const forgetProofs = async (shop: Shop, cookie: string): Promise<void> =>
  void (await shop.commit([
    sql`UPDATE sessions SET proved_at = ${shop.now - 3_600_000} WHERE token_sha256 = ${await sha256Hex(cookie.split("=")[1]!)}`,
  ]));
