/**
 * Keys that sign identity tokens: ES256, one every thirty days. The next one is published a period ahead and the last
 * one stays for a period, so that whoever keeps the set for a day always has the key that signed. The private half is
 * sealed under the shop's signing secret: a copy of the database signs nothing.
 */
import { day_ms } from "../kernel/clock.ts";
import { invariant } from "../kernel/result.ts";
import { seal, unseal } from "../kernel/crypto.ts";
import type { Shop } from "../platform/shop.ts";
import { deleteSigningKeysBefore, findSigningKeys, insertSigningKey, type SigningKeyRow } from "./signing-store.ts";

const period_ms = 30 * day_ms;
const purpose = "access.signing-key";
const curve = { name: "ECDSA", namedCurve: "P-256" } as const;
const periodAt = (now: number): number => Math.floor(now / period_ms);

export type PublicJwk = { readonly kty: "EC"; readonly crv: "P-256"; readonly x: string; readonly y: string };

/** Nightly, and whenever the first one is needed: this period's key and the next. Two at once make one: the period is the key. */
export async function keepSigningKeys(shop: Shop): Promise<SigningKeyRow[]> {
  const present = periodAt(shop.now);
  const known = await findSigningKeys(shop, present - 1);
  const missing = [present, present + 1].filter((period) => !known.some((key) => key.period === period));
  if (missing.length === 0) return known;
  for (const period of missing) await shop.commit([insertSigningKey(shop, await newSigningKey(shop, period))]);
  await shop.commit([deleteSigningKeysBefore(present - 1)]);
  return findSigningKeys(shop, present - 1);
}

async function newSigningKey(shop: Shop, period: number): Promise<SigningKeyRow> {
  const pair = (await crypto.subtle.generateKey(curve, true, ["sign", "verify"])) as CryptoKeyPair;
  const { kty, crv, x, y } = (await crypto.subtle.exportKey("jwk", pair.publicKey)) as PublicJwk;
  const { calculateJwkThumbprint } = await import("jose");
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  const secret = JSON.stringify(await crypto.subtle.exportKey("jwk", pair.privateKey));
  return {
    period,
    kid,
    publicJwk: JSON.stringify({ kty, crv, x, y }),
    privateSealed: await seal(shop.config.signingSecret, purpose, kid, secret),
  };
}

export async function signingKey(shop: Shop): Promise<{ readonly kid: string; readonly key: CryptoKey }> {
  const row = (await keepSigningKeys(shop)).find(({ period }) => period === periodAt(shop.now));
  invariant(row, "this period has a signing key");
  const secret = await unseal(shop.config.signingSecret, purpose, row.kid, row.privateSealed);
  invariant(secret, "a signing key opens with the secret it was sealed with");
  const jwk = JSON.parse(secret) as JsonWebKey;
  return { kid: row.kid, key: await crypto.subtle.importKey("jwk", jwk, curve, false, ["sign"]) };
}

/** The JWK set (RFC 7517): public halves only. */
export async function publicKeys(shop: Shop): Promise<{ readonly keys: readonly object[] }> {
  const rows = await keepSigningKeys(shop);
  const keys = rows.map(({ kid, publicJwk }) => ({
    ...(JSON.parse(publicJwk) as PublicJwk),
    kid,
    use: "sig",
    alg: "ES256",
  }));
  return { keys };
}
