/** Buyers' photographs: drawn anew as WebP of at most 1,200 pixels, so that nothing but the picture is kept of the file. */
import { limits } from "../kernel/limits.ts";
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
  if (file.size > limits.image_bytes) return null;
  const { images, media } = shop.blobs;
  try {
    const made = await images
      .input(file.stream())
      .transform({ width: edge_pixels, height: edge_pixels, fit: "scale-down" })
      .output({ format: "image/webp", quality: 76 });
    const bytes = await made.response().arrayBuffer();
    const size = await images.info(new Response(bytes).body!);
    if (!("width" in size)) return null;
    await media.put(key, bytes, { httpMetadata: { contentType: "image/webp" } });
    return { key, width: size.width, height: size.height };
  } catch (thrown) {
    shop.log("review.photo_refused", { key, error: String(thrown).slice(0, 200) });
    return null;
  }
}
