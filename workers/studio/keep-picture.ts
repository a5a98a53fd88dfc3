/** A picture in a form of the studio, judged by its own bytes. */
import { limits } from "../kernel/limits.ts";
import { hashPicture } from "../listings/index.ts";
import { imageHead_bytes, judgeImage, storePhoto } from "../media/index.ts";
import type { Form } from "../platform/http/form.ts";
import type { Shop } from "../platform/shop.ts";

/** null: no picture a shop can show. */
export async function pictureIn(form: Form) {
  const file = form.file("file");
  if (!file || file.size > limits.image_bytes) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const judged = judgeImage(bytes.subarray(0, imageHead_bytes), bytes.length);
  return judged.ok && judged.value.type !== "gif" ? { bytes, facts: judged.value } : null;
}

/** For a draft: shown as soon as the draft is. */
export async function keepPicture(shop: Shop, productId: string, form: Form): Promise<boolean> {
  const picture = await pictureIn(form);
  if (!picture) return false;
  const { mediaId } = await storePhoto(shop, { productId, ...picture });
  await hashPicture(shop, mediaId, `photo/${mediaId}/original`);
  return true;
}
