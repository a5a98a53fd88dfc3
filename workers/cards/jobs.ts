import type { Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { checkCardRefunds, payCardRefund } from "./give-back.ts";

/** Repeating is harmless: the provider knows the refund's id. */
export const payCardRefundListener = {
  name: "cards.refund",
  hear: (shop: Shop, { payload }: Announcement) => payCardRefund(shop, (payload as { refundId: string }).refundId),
};

export const checkCardRefundsSweep = {
  name: "cards.check_refunds",
  run: async (shop: Shop): Promise<void> => void (await checkCardRefunds(shop)),
};
