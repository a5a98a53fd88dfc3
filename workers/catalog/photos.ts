/** A product's photographs, as `media` and `imports` move them through their states. */
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { bumpVersion, rewriteDocuments } from "./document-store.ts";
import {
  deleteMedia,
  deleteMediaOf,
  insertProposed,
  insertUpload,
  letIn,
  markArrived,
  markBroken,
  selectDocument,
  selectMedia,
  selectPending,
  touchProduct,
  type Arrival,
  type MediaRow,
} from "./media-store.ts";
import type { ProductDocument } from "./product.ts";

export type { Arrival, MediaRow } from "./media-store.ts";

/** The kept record of a product, whatever its status. */
export async function findDocument(shop: Shop, productId: string): Promise<ProductDocument | null> {
  const row = await shop.db.first<{ document: string }>(selectDocument(productId));
  return row && (JSON.parse(row.document) as ProductDocument);
}

export const findMedia = (shop: Shop, mediaId: string): Promise<MediaRow | null> => shop.db.first(selectMedia(mediaId));

/** At most 100 photos that are still to be fetched, after the id given. */
export const pendingMedia = (shop: Shop, after = "", limit = 100): Promise<MediaRow[]> =>
  shop.db.all(selectPending(after, Math.min(limit, 100)));

/** Writes for photos whose bytes are now in the store; their products show them from this batch on. */
export function photosArrived(shop: { now: number }, arrivals: readonly Arrival[]): Write[] {
  const products = [...new Set(arrivals.map(({ productId }) => productId))];
  return [
    markArrived(arrivals.map(({ mediaId, objectKey, width, height }) => [mediaId, objectKey, width, height])),
    ...products.map((id) => touchProduct(id, shop.now)),
    ...rewriteDocuments(products),
    bumpVersion(),
  ];
}

/** Writes for a photo that could not be had; the product is shown without it. */
export const photoBroken = (mediaId: string): Write[] => [markBroken(mediaId)];

/** First of the writes for an operator's own picture; `photosArrived` follows in the same batch. */
export const photoUploaded = (mediaId: string, productId: string, credit: string): Write[] => [
  insertUpload(mediaId, productId, credit),
];

export const photoProposed = (arrival: Arrival): Write => insertProposed(arrival);

/** What was proposed is shown, what was to go is gone. Said again, it changes nothing more. */
export const picturesExchanged = (
  shop: { now: number },
  productId: string,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Write[] => [
  letIn(productId, add),
  deleteMediaOf(productId, remove),
  touchProduct(productId, shop.now),
  ...rewriteDocuments([productId]),
  bumpVersion(),
];

export const photoRemoved = (shop: { now: number }, mediaId: string, productId: string): Write[] => [
  deleteMedia(mediaId),
  touchProduct(productId, shop.now),
  ...rewriteDocuments([productId]),
  bumpVersion(),
];
