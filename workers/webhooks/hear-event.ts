/** An event of the shop becomes one message to each endpoint that asked for it, of each seller it concerns. */
import { iso } from "../kernel/clock.ts";
import { invariant } from "../kernel/result.ts";
import type { Statement } from "../platform/database.ts";
import { announce, received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { concerns, payloadOf, toldOf, type Concern, type Payload } from "./concern.ts";
import { insertDelivery, selectSellersOf, type NewDelivery } from "./delivery-store.ts";
import { findListening } from "./endpoint-store.ts";

type Found = { readonly sellerId: string; readonly id: string };
const products_max = 300;

/** Costs nothing for an event no seller hears of, and writes nothing where nobody listens. */
export async function hearEvent(shop: Shop, event: Announcement): Promise<void> {
  const concern = Object.hasOwn(concerns, event.topic) ? concerns[event.topic] : undefined;
  if (!concern) return;
  const payload = payloadOf(event.payload);
  const sellers = sellersOf(concern, payload);
  if (!sellers) return;
  const { found, listening } = await findListening<Found>(shop, sellers, concern.type);
  if (listening.length === 0) return;

  const deliveries = listening.map(({ id: endpointId, sellerId }): NewDelivery => {
    const productIds = found.filter((one) => one.sellerId === sellerId && one.id !== "").map(({ id }) => id);
    const data = {
      ...toldOf(concern, payload),
      ...(concern.by === "products" ? { product_ids: productIds.slice(0, products_max) } : {}),
      seller_id: sellerId,
    };
    const body = JSON.stringify({ type: concern.type, timestamp: iso(shop.now), data });
    return { id: shop.newId("delivery"), endpointId, eventId: event.id, topic: concern.type, body };
  });
  const outcome = await shop.commit([
    received(shop, "webhooks", event.id),
    ...deliveries.map((delivery) => insertDelivery(shop, delivery)),
    announce(shop, "webhook.queued", { deliveryIds: deliveries.map(({ id }) => id) }),
  ]);
  invariant(outcome === "committed" || outcome === "duplicate", "an event is turned into messages once");
}

function sellersOf({ by }: Concern, { sellerId, orderId, parcelId, productIds }: Payload): Statement | null {
  if (typeof sellerId === "string") return selectSellersOf.seller(sellerId);
  if (by === "order" && typeof orderId === "string") return selectSellersOf.order(orderId);
  if (by === "parcel" && typeof parcelId === "string") return selectSellersOf.parcel(parcelId);
  if (by === "products" && Array.isArray(productIds))
    return selectSellersOf.products(productIds.filter((id) => typeof id === "string").slice(0, 500));
  return null;
}
