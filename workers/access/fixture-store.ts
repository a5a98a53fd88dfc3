/** Sellers and the people who act for them, for tests. */
import { sql } from "drizzle-orm";
import { sha256Hex } from "../kernel/crypto.ts";
import { secretToken } from "../kernel/ids.ts";
import type { Role, Shop } from "../platform/shop.ts";

export async function aSeller(shop: Shop, name: string): Promise<string> {
  const id = shop.newId("seller");
  await shop.commit([
    sql`INSERT INTO sellers (id, slug, kind, name, state, created_at, updated_at)
      VALUES (${id}, ${id.toLowerCase()}, 'studio', ${name}, 'approved', ${shop.now}, ${shop.now})`,
  ]);
  return id;
}

export async function aPerson(shop: Shop, role: Role = "shopper"): Promise<{ id: string; session: string }> {
  const [id, session] = [shop.newId("account"), secretToken()];
  const kept = ["factory", "carrier", "moderator"].includes(role) ? "shopper" : role;
  await shop.commit([
    sql`INSERT INTO accounts (id, email, name, role, created_at)
      VALUES (${id}, ${`${id.toLowerCase()}@example.com`}, ${`Name of ${id}`}, ${kept}, ${shop.now})`,
    sql`INSERT INTO sessions (token_sha256, account_id, created_at, seen_at, expires_at, proved_at, second_factor_at)
      VALUES (${await sha256Hex(session)}, ${id}, ${shop.now}, ${shop.now}, ${shop.now + 3_600_000}, ${shop.now}, ${shop.now})`,
    ...(kept === role
      ? []
      : [sql`INSERT INTO account_roles (account_id, role, granted_by, granted_at) VALUES (${id}, ${role}, 'test', 0)`]),
  ]);
  return { id, session };
}

export const joinSeller = (
  sellerId: string,
  accountId: string,
  role: "owner" | "staff",
  scopes: readonly string[] = [],
) => sql`INSERT INTO seller_members (seller_id, account_id, role, scopes, created_at)
  VALUES (${sellerId}, ${accountId}, ${role}, ${JSON.stringify(scopes)}, 0)`;
export const leaveSeller = (sellerId: string, accountId: string) =>
  sql`DELETE FROM seller_members WHERE seller_id = ${sellerId} AND account_id = ${accountId}`;
export const suspend = (accountId: string) => sql`UPDATE accounts SET suspended_at = 1 WHERE id = ${accountId}`;
export const sealedKeys = (shop: Shop): Promise<{ private_sealed: string }[]> =>
  shop.db.all(sql`SELECT private_sealed FROM signing_keys`);
export const countOf = async (shop: Shop, table: "oauth_tokens" | "oauth_grants" | "seller_key_secrets") =>
  (await shop.db.first<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.raw(table)}`))?.n ?? 0;
