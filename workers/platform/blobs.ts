/** R2 and the Images binding. Keys: `photo/<media id>/original`, `photo/<media id>/<width>.<format>`, `import/<import id>`, `paper/<seller id>/<document id>`. */
import type { Env } from "./env.ts";

export type Blobs = {
  readonly media: R2Bucket;
  readonly imports: R2Bucket;
  /** private: nothing in it has an address of its own */
  readonly documents: R2Bucket;
  readonly images: ImagesBinding;
  readonly assets: Fetcher;
};

export const blobDoors = (env: Env): Blobs => ({
  media: env.MEDIA,
  imports: env.IMPORTS,
  documents: env.DOCUMENTS,
  images: env.IMAGES,
  assets: env.ASSETS,
});
