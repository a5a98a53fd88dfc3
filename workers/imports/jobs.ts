import type { Announcement } from "../platform/outbox.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { advanceImport } from "./advance-import.ts";
import { fetchPictures } from "./fetch-pictures.ts";

export const advanceImportListener = {
  name: "imports.advance",
  hear: (shop: Shop, event: Announcement) => advanceImport(shop, (event.payload as { importId: string }).importId),
};

/** After an import, and again for as long as there are pictures to fetch. */
export const fetchPicturesListener = {
  name: "imports.pictures",
  hear: async (shop: Shop, _event: Announcement): Promise<void> => {
    if ((await fetchPictures(shop)) > 0) await shop.commit([announce(shop, "import.pictures_wanted", {})]);
  },
};

/** Tries again what could not be reached before. */
export const fetchPicturesSweep = {
  name: "imports.pictures",
  run: async (shop: Shop): Promise<void> => void (await fetchPictures(shop)),
};
