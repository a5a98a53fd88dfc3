import { sql } from "drizzle-orm";
import type { Shop } from "../../platform/shop.ts";

export const aDelivery = (shop: Shop, id: string, endpointId: string, body: string) => sql`
  INSERT INTO webhook_deliveries (id, endpoint_id, event_id, topic, body, state, due_at, created_at)
  VALUES (${id}, ${endpointId}, ${id}, 'order.paid', ${body}, 'given_up', ${shop.now}, ${shop.now})`;
