/** A parcel's life, and which pieces of an order still have to go into one. */
import { err, ok, type Result } from "../kernel/result.ts";
import { sellerOfLine, type Order } from "../orders/index.ts";

export const parcelStates = ["packing", "handed_over", "in_transit", "delivered", "lost", "returned"] as const;
export type ParcelState = (typeof parcelStates)[number];

const next = {
  packing: ["handed_over"],
  handed_over: ["in_transit", "delivered", "lost", "returned"],
  in_transit: ["delivered", "lost", "returned"],
  delivered: ["returned"],
  // Lost things turn up.
  lost: ["delivered", "returned"],
  returned: [],
} as const satisfies Record<ParcelState, readonly ParcelState[]>;

export type IllegalMove = {
  readonly code: "parcel.illegal_move";
  readonly from: ParcelState;
  readonly to: ParcelState;
};

/** Moving to the state it is in already is a success: whoever came second found the work done. */
export function move(from: ParcelState, to: ParcelState): Result<ParcelState, IllegalMove> {
  const allowed: readonly ParcelState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "parcel.illegal_move", from, to });
}

/** `lineId` is that of the frozen quote. */
export type ParcelLine = { readonly lineId: string; readonly quantity: number };
export type Parcel = {
  readonly id: string;
  readonly orderId: string;
  readonly sellerId: string;
  readonly state: ParcelState;
  readonly version: number;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly locationId: string;
  readonly lines: readonly ParcelLine[];
  readonly createdAt: number;
  readonly updatedAt: number;
};

const count = (parcels: readonly Parcel[], lineId: string): number =>
  parcels
    .flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId))
    .reduce((sum, { quantity }) => sum + quantity, 0);

/** Pieces in no parcel yet. What was lost or came back may be sent again. */
export function unpacked(order: Order, parcels: readonly Parcel[]): ParcelLine[] {
  const standing = parcels.filter(({ state }) => state !== "lost" && state !== "returned");
  return order.quote.lines
    .map(({ id, quantity }) => ({ lineId: id, quantity: quantity - count(standing, id) }))
    .filter(({ quantity }) => quantity > 0);
}

export type PackFault =
  | { readonly code: "parcel.empty" }
  /** a parcel holds the things of one seller */
  | { readonly code: "parcel.mixed_sellers" }
  | { readonly code: "parcel.line_unknown"; readonly lineId: string }
  | { readonly code: "parcel.too_many_pieces"; readonly lineId: string; readonly left: number };

/** Without `lines`, everything of this seller that is left; a null seller is whoever sells the lines. */
export function choosePieces(
  order: Order,
  parcels: readonly Parcel[],
  lines?: readonly ParcelLine[],
  sellerId: string | null = null,
): Result<readonly ParcelLine[], PackFault> {
  const sold = (lineId: string) => sellerOfLine(order.quote, lineId);
  const left = unpacked(order, parcels).filter(({ lineId }) => sellerId === null || sold(lineId) === sellerId);
  const wanted = lines ?? left;
  if (wanted.length === 0) return err({ code: "parcel.empty" });
  for (const lineId of new Set(wanted.map((line) => line.lineId))) {
    const seller = sold(lineId);
    if (seller === null || (sellerId !== null && seller !== sellerId))
      return err({ code: "parcel.line_unknown", lineId });
    const free = left.find((line) => line.lineId === lineId)?.quantity ?? 0;
    const asked = wanted.filter((line) => line.lineId === lineId).reduce((sum, { quantity }) => sum + quantity, 0);
    if (asked > free) return err({ code: "parcel.too_many_pieces", lineId, left: free });
  }
  const sellers = new Set(wanted.map(({ lineId }) => sold(lineId)));
  return sellers.size > 1 ? err({ code: "parcel.mixed_sellers" }) : ok(wanted);
}

/** True when every piece this seller sold lies in a parcel that has arrived. */
export const allDelivered = (order: Order, parcels: readonly Parcel[], sellerId: string): boolean => {
  const arrived = parcels.filter(({ state }) => state === "delivered");
  return order.quote.lines
    .filter(({ id }) => sellerOfLine(order.quote, id) === sellerId)
    .every(({ id, quantity }) => count(arrived, id) >= quantity);
};
