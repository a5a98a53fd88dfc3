import { hour_ms, second_ms } from "../kernel/clock.ts";
import type { Shop } from "../platform/shop.ts";
import { signingKey } from "./signing-keys.ts";
import { findPerson } from "../persons/index.ts";
import type { Grant } from "./token-store.ts";

/** Claims about the person by what was granted; `seller_id` says for whom they let the client act. */
export async function claimsOf(shop: Shop, { accountId, sellerId, scopes }: Grant): Promise<Record<string, string>> {
  const person = await findPerson(shop, accountId);
  return {
    ...(scopes.includes("profile") && person?.name ? { name: person.name } : {}),
    ...(scopes.includes("email") && person ? { email: person.email } : {}),
    ...(sellerId === null ? {} : { seller_id: sellerId }),
  };
}

/** OpenID Connect Core 2: who agreed, to whom it is told, signed by this month's key. */
export async function idToken(shop: Shop, grant: Grant, nonce: string): Promise<string> {
  const [{ SignJWT }, { kid, key }, claims] = await Promise.all([
    import("jose"),
    signingKey(shop),
    claimsOf(shop, grant),
  ]);
  return new SignJWT({ ...claims, ...(nonce === "" ? {} : { nonce }) })
    .setProtectedHeader({ alg: "ES256", kid, typ: "JWT" })
    .setIssuer(shop.config.publicOrigin)
    .setSubject(grant.accountId)
    .setAudience(grant.clientId)
    .setIssuedAt(Math.floor(shop.now / second_ms))
    .setExpirationTime(Math.floor((shop.now + hour_ms) / second_ms))
    .sign(key);
}
