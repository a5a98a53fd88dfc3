import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";

export type Passkey = {
  readonly credentialId: string;
  readonly accountId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: string;
};
export type PasskeyLine = {
  readonly credentialId: string;
  readonly name: string;
  readonly synced: 0 | 1;
  readonly createdAt: number;
  readonly usedAt: number | null;
};
export const passkeys_max = 20;

export const selectPasskeys = (accountId: string): Statement => sql`
  SELECT credential_id AS credentialId, name, synced, created_at AS createdAt, used_at AS usedAt FROM passkeys
  WHERE account_id = ${accountId} ORDER BY created_at, credential_id LIMIT ${passkeys_max}`;

export const findPasskey = (shop: Shop, credentialId: string): Promise<Passkey | null> =>
  shop.db.first(sql`SELECT credential_id AS credentialId, account_id AS accountId, public_key AS publicKey, counter,
    transports FROM passkeys WHERE credential_id = ${credentialId}`);

export const insertPasskey = (
  shop: Shop,
  passkey: Passkey & { readonly name: string; readonly synced: boolean },
): Write[] => [
  sql`INSERT INTO passkeys (credential_id, account_id, public_key, counter, transports, name, synced, created_at)
    SELECT ${passkey.credentialId}, ${passkey.accountId}, ${passkey.publicKey}, ${passkey.counter},
      ${passkey.transports}, ${passkey.name}, ${passkey.synced ? 1 : 0}, ${shop.now}
    WHERE (SELECT count(*) FROM passkeys WHERE account_id = ${passkey.accountId}) < ${passkeys_max}`,
  mustHaveChangedOne("passkey.add"),
];

/** A counter that does not rise has been seen before: a copy of the key, or a repeat. Synced keys stay at nought. */
export const usePasskey = (shop: Shop, credentialId: string, counter: number): Write[] => [
  sql`UPDATE passkeys SET counter = ${counter}, used_at = ${shop.now}
    WHERE credential_id = ${credentialId} AND (counter < ${counter} OR (counter = 0 AND ${counter} = 0))`,
  mustHaveChangedOne("passkey.use"),
];

export const renamePasskey = (accountId: string, credentialId: string, name: string): Write => sql`
  UPDATE passkeys SET name = ${name} WHERE account_id = ${accountId} AND credential_id = ${credentialId}`;
export const deletePasskey = (accountId: string, credentialId: string): Write[] => [
  sql`DELETE FROM passkeys WHERE account_id = ${accountId} AND credential_id = ${credentialId}`,
  mustHaveChangedOne("passkey.remove"),
];
