import type { Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { beginWindows, releaseDue } from "./release.ts";

/** Repeating is harmless: a window begins once. */
export const deliveredListener = {
  name: "settlements.begin-window",
  async hear(shop: Shop, { payload }: Announcement): Promise<void> {
    const { orderId, sellerId } = payload as { orderId: string; sellerId?: string };
    await beginWindows(shop, orderId, sellerId ?? null);
  },
};

export const releaseSweep = {
  name: "settlements.release",
  run: async (shop: Shop): Promise<void> => void (await releaseDue(shop)),
};
