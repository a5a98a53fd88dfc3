/** Sellers and the people who act for them, for tests. */
import { sql } from "drizzle-orm";
import { sha256Hex } from "../kernel/crypto.ts";
import { secretToken } from "../kernel/ids.ts";
import type { Shop } from "../platform/shop.ts";
import type { SellerKind, SellerState } from "./seller.ts";

/** An account with an open session; gives its id and the session's token. */
export async function anAccount(shop: Shop, role = "shopper"): Promise<{ id: string; email: string; token: string }> {
  const [id, token] = [shop.newId("account"), secretToken()];
  const email = `${id.toLowerCase()}@example.com`;
  await shop.commit([
    sql`INSERT INTO accounts (id, email, role, created_at) VALUES (${id}, ${email}, ${role}, ${shop.now})`,
    sql`INSERT INTO sessions (token_sha256, account_id, created_at, seen_at, expires_at, proved_at, second_factor_at)
      VALUES (${await sha256Hex(token)}, ${id}, ${shop.now}, ${shop.now}, ${shop.now + 3_600_000}, ${shop.now}, ${shop.now})`,
  ]);
  return { id, email, token };
}

export async function aSeller(
  shop: Shop,
  given: {
    readonly name?: string;
    readonly kind?: SellerKind;
    readonly state?: SellerState;
    readonly country?: string;
  } = {},
): Promise<{ id: string; slug: string; locationId: string }> {
  const id = shop.newId("seller");
  const slug = `shop-${id.slice(-12).toLowerCase()}`;
  const locationId = `loc_${id.slice(4)}`;
  await shop.commit([
    sql`INSERT INTO sellers (id, slug, kind, name, country, state, created_at, updated_at)
      VALUES (${id}, ${slug}, ${given.kind ?? "studio"}, ${given.name ?? "Cloud Kiln"}, ${given.country ?? "CN"},
        ${given.state ?? "approved"}, ${shop.now}, ${shop.now})`,
    sql`INSERT INTO locations (id, country, seller_id, name) VALUES (${locationId}, ${given.country ?? "CN"}, ${id}, 'Shelf')`,
  ]);
  return { id, slug, locationId };
}

export const aMember = (
  shop: Shop,
  sellerId: string,
  accountId: string,
  role: "owner" | "staff" = "owner",
  scopes: readonly string[] = [],
) =>
  shop.commit([
    sql`INSERT INTO seller_members (seller_id, account_id, role, scopes, created_at)
      VALUES (${sellerId}, ${accountId}, ${role}, ${JSON.stringify(scopes)}, ${shop.now})`,
  ]);

export const auditOf = async (shop: Shop, subject: string): Promise<string[]> =>
  (
    await shop.db.all<{ action: string }>(sql`SELECT action FROM audit_log WHERE subject = ${subject} ORDER BY at, id`)
  ).map(({ action }) => action);
