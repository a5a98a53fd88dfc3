import type { Shop } from "../platform/shop.ts";
import { hashPictures } from "./hash-picture.ts";

export const hashPicturesSweep = {
  name: "listings.hash_pictures",
  run: async (shop: Shop): Promise<void> => void (await hashPictures(shop)),
};
