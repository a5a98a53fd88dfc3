/** A seller's key or an OAuth token becomes an Actor: narrowed to one seller and to its scopes, and a plain shopper otherwise. */
import { minute_ms } from "../kernel/clock.ts";
import { sha256Hex } from "../kernel/crypto.ts";
import type { FindActor } from "../platform/http/context.ts";
import type { Actor } from "../platform/shop.ts";
import { findKeyBearer, findTokenBearer, type Bearer } from "./bearer-store.ts";
import { touchKey } from "./key-store.ts";
import { mayHandOn } from "./scopes.ts";
import { looksLike } from "./tokens.ts";

const touched_ms = 10 * minute_ms;

/** Asks here for what this room gave out, else where it was asked before. One read at most, as with a session. */
export const withBearers =
  (findActor: FindActor): FindActor =>
  async (shop, credentials) => {
    const { apiKey } = credentials;
    const isKey = apiKey !== null && looksLike("key", apiKey);
    if (!isKey && !(apiKey !== null && looksLike("access", apiKey))) return findActor(shop, credentials);
    const sha256 = await sha256Hex(apiKey);
    const bearer = isKey ? await findKeyBearer(shop, sha256) : await findTokenBearer(shop, sha256);
    if (!bearer) return shop.actor;
    if (bearer.keyId !== null && shop.now - (bearer.lastUsedAt ?? 0) > touched_ms)
      shop.later(shop.commit([touchKey(shop, bearer.keyId)]));
    return actorOf(bearer);
  };

/** Pure. Staff lose through their tokens what they lose themselves; operators gain nothing by them. */
export function actorOf({ accountId, person, sellerId, scopes, memberRole, memberScopes }: Bearer): Actor {
  const own =
    memberRole === null
      ? scopes
      : scopes.filter((scope) => mayHandOn({ role: memberRole, scopes: memberScopes }, scope));
  const sellers = sellerId === null ? [] : [{ sellerId, role: "staff" as const, scopes: own }];
  return { kind: "account", id: accountId, role: "shopper", person, sellers, scopes };
}
