import { sql } from "drizzle-orm";
import { openPerson, personColumn, type PackedPerson } from "../persons/index.ts";
import type { Person, Shop } from "../platform/shop.ts";

/** Whose key or token this is: everything an Actor needs, in one read. */
export type Bearer = {
  readonly accountId: string;
  /** of whoever is behind it; a key or a machine goes by its own name */
  readonly person: () => Promise<Person>;
  readonly sellerId: string | null;
  readonly scopes: readonly string[];
  /** what the person themselves may for this seller now; null: the seller's own key or machine, no person asked */
  readonly memberRole: "owner" | "staff" | null;
  readonly memberScopes: readonly string[];
  readonly keyId: string | null;
  readonly lastUsedAt: number | null;
};
type Row = Omit<Bearer, "scopes" | "memberScopes" | "person"> & {
  readonly person: PackedPerson;
  readonly goesBy: string | null;
  readonly scopes: string;
  readonly memberScopes: string | null;
};
function bearerOf(shop: Shop, row: Row | null): Bearer | null {
  if (!row) return null;
  const { person, goesBy, ...rest } = row;
  return {
    ...rest,
    person: async () => {
      const opened = await openPerson(shop, person);
      return { ...opened, name: goesBy ?? opened.name };
    },
    scopes: JSON.parse(row.scopes) as string[],
    memberScopes: JSON.parse(row.memberScopes ?? "[]") as string[],
  };
}

export const findKeyBearer = async (shop: Shop, sha256: string): Promise<Bearer | null> =>
  bearerOf(
    shop,
    await shop.db.first<Row>(sql`
    SELECT accounts.id AS accountId, ${personColumn("accounts")} AS person, seller_keys.name AS goesBy, seller_keys.seller_id AS sellerId,
      seller_keys.scopes, NULL AS memberRole, NULL AS memberScopes, seller_keys.id AS keyId,
      seller_keys.last_used_at AS lastUsedAt
    FROM seller_key_secrets AS secrets JOIN seller_keys ON seller_keys.id = secrets.key_id
      JOIN sellers ON sellers.id = seller_keys.seller_id
      JOIN accounts ON accounts.id = seller_keys.created_by
    WHERE secrets.token_sha256 = ${sha256} AND (secrets.ends_at IS NULL OR secrets.ends_at > ${shop.now})
      AND seller_keys.revoked_at IS NULL AND (seller_keys.expires_at IS NULL OR seller_keys.expires_at > ${shop.now})
      AND accounts.suspended_at IS NULL AND sellers.state <> 'closed'`),
  );

/** A person's grant for a seller ends with their membership; a machine's with its client. */
export const findTokenBearer = async (shop: Shop, sha256: string): Promise<Bearer | null> =>
  bearerOf(
    shop,
    await shop.db.first<Row>(sql`
    SELECT accounts.id AS accountId, ${personColumn("accounts")} AS person,
      iif(grants.machine = 1, clients.name, NULL) AS goesBy, grants.seller_id AS sellerId,
      tokens.scopes, members.role AS memberRole, members.scopes AS memberScopes, NULL AS keyId, NULL AS lastUsedAt
    FROM oauth_tokens AS tokens JOIN oauth_grants AS grants ON grants.id = tokens.grant_id
      JOIN oauth_clients AS clients ON clients.id = grants.client_id
      JOIN accounts ON accounts.id = grants.account_id
      LEFT JOIN sellers ON sellers.id = grants.seller_id
      LEFT JOIN seller_members AS members ON members.seller_id = grants.seller_id
        AND members.account_id = grants.account_id AND grants.machine = 0
    WHERE tokens.token_sha256 = ${sha256} AND tokens.kind = 'access' AND tokens.expires_at > ${shop.now}
      AND tokens.revoked_at IS NULL AND grants.revoked_at IS NULL AND clients.revoked_at IS NULL
      AND accounts.suspended_at IS NULL AND (sellers.state IS NULL OR sellers.state <> 'closed')
      AND (grants.seller_id IS NULL OR grants.machine = 1 OR members.account_id IS NOT NULL)`),
  );
