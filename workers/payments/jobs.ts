import type { Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { checkPayments } from "./ask-provider.ts";
import { endHold } from "./close-order.ts";

export const endHoldListener = {
  name: "payments.end-hold",
  hear: (shop: Shop, event: Announcement) => endHold(shop, event),
};

export const checkPaymentsSweep = {
  name: "payments.check",
  run: async (shop: Shop): Promise<void> => void (await checkPayments(shop)),
};
