import { sql } from "drizzle-orm";
import { day_ms, hour_ms } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Write } from "../platform/database.ts";
import type { Role, Shop } from "../platform/shop.ts";

export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
};
export type SessionAccount = Account & { readonly seenAt: number };
type AccountRow = Account & { readonly password: string };

const session_ms = limits.session_days * day_ms;
const seen_ms = hour_ms;

/** Whose session this is; an ended, unknown or suspended one is nobody's. One read. */
export const findSessionAccount = (shop: Shop, tokenSha256: string): Promise<SessionAccount | null> =>
  shop.db.first<SessionAccount>(sql`
    SELECT accounts.id, accounts.email, accounts.name, accounts.role, accounts.locale, sessions.seen_at AS seenAt
    FROM sessions JOIN accounts ON accounts.id = sessions.account_id
    WHERE sessions.token_sha256 = ${tokenSha256} AND sessions.expires_at > ${shop.now} AND accounts.suspended_at IS NULL`);

export const findKeyAccount = (shop: Shop, tokenSha256: string): Promise<Account | null> =>
  shop.db.first<Account>(sql`
    SELECT accounts.id, accounts.email, accounts.name, accounts.role, accounts.locale
    FROM api_keys JOIN accounts ON accounts.id = api_keys.account_id
    WHERE api_keys.token_sha256 = ${tokenSha256} AND api_keys.revoked_at IS NULL AND accounts.suspended_at IS NULL`);

export const findForSignIn = (shop: Shop, email: string): Promise<AccountRow | null> =>
  shop.db.first<AccountRow>(sql`
    SELECT id, email, name, role, locale, password FROM accounts
    WHERE email = ${email} AND password <> '' AND suspended_at IS NULL`);

export const insertAccount = (shop: Shop, account: Omit<Account, "role"> & { readonly password: string }): Write => sql`
  INSERT INTO accounts (id, email, name, role, password, locale, created_at)
  VALUES (${account.id}, ${account.email}, ${account.name}, 'shopper', ${account.password}, ${account.locale}, ${shop.now})`;

export const insertSession = (shop: Shop, tokenSha256: string, accountId: string): Write => sql`
  INSERT INTO sessions (token_sha256, account_id, created_at, seen_at, expires_at)
  VALUES (${tokenSha256}, ${accountId}, ${shop.now}, ${shop.now}, ${shop.now + session_ms})`;

export const deleteSession = (tokenSha256: string): Write =>
  sql`DELETE FROM sessions WHERE token_sha256 = ${tokenSha256}`;

/** Every other session of a person, when a password changes. */
export const deleteOtherSessions = (accountId: string, keepSha256: string): Write =>
  sql`DELETE FROM sessions WHERE account_id = ${accountId} AND token_sha256 <> ${keepSha256}`;

/** Slides the end of a session; written at most once an hour. */
export const isStale = (shop: Shop, { seenAt }: SessionAccount): boolean => shop.now - seenAt > seen_ms;
export const slideSession = (shop: Shop, tokenSha256: string): Write => sql`
  UPDATE sessions SET seen_at = ${shop.now}, expires_at = ${shop.now + session_ms}
  WHERE token_sha256 = ${tokenSha256} AND seen_at < ${shop.now - seen_ms}`;

/** Nightly: what nobody can use any more, at most 1,000 rows a run. */
export const deleteEndedSessions = (shop: Shop): Write => sql`
  DELETE FROM sessions WHERE token_sha256 IN (SELECT token_sha256 FROM sessions WHERE expires_at <= ${shop.now} LIMIT 1000)`;

export const insertApiKey = (shop: Shop, tokenSha256: string, accountId: string, name: string): Write => sql`
  INSERT INTO api_keys (token_sha256, account_id, name, created_at)
  VALUES (${tokenSha256}, ${accountId}, ${name}, ${shop.now})`;
