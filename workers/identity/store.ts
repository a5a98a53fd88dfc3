import { sql } from "drizzle-orm";
import { day_ms, hour_ms } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Write } from "../platform/database.ts";
import { isAccountOf, openPerson, personColumn, type PackedPerson } from "../persons/index.ts";
import type { Membership, Person, Role, Shop } from "../platform/shop.ts";

export type Account = {
  readonly id: string;
  /** sealed until asked for */
  readonly person: () => Promise<Person>;
  readonly role: Role;
  readonly locale: Locale;
  readonly sellers: readonly Membership[];
};
/** How somebody came in. */
export type Method = "password" | "mail" | "passkey" | "oidc";
export type SessionAccount = Account & {
  readonly seenAt: number;
  readonly provedAt: number;
  readonly secondFactorAt: number | null;
  /** 1 where an authenticator app guards this account */
  readonly guarded: 0 | 1;
};
type Row<A extends Account> = Omit<A, "sellers" | "person"> & {
  readonly sellers: string;
  readonly person: PackedPerson;
};
type AccountRow = Account & { readonly password: string };

/** Account, its effective role and the sellers it acts for: what every signed-in request knows, in one read. */
const accountColumns = sql`accounts.id, ${personColumn("accounts")} AS person, accounts.locale,
  coalesce((SELECT role FROM account_roles WHERE account_id = accounts.id), accounts.role) AS role,
  (SELECT json_group_array(json_object('sellerId', seller_id, 'role', role, 'scopes', json(scopes)))
    FROM seller_members WHERE account_id = accounts.id) AS sellers`;
const withSellers = <A extends Account>(shop: Shop, row: Row<A> | null): A | null => {
  if (!row) return null;
  const { person, sellers, ...rest } = row;
  return {
    ...rest,
    person: () => openPerson(shop, person),
    sellers: JSON.parse(sellers) as Membership[],
  } as unknown as A;
};

const session_ms = limits.session_days * day_ms;
const seen_ms = hour_ms;

/** Whose session this is; an ended, unknown or suspended one is nobody's. One read. */
export const findSessionAccount = async (shop: Shop, tokenSha256: string): Promise<SessionAccount | null> =>
  withSellers(
    shop,
    await shop.db.first<Row<SessionAccount>>(sql`
    SELECT ${accountColumns}, sessions.seen_at AS seenAt, sessions.proved_at AS provedAt,
      sessions.second_factor_at AS secondFactorAt, EXISTS (SELECT 1 FROM second_factors
        WHERE account_id = accounts.id AND confirmed_at IS NOT NULL) AS guarded
    FROM sessions JOIN accounts ON accounts.id = sessions.account_id
    WHERE sessions.token_sha256 = ${tokenSha256} AND sessions.expires_at > ${shop.now} AND accounts.suspended_at IS NULL`),
  );

export const findKeyAccount = async (shop: Shop, tokenSha256: string): Promise<Account | null> =>
  withSellers(
    shop,
    await shop.db.first<Row<Account>>(sql`
    SELECT ${accountColumns}
    FROM api_keys JOIN accounts ON accounts.id = api_keys.account_id
    WHERE api_keys.token_sha256 = ${tokenSha256} AND api_keys.revoked_at IS NULL AND accounts.suspended_at IS NULL`),
  );

/** An account that may be entered. */
export const findAccount = async (shop: Shop, id: string): Promise<Account | null> =>
  withSellers(
    shop,
    await shop.db.first<Row<Account>>(sql`
    SELECT ${accountColumns} FROM accounts WHERE id = ${id} AND suspended_at IS NULL`),
  );

export const findForSignIn = async (shop: Shop, email: string): Promise<AccountRow | null> =>
  withSellers(
    shop,
    await shop.db.first<Row<AccountRow>>(sql`
    SELECT ${accountColumns}, accounts.password FROM accounts
    WHERE ${isAccountOf(shop, email)} AND password <> '' AND suspended_at IS NULL`),
  );

export type NewSession = {
  readonly accountId: string;
  readonly method: Method;
  readonly device: string;
  readonly country: string;
  readonly secondFactor: boolean;
};
export const insertSession = (shop: Shop, tokenSha256: string, session: NewSession): Write => sql`
  INSERT INTO sessions (token_sha256, account_id, created_at, seen_at, expires_at, method, proved_at, second_factor_at,
    device, country)
  VALUES (${tokenSha256}, ${session.accountId}, ${shop.now}, ${shop.now}, ${shop.now + session_ms}, ${session.method},
    ${shop.now}, ${session.secondFactor ? shop.now : null}, ${session.device}, ${session.country})`;

/** What a session proves anew comes with a new token: the one before opens nothing any more. */
export const proveSession = (shop: Shop, before: string, after: string, secondFactor: boolean): Write => sql`
  UPDATE sessions SET token_sha256 = ${after}, proved_at = ${shop.now}, seen_at = ${shop.now},
    second_factor_at = CASE WHEN ${secondFactor ? 1 : 0} THEN ${shop.now} ELSE second_factor_at END
  WHERE token_sha256 = ${before} AND expires_at > ${shop.now}`;

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
