/** A seller's own keys: made, rotated with an overlap, revoked. The secret is shown once; only its hash stays. */
import { day_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import {
  countLiveKeys,
  endKeySecrets,
  findKey,
  findKeys,
  insertKey,
  insertKeySecret,
  revokeKeyRow,
  type SellerKey,
} from "./key-store.ts";
import { isTokenScope } from "./scopes.ts";
import { lives, newSecret } from "./tokens.ts";

const keys_max = 50;
const days_max = 730;

export type KeyFault =
  | { readonly code: "key.not_found" }
  | { readonly code: "key.raced" }
  | { readonly code: "key.name_missing" }
  | { readonly code: "key.scope_unknown"; readonly scope: string }
  | { readonly code: "key.scopes_missing" }
  | { readonly code: "key.days_wrong"; readonly days_max: number }
  | { readonly code: "key.full"; readonly keys_max: number };
export type MadeKey = { readonly key: SellerKey; readonly token: string };
export type KeyWish = {
  readonly name: string;
  readonly scopes: readonly string[];
  /** null: works until it is revoked */
  readonly days: number | null;
};

export const listKeys = findKeys;

/** Whoever calls has asked `refusedToManage` first. */
export async function createKey(shop: Shop, sellerId: string, wish: KeyWish): Promise<Result<MadeKey, KeyFault>> {
  const fault = faultOf(wish);
  if (fault) return err(fault);
  if ((await countLiveKeys(shop, sellerId)) >= keys_max) return err({ code: "key.full", keys_max });

  const { token, sha256 } = await newSecret("key");
  const key: SellerKey = {
    id: shop.newId("key"),
    name: wish.name.trim(),
    scopes: [...new Set(wish.scopes)],
    createdAt: shop.now,
    expiresAt: wish.days === null ? null : shop.now + wish.days * day_ms,
    revokedAt: null,
    lastUsedAt: null,
    tails: [tailOf(token)],
  };
  await shop.commit([
    insertKey(shop, { ...key, sellerId, createdBy: accountOf(shop) }),
    insertKeySecret(shop, key.id, sha256, tailOf(token)),
    audited(shop, "key.created", key.id, { sellerId, name: key.name, scopes: key.scopes }),
  ]);
  return ok({ key, token });
}

/** A new secret beside the present one, which works for one more day: nothing has to stop while software is told. */
export async function rotateKey(shop: Shop, sellerId: string, keyId: string): Promise<Result<MadeKey, KeyFault>> {
  const key = await findKey(shop, sellerId, keyId);
  if (!key || key.revokedAt !== null) return err({ code: "key.not_found" });
  const { token, sha256 } = await newSecret("key");
  await shop.commit([
    ...endKeySecrets(shop, keyId, shop.now + lives.overlap_ms),
    insertKeySecret(shop, keyId, sha256, tailOf(token)),
    audited(shop, "key.rotated", keyId, { sellerId }),
  ]);
  return ok({ key: { ...key, tails: [tailOf(token), ...key.tails.slice(0, 1)] }, token });
}

export async function revokeKey(shop: Shop, sellerId: string, keyId: string): Promise<Result<null, KeyFault>> {
  const key = await findKey(shop, sellerId, keyId);
  if (!key || key.revokedAt !== null) return err({ code: "key.not_found" });
  const outcome = await shop.commit([
    ...revokeKeyRow(shop, sellerId, keyId),
    audited(shop, "key.revoked", keyId, { sellerId }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "key.raced" });
}

function faultOf({ name, scopes, days }: KeyWish): KeyFault | null {
  if (name.trim() === "" || name.length > 100) return { code: "key.name_missing" };
  if (scopes.length === 0) return { code: "key.scopes_missing" };
  const unknown = scopes.find((scope) => !isTokenScope(scope));
  if (unknown !== undefined) return { code: "key.scope_unknown", scope: unknown.slice(0, 40) };
  return days === null || (Number.isInteger(days) && days >= 1 && days <= days_max)
    ? null
    : { code: "key.days_wrong", days_max };
}

const tailOf = (token: string): string => token.slice(-4);
export const accountOf = ({ actor }: Shop): string => (actor.kind === "account" ? actor.id : actor.kind);
