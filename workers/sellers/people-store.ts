/** Who acts for a seller, and who has been asked to. */
import { sql } from "drizzle-orm";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import { withPersons } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";
import {
  blindIndex,
  insertPersonKey,
  joinKey,
  keyColumns,
  needsIndex,
  openSealed,
  sealAnew,
  sealOld,
  sealOldAddress,
  type Sealed,
} from "../vault/index.ts";

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

export async function findColleagues(shop: Shop, sellerId: string): Promise<Colleague[]> {
  const rows = await shop.db.all<Omit<Kept<Colleague>, "email" | "name">>(sql`
    SELECT account_id AS accountId, role, scopes FROM seller_members
    WHERE seller_id = ${sellerId} ORDER BY role, created_at LIMIT 100`);
  return (await withPersons(shop, rows)).map(read);
}

const open = (shop: Shop) => sql`accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ${shop.now}`;
const place = (id: string): string => `seller_invitations|sealed|${id}`;
type InvitationRow = Kept<Invitation> & Sealed;
const select = sql`SELECT i.id, i.seller_id AS sellerId, i.email, i.scopes, i.expires_at AS expiresAt, i.sealed, ${keyColumns}
  FROM seller_invitations i ${joinKey(sql`i.id`)}`;
async function opened(shop: Shop, { sealed, kid, wrapped, ...row }: InvitationRow): Promise<Invitation> {
  const email = await openSealed(shop, row.id, place(row.id), { sealed, kid, wrapped });
  return read({ ...row, email: typeof email === "string" ? email : row.email });
}

export async function findOpenInvitations(shop: Shop, sellerId: string): Promise<Invitation[]> {
  const rows = await shop.db.all<InvitationRow>(sql`${select}
    WHERE i.seller_id = ${sellerId} AND ${open(shop)} ORDER BY i.created_at DESC LIMIT 50`);
  return Promise.all(rows.map((row) => opened(shop, row)));
}

export async function findInvitation(shop: Shop, tokenSha256: string): Promise<Invitation | null> {
  const row = await shop.db.first<InvitationRow>(
    sql`${select} WHERE i.token_sha256 = ${tokenSha256} AND ${open(shop)}`,
  );
  return row && opened(shop, row);
}

/** While it stands open: for the letter. */
export async function findOpenInvitation(shop: Shop, id: string): Promise<Invitation | null> {
  const row = await shop.db.first<InvitationRow>(sql`${select} WHERE i.id = ${id} AND ${open(shop)}`);
  return row && opened(shop, row);
}

/** Whom it is for is sealed under a key of its own; where the address stood stands the id. */
export async function insertInvitation(shop: Shop, one: Invitation, tokenSha256: string, by: string): Promise<Write[]> {
  const { text, personKey } = await sealAnew(shop, one.id, place(one.id), one.email);
  return [
    insertPersonKey(shop, personKey),
    sql`INSERT INTO seller_invitations (id, seller_id, email, email_index, sealed, scopes, token_sha256, invited_by, created_at,
        expires_at)
      VALUES (${one.id}, ${one.sellerId}, ${one.id}, ${blindIndex(shop, one.email)}, ${text}, ${JSON.stringify(one.scopes)},
        ${tokenSha256}, ${by}, ${shop.now}, ${one.expiresAt})`,
  ];
}

const findToSeal = (shop: Shop, count: number): Promise<InvitationRow[]> =>
  shop.db.all<InvitationRow>(sql`${select} WHERE ${needsIndex(shop, sql`i.email_index`)} LIMIT ${count}`);
const sealOne = async (shop: Shop, row: InvitationRow): Promise<Write[]> =>
  sealOldAddress(shop, sql`seller_invitations`, place(row.id), { ...(await opened(shop, row)), sealed: row.sealed });
export const sealOldInvitations = (shop: Shop): Promise<number> => sealOld(shop, findToSeal, sealOne);

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
