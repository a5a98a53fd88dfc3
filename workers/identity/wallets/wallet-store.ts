import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";

export type WalletLine = { readonly address: string; readonly chainId: number; readonly createdAt: number };
export const wallets_max = 10;

export const selectWallets = (accountId: string): Statement => sql`
  SELECT address, chain_id AS chainId, created_at AS createdAt FROM wallets
  WHERE account_id = ${accountId} ORDER BY created_at LIMIT ${wallets_max}`;

export const insertWallet = (shop: Shop, accountId: string, address: string, chainId: number): Write[] => [
  sql`INSERT INTO wallets (address, account_id, chain_id, created_at)
    SELECT ${address}, ${accountId}, ${chainId}, ${shop.now}
    WHERE (SELECT count(*) FROM wallets WHERE account_id = ${accountId}) < ${wallets_max}`,
  mustHaveChangedOne("wallet.link"),
];
export const deleteWallet = (accountId: string, address: string): Write =>
  sql`DELETE FROM wallets WHERE account_id = ${accountId} AND address = ${address}`;
