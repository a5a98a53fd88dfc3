import { sql, type SQL } from "drizzle-orm";
import { limits } from "../../kernel/limits.ts";
import { mustHaveChangedOne, type Write } from "../../platform/database.ts";
import { isAccountOf, openPerson, personColumn, type PackedPerson } from "../../persons/index.ts";
import type { Shop } from "../../platform/shop.ts";

export type Purpose = "sign_in" | "reset" | "confirm";
export type EntryLetter = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly email: string;
  readonly back: string;
  readonly linkSha256: string;
  readonly codeMac: string;
  readonly browserSha256: string;
};

export const tries_max = 5;

export const insertEntryLetter = (shop: Shop, letter: EntryLetter): Write => sql`
  INSERT INTO entry_letters (id, purpose, email, back, link_sha256, code_mac, browser_sha256, created_at, expires_at)
  VALUES (${letter.id}, ${letter.purpose}, ${letter.email}, ${letter.back}, ${letter.linkSha256}, ${letter.codeMac},
    ${letter.browserSha256}, ${shop.now}, ${shop.now + limits.entry_ms})`;

const columns = sql.raw(`id, purpose, email, back, link_sha256 AS linkSha256, code_mac AS codeMac,
  browser_sha256 AS browserSha256`);
const stillGood = ({ now }: Shop): SQL => sql`used_at IS NULL AND expires_at > ${now} AND tries < ${tries_max}`;

/** The letter this browser asked for, while it is good. */
export const findEntryLetter = (shop: Shop, browserSha256: string): Promise<EntryLetter | null> =>
  shop.db.first(
    sql`SELECT ${columns} FROM entry_letters WHERE browser_sha256 = ${browserSha256} AND ${stillGood(shop)}`,
  );

export const countTry = (id: string): Write => sql`UPDATE entry_letters SET tries = tries + 1 WHERE id = ${id}`;

/** Link and code are one door: whoever was first has shut it. */
export const useEntryLetter = (shop: Shop, id: string): Write[] => [
  sql`UPDATE entry_letters SET used_at = ${shop.now} WHERE id = ${id} AND ${stillGood(shop)}`,
  mustHaveChangedOne("entry_letter.use"),
];

/** Nightly: letters and challenges that ended a day ago, at most 1,000 of each a run. */
export const forgetEntries = (shop: Shop, day_ms: number): Write[] => [
  sql`DELETE FROM entry_letters WHERE id IN (SELECT id FROM entry_letters WHERE expires_at < ${shop.now - day_ms} LIMIT 1000)`,
  sql`DELETE FROM challenges WHERE sha256 IN (SELECT sha256 FROM challenges WHERE expires_at < ${shop.now - day_ms} LIMIT 1000)`,
];

export type Addressed = {
  readonly id: string;
  readonly confirmedAt: number | null;
  readonly suspendedAt: number | null;
  readonly name: string;
};
export async function findByEmail(shop: Shop, email: string): Promise<Addressed | null> {
  const row = await shop.db.first<Omit<Addressed, "name"> & { person: PackedPerson }>(
    sql`SELECT id, ${personColumn("accounts")} AS person, email_confirmed_at AS confirmedAt, suspended_at AS suspendedAt
      FROM accounts WHERE ${isAccountOf(shop, email)}`,
  );
  if (!row) return null;
  const { person, ...known } = row;
  return { ...known, name: (await openPerson(shop, person)).name };
}

export const confirmEmail = (shop: Shop, accountId: string): Write =>
  sql`UPDATE accounts SET email_confirmed_at = coalesce(email_confirmed_at, ${shop.now}) WHERE id = ${accountId}`;

/** What somebody unknown may have left in an account before the owner of its address came. */
export const sweepOut = (accountId: string): Write[] => [
  sql`UPDATE accounts SET password = '' WHERE id = ${accountId} AND email_confirmed_at IS NULL`,
  ...["sessions", "passkeys", "outside_accounts", "wallets", "second_factors", "recovery_codes", "devices"].map(
    (table) => sql`DELETE FROM ${sql.raw(table)} WHERE account_id = ${accountId}
      AND EXISTS (SELECT 1 FROM accounts WHERE id = ${accountId} AND email_confirmed_at IS NULL)`,
  ),
];
