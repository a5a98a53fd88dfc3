import { sql } from "drizzle-orm";
import { day_ms, minute_ms } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { anyOf, mustHaveChangedOne, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type Try = { readonly at: number; readonly status: number; readonly fault: string };
export type Delivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly topic: string;
  readonly body: string;
  readonly state: "due" | "delivered" | "given_up";
  readonly attempts: number;
  readonly dueAt: number;
  readonly createdAt: number;
  readonly doneAt: number | null;
  /** the last twenty, oldest first */
  readonly tries: readonly Try[];
};
type Row = Omit<Delivery, "tries"> & { readonly tries: string };
const columns = sql.raw(`id, endpoint_id AS endpointId, topic, body, state, attempts, due_at AS dueAt,
  created_at AS createdAt, done_at AS doneAt, tries`);
const deliveryOf = (row: Row): Delivery => ({ ...row, tries: JSON.parse(row.tries) as Try[] });

const tries_kept = 20;
const kept_days = 30;
/** a claimed delivery whose sender died is due again after this */
const lease_ms = 2 * minute_ms;

export type NewDelivery = Pick<Delivery, "id" | "endpointId" | "topic" | "body"> & { readonly eventId: string };
/** Nothing where this event has been written down for this endpoint already. */
export const insertDelivery = (shop: Shop, delivery: NewDelivery): Write => sql`
  INSERT OR IGNORE INTO webhook_deliveries (id, endpoint_id, event_id, topic, body, state, due_at, created_at)
  VALUES (${delivery.id}, ${delivery.endpointId}, ${delivery.eventId}, ${delivery.topic}, ${delivery.body}, 'due',
    ${shop.now}, ${shop.now})`;

/** Takes at most `count` that are due (of these, or of all) and pushes them back, so that two senders do not send the same. */
export const claimDue = async (shop: Shop, count: number, ids: readonly string[] | null): Promise<Delivery[]> =>
  (
    await shop.db.all<Row>(sql`
      UPDATE webhook_deliveries SET attempts = attempts + 1, due_at = ${shop.now + lease_ms}
      WHERE id IN (SELECT deliveries.id FROM webhook_deliveries AS deliveries
        JOIN webhook_endpoints AS endpoints ON endpoints.id = deliveries.endpoint_id
        WHERE deliveries.state = 'due' AND deliveries.due_at <= ${shop.now} AND endpoints.state = 'active'
          AND ${ids === null ? sql`1` : sql`deliveries.id IN ${anyOf(ids)}`}
        ORDER BY deliveries.due_at LIMIT ${count})
      RETURNING ${columns}`)
  ).map(deliveryOf);

const triesWith = (delivery: Delivery, one: Try): string => JSON.stringify([...delivery.tries, one].slice(-tries_kept));

export const noteDelivered = (shop: Shop, delivery: Delivery, one: Try): Write => sql`
  UPDATE webhook_deliveries SET state = 'delivered', done_at = ${shop.now}, tries = ${triesWith(delivery, one)}
  WHERE id = ${delivery.id}`;
/** `dueAt` null: it is not tried again by itself. */
export const noteFailed = (shop: Shop, delivery: Delivery, one: Try, dueAt: number | null): Write =>
  dueAt === null
    ? sql`UPDATE webhook_deliveries SET state = 'given_up', done_at = ${shop.now}, tries = ${triesWith(delivery, one)}
        WHERE id = ${delivery.id} AND state = 'due'`
    : sql`UPDATE webhook_deliveries SET due_at = ${dueAt}, tries = ${triesWith(delivery, one)}
        WHERE id = ${delivery.id} AND state = 'due'`;

export async function findDeliveries(
  shop: Shop,
  sellerId: string,
  endpointId: string,
  filter: { readonly state?: Delivery["state"] | undefined; readonly cursor?: string | null },
): Promise<Page<Delivery>> {
  const after = decodeCursor(filter.cursor, 2) ?? [Number.MAX_SAFE_INTEGER, ""];
  const rows = await shop.db.all<Row>(sql`
    SELECT ${columns} FROM webhook_deliveries
    WHERE endpoint_id = (SELECT id FROM webhook_endpoints WHERE id = ${endpointId} AND seller_id = ${sellerId})
      AND (created_at, id) < (${after[0]}, ${after[1]})
      AND (${filter.state ?? null} IS NULL OR state = ${filter.state ?? null})
    ORDER BY created_at DESC, id DESC LIMIT ${limits.page_size + 1}`);
  const items = rows.slice(0, limits.page_size).map(deliveryOf);
  const last = items.at(-1);
  return { items, next: rows.length > items.length && last ? encodeCursor([last.createdAt, last.id]) : null };
}

/** Once more from the beginning, under the same id: a receiver who has it knows it. */
export const redeliver = (shop: Shop, sellerId: string, endpointId: string, deliveryId: string): Write[] => [
  sql`UPDATE webhook_deliveries SET state = 'due', attempts = 0, due_at = ${shop.now}, done_at = NULL
    WHERE id = ${deliveryId} AND endpoint_id = (SELECT id FROM webhook_endpoints
      WHERE id = ${endpointId} AND seller_id = ${sellerId})`,
  mustHaveChangedOne("webhooks.redeliver"),
];

export const deleteOldDeliveries = (shop: Shop): Write => sql`
  DELETE FROM webhook_deliveries WHERE id IN (SELECT id FROM webhook_deliveries
    WHERE created_at < ${shop.now - kept_days * day_ms} ORDER BY created_at LIMIT 5000)`;

/** The sellers of an order's lines, of a parcel, of products. */
export const selectSellersOf = {
  seller: (id: string) => sql`SELECT ${id} AS sellerId, '' AS id`,
  order: (id: string) =>
    sql`SELECT DISTINCT seller_id AS sellerId, '' AS id FROM order_lines WHERE order_id = ${id} LIMIT 50`,
  parcel: (id: string) => sql`SELECT seller_id AS sellerId, '' AS id FROM parcels WHERE id = ${id}`,
  products: (ids: readonly string[]) =>
    sql`SELECT seller_id AS sellerId, id FROM products WHERE id IN ${anyOf(ids)} LIMIT 500`,
};
