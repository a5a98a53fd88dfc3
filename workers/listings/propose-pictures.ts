/**
 * Pictures of a piece that is on sale come and go with a review. What is brought lies in the store and in no page: its
 * row says "broken" until a reviewer lets it in, so that nothing which shows pictures has to know of proposals.
 */
import { photoProposed, type MediaRow } from "../catalog/index.ts";
import { err, type Result } from "../kernel/result.ts";
import { keepOriginal, type SentPicture } from "../media/index.ts";
import type { Shop } from "../platform/shop.ts";
import { propose, type EditListingFault } from "./edit-listing.ts";
import { hashPicture } from "./hash-picture.ts";
import { proposedPictures_max } from "./listing.ts";
import { findLatestChange, findOwnProduct, findProposedPicture, ownsMedia } from "./store.ts";

export type ProposePictureFault = EditListingFault | { readonly code: "photo.too_many" };

export async function proposePicture(
  shop: Shop,
  sellerId: string,
  productId: string,
  { bytes, facts }: SentPicture,
): Promise<Result<"waiting", ProposePictureFault>> {
  const product = await findOwnProduct(shop, sellerId, productId);
  if (product?.status !== "active") return err({ code: "product.not_found" });
  const open = await findLatestChange(shop, productId);
  const waiting = open?.state === "submitted" ? (open.proposal.pictures?.add.length ?? 0) : 0;
  if (waiting >= proposedPictures_max) return err({ code: "photo.too_many" });
  const mediaId = shop.newId("media");
  const objectKey = await keepOriginal(shop.blobs.media, mediaId, bytes, facts.type);
  await shop.commit([photoProposed({ mediaId, productId, objectKey, ...facts })]);
  await hashPicture(shop, mediaId, objectKey);
  return propose(shop, sellerId, productId, { pictures: { add: [mediaId], remove: [] } });
}

export async function proposeRemoval(
  shop: Shop,
  sellerId: string,
  productId: string,
  mediaId: string,
): Promise<Result<"waiting", EditListingFault>> {
  const product = await findOwnProduct(shop, sellerId, productId);
  if (product?.status !== "active" || !(await ownsMedia(shop, sellerId, mediaId)))
    return err({ code: "product.not_found" });
  return propose(shop, sellerId, productId, { pictures: { add: [], remove: [mediaId] } });
}

/** For its seller and for reviewers, who have been let through a door before; null: no such proposal. */
export async function openProposedPicture(
  shop: Shop,
  productId: string,
  mediaId: string,
): Promise<R2ObjectBody | null> {
  const row: Pick<MediaRow, "objectKey"> | null = await findProposedPicture(shop, productId, mediaId);
  return row && shop.blobs.media.get(row.objectKey);
}
