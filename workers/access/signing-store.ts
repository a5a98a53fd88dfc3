import { sql } from "drizzle-orm";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type SigningKeyRow = {
  readonly period: number;
  readonly kid: string;
  readonly publicJwk: string;
  readonly privateSealed: string;
};

export const findSigningKeys = (shop: Shop, fromPeriod: number): Promise<SigningKeyRow[]> =>
  shop.db.all<SigningKeyRow>(sql`
    SELECT period, kid, public_jwk AS publicJwk, private_sealed AS privateSealed FROM signing_keys
    WHERE period >= ${fromPeriod} ORDER BY period LIMIT 8`);

export const insertSigningKey = (shop: Shop, key: SigningKeyRow): Write => sql`
  INSERT INTO signing_keys (period, kid, public_jwk, private_sealed, created_at)
  VALUES (${key.period}, ${key.kid}, ${key.publicJwk}, ${key.privateSealed}, ${shop.now})`;

export const deleteSigningKeysBefore = (period: number): Write =>
  sql`DELETE FROM signing_keys WHERE period < ${period}`;
