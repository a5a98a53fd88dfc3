import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { lives } from "./tokens.ts";

export type Grant = {
  readonly id: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly sellerId: string | null;
  readonly scopes: readonly string[];
  /** the client's own, without a person */
  readonly machine: boolean;
};
type GrantRow = Omit<Grant, "scopes" | "machine"> & { readonly scopes: string; readonly machine: number };
const grantColumns = sql.raw(`oauth_grants.id, oauth_grants.client_id AS clientId, oauth_grants.account_id AS accountId,
  oauth_grants.seller_id AS sellerId, oauth_grants.scopes, oauth_grants.machine, oauth_grants.revoked_at AS revokedAt`);
const grantOf = ({ id, clientId, accountId, sellerId, scopes, machine }: GrantRow): Grant => ({
  id,
  clientId,
  accountId,
  sellerId,
  scopes: JSON.parse(scopes) as string[],
  machine: machine === 1,
});

export const insertGrant = (shop: Shop, grant: Grant): Write => sql`
  INSERT INTO oauth_grants (id, client_id, account_id, seller_id, scopes, machine, created_at)
  VALUES (${grant.id}, ${grant.clientId}, ${grant.accountId}, ${grant.sellerId}, ${JSON.stringify(grant.scopes)},
    ${grant.machine ? 1 : 0}, ${shop.now})`;

export const revokeGrantRow = (shop: Shop, grantId: string, why: string): Write => sql`
  UPDATE oauth_grants SET revoked_at = ${shop.now}, revoked_why = ${why} WHERE id = ${grantId} AND revoked_at IS NULL`;

export const revokeOwnGrant = (shop: Shop, sellerId: string, grantId: string): Write[] => [
  sql`UPDATE oauth_grants SET revoked_at = ${shop.now}, revoked_why = 'seller'
    WHERE id = ${grantId} AND seller_id = ${sellerId} AND revoked_at IS NULL`,
  mustHaveChangedOne("access.revoke_grant"),
];

export type NewCode = {
  readonly sha256: string;
  readonly grantId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string;
};
export const insertCode = (shop: Shop, code: NewCode): Write => sql`
  INSERT INTO oauth_codes (code_sha256, grant_id, redirect_uri, code_challenge, nonce, created_at, expires_at)
  VALUES (${code.sha256}, ${code.grantId}, ${code.redirectUri}, ${code.codeChallenge}, ${code.nonce}, ${shop.now},
    ${shop.now + lives.code_ms})`;

export type CodeRow = {
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly revokedAt: number | null;
  readonly grant: Grant;
};
export async function findCode(shop: Shop, sha256: string): Promise<CodeRow | null> {
  const row = await shop.db.first<GrantRow & Omit<CodeRow, "grant">>(sql`
    SELECT ${grantColumns}, redirect_uri AS redirectUri, code_challenge AS codeChallenge, nonce,
      oauth_codes.created_at AS createdAt, expires_at AS expiresAt, used_at AS usedAt
    FROM oauth_codes JOIN oauth_grants ON oauth_grants.id = oauth_codes.grant_id
    WHERE code_sha256 = ${sha256}`);
  return row && { ...row, grant: grantOf(row) };
}

export const useCode = (shop: Shop, sha256: string): Write[] => [
  sql`UPDATE oauth_codes SET used_at = ${shop.now} WHERE code_sha256 = ${sha256} AND used_at IS NULL`,
  mustHaveChangedOne("access.use_code"),
];

export type TokenKind = "access" | "refresh";
export const insertToken = (
  shop: Shop,
  token: {
    readonly sha256: string;
    readonly kind: TokenKind;
    readonly grantId: string;
    readonly scopes: readonly string[];
  },
): Write => sql`
  INSERT INTO oauth_tokens (token_sha256, kind, grant_id, scopes, created_at, expires_at)
  VALUES (${token.sha256}, ${token.kind}, ${token.grantId}, ${JSON.stringify(token.scopes)}, ${shop.now},
    ${shop.now + (token.kind === "access" ? lives.access_ms : lives.refresh_ms)})`;

export type TokenRow = {
  readonly kind: TokenKind;
  readonly tokenScopes: readonly string[];
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  /** of the token or of its grant, its client or the person's account */
  readonly revoked: boolean;
  readonly grant: Grant;
};
export async function findToken(shop: Shop, sha256: string): Promise<TokenRow | null> {
  type Row = GrantRow & Omit<TokenRow, "grant" | "tokenScopes" | "revoked"> & { tokenScopes: string; revoked: number };
  const row = await shop.db.first<Row>(sql`
    SELECT ${grantColumns}, oauth_tokens.kind, oauth_tokens.scopes AS tokenScopes, oauth_tokens.created_at AS createdAt,
      oauth_tokens.expires_at AS expiresAt, oauth_tokens.used_at AS usedAt,
      oauth_tokens.revoked_at IS NOT NULL OR oauth_grants.revoked_at IS NOT NULL OR clients.revoked_at IS NOT NULL
        OR accounts.suspended_at IS NOT NULL AS revoked
    FROM oauth_tokens JOIN oauth_grants ON oauth_grants.id = oauth_tokens.grant_id
      JOIN oauth_clients AS clients ON clients.id = oauth_grants.client_id
      JOIN accounts ON accounts.id = oauth_grants.account_id
    WHERE token_sha256 = ${sha256}`);
  if (!row) return null;
  const tokenScopes = JSON.parse(row.tokenScopes) as string[];
  return { ...row, tokenScopes, revoked: row.revoked === 1, grant: grantOf(row) };
}

export const useRefreshToken = (shop: Shop, sha256: string): Write[] => [
  sql`UPDATE oauth_tokens SET used_at = ${shop.now}
    WHERE token_sha256 = ${sha256} AND kind = 'refresh' AND used_at IS NULL AND revoked_at IS NULL`,
  mustHaveChangedOne("access.use_refresh_token"),
];
export const revokeTokenRow = (shop: Shop, sha256: string): Write =>
  sql`UPDATE oauth_tokens SET revoked_at = ${shop.now} WHERE token_sha256 = ${sha256} AND revoked_at IS NULL`;

/** Nightly: tokens and codes nobody can use, then grants that are left with nothing; at most 1,000 of each. */
export const deleteEndedTokens = (shop: Shop): Statement[] => [
  sql`DELETE FROM oauth_tokens WHERE token_sha256 IN
    (SELECT token_sha256 FROM oauth_tokens WHERE expires_at <= ${shop.now} ORDER BY expires_at LIMIT 1000)`,
  // A used code is kept a day: coming again, it still ends what it began.
  sql`DELETE FROM oauth_codes WHERE code_sha256 IN
    (SELECT code_sha256 FROM oauth_codes WHERE expires_at <= ${shop.now - 24 * 3_600_000} ORDER BY expires_at LIMIT 1000)`,
  sql`DELETE FROM oauth_grants WHERE id IN (SELECT id FROM oauth_grants WHERE created_at <= ${shop.now - 24 * 3_600_000}
    AND NOT EXISTS (SELECT 1 FROM oauth_tokens WHERE grant_id = oauth_grants.id)
    AND NOT EXISTS (SELECT 1 FROM oauth_codes WHERE grant_id = oauth_grants.id) LIMIT 1000)`,
];
