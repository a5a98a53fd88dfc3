/**
 * How a sealed e-mail address is still found: by a keyed hash of it (HMAC-SHA-256) under a key made from a house key and
 * named after it. Without the key nobody tells which address it is, or tries a list of addresses against it. Rows under
 * an older key are found as long as the house has that key, and are given their new index at night.
 */
import { createHmac } from "node:crypto";
import { readHouseKeys } from "./vault.ts";

export type Vault = { readonly config: { readonly vaultKeys: string } };
const purpose = "yaji blind index of e-mail addresses";
const normal = (email: string): string => email.normalize("NFKC").trim().toLowerCase();

/** "<kid>:<hash>" under every key the house has, the present one first: that is the one to write. Synchronous, as writes are. */
export function blindIndexes({ config }: Vault, email: string): readonly [string, ...string[]] {
  const under = ({ kid, key }: { readonly kid: string; readonly key: Uint8Array }): string => {
    const own = createHmac("sha256", key).update(purpose).digest();
    return `${kid}:${createHmac("sha256", own).update(normal(email)).digest("base64url")}`;
  };
  const [present, ...older] = readHouseKeys(config.vaultKeys).keys;
  return [under(present!), ...older.map(under)];
}

export const blindIndex = (vault: Vault, email: string): string => blindIndexes(vault, email)[0];
