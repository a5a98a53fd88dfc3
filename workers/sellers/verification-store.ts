import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { nextLook, type Verification, type VerificationState } from "./verification.ts";

const columns = sql.raw(
  "id, seller_id AS sellerId, submission, kind, provider_ref AS providerRef, state, version, reasons, created_at AS createdAt, updated_at AS updatedAt",
);
type Row = Omit<Verification, "reasons"> & { readonly reasons: string };
const toVerification = (row: Row): Verification => ({ ...row, reasons: JSON.parse(row.reasons) as string[] });

export const insertVerification = (
  shop: Shop,
  one: Pick<Verification, "id" | "sellerId" | "submission" | "kind">,
): Write => sql`
  INSERT INTO seller_verifications (id, seller_id, submission, kind, state, created_at, updated_at, check_at)
  VALUES (${one.id}, ${one.sellerId}, ${one.submission}, ${one.kind}, 'created', ${shop.now}, ${shop.now}, ${shop.now})`;

export async function findVerification(shop: Shop, id: string): Promise<Verification | null> {
  const row = await shop.db.first<Row>(sql`SELECT ${columns} FROM seller_verifications WHERE id = ${id}`);
  return row && toVerification(row);
}

/** Of the latest submission. */
export async function findLatestVerification(shop: Shop, sellerId: string): Promise<Verification | null> {
  const row = await shop.db.first<Row>(sql`SELECT ${columns} FROM seller_verifications
    WHERE seller_id = ${sellerId} ORDER BY submission DESC LIMIT 1`);
  return row && toVerification(row);
}

export async function findVerificationsToLookAt(shop: Shop, count: number): Promise<Verification[]> {
  const rows = await shop.db.all<Row>(sql`SELECT ${columns} FROM seller_verifications
    WHERE check_at <= ${shop.now} ORDER BY check_at LIMIT ${count}`);
  return rows.map(toVerification);
}

export const moveVerificationRow = (
  shop: Shop,
  one: Verification,
  to: VerificationState,
  told: { readonly ref?: string; readonly reasons?: readonly string[] } = {},
): Write[] => [
  sql`UPDATE seller_verifications SET state = ${to}, version = version + 1, updated_at = ${shop.now},
      provider_ref = coalesce(${told.ref ?? null}, provider_ref), reasons = ${JSON.stringify(told.reasons ?? one.reasons)},
      check_at = ${nextLook(to, one.createdAt, shop.now)}
    WHERE id = ${one.id} AND version = ${one.version}`,
  mustHaveChangedOne("verification.move"),
];

export const lookLater = (shop: Shop, one: Verification): Write => sql`
  UPDATE seller_verifications SET check_at = ${nextLook(one.state, one.createdAt, shop.now)}
  WHERE id = ${one.id} AND version = ${one.version}`;
