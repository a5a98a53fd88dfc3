/**
 * Idempotency-Key by Stripe's rules: the answer is stored in the batch of its effect; the same key with the same body
 * is answered from the store, with another body it is refused. Kept 30 days.
 */
import { sql } from "drizzle-orm";
import { sha256Hex } from "../kernel/crypto.ts";
import type { Database, Write } from "./database.ts";

export type IdempotencyKey = { readonly scope: string; readonly key: string; readonly fingerprint: string };
export type EarlierAnswer<T> =
  | { readonly found: "none" }
  | { readonly found: "same"; readonly result: T }
  | { readonly found: "other" };

export const isIdempotencyKey = (text: string | undefined | null): text is string =>
  /^[\x21-\x7e]{8,200}$/.test(text ?? "");

export async function idempotencyKey(scope: string, key: string, body: unknown): Promise<IdempotencyKey> {
  return { scope, key, fingerprint: await sha256Hex(JSON.stringify(body)) };
}

export async function earlierAnswer<T>(
  db: Database,
  { scope, key, fingerprint }: IdempotencyKey,
): Promise<EarlierAnswer<T>> {
  const row = await db.first<{ fingerprint: string; result: string }>(sql`
    SELECT fingerprint, result FROM idempotent_answers WHERE scope = ${scope} AND key = ${key}`);
  if (!row) return { found: "none" };
  return row.fingerprint === fingerprint ? { found: "same", result: JSON.parse(row.result) as T } : { found: "other" };
}

export function recordAnswer(
  shop: { now: number },
  { scope, key, fingerprint }: IdempotencyKey,
  result: unknown,
): Write {
  return sql`
    INSERT INTO idempotent_answers (scope, key, fingerprint, result, created_at)
    VALUES (${scope}, ${key}, ${fingerprint}, ${JSON.stringify(result)}, ${shop.now})`;
}
