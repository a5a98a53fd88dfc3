/** Photographs that show what is wrong, of at most 1,600 pixels. Never public. */
import { drawnAnew } from "../media/index.ts";
import type { Shop } from "../platform/shop.ts";
import { returnLimits } from "./return.ts";

const edge_pixels = 1_600;
export const evidenceKey = (caseId: string, n: number): string => `case/${caseId}/${n}.webp`;

/** Files that are no pictures, or too large, are left out; says how many were kept, as 1, 2, 3 … */
export async function keepEvidence(shop: Shop, caseId: string, files: readonly File[]): Promise<number> {
  const chosen = files.filter(({ size }) => size > 0).slice(0, returnLimits.photos_max);
  const drawn = await Promise.all(chosen.map((file) => drawnAnew(shop, file, edge_pixels)));
  const kept = drawn.filter((one) => one !== null);
  await Promise.all(
    kept.map(({ bytes }, i) =>
      shop.blobs.media.put(evidenceKey(caseId, i + 1), bytes, { httpMetadata: { contentType: "image/webp" } }),
    ),
  );
  return kept.length;
}
