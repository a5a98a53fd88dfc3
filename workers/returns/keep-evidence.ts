/** Photographs that show what is wrong: drawn anew as WebP, so that nothing but the picture is kept. Never public. */
import { limits } from "../kernel/limits.ts";
import type { Shop } from "../platform/shop.ts";
import { returnLimits } from "./return.ts";

const edge_pixels = 1_600;
export const evidenceKey = (caseId: string, n: number): string => `case/${caseId}/${n}.webp`;

/** Files that are no pictures, or too large, are left out; says how many were kept, as 1, 2, 3 … */
export async function keepEvidence(shop: Shop, caseId: string, files: readonly File[]): Promise<number> {
  const chosen = files.filter(({ size }) => size > 0 && size <= limits.image_bytes).slice(0, returnLimits.photos_max);
  const drawn = await Promise.all(chosen.map((file) => draw(shop, file)));
  const kept = drawn.filter((bytes) => bytes !== null);
  await Promise.all(
    kept.map((bytes, i) =>
      shop.blobs.media.put(evidenceKey(caseId, i + 1), bytes, { httpMetadata: { contentType: "image/webp" } }),
    ),
  );
  return kept.length;
}

async function draw(shop: Shop, file: File): Promise<ArrayBuffer | null> {
  try {
    const made = await shop.blobs.images
      .input(file.stream())
      .transform({ width: edge_pixels, height: edge_pixels, fit: "scale-down" })
      .output({ format: "image/webp", quality: 76 });
    return await made.response().arrayBuffer();
  } catch (thrown) {
    shop.log("case.photo_refused", { error: String(thrown).slice(0, 200) });
    return null;
  }
}
