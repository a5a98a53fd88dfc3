/** From the packing table to the carrier. The order follows its parcels: shipped with the first, delivered with the last. */
import { err, ok, type Result } from "../kernel/result.ts";
import {
  insertOrderEvent,
  isPaid,
  moveOrder,
  moveOrderState,
  selectOrder,
  toOrder,
  type Order,
  type OrderEventKind,
  type OrderRow,
  type OrderState,
} from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import {
  allDelivered,
  choosePieces,
  move,
  type IllegalMove,
  type PackFault,
  type Parcel,
  type ParcelLine,
  type ParcelState,
} from "./parcel.ts";
import {
  insertParcel,
  moveParcelRow,
  orderIdOfParcel,
  selectParcelsOfOrder,
  toParcel,
  type ParcelRow,
} from "./store.ts";

export type ParcelFault =
  | PackFault
  | IllegalMove
  | { readonly code: "order.not_found" }
  | { readonly code: "parcel.not_found" }
  | { readonly code: "order.not_shippable"; readonly state: OrderState }
  | { readonly code: "parcel.tracking_missing" }
  | { readonly code: "order.raced" };

export type PackWish = {
  /** without lines: everything that is in no parcel yet */
  readonly lines?: readonly ParcelLine[];
  readonly locationId?: string;
  readonly carrier: string;
  /** given: the parcel is handed over at once */
  readonly trackingNumber?: string;
};

const shelfOf = (order: Order): string => order.quote.lines.flatMap(({ from }) => from)[0]?.locationId ?? "";

/** Puts pieces into a parcel. A piece lies in one parcel only, however many people pack at once. */
export async function packParcel(shop: Shop, orderId: string, wish: PackWish): Promise<Result<Parcel, ParcelFault>> {
  const known = await load(shop, orderId);
  if (!known) return err({ code: "order.not_found" });
  const { order, parcels } = known;
  if (!isPaid(order.state)) return err({ code: "order.not_shippable", state: order.state });
  const pieces = choosePieces(order, parcels, wish.lines);
  if (!pieces.ok) return pieces;

  const trackingNumber = wish.trackingNumber?.trim() ?? "";
  const parcel: Parcel = {
    id: shop.newId("parcel"),
    orderId,
    state: trackingNumber ? "handed_over" : "packing",
    version: 1,
    carrier: wish.carrier,
    trackingNumber,
    locationId: wish.locationId ?? shelfOf(order),
    lines: pieces.value,
    createdAt: shop.now,
    updatedAt: shop.now,
  };
  const packed = insertOrderEvent(shop, orderId, "parcel_packed", { parcel: parcel.id });
  const outcome = await shop.commit([insertParcel(shop, parcel), packed, ...following(shop, order, parcels, parcel)]);
  return outcome === "committed" ? ok(parcel) : err({ code: "order.raced" });
}

/** Moves a parcel along; handing it over needs the carrier's number. */
export async function moveParcel(
  shop: Shop,
  parcelId: string,
  to: ParcelState,
  given: { readonly carrier?: string; readonly trackingNumber?: string } = {},
): Promise<Result<Parcel, ParcelFault>> {
  const orderId = await orderIdOfParcel(shop, parcelId);
  const known = orderId ? await load(shop, orderId) : null;
  const parcel = known?.parcels.find(({ id }) => id === parcelId);
  if (!known || !parcel) return err({ code: "parcel.not_found" });
  if (!isPaid(known.order.state)) return err({ code: "order.not_shippable", state: known.order.state });
  const moved = move(parcel.state, to);
  if (!moved.ok) return moved;
  if (parcel.state === to) return ok(parcel);

  const trackingNumber = given.trackingNumber?.trim() ?? parcel.trackingNumber;
  if (to === "handed_over" && trackingNumber === "") return err({ code: "parcel.tracking_missing" });
  const after: Parcel = { ...parcel, state: to, carrier: given.carrier ?? parcel.carrier, trackingNumber };
  const others = known.parcels.filter(({ id }) => id !== parcelId);
  const outcome = await shop.commit([
    ...moveParcelRow(shop, parcel, { state: to, carrier: after.carrier, trackingNumber }),
    ...following(shop, known.order, others, after),
  ]);
  return outcome === "committed" ? ok(after) : err({ code: "order.raced" });
}

async function load(shop: Shop, orderId: string) {
  const [orders, parcels] = await shop.db.read<[OrderRow, ParcelRow]>(
    selectOrder(orderId),
    selectParcelsOfOrder(orderId),
  );
  return orders[0] ? { order: toOrder(orders[0]), parcels: parcels.map(toParcel) } : null;
}

const kinds: { readonly [S in ParcelState]?: OrderEventKind } = {
  handed_over: "parcel_handed_over",
  delivered: "parcel_delivered",
  lost: "parcel_lost",
  returned: "parcel_returned",
};

/** What a parcel in this state does to its order. The order's version moves in any case: it guards the pieces. */
function following(shop: Shop, order: Order, others: readonly Parcel[], parcel: Parcel): Write[] {
  const to = orderStateAfter(order, others, parcel);
  const about = { orderId: order.id, parcelId: parcel.id };
  const kind = kinds[parcel.state];
  const detail = { parcel: parcel.id, carrier: parcel.carrier, tracking: parcel.trackingNumber };
  return [
    ...moveOrder(shop, order, to),
    ...(kind ? [insertOrderEvent(shop, order.id, kind, detail)] : []),
    ...(to !== order.state ? [insertOrderEvent(shop, order.id, to === "shipped" ? "shipped" : "delivered", {})] : []),
    ...(parcel.state === "handed_over" ? [announce(shop, "parcel.handed_over", about)] : []),
    ...(to === "delivered" && order.state !== "delivered"
      ? [announce(shop, "order.delivered", { orderId: order.id })]
      : []),
  ];
}

function orderStateAfter(order: Order, others: readonly Parcel[], parcel: Parcel): OrderState {
  const under = parcel.state !== "packing";
  if (under && allDelivered(order, [...others, parcel]) && moveOrderState(order.state, "delivered").ok)
    return "delivered";
  if (under && order.state !== "shipped" && moveOrderState(order.state, "shipped").ok) return "shipped";
  return order.state;
}
