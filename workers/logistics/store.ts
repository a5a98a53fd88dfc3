import { sql, type SQL } from "drizzle-orm";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Parcel, ParcelLine, ParcelState } from "./parcel.ts";

export const insertParcel = (shop: Shop, parcel: Omit<Parcel, "version" | "createdAt" | "updatedAt">): Write => sql`
  INSERT INTO parcels (id, order_id, seller_id, state, carrier, tracking_number, location_id, lines, created_at, updated_at)
  VALUES (${parcel.id}, ${parcel.orderId}, ${parcel.sellerId}, ${parcel.state}, ${parcel.carrier}, ${parcel.trackingNumber},
    ${parcel.locationId}, ${JSON.stringify(parcel.lines)}, ${shop.now}, ${shop.now})`;

export function moveParcelRow(
  shop: Shop,
  parcel: Parcel,
  change: { readonly state: ParcelState; readonly carrier?: string; readonly trackingNumber?: string },
): Write[] {
  return [
    sql`
    UPDATE parcels SET state = ${change.state}, version = version + 1, updated_at = ${shop.now},
      carrier = ${change.carrier ?? parcel.carrier}, tracking_number = ${change.trackingNumber ?? parcel.trackingNumber}
    WHERE id = ${parcel.id} AND version = ${parcel.version}`,
    mustHaveChangedOne("parcel.move"),
  ];
}

export type ParcelRow = {
  readonly id: string;
  readonly order_id: string;
  readonly seller_id: string;
  readonly state: ParcelState;
  readonly version: number;
  readonly carrier: string;
  readonly tracking_number: string;
  readonly location_id: string;
  readonly lines: string;
  readonly created_at: number;
  readonly updated_at: number;
};
const columns = sql.raw(
  "id, order_id, seller_id, state, version, carrier, tracking_number, location_id, lines, created_at, updated_at",
);

export const toParcel = (row: ParcelRow): Parcel => ({
  id: row.id,
  orderId: row.order_id,
  sellerId: row.seller_id,
  state: row.state,
  version: row.version,
  carrier: row.carrier,
  trackingNumber: row.tracking_number,
  locationId: row.location_id,
  lines: JSON.parse(row.lines) as ParcelLine[],
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const of_an_order_max = 100;
/** Statement for one round trip together with other rooms' reads; rows are `ParcelRow`. */
export const selectParcelsOfOrder = (orderId: string | SQL): Statement =>
  sql`SELECT ${columns} FROM parcels WHERE order_id = ${orderId} ORDER BY created_at, id LIMIT ${of_an_order_max}`;

export const orderIdOfParcel = async (shop: Shop, parcelId: string): Promise<string | null> =>
  (await shop.db.first<{ order_id: string }>(sql`SELECT order_id FROM parcels WHERE id = ${parcelId}`))?.order_id ??
  null;

export async function findParcel(shop: Shop, parcelId: string): Promise<Parcel | null> {
  const row = await shop.db.first<ParcelRow>(sql`SELECT ${columns} FROM parcels WHERE id = ${parcelId}`);
  return row && toParcel(row);
}
