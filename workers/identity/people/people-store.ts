/** Accounts as the back office sees them, and the few things it may change of them. */
import { sql, type SQL } from "drizzle-orm";
import { limits } from "../../kernel/limits.ts";
import type { Locale } from "../../kernel/locale.ts";
import { decodeCursor, encodeCursor, type Page } from "../../kernel/paging.ts";
import { isAccountOf, openPerson, personColumn, type PackedPerson } from "../../persons/index.ts";
import { mustHaveChangedOne, type Write } from "../../platform/database.ts";
import type { Role, Shop } from "../../platform/shop.ts";

export type PersonLine = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly createdAt: number;
  readonly suspendedAt: number | null;
  readonly confirmedAt: number | null;
  /** 1 where an authenticator app guards the account */
  readonly guarded: 0 | 1;
  readonly sessions: number;
  readonly seenAt: number | null;
};

const effectiveRole = sql.raw("coalesce((SELECT role FROM account_roles WHERE account_id = a.id), a.role)");
const columns = ({ now }: Shop): SQL => sql`a.id, ${personColumn("a")} AS person, ${effectiveRole} AS role, a.locale,
  a.created_at AS createdAt, a.suspended_at AS suspendedAt, a.email_confirmed_at AS confirmedAt,
  EXISTS (SELECT 1 FROM second_factors WHERE account_id = a.id AND confirmed_at IS NOT NULL) AS guarded,
  (SELECT count(*) FROM sessions WHERE account_id = a.id AND expires_at > ${now}) AS sessions,
  (SELECT max(seen_at) FROM sessions WHERE account_id = a.id) AS seenAt`;

export type PeopleFilter = {
  /** a whole address, or the account's id */
  readonly q?: string;
  readonly role?: Role;
  readonly cursor?: string | null;
};

type Row = Omit<PersonLine, "email" | "name"> & { readonly person: PackedPerson };
const opened = async (shop: Shop, { person, ...row }: Row): Promise<PersonLine> => ({
  ...row,
  ...(await openPerson(shop, person)),
});
/** Names are sealed, so somebody is found by what is known whole. */
const isCalled = (shop: Shop, q: string): SQL =>
  q === "" ? sql`1 = 1` : sql`(a.id = ${q} OR a.id IN (SELECT id FROM accounts WHERE ${isAccountOf(shop, q)}))`;

export async function listPeople(shop: Shop, { q = "", role, cursor }: PeopleFilter): Promise<Page<PersonLine>> {
  const size = limits.page_size;
  const after = decodeCursor(cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const rows = await shop.db.all<Row>(sql`
    SELECT ${columns(shop)} FROM accounts a
    WHERE (a.created_at, a.id) < (${after[0]}, ${after[1]})
      AND ${isCalled(shop, q)}
      AND (${role ?? ""} = '' OR ${effectiveRole} = ${role ?? ""})
    ORDER BY a.created_at DESC, a.id DESC LIMIT ${size + 1}`);
  const items = await Promise.all(rows.slice(0, size).map((row) => opened(shop, row)));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.createdAt, last.id]) : null };
}

export async function findPerson(shop: Shop, id: string): Promise<PersonLine | null> {
  const row = await shop.db.first<Row>(sql`SELECT ${columns(shop)} FROM accounts a WHERE a.id = ${id}`);
  return row && opened(shop, row);
}

/** Only while whoever decides is still an operator: two who demote each other cannot both succeed. */
const stillOperator = (operatorId: string): SQL => sql`EXISTS (SELECT 1 FROM accounts a
  WHERE a.id = ${operatorId} AND a.suspended_at IS NULL AND ${effectiveRole} = 'operator')`;

export const grantRole = (shop: Shop, accountId: string, role: Role, operatorId: string): Write[] => [
  sql`INSERT INTO account_roles (account_id, role, granted_by, granted_at)
    SELECT ${accountId}, ${role}, ${operatorId}, ${shop.now} WHERE ${stillOperator(operatorId)}
    ON CONFLICT (account_id) DO UPDATE SET role = excluded.role, granted_by = excluded.granted_by,
      granted_at = excluded.granted_at`,
  mustHaveChangedOne("person.role"),
];

export const setSuspension = (shop: Shop, accountId: string, suspended: boolean, operatorId: string): Write[] => [
  sql`UPDATE accounts SET suspended_at = ${suspended ? shop.now : null}
    WHERE id = ${accountId} AND (suspended_at IS NULL) = ${suspended ? 1 : 0} AND ${stillOperator(operatorId)}`,
  mustHaveChangedOne("person.suspension"),
];
