import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";

export type OutsideLine = { readonly provider: string; readonly email: string; readonly createdAt: number };

export const selectOutside = (accountId: string): Statement => sql`
  SELECT provider, email, created_at AS createdAt FROM outside_accounts
  WHERE account_id = ${accountId} ORDER BY provider LIMIT 20`;

export const findOutsideOwner = (
  shop: Shop,
  provider: string,
  subject: string,
): Promise<{ accountId: string } | null> =>
  shop.db.first(sql`
    SELECT account_id AS accountId FROM outside_accounts WHERE provider = ${provider} AND subject = ${subject}`);

type Outside = {
  readonly provider: string;
  readonly subject: string;
  readonly accountId: string;
  readonly email: string;
};
export const insertOutside = (shop: Shop, outside: Outside): Write => sql`
  INSERT INTO outside_accounts (provider, subject, account_id, email, created_at)
  VALUES (${outside.provider}, ${outside.subject}, ${outside.accountId}, ${outside.email}, ${shop.now})`;

export const deleteOutside = (accountId: string, provider: string): Write[] => [
  sql`DELETE FROM outside_accounts WHERE account_id = ${accountId} AND provider = ${provider}`,
  mustHaveChangedOne("outside.disconnect"),
];
