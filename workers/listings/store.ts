import { sql } from "drizzle-orm";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { limits } from "../kernel/limits.ts";
import { mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { ChangeState, Declaration, ListingChange, Proposal, Risk } from "./listing.ts";

export const upsertDeclaration = (shop: Shop, productId: string, by: string, one: Declaration): Write => sql`
  INSERT INTO goods_declarations (product_id, grade, rights, note, declared_by, at)
  VALUES (${productId}, ${one.grade}, ${one.rights}, ${one.note}, ${by}, ${shop.now})
  ON CONFLICT (product_id) DO UPDATE SET grade = excluded.grade, rights = excluded.rights, note = excluded.note,
    declared_by = excluded.declared_by, at = excluded.at`;

export const findDeclaration = (shop: Shop, productId: string): Promise<Declaration | null> =>
  shop.db.first<Declaration>(sql`SELECT grade, rights, note FROM goods_declarations WHERE product_id = ${productId}`);

const columns = sql.raw(
  "id, product_id AS productId, seller_id AS sellerId, kind, state, version, proposal, risks, reasons, note, submitted_at AS submittedAt, decided_at AS decidedAt",
);
type Row = Omit<ListingChange, "proposal" | "risks" | "reasons"> & { proposal: string; risks: string; reasons: string };
const toChange = (row: Row): ListingChange => ({
  ...row,
  proposal: JSON.parse(row.proposal) as Proposal,
  risks: JSON.parse(row.risks) as Risk[],
  reasons: JSON.parse(row.reasons) as string[],
});

/** A product has one open proposal at most: a second INSERT is refused as `duplicate`. */
export const insertChange = (
  shop: Shop,
  one: Pick<ListingChange, "id" | "productId" | "sellerId" | "kind" | "proposal" | "risks">,
  by: string,
): Write => sql`
  INSERT INTO goods_changes (id, product_id, seller_id, kind, state, proposal, risks, submitted_by, submitted_at)
  VALUES (${one.id}, ${one.productId}, ${one.sellerId}, ${one.kind}, 'submitted', ${JSON.stringify(one.proposal)},
    ${JSON.stringify(one.risks)}, ${by}, ${shop.now})`;

export const rewriteChange = (shop: Shop, one: ListingChange, proposal: Proposal, risks: readonly Risk[]): Write[] => [
  sql`UPDATE goods_changes SET proposal = ${JSON.stringify(proposal)}, risks = ${JSON.stringify(risks)},
    version = version + 1, submitted_at = ${shop.now}
    WHERE id = ${one.id} AND version = ${one.version} AND state = 'submitted'`,
  mustHaveChangedOne("listing.rewrite"),
];

export const moveChangeRow = (
  shop: Shop,
  one: ListingChange,
  to: ChangeState,
  told: { readonly by: string; readonly reasons?: readonly string[]; readonly note?: string },
): Write[] => [
  sql`UPDATE goods_changes SET state = ${to}, version = version + 1, decided_by = ${told.by}, decided_at = ${shop.now},
    reasons = ${JSON.stringify(told.reasons ?? [])}, note = ${told.note ?? ""}
    WHERE id = ${one.id} AND version = ${one.version}`,
  mustHaveChangedOne("listing.move"),
];

export async function findChange(shop: Shop, id: string): Promise<ListingChange | null> {
  const row = await shop.db.first<Row>(sql`SELECT ${columns} FROM goods_changes WHERE id = ${id}`);
  return row && toChange(row);
}
/** The latest, open or decided. */
export async function findLatestChange(shop: Shop, productId: string): Promise<ListingChange | null> {
  const row = await shop.db.first<Row>(sql`SELECT ${columns} FROM goods_changes WHERE product_id = ${productId}
    ORDER BY rowid DESC LIMIT 1`);
  return row && toChange(row);
}

export type ChangeLine = ListingChange & { readonly title: string; readonly seller: string };
/** The queue: who waits the longest first. */
export async function listChanges(shop: Shop, state: ChangeState, cursor: string | null): Promise<Page<ChangeLine>> {
  const size = limits.page_size;
  const after = decodeCursor(cursor, 2) ?? [0, ""];
  const rows = await shop.db.all<Row & { title: string; seller: string }>(sql`
    SELECT c.*, s.name AS seller, coalesce((SELECT text FROM translations t WHERE t.subject = c.productId
      AND t.field = 'title' ORDER BY t.locale <> ${shop.locale}, t.locale <> 'en' LIMIT 1), '') AS title
    FROM (SELECT ${columns} FROM goods_changes WHERE state = ${state}
      AND (submitted_at, id) > (${after[0]}, ${after[1]}) ORDER BY submitted_at, id LIMIT ${size + 1}) c
    JOIN sellers s ON s.id = c.sellerId ORDER BY c.submittedAt, c.id`);
  const items = rows.slice(0, size).map((row) => ({ ...toChange(row), title: row.title, seller: row.seller }));
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.submittedAt, last.id]) : null };
}

export type OwnProduct = {
  readonly id: string;
  readonly status: "draft" | "active" | "archived";
  readonly version: number;
};
/** null for everybody else's: a product is found only through its seller. */
export const findOwnProduct = (shop: Shop, sellerId: string, productId: string): Promise<OwnProduct | null> =>
  shop.db.first<OwnProduct>(
    sql`SELECT id, status, version FROM products WHERE id = ${productId} AND seller_id = ${sellerId}`,
  );
export const ownsVariant = async (shop: Shop, sellerId: string, variantId: string): Promise<boolean> =>
  (await shop.db.first(sql`SELECT 1 AS yes FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.id = ${variantId} AND p.seller_id = ${sellerId}`)) !== null;
export const ownsLocation = async (shop: Shop, sellerId: string, locationId: string): Promise<boolean> =>
  (await shop.db.first(sql`SELECT 1 AS yes FROM locations WHERE id = ${locationId} AND seller_id = ${sellerId}`)) !==
  null;
export const ownsMedia = async (shop: Shop, sellerId: string, mediaId: string): Promise<boolean> =>
  (await shop.db.first(sql`SELECT 1 AS yes FROM media m JOIN products p ON p.id = m.product_id
    WHERE m.id = ${mediaId} AND p.seller_id = ${sellerId}`)) !== null;

export const findProposedPicture = (
  shop: Shop,
  productId: string,
  mediaId: string,
): Promise<{ objectKey: string } | null> =>
  shop.db.first(sql`SELECT object_key AS objectKey FROM media
    WHERE id = ${mediaId} AND product_id = ${productId} AND kind = 'broken' AND source LIKE 'proposed:%'`);

export type OwnLocation = { readonly id: string; readonly name: string; readonly country: string };
export const findOwnLocations = (shop: Shop, sellerId: string): Promise<OwnLocation[]> =>
  shop.db.all<OwnLocation>(sql`SELECT id, coalesce(nullif(name, ''), id) AS name, country FROM locations
    WHERE seller_id = ${sellerId} ORDER BY position, id LIMIT 50`);
