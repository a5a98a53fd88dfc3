import { sql, type SQL } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Claim, ClaimKind, ClaimState } from "./claim.ts";

export type NewClaim = Pick<Claim, "id" | "orderId" | "sellerId" | "kind" | "wantedMinor" | "photos" | "answerBy">;
export const insertClaim = (shop: Shop, one: NewClaim): Write => sql`
  INSERT INTO claims (id, order_id, seller_id, kind, state, wanted_minor, photos, answer_by, created_at, updated_at)
  VALUES (${one.id}, ${one.orderId}, ${one.sellerId}, ${one.kind}, 'opened', ${one.wantedMinor}, ${one.photos},
    ${one.answerBy}, ${shop.now}, ${shop.now})`;

export const moveClaimRow = (shop: Shop, one: Claim, to: ClaimState): Write[] => [
  sql`UPDATE claims SET state = ${to}, version = version + 1, updated_at = ${shop.now}
    WHERE id = ${one.id} AND version = ${one.version}`,
  mustHaveChangedOne("claim.move"),
];

export type ClaimRow = {
  readonly id: string;
  readonly order_id: string;
  readonly seller_id: string;
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  readonly version: number;
  readonly wanted_minor: number;
  readonly photos: number;
  readonly answer_by: number;
  readonly created_at: number;
  readonly updated_at: number;
};
const columns = sql.raw(
  "id, order_id, seller_id, kind, state, version, wanted_minor, photos, answer_by, created_at, updated_at",
);
export const toClaim = (row: ClaimRow): Claim => ({
  id: row.id,
  orderId: row.order_id,
  sellerId: row.seller_id,
  kind: row.kind,
  state: row.state,
  version: row.version,
  wantedMinor: row.wanted_minor,
  photos: row.photos,
  answerBy: row.answer_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
const of_an_order_max = 100;
export const selectClaimsOfOrder = (orderId: string | SQL): Statement =>
  sql`SELECT ${columns} FROM claims WHERE order_id = ${orderId} ORDER BY id LIMIT ${of_an_order_max}`;
export const selectClaims = (sellerId: string | null, before: string | null, size: number): Statement => sql`
  SELECT ${columns} FROM claims WHERE (${sellerId} IS NULL OR seller_id = ${sellerId})
    AND (${before} IS NULL OR id < ${before}) ORDER BY id DESC LIMIT ${size + 1}`;
export async function findClaim(shop: Shop, id: string): Promise<Claim | null> {
  const row = await shop.db.first<ClaimRow>(sql`SELECT ${columns} FROM claims WHERE id = ${id}`);
  return row && toClaim(row);
}
/** Unanswered past their day, the longest due first. */
export async function findDueClaims(shop: Shop, count: number): Promise<Claim[]> {
  const rows = await shop.db.all<ClaimRow>(sql`
    SELECT ${columns} FROM claims WHERE state = 'opened' AND answer_by <= ${shop.now} ORDER BY answer_by LIMIT ${count}`);
  return rows.map(toClaim);
}
