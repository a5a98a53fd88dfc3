/** Who acts for a seller, and who has been asked to. */
import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type Colleague = {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly role: "owner" | "staff";
  readonly scopes: readonly string[];
};
export type Invitation = {
  readonly id: string;
  readonly sellerId: string;
  readonly email: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
};
type Kept<T> = Omit<T, "scopes"> & { readonly scopes: string };
const read = <T extends { readonly scopes: string }>(row: T) => ({
  ...row,
  scopes: JSON.parse(row.scopes) as string[],
});

export const findColleagues = async (shop: Shop, sellerId: string): Promise<Colleague[]> =>
  (
    await shop.db.all<Kept<Colleague>>(sql`
    SELECT a.id AS accountId, a.email AS email, a.name AS name, m.role AS role, m.scopes AS scopes FROM seller_members m
    JOIN accounts a ON a.id = m.account_id WHERE m.seller_id = ${sellerId} ORDER BY m.role, m.created_at LIMIT 100`)
  ).map(read);

const open = (shop: Shop) => sql`accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ${shop.now}`;
const columns = sql.raw("id, seller_id AS sellerId, email, scopes, expires_at AS expiresAt");

export const findOpenInvitations = async (shop: Shop, sellerId: string): Promise<Invitation[]> =>
  (
    await shop.db.all<Kept<Invitation>>(sql`SELECT ${columns} FROM seller_invitations
    WHERE seller_id = ${sellerId} AND ${open(shop)} ORDER BY created_at DESC LIMIT 50`)
  ).map(read);

export async function findInvitation(shop: Shop, tokenSha256: string): Promise<Invitation | null> {
  const row = await shop.db.first<Kept<Invitation>>(
    sql`SELECT ${columns} FROM seller_invitations WHERE token_sha256 = ${tokenSha256} AND ${open(shop)}`,
  );
  return row && read(row);
}

export const insertInvitation = (shop: Shop, one: Invitation, tokenSha256: string, by: string): Write => sql`
  INSERT INTO seller_invitations (id, seller_id, email, scopes, token_sha256, invited_by, created_at, expires_at)
  VALUES (${one.id}, ${one.sellerId}, ${one.email}, ${JSON.stringify(one.scopes)}, ${tokenSha256}, ${by}, ${shop.now}, ${one.expiresAt})`;

/** Once: a second acceptance of the same link loses its batch. */
export const acceptInvitation = (shop: Shop, one: Invitation, accountId: string): Write[] => [
  sql`UPDATE seller_invitations SET accepted_at = ${shop.now} WHERE id = ${one.id} AND ${open(shop)}`,
  mustHaveChangedOne("invitation.accept"),
  sql`INSERT INTO seller_members (seller_id, account_id, role, scopes, created_at)
    VALUES (${one.sellerId}, ${accountId}, 'staff', ${JSON.stringify(one.scopes)}, ${shop.now})
    ON CONFLICT (seller_id, account_id) DO UPDATE SET scopes = excluded.scopes WHERE role = 'staff'`,
];

/** Another seller's invitation loses the batch, so that nothing is written of it. */
export const revokeInvitation = (shop: Shop, sellerId: string, id: string): Write[] => [
  sql`UPDATE seller_invitations SET revoked_at = ${shop.now} WHERE id = ${id} AND seller_id = ${sellerId}`,
  mustHaveChangedOne("invitation.revoke"),
];

/** Staff only: a seller keeps its owner. Whoever is not of this seller's staff loses the batch. */
export const deleteStaff = (sellerId: string, accountId: string): Write[] => [
  sql`DELETE FROM seller_members WHERE seller_id = ${sellerId} AND account_id = ${accountId} AND role = 'staff'`,
  mustHaveChangedOne("staff.remove"),
];
