import { sql } from "drizzle-orm";
import { sha256Hex } from "../kernel/crypto.ts";
import type { Shop } from "../platform/shop.ts";

/** Makes the person of this session an owner of the seller. For tests. */
export async function membershipFor(shop: Shop, sellerId: string, cookie: string): Promise<void> {
  const token = await sha256Hex(cookie.replace(/^sid=/, ""));
  await shop.commit([
    sql`INSERT INTO seller_members (seller_id, account_id, role, created_at)
      SELECT ${sellerId}, account_id, 'owner', ${shop.now} FROM sessions WHERE token_sha256 = ${token}`,
  ]);
}
