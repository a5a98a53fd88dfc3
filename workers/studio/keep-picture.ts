import { hashPicture } from "../listings/index.ts";
import { sentPicture, storePhoto } from "../media/index.ts";
import type { Form } from "../platform/http/form.ts";
import type { Shop } from "../platform/shop.ts";

/** For a draft: shown as soon as the draft is. */
export async function keepPicture(shop: Shop, productId: string, form: Form): Promise<boolean> {
  const picture = await sentPicture(form.file("file"));
  if (!picture) return false;
  const { mediaId } = await storePhoto(shop, { productId, ...picture });
  await hashPicture(shop, mediaId, `photo/${mediaId}/original`);
  return true;
}
