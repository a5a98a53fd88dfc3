/** Every photograph gets its difference hash: at once where a seller brings it, by a sweep for all others. */
import type { Shop } from "../platform/shop.ts";
import { differenceHash, hashRaster } from "./likeness.ts";
import { rgbaOf } from "./png-raster.ts";
import { findUnhashed, insertHash } from "./risk-store.ts";

const a_sweep_max = 10;

/** "" where the images service could not read it: then it is not compared, and not tried for ever. */
export async function hashPicture(shop: Shop, mediaId: string, objectKey: string): Promise<string> {
  const hash = await rasterOf(shop, objectKey)
    .then((rgba) => (rgba ? differenceHash(rgba) : ""))
    .catch((thrown: unknown) => {
      shop.log("picture.not_compared", { mediaId, error: String(thrown).slice(0, 300) });
      return "";
    });
  await shop.commit([insertHash(mediaId, hash)]);
  return hash;
}

async function rasterOf(shop: Shop, objectKey: string): Promise<Uint8Array | null> {
  const original = await shop.blobs.media.get(objectKey);
  if (!original) return null;
  const image = shop.blobs.images.input(original.body).transform({ ...hashRaster, fit: "squeeze" });
  const output = await image.output({ format: "image/png" });
  const dots = await rgbaOf(new Uint8Array(await output.response().arrayBuffer()));
  return dots?.width === hashRaster.width && dots.height === hashRaster.height ? dots.rgba : null;
}

export async function hashPictures(shop: Shop): Promise<number> {
  const waiting = await findUnhashed(shop, a_sweep_max);
  for (const { id, objectKey } of waiting) await hashPicture(shop, id, objectKey);
  return waiting.length;
}
