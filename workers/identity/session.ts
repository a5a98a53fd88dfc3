/** Sessions: an opaque token in a cookie, of which only the hash is kept, so that a copy of the database opens nothing. */
import { sha256Hex } from "../kernel/crypto.ts";
import { day_ms, second_ms } from "../kernel/clock.ts";
import { secretToken } from "../kernel/ids.ts";
import { limits } from "../kernel/limits.ts";
import type { Write } from "../platform/database.ts";
import type { FindActor } from "../platform/http/context.ts";
import type { Actor, Shop } from "../platform/shop.ts";
import {
  deleteSession,
  findKeyAccount,
  findSessionAccount,
  insertSession,
  isStale,
  slideSession,
  type Account,
} from "./store.ts";

const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
const isApiKey = (text: string): boolean => /^yk_[\w-]{43}$/.test(text);

const actorOf = ({ id, role, email, name, sellers }: Account): Actor => ({
  kind: "account",
  id,
  role,
  email,
  name,
  sellers,
  scopes: null,
});

/** Who is asking: one read for a session or key that looks like one of ours, none for anything else. */
export const findActor: FindActor = async (shop, { sessionToken, apiKey }) => {
  if (apiKey && isApiKey(apiKey)) {
    const account = await findKeyAccount(shop, await sha256Hex(apiKey));
    return account ? actorOf(account) : shop.actor;
  }
  if (!sessionToken || !isToken(sessionToken)) return shop.actor;
  const tokenSha256 = await sha256Hex(sessionToken);
  const account = await findSessionAccount(shop, tokenSha256);
  if (!account) return shop.actor;
  if (isStale(shop, account)) shop.later(shop.commit([slideSession(shop, tokenSha256)]));
  return actorOf(account);
};

/** A new session in place of the one before: the token changes whenever somebody signs in. */
export async function beginSession(
  shop: Shop,
  accountId: string,
  before: string | null,
): Promise<{ readonly token: string; readonly writes: readonly Write[] }> {
  const token = secretToken();
  const ended = before && isToken(before) ? [deleteSession(await sha256Hex(before))] : [];
  return { token, writes: [...ended, insertSession(shop, await sha256Hex(token), accountId)] };
}

export async function endSession(shop: Shop, token: string | null): Promise<void> {
  if (token && isToken(token)) await shop.commit([deleteSession(await sha256Hex(token))]);
}

const attributes = (environment: "local" | "production", seconds: number): string =>
  `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${environment === "production" ? "; Secure" : ""}`;

/** Set-Cookie for a session; `name` is `__Host-sid`, or `sid` on plain localhost. */
export const sessionCookie = (shop: Shop, name: string, token: string): string =>
  `${name}=${token}; ${attributes(shop.config.environment, (limits.session_days * day_ms) / second_ms)}`;
export const clearedCookie = (shop: Shop, name: string): string =>
  `${name}=; ${attributes(shop.config.environment, 0)}`;
