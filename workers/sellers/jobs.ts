import type { Shop } from "../platform/shop.ts";
import type { Announcement } from "../platform/outbox.ts";
import { lookAtVerifications } from "./verify-seller.ts";

/** Asked at once when somebody applies; the sweep asks again what was not answered. */
export const verifySellerListener = {
  name: "sellers.verify",
  hear: async (shop: Shop, _event: Announcement): Promise<void> => void (await lookAtVerifications(shop)),
};

export const verificationsSweep = {
  name: "sellers.verifications",
  run: async (shop: Shop): Promise<void> => void (await lookAtVerifications(shop)),
};
