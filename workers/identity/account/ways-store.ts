/** What the account page says of the ways in: one read. */
import { sql } from "drizzle-orm";
import type { Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { openOutside, selectOutside, type OutsideLine, type OutsideRow } from "../outside/outside-store.ts";
import { selectPasskeys, type PasskeyLine } from "../passkeys/passkey-store.ts";
import { selectWallets, type WalletLine } from "../wallets/wallet-store.ts";

export type WaysIn = {
  readonly hasPassword: 0 | 1;
  readonly confirmedAt: number | null;
  readonly guarded: 0 | 1;
  readonly codesLeft: number;
  readonly passkeys: readonly PasskeyLine[];
  readonly outside: readonly OutsideLine[];
  readonly wallets: readonly WalletLine[];
};
type Facts = Pick<WaysIn, "hasPassword" | "confirmedAt" | "guarded" | "codesLeft">;

export async function findWaysIn(shop: Shop, accountId: string): Promise<WaysIn> {
  const [facts, passkeys, outside, wallets] = await shop.db.read<[Facts, PasskeyLine, OutsideRow, WalletLine]>(
    sql`SELECT password <> '' AS hasPassword, email_confirmed_at AS confirmedAt,
      EXISTS (SELECT 1 FROM second_factors WHERE account_id = accounts.id AND confirmed_at IS NOT NULL) AS guarded,
      (SELECT count(*) FROM recovery_codes WHERE account_id = accounts.id AND used_at IS NULL) AS codesLeft
      FROM accounts WHERE id = ${accountId}`,
    selectPasskeys(accountId),
    selectOutside(accountId),
    selectWallets(accountId),
  );
  return { ...facts[0]!, passkeys, outside: await Promise.all(outside.map((row) => openOutside(shop, row))), wallets };
}

export const setPassword = (accountId: string, password: string): Write =>
  sql`UPDATE accounts SET password = ${password} WHERE id = ${accountId}`;
