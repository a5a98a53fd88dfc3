/** Taking a token back (RFC 7009) and saying what one is (RFC 7662): each client asks about its own, and of others learns nothing. */
import { sha256Hex } from "../kernel/crypto.ts";
import { second_ms } from "../kernel/clock.ts";
import type { Shop } from "../platform/shop.ts";
import type { Client } from "./client-store.ts";
import { findToken, revokeGrantRow, revokeTokenRow } from "./token-store.ts";
import { looksLike } from "./tokens.ts";

const isToken = (token: string): boolean => looksLike("access", token) || looksLike("refresh", token);

/** A refresh token takes its whole grant with it. */
export async function revokeToken(shop: Shop, client: Client, token: string): Promise<void> {
  if (!isToken(token)) return;
  const sha256 = await sha256Hex(token);
  const found = await findToken(shop, sha256);
  if (!found || found.grant.clientId !== client.id) return;
  const write =
    found.kind === "refresh" ? revokeGrantRow(shop, found.grant.id, "client_revoked") : revokeTokenRow(shop, sha256);
  await shop.commit([write]);
}

export async function introspect(shop: Shop, client: Client, token: string): Promise<object> {
  const inactive = { active: false };
  if (!isToken(token)) return inactive;
  const found = await findToken(shop, await sha256Hex(token));
  if (!found || found.grant.clientId !== client.id) return inactive;
  if (found.revoked || found.usedAt !== null || found.expiresAt <= shop.now) return inactive;
  return {
    active: true,
    scope: found.tokenScopes.join(" "),
    client_id: client.id,
    token_type: found.kind === "access" ? "Bearer" : "refresh_token",
    exp: Math.floor(found.expiresAt / second_ms),
    iat: Math.floor(found.createdAt / second_ms),
    iss: shop.config.publicOrigin,
    sub: found.grant.accountId,
    ...(found.grant.sellerId === null ? {} : { seller_id: found.grant.sellerId }),
  };
}
