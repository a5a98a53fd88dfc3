import { sql, type SQL } from "drizzle-orm";
import { anyOf, mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { houseId, type Seller, type SellerState } from "./seller.ts";

export const sellerColumns = sql.raw(
  "s.id AS id, s.slug AS slug, s.kind AS kind, s.name AS name, s.country AS country, s.state AS state, s.version AS version, s.created_at AS createdAt, s.updated_at AS updatedAt",
);

/** Rows are `Seller`: for one round trip together with other rooms' reads. */
export const selectSeller = (id: string | SQL): Statement =>
  sql`SELECT ${sellerColumns} FROM sellers s WHERE s.id = ${id}`;

export const findSeller = (shop: Shop, id: string): Promise<Seller | null> => shop.db.first<Seller>(selectSeller(id));
export const findSellerBySlug = (shop: Shop, slug: string): Promise<Seller | null> =>
  shop.db.first<Seller>(sql`SELECT ${sellerColumns} FROM sellers s WHERE s.slug = ${slug}`);

/** At most 100, oldest first: those somebody acts for. */
export const findSellers = (shop: Shop, ids: readonly string[]): Promise<Seller[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : shop.db.all<Seller>(
        sql`SELECT ${sellerColumns} FROM sellers s WHERE s.id IN ${anyOf(ids.slice(0, 100))} ORDER BY s.created_at, s.id`,
      );

/** Guarded by the version that was read; writes down who decided and why. */
export const moveSellerRow = (
  shop: Shop,
  seller: Seller,
  to: SellerState,
  told: { readonly actor: string; readonly reasons?: readonly string[]; readonly note?: string },
): Write[] => [
  sql`UPDATE sellers SET state = ${to}, version = version + 1, updated_at = ${shop.now}
    WHERE id = ${seller.id} AND version = ${seller.version} AND id <> ${houseId}`,
  mustHaveChangedOne("seller.move"),
  sql`INSERT INTO seller_decisions (id, seller_id, from_state, to_state, actor, reasons, note, at)
    VALUES (${shop.newId("event")}, ${seller.id}, ${seller.state}, ${to}, ${told.actor},
      ${JSON.stringify(told.reasons ?? [])}, ${told.note ?? ""}, ${shop.now})`,
];
