import type { Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { hearChargeback } from "./hear-chargeback.ts";
import { keepDeadlines } from "./keep-deadlines.ts";

export const chargebackListener = {
  name: "disputes.chargeback",
  hear: (shop: Shop, event: Announcement): Promise<void> => hearChargeback(shop, event),
};
export const deadlinesSweep = {
  name: "disputes.deadlines",
  run: async (shop: Shop): Promise<void> => void (await keepDeadlines(shop)),
};
