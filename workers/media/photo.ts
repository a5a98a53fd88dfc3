/** Photographs in the sizes and formats pages ask for. A variant is made at its first request and kept in R2. */
import { findMedia, photosArrived, photoUploaded, widthsFor, type PhotoFormat } from "../catalog/index.ts";
import { invariant, err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";

export type PhotoFault =
  | { readonly code: "media.not_found" }
  | { readonly code: "media.bad_width"; readonly offered: readonly number[] };
export type Photo = {
  readonly body: ReadableStream | ArrayBuffer;
  readonly type: string;
  readonly etag: string;
  /** in the format asked for */ readonly exact: boolean;
};

const types = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const satisfies Record<
  PhotoFormat,
  string
>;
/** Chosen so that the three look alike on the demo's photographs. */
const quality: Record<PhotoFormat, number> = { avif: 55, webp: 76, jpg: 78 };

/** `width` in CSS pixels of the file, one of those `widthsFor` offers: never wider than the original. */
export async function findPhoto(
  shop: Shop,
  mediaId: string,
  width: number,
  format: PhotoFormat,
): Promise<Result<Photo, PhotoFault>> {
  const key = `photo/${mediaId}/${width}.${format}`;
  const kept = await shop.blobs.media.get(key);
  if (kept) return ok({ body: kept.body, type: types[format], etag: kept.httpEtag, exact: true });
  const media = await findMedia(shop, mediaId);
  if (media?.kind !== "photo") return err({ code: "media.not_found" });
  const offered = widthsFor(media.width);
  if (!offered.includes(width)) return err({ code: "media.bad_width", offered });
  const made = await resize(shop, media.objectKey, width, format);
  if (!made) return err({ code: "media.not_found" });
  if (made.type !== types[format]) return ok({ ...made, etag: "", exact: false });
  const put = await shop.blobs.media.put(key, made.body, { httpMetadata: { contentType: made.type } });
  invariant(put, "an unconditional put keeps its object");
  return ok({ ...made, etag: put.httpEtag, exact: true });
}

type Made = { readonly body: ArrayBuffer; readonly type: string };

/** Where the images service cannot make a format, WebP stands in: everything that asks for AVIF reads it. */
async function resize(shop: Shop, objectKey: string, width: number, format: PhotoFormat): Promise<Made | null> {
  for (const attempt of format === "avif" ? (["avif", "webp"] as const) : [format]) {
    const original = await shop.blobs.media.get(objectKey);
    if (!original) return null;
    try {
      const image = shop.blobs.images.input(original.body).transform({ width, fit: "scale-down" });
      const output = await image.output({ format: types[attempt], quality: quality[attempt] });
      return { body: await output.response().arrayBuffer(), type: types[attempt] };
    } catch (thrown) {
      shop.log("photo.not_made", { objectKey, width, format: attempt, error: String(thrown).slice(0, 300) });
    }
  }
  return null;
}

export type StorePhoto = {
  readonly productId: string;
  /** of a pending picture; without it the photo is the operator's own and joins at the end */
  readonly mediaId?: string;
  readonly bytes: Uint8Array;
  /** as `judgeImage` of imports found them: type, size and pixels are within limits */
  readonly facts: { readonly type: string; readonly width: number; readonly height: number };
  readonly credit?: string;
};

/** Keeps the original and shows it. The bytes are stored first: a row never points at nothing. */
export async function storePhoto(shop: Shop, photo: StorePhoto): Promise<{ readonly mediaId: string }> {
  const mediaId = photo.mediaId ?? shop.newId("media");
  const { width, height, type } = photo.facts;
  const objectKey = await keepOriginal(shop.blobs.media, mediaId, photo.bytes, type);
  const outcome = await shop.commit([
    ...(photo.mediaId === undefined ? photoUploaded(mediaId, photo.productId, photo.credit ?? "") : []),
    ...photosArrived(shop, [{ mediaId, productId: photo.productId, objectKey, width, height }]),
  ]);
  invariant(outcome === "committed", "a photo's row has nothing that could refuse it");
  return { mediaId };
}

/** `type` is "webp", "jpeg" … Gives the object's key. */
export async function keepOriginal(
  bucket: Pick<R2Bucket, "put">,
  mediaId: string,
  bytes: Uint8Array,
  type: string,
): Promise<string> {
  const objectKey = `photo/${mediaId}/original`;
  await bucket.put(objectKey, bytes, { httpMetadata: { contentType: `image/${type}` } });
  return objectKey;
}
