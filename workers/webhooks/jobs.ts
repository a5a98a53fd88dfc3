import type { Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { challenge } from "./challenge.ts";
import { deliver } from "./deliver.ts";
import { deleteOldDeliveries } from "./delivery-store.ts";
import { disableDead } from "./disable-dead.ts";
import { hearEvent } from "./hear-event.ts";

/** Hears every topic; its own table says which of them sellers are told of. */
export const tellSellersListener = { name: "webhooks.tell", hear: hearEvent };

export const queuedListener = {
  name: "webhooks.queued",
  hear: async (shop: Shop, event: Announcement): Promise<void> =>
    void (await deliver(shop, (event.payload as { deliveryIds: readonly string[] }).deliveryIds)),
};
export const challengedListener = {
  name: "webhooks.challenged",
  hear: (shop: Shop, event: Announcement): Promise<void> =>
    challenge(shop, (event.payload as { webhookId: string }).webhookId),
};

export const deliverWebhooksSweep = {
  name: "webhooks.deliver",
  async run(shop: Shop): Promise<void> {
    await deliver(shop);
    await disableDead(shop);
  },
};
export const oldDeliveriesSweep = {
  name: "webhooks.old_deliveries",
  run: async (shop: Shop): Promise<void> => void (await shop.commit([deleteOldDeliveries(shop)])),
};
