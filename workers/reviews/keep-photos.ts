/** Buyers' photographs, of at most 1,200 pixels. */
import { drawnAnew } from "../media/index.ts";
import type { Shop } from "../platform/shop.ts";
import { reviewLimits, type ReviewPhoto } from "./review.ts";

const edge_pixels = 1_200;

/** Files that are no pictures, or too large, are left out; gives what was kept and how many were not. */
export async function keepPhotos(
  shop: Shop,
  reviewId: string,
  files: readonly File[],
): Promise<{ readonly photos: readonly ReviewPhoto[]; readonly refused: number }> {
  const chosen = files.filter(({ size }) => size > 0).slice(0, reviewLimits.photos_max);
  const kept = await Promise.all(chosen.map((file, i) => keepPhoto(shop, `review/${reviewId}/${i + 1}.webp`, file)));
  const photos = kept.filter((photo) => photo !== null);
  return { photos, refused: chosen.length - photos.length };
}

async function keepPhoto(shop: Shop, key: string, file: File): Promise<ReviewPhoto | null> {
  const drawn = await drawnAnew(shop, file, edge_pixels);
  if (!drawn) return null;
  await shop.blobs.media.put(key, drawn.bytes, { httpMetadata: { contentType: "image/webp" } });
  return { key, width: drawn.width, height: drawn.height };
}
