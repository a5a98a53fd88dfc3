/** One order as one of its sellers sees it: its own lines, its own parcels, where they go. */
import {
  addressLines,
  carrierIds,
  carrierName,
  selectParcelsOfOrder,
  toParcel,
  trackingUrl,
  unpacked,
  type Parcel,
  type ParcelRow,
} from "../logistics/index.ts";
import type { Locale } from "../kernel/locale.ts";
import { findOrderWithParts, type Order, type SellerOrder } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import { findOwnOrderId } from "./order-store.ts";

export type OwnOrderView = {
  readonly orderId: string;
  readonly number: string;
  readonly part: SellerOrder;
  readonly lines: Order["quote"]["lines"];
  /** pieces of this seller in no parcel yet, by line */
  readonly left: { readonly [lineId: string]: number };
  readonly parcels: readonly (Parcel & { readonly trackingHref: string | null })[];
  readonly address: readonly string[];
  readonly name: string;
  readonly carriers: readonly { readonly id: string; readonly name: string }[];
};

export async function ownOrderView(
  shop: Shop,
  sellerId: string,
  number: string,
  locale: Locale,
): Promise<OwnOrderView | null> {
  const orderId = await findOwnOrderId(shop, sellerId, number);
  if (!orderId) return null;
  const [known, rows] = await Promise.all([
    findOrderWithParts(shop, orderId),
    shop.db.all<ParcelRow>(selectParcelsOfOrder(orderId)),
  ]);
  const part = known?.parts.find((one) => one.sellerId === sellerId);
  if (!known || !part) return null;
  const { order } = known;
  const lines = order.quote.lines.filter((line) => line.sellerId === sellerId);
  const own = new Set(lines.map(({ id }) => id));
  const parcels = rows.map(toParcel);
  return {
    orderId,
    number: order.number,
    part,
    lines,
    left: Object.fromEntries(
      unpacked(order, parcels)
        .filter(({ lineId }) => own.has(lineId))
        .map(({ lineId, quantity }) => [lineId, quantity]),
    ),
    parcels: parcels
      .filter((parcel) => parcel.sellerId === sellerId)
      .map((parcel) => ({ ...parcel, trackingHref: trackingUrl(parcel.carrier, parcel.trackingNumber) })),
    address: addressLines(order.quote.shipTo, locale),
    name: order.quote.shipTo.name,
    carriers: carrierIds.map((id) => ({ id, name: carrierName(id) })),
  };
}
