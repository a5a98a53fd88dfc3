/**
 * From the packing table to the carrier. A seller's part follows its parcels (shipped with the first, delivered with the
 * last), and the order follows its parts.
 */
import { err, ok, type Result } from "../kernel/result.ts";
import {
  insertOrderEvent,
  isPaid,
  moveSellerOrderState,
  movePart,
  selectOrder,
  selectSellerOrders,
  sellerOfLine,
  toOrder,
  toSellerOrder,
  type Order,
  type OrderEventKind,
  type OrderRow,
  type OrderState,
  type SellerOrder,
  type SellerOrderRow,
  type SellerOrderState,
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
  /** whose parcel it is; left out: of whoever sells the lines */
  readonly sellerId?: string;
  readonly locationId?: string;
  readonly carrier: string;
  /** given: the parcel is handed over at once */
  readonly trackingNumber?: string;
};

const attempts = 3;

const shelfOf = (order: Order, pieces: readonly ParcelLine[]): string =>
  order.quote.lines.filter(({ id }) => pieces.some(({ lineId }) => lineId === id)).flatMap(({ from }) => from)[0]
    ?.locationId ?? "";

/** Puts pieces into a parcel. A piece lies in one parcel only, however many people pack at once. */
export async function packParcel(shop: Shop, orderId: string, wish: PackWish): Promise<Result<Parcel, ParcelFault>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await load(shop, orderId);
    if (!known) return err({ code: "order.not_found" });
    const { order, parcels, parts } = known;
    const pieces = choosePieces(order, parcels, wish.lines, wish.sellerId ?? onlySeller(parts));
    if (!pieces.ok) return isPaid(order.state) ? pieces : err({ code: "order.not_shippable", state: order.state });
    const parcel = parcelOf(shop, order, pieces.value, wish);
    const part = parts.find(({ sellerId }) => sellerId === parcel.sellerId);
    if (!part || !isPaid(part.state)) return err({ code: "order.not_shippable", state: part?.state ?? order.state });

    const packed = insertOrderEvent(shop, orderId, "parcel_packed", { parcel: parcel.id, seller: parcel.sellerId });
    const outcome = await shop.commit([insertParcel(shop, parcel), packed, ...following(shop, known, part, parcel)]);
    if (outcome === "committed") return ok(parcel);
  }
  return err({ code: "order.raced" });
}

/** In an order of one seller nobody has to say whose parcel it is. */
const onlySeller = (parts: readonly SellerOrder[]): string | null => {
  const standing = parts.filter(({ state }) => state !== "cancelled");
  return standing.length === 1 ? standing[0]!.sellerId : null;
};

function parcelOf(shop: Shop, order: Order, lines: readonly ParcelLine[], wish: PackWish): Parcel {
  const trackingNumber = wish.trackingNumber?.trim() ?? "";
  return {
    id: shop.newId("parcel"),
    orderId: order.id,
    sellerId: sellerOfLine(order.quote, lines[0]!.lineId)!,
    state: trackingNumber ? "handed_over" : "packing",
    version: 1,
    carrier: wish.carrier,
    trackingNumber,
    locationId: wish.locationId ?? shelfOf(order, lines),
    lines,
    createdAt: shop.now,
    updatedAt: shop.now,
  };
}

/** Moves a parcel along; handing it over needs the carrier's number. Another seller's parcel is not there. */
export async function moveParcel(
  shop: Shop,
  parcelId: string,
  to: ParcelState,
  given: { readonly carrier?: string; readonly trackingNumber?: string; readonly sellerId?: string } = {},
): Promise<Result<Parcel, ParcelFault>> {
  const orderId = await orderIdOfParcel(shop, parcelId);
  if (orderId === null) return err({ code: "parcel.not_found" });
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await load(shop, orderId);
    const parcel = known?.parcels.find(({ id }) => id === parcelId);
    const part = known?.parts.find(({ sellerId }) => sellerId === parcel?.sellerId);
    const foreign = given.sellerId !== undefined && given.sellerId !== parcel?.sellerId;
    if (!known || !parcel || !part || foreign) return err({ code: "parcel.not_found" });
    if (!isPaid(part.state)) return err({ code: "order.not_shippable", state: part.state });
    const moved = move(parcel.state, to);
    if (!moved.ok) return moved;
    if (parcel.state === to) return ok(parcel);

    const trackingNumber = given.trackingNumber?.trim() ?? parcel.trackingNumber;
    if (to === "handed_over" && trackingNumber === "") return err({ code: "parcel.tracking_missing" });
    const after: Parcel = { ...parcel, state: to, carrier: given.carrier ?? parcel.carrier, trackingNumber };
    const outcome = await shop.commit([
      ...moveParcelRow(shop, parcel, { state: to, carrier: after.carrier, trackingNumber }),
      ...following(shop, known, part, after),
    ]);
    if (outcome === "committed") return ok(after);
  }
  return err({ code: "order.raced" });
}

type Known = {
  readonly order: Order;
  readonly parts: readonly SellerOrder[];
  readonly parcels: readonly Parcel[];
};

async function load(shop: Shop, orderId: string): Promise<Known | null> {
  const [orders, parts, parcels] = await shop.db.read<[OrderRow, SellerOrderRow, ParcelRow]>(
    selectOrder(orderId),
    selectSellerOrders(orderId),
    selectParcelsOfOrder(orderId),
  );
  if (!orders[0]) return null;
  return { order: await toOrder(shop, orders[0]), parts: parts.map(toSellerOrder), parcels: parcels.map(toParcel) };
}

const kinds: { readonly [S in ParcelState]?: OrderEventKind } = {
  handed_over: "parcel_handed_over",
  delivered: "parcel_delivered",
  lost: "parcel_lost",
  returned: "parcel_returned",
};

/** What a parcel in this state does to its seller's part and, through it, to the order. */
function following(shop: Shop, { order, parts, parcels }: Known, part: SellerOrder, parcel: Parcel): Write[] {
  const others = parcels.filter(({ id }) => id !== parcel.id);
  const about = { orderId: order.id, parcelId: parcel.id, sellerId: parcel.sellerId };
  const kind = kinds[parcel.state];
  const detail = {
    parcel: parcel.id,
    carrier: parcel.carrier,
    tracking: parcel.trackingNumber,
    seller: parcel.sellerId,
  };
  return [
    ...(kind ? [insertOrderEvent(shop, order.id, kind, detail)] : []),
    ...movePart(shop, order, parts, part, partStateAfter(order, part, others, parcel)),
    ...(parcel.state === "handed_over" ? [announce(shop, "parcel.handed_over", about)] : []),
    ...(parcel.state === "delivered" ? [announce(shop, "parcel.delivered", about)] : []),
  ];
}

function partStateAfter(order: Order, part: SellerOrder, others: readonly Parcel[], parcel: Parcel): SellerOrderState {
  if (parcel.state === "packing") return part.state;
  // A parcel that goes straight to the door has been on its way as well.
  const shipped = part.state === "paid" || part.state === "making" ? "shipped" : part.state;
  const arrived = allDelivered(order, [...others, parcel], part.sellerId);
  if (arrived && part.state === "shipped" && moveSellerOrderState(part.state, "delivered").ok) return "delivered";
  return shipped;
}
