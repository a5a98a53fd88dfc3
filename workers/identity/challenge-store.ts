/** What the shop asks a passkey, another house or a wallet: kept as a hash, good once, for ten minutes. */
import { sql } from "drizzle-orm";
import { sha256Hex } from "../kernel/crypto.ts";
import { secretToken } from "../kernel/ids.ts";
import { limits } from "../kernel/limits.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type Challenge = {
  readonly purpose: "passkey_new" | "passkey" | "oidc" | "wallet";
  readonly accountId: string;
  /** hash of a cookie, where the answer has to come from the same browser */
  readonly browserSha256: string;
  readonly detail: { readonly [name: string]: string };
};

/** Makes the words of a challenge; `words` where somebody else's rules shape them. */
export async function newChallenge(
  shop: Shop,
  challenge: Challenge,
  words = secretToken(),
): Promise<{ readonly words: string; readonly write: Write }> {
  const { purpose, accountId, browserSha256, detail } = challenge;
  const write = sql`
    INSERT INTO challenges (sha256, purpose, account_id, browser_sha256, detail, created_at, expires_at)
    VALUES (${await sha256Hex(words)}, ${purpose}, ${accountId}, ${browserSha256}, ${JSON.stringify(detail)}, ${shop.now},
      ${shop.now + limits.entry_ms})`;
  return { words, write };
}

type Row = Omit<Challenge, "detail"> & { readonly detail: string };

/** What was asked, and the writes that use it up: of two answers one is too late. */
export async function findChallenge(
  shop: Shop,
  purpose: Challenge["purpose"],
  words: string,
): Promise<(Challenge & { readonly using: readonly Write[] }) | null> {
  const sha256 = await sha256Hex(words);
  const row = await shop.db.first<Row>(sql`
    SELECT purpose, account_id AS accountId, browser_sha256 AS browserSha256, detail FROM challenges
    WHERE sha256 = ${sha256} AND purpose = ${purpose} AND expires_at > ${shop.now}`);
  if (!row) return null;
  const using = [sql`DELETE FROM challenges WHERE sha256 = ${sha256}`, mustHaveChangedOne("challenge.use")];
  return { ...row, detail: JSON.parse(row.detail) as Challenge["detail"], using };
}
