import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";

export type SecondFactorRow = {
  readonly secret: string;
  readonly confirmedAt: number | null;
  readonly lastStep: number;
  /** recovery codes that are still good */
  readonly codes: number;
};

export const findSecondFactor = (shop: Shop, accountId: string): Promise<SecondFactorRow | null> =>
  shop.db.first(sql`
    SELECT secret, confirmed_at AS confirmedAt, last_step AS lastStep, (SELECT count(*) FROM recovery_codes
      WHERE account_id = ${accountId} AND used_at IS NULL) AS codes
    FROM second_factors WHERE account_id = ${accountId}`);

/** Begins anew as long as nothing is confirmed; a confirmed one must be taken away first. */
export const insertSecret = (shop: Shop, accountId: string, secret: string): Write => sql`
  INSERT INTO second_factors (account_id, secret, created_at) VALUES (${accountId}, ${secret}, ${shop.now})
  ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at, last_step = 0
  WHERE confirmed_at IS NULL`;

/** Takes the code of these 30 seconds, once. */
export const takeStep = (shop: Shop, accountId: string, step: number): Write[] => [
  sql`UPDATE second_factors SET last_step = ${step}, confirmed_at = coalesce(confirmed_at, ${shop.now})
    WHERE account_id = ${accountId} AND last_step < ${step}`,
  mustHaveChangedOne("second_factor.step"),
];

export const takeRecoveryCode = (shop: Shop, accountId: string, codeSha256: string): Write[] => [
  sql`UPDATE recovery_codes SET used_at = ${shop.now}
    WHERE account_id = ${accountId} AND code_sha256 = ${codeSha256} AND used_at IS NULL`,
  mustHaveChangedOne("second_factor.recovery"),
];

export const replaceRecoveryCodes = (shop: Shop, accountId: string, hashes: readonly string[]): Write[] => [
  sql`DELETE FROM recovery_codes WHERE account_id = ${accountId}`,
  sql`INSERT INTO recovery_codes (account_id, code_sha256, created_at)
    SELECT ${accountId}, value, ${shop.now} FROM json_each(${JSON.stringify(hashes)})`,
];

export const deleteSecondFactor = (accountId: string): Write[] => [
  sql`DELETE FROM second_factors WHERE account_id = ${accountId}`,
  sql`DELETE FROM recovery_codes WHERE account_id = ${accountId}`,
];
