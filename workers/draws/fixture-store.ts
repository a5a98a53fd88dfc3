/** People with a key, for tests: their mailbox is confirmed or not. */
import { sql } from "drizzle-orm";
import { sha256Hex } from "../kernel/crypto.ts";
import { secretToken } from "../kernel/ids.ts";
import type { Shop } from "../platform/shop.ts";

export async function anEntrant(shop: Shop, confirmed: boolean) {
  const id = shop.newId("account");
  const email = `entrant-${id.slice(-8).toLowerCase()}@example.org`;
  const key = `yk_${secretToken()}`;
  await shop.commit([
    sql`INSERT INTO accounts (id, email, name, role, password, created_at, email_confirmed_at)
      VALUES (${id}, ${email}, '', 'shopper', '', ${shop.now}, ${confirmed ? shop.now : null})`,
    sql`INSERT INTO api_keys (token_sha256, account_id, name, created_at)
      VALUES (${await sha256Hex(key)}, ${id}, 'test', ${shop.now})`,
  ]);
  const offerIn = async (saleId: string): Promise<{ offer_id: string }> =>
    (await shop.db.first<{ offer_id: string }>(
      sql`SELECT id AS offer_id FROM draw_offers WHERE sale_id = ${saleId} AND account_id = ${id}`,
    ))!;
  return { id, email, key, offerIn };
}
