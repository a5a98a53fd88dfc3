import { sql } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { addressedAs, openPerson, personColumn, type PackedPerson } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";

export type GrantLine = {
  readonly id: string;
  readonly client: string;
  readonly person: string;
  readonly scopes: readonly string[];
  readonly createdAt: number;
};

/** What people let software do for this seller and that still stands; machines' own words are not among it. */
export async function findGrants(shop: Shop, sellerId: string, cursor: string | null): Promise<Page<GrantLine>> {
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const rows = await shop.db.all<Omit<GrantLine, "scopes" | "person"> & { scopes: string; person: PackedPerson }>(sql`
    SELECT grants.id, clients.name AS client, ${personColumn("accounts")} AS person,
      grants.scopes, grants.created_at AS createdAt
    FROM oauth_grants AS grants JOIN oauth_clients AS clients ON clients.id = grants.client_id
      JOIN accounts ON accounts.id = grants.account_id
    WHERE grants.seller_id = ${sellerId} AND grants.revoked_at IS NULL AND grants.machine = 0
      AND clients.revoked_at IS NULL AND (grants.created_at, grants.id) < (${after[0]}, ${after[1]})
      AND EXISTS (SELECT 1 FROM oauth_tokens WHERE grant_id = grants.id AND expires_at > ${shop.now}
        AND revoked_at IS NULL AND used_at IS NULL)
    ORDER BY grants.created_at DESC, grants.id DESC LIMIT ${limits.page_size + 1}`);
  const items = await Promise.all(
    rows.slice(0, limits.page_size).map(async (row) => ({
      ...row,
      person: addressedAs(await openPerson(shop, row.person)),
      scopes: JSON.parse(row.scopes) as string[],
    })),
  );
  const last = items.at(-1);
  return { items, next: rows.length > items.length && last ? encodeCursor([last.createdAt, last.id]) : null };
}
