/**
 * Photographs that people send: judged by their first bytes (a drawing in SVG is a program, and refused), then drawn
 * anew as WebP, so that nothing but the picture is kept of the file: no place, no camera, no second file inside.
 */
import type { Shop } from "../platform/shop.ts";
import { imageHead_bytes, judgeImage } from "./judge-image.ts";

export type Drawn = { readonly bytes: ArrayBuffer; readonly width: number; readonly height: number };

/** null: no picture, or one that cannot be read. */
export async function drawnAnew(shop: Shop, file: File, edge_pixels: number): Promise<Drawn | null> {
  const head = new Uint8Array(await file.slice(0, imageHead_bytes).arrayBuffer());
  if (!judgeImage(head, file.size).ok) return null;
  const { images } = shop.blobs;
  try {
    const made = await images
      .input(file.stream())
      .transform({ width: edge_pixels, height: edge_pixels, fit: "scale-down" })
      .output({ format: "image/webp", quality: 76 });
    const bytes = await made.response().arrayBuffer();
    const size = await images.info(new Response(bytes).body!);
    return "width" in size ? { bytes, width: size.width, height: size.height } : null;
  } catch (thrown) {
    shop.log("picture.not_drawn", { error: String(thrown).slice(0, 200) });
    return null;
  }
}
