/** Sessions: an opaque token in a cookie, of which only the hash is kept, so that a copy of the database opens nothing. */
import { sha256Hex } from "../kernel/crypto.ts";
import { day_ms, second_ms } from "../kernel/clock.ts";
import { secretToken } from "../kernel/ids.ts";
import { limits } from "../kernel/limits.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { FindActor } from "../platform/http/context.ts";
import type { Actor, Shop } from "../platform/shop.ts";
import { actorOfSession } from "./standing.ts";
import {
  deleteSession,
  findKeyAccount,
  findSessionAccount,
  insertSession,
  isStale,
  proveSession,
  slideSession,
  type Account,
  type NewSession,
  type SessionAccount,
} from "./store.ts";

const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
const isApiKey = (text: string): boolean => /^yk_[\w-]{43}$/.test(text);

/** What a session is called in lists: the beginning of its hash, which opens nothing. */
export const handleOf = (tokenSha256: string): string => tokenSha256.slice(0, 32);

const actorOf = ({ id, role, person, sellers }: Account): Actor => ({
  kind: "account",
  id,
  role,
  person,
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
  return actorOfSession(account, handleOf(tokenSha256), shop.now);
};

/** The session behind a token, proven or not: only the page that asks for the second factor looks at it this way. */
export async function findSession(shop: Shop, token: string | null): Promise<SessionAccount | null> {
  return token && isToken(token) ? findSessionAccount(shop, await sha256Hex(token)) : null;
}

export type Opened = { readonly token: string; readonly writes: readonly Write[] };

/** A new session in place of the one before: the token changes whenever somebody signs in. */
export async function beginSession(shop: Shop, session: NewSession, before: string | null): Promise<Opened> {
  const token = secretToken();
  const ended = before && isToken(before) ? [deleteSession(await sha256Hex(before))] : [];
  return { token, writes: [...ended, insertSession(shop, await sha256Hex(token), session)] };
}

/** The same session with a new token, after its person has proved who they are once more. */
export async function renewSession(shop: Shop, before: string, secondFactor: boolean): Promise<Opened> {
  const token = secretToken();
  const moved = proveSession(shop, await sha256Hex(before), await sha256Hex(token), secondFactor);
  return { token, writes: [moved, mustHaveChangedOne("session.prove")] };
}

export async function endSession(shop: Shop, token: string | null): Promise<void> {
  if (token && isToken(token)) await shop.commit([deleteSession(await sha256Hex(token))]);
}

const attributes = (environment: "local" | "production", seconds: number): string =>
  `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${environment === "production" ? "; Secure" : ""}`;

/** Set-Cookie for a session; `name` is `__Host-sid`, or `sid` on plain localhost. */
export const sessionCookie = (shop: Shop, name: string, token: string): string =>
  keptCookie(shop, name, token, (limits.session_days * day_ms) / second_ms);
export const clearedCookie = (shop: Shop, name: string): string => keptCookie(shop, name, "", 0);
export const keptCookie = (shop: Shop, name: string, value: string, seconds: number): string =>
  `${name}=${value}; ${attributes(shop.config.environment, seconds)}`;
