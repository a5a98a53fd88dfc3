import { sql } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type SellerKey = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  /** the last letters of the secrets that work now, newest first */
  readonly tails: readonly string[];
};
type Row = Omit<SellerKey, "scopes" | "tails"> & { readonly scopes: string; readonly tails: string };

const columns = (now: number) => sql`id, name, scopes, created_at AS createdAt, expires_at AS expiresAt,
  revoked_at AS revokedAt, last_used_at AS lastUsedAt,
  (SELECT json_group_array(tail) FROM (SELECT tail FROM seller_key_secrets
    WHERE key_id = seller_keys.id AND (ends_at IS NULL OR ends_at > ${now}) ORDER BY created_at DESC LIMIT 2)) AS tails`;
const keyOf = (row: Row): SellerKey => ({
  ...row,
  scopes: JSON.parse(row.scopes) as string[],
  tails: row.revokedAt === null ? (JSON.parse(row.tails) as string[]) : [],
});

export async function findKeys(shop: Shop, sellerId: string, cursor: string | null): Promise<Page<SellerKey>> {
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const rows = await shop.db.all<Row>(sql`
    SELECT ${columns(shop.now)} FROM seller_keys
    WHERE seller_id = ${sellerId} AND (created_at, id) < (${after[0]}, ${after[1]})
    ORDER BY created_at DESC, id DESC LIMIT ${limits.page_size + 1}`);
  const items = rows.slice(0, limits.page_size).map(keyOf);
  const last = items.at(-1);
  return { items, next: rows.length > items.length && last ? encodeCursor([last.createdAt, last.id]) : null };
}

export async function findKey(shop: Shop, sellerId: string, keyId: string): Promise<SellerKey | null> {
  const row = await shop.db.first<Row>(sql`
    SELECT ${columns(shop.now)} FROM seller_keys WHERE id = ${keyId} AND seller_id = ${sellerId}`);
  return row && keyOf(row);
}

export const countLiveKeys = async (shop: Shop, sellerId: string): Promise<number> =>
  (
    await shop.db.first<{ n: number }>(sql`SELECT count(*) AS n FROM seller_keys WHERE seller_id = ${sellerId}
      AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${shop.now})`)
  )?.n ?? 0;

export type NewKey = Pick<SellerKey, "id" | "name" | "scopes" | "expiresAt"> & {
  readonly sellerId: string;
  readonly createdBy: string;
};
export const insertKey = (shop: Shop, key: NewKey): Write => sql`
  INSERT INTO seller_keys (id, seller_id, name, scopes, created_by, created_at, expires_at)
  VALUES (${key.id}, ${key.sellerId}, ${key.name}, ${JSON.stringify(key.scopes)}, ${key.createdBy}, ${shop.now}, ${key.expiresAt})`;

export const insertKeySecret = (shop: Shop, keyId: string, tokenSha256: string, tail: string): Write => sql`
  INSERT INTO seller_key_secrets (token_sha256, key_id, tail, created_at)
  VALUES (${tokenSha256}, ${keyId}, ${tail}, ${shop.now})`;

/** Before a new secret comes: the present one gets an end, an older one that still overlapped goes at once. */
export const endKeySecrets = (shop: Shop, keyId: string, endsAt: number): Write[] => [
  sql`DELETE FROM seller_key_secrets WHERE key_id = ${keyId} AND ends_at IS NOT NULL`,
  sql`UPDATE seller_key_secrets SET ends_at = ${endsAt} WHERE key_id = ${keyId}`,
];

export const revokeKeyRow = (shop: Shop, sellerId: string, keyId: string): Write[] => [
  sql`UPDATE seller_keys SET revoked_at = ${shop.now}
    WHERE id = ${keyId} AND seller_id = ${sellerId} AND revoked_at IS NULL`,
  mustHaveChangedOne("access.revoke_key"),
  sql`DELETE FROM seller_key_secrets WHERE key_id = ${keyId}`,
];

/** Written at most once in ten minutes, after the answer. */
export const touchKey = (shop: Shop, keyId: string): Write =>
  sql`UPDATE seller_keys SET last_used_at = ${shop.now} WHERE id = ${keyId}`;

export const deleteEndedKeySecrets = (shop: Shop): Write => sql`
  DELETE FROM seller_key_secrets WHERE token_sha256 IN
    (SELECT token_sha256 FROM seller_key_secrets WHERE ends_at <= ${shop.now} LIMIT 1000)`;
