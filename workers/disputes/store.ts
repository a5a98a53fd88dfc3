import { sql, type SQL } from "drizzle-orm";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { dueAfter, type Dispute, type DisputeReason, type DisputeSource, type DisputeState } from "./dispute.ts";

export type NewDispute = Pick<
  Dispute,
  "id" | "orderId" | "sellerId" | "source" | "reason" | "about" | "wantedMinor" | "photos"
>;
/** A second open one for the same part is a `duplicate`. */
export const insertDispute = (shop: Shop, one: NewDispute): Write => sql`
  INSERT INTO disputes (id, order_id, seller_id, source, state, reason, about, wanted_minor, photos, due_at, created_at,
    updated_at)
  VALUES (${one.id}, ${one.orderId}, ${one.sellerId}, ${one.source}, 'opened', ${one.reason}, ${one.about},
    ${one.wantedMinor}, ${one.photos}, ${dueAfter("opened", shop.now)}, ${shop.now}, ${shop.now})`;

export type DisputeChange = {
  readonly state: DisputeState;
  readonly proposal?: Dispute["proposal"];
  readonly shopperAcceptedAt?: number | null;
  readonly sellerAcceptedAt?: number | null;
  /** left out: what the new state gives */
  readonly dueAt?: number | null;
};
/** Guarded by the version that was read. */
export function moveDispute(shop: Shop, one: Dispute, change: DisputeChange): Write[] {
  const proposal = change.proposal === undefined ? one.proposal : change.proposal;
  const kept = <T>(to: T | undefined, before: T): T => (to === undefined ? before : to);
  const due = change.state === one.state ? one.dueAt : dueAfter(change.state, shop.now);
  return [
    sql`
    UPDATE disputes SET state = ${change.state}, version = version + 1, updated_at = ${shop.now},
      proposed_minor = ${proposal?.minor ?? null}, proposed_seller_bp = ${proposal?.sellerBp ?? null},
      shopper_accepted_at = ${kept(change.shopperAcceptedAt, one.shopperAcceptedAt)},
      seller_accepted_at = ${kept(change.sellerAcceptedAt, one.sellerAcceptedAt)},
      due_at = ${kept(change.dueAt, due)}
    WHERE id = ${one.id} AND version = ${one.version}`,
    mustHaveChangedOne("dispute.move"),
  ];
}

export type DisputeRow = {
  readonly id: string;
  readonly order_id: string;
  readonly seller_id: string;
  readonly source: DisputeSource;
  readonly state: DisputeState;
  readonly version: number;
  readonly reason: DisputeReason;
  readonly about: string;
  readonly wanted_minor: number;
  readonly proposed_minor: number | null;
  readonly proposed_seller_bp: number | null;
  readonly shopper_accepted_at: number | null;
  readonly seller_accepted_at: number | null;
  readonly photos: number;
  readonly due_at: number | null;
  readonly created_at: number;
  readonly updated_at: number;
};
const columns = sql.raw(`id, order_id, seller_id, source, state, version, reason, about, wanted_minor, proposed_minor,
  proposed_seller_bp, shopper_accepted_at, seller_accepted_at, photos, due_at, created_at, updated_at`);
export const toDispute = (row: DisputeRow): Dispute => ({
  id: row.id,
  orderId: row.order_id,
  sellerId: row.seller_id,
  source: row.source,
  state: row.state,
  version: row.version,
  reason: row.reason,
  about: row.about,
  wantedMinor: row.wanted_minor,
  proposal:
    row.proposed_minor === null ? null : { minor: row.proposed_minor, sellerBp: row.proposed_seller_bp ?? 10_000 },
  shopperAcceptedAt: row.shopper_accepted_at,
  sellerAcceptedAt: row.seller_accepted_at,
  photos: row.photos,
  dueAt: row.due_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const of_an_order_max = 50;
export const selectDisputesOfOrder = (orderId: string | SQL): Statement =>
  sql`SELECT ${columns} FROM disputes WHERE order_id = ${orderId} ORDER BY id LIMIT ${of_an_order_max}`;

export async function findDispute(shop: Shop, id: string): Promise<Dispute | null> {
  const row = await shop.db.first<DisputeRow>(sql`SELECT ${columns} FROM disputes WHERE id = ${id}`);
  return row && toDispute(row);
}
export async function findChargeback(shop: Shop, about: string): Promise<Dispute[]> {
  const rows = await shop.db.all<DisputeRow>(
    sql`SELECT ${columns} FROM disputes WHERE source = 'chargeback' AND about = ${about} LIMIT ${of_an_order_max}`,
  );
  return rows.map(toDispute);
}
export async function findDueDisputes(shop: Shop, count: number): Promise<Dispute[]> {
  const rows = await shop.db.all<DisputeRow>(sql`
    SELECT ${columns} FROM disputes WHERE due_at IS NOT NULL AND due_at <= ${shop.now} ORDER BY due_at LIMIT ${count}`);
  return rows.map(toDispute);
}

export type DisputeFilter = { readonly sellerId?: string; readonly open?: boolean };
/** Newest first. */
export async function listDisputes(
  shop: Shop,
  { sellerId, open }: DisputeFilter,
  cursor: string | null,
): Promise<Page<Dispute>> {
  const size = limits.page_size;
  const before = decodeCursor(cursor, 1)?.[0] ?? "dsp_~";
  const rows = await shop.db.all<DisputeRow>(sql`
    SELECT ${columns} FROM disputes WHERE id < ${before}
      ${sellerId === undefined ? sql`` : sql`AND seller_id = ${sellerId}`}
      ${open ? sql`AND state IN ('opened', 'answered', 'proposed', 'escalated')` : sql``}
    ORDER BY id DESC LIMIT ${size + 1}`);
  const items = rows.slice(0, size).map(toDispute);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.id]) : null };
}
