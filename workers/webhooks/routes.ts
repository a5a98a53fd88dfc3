import { err, ok } from "../kernel/result.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import type { Endpoint, InputOf } from "../platform/http/endpoint.ts";
import { parseIfAllowed, respond } from "../platform/http/respond.ts";
import { webhookTypes } from "./concern.ts";
import * as contract from "./contract.ts";
import { findDeliveries } from "./delivery-store.ts";
import { findWebhook } from "./endpoint-store.ts";
import {
  askAgain,
  changeTopics,
  createWebhook,
  listWebhooks,
  redeliverMessage,
  removeWebhook,
  rotateWebhookSecret,
} from "./manage-webhooks.ts";
import { refusedWebhooks } from "./policy.ts";
import { presentDeliveries, presentMade, presentWebhook } from "./present.ts";

export const webhookRoutes = doors();
const api = "/api/v1";

const managing = <E extends Endpoint>(c: Request$, endpoint: E, then: (input: InputOf<E>) => Promise<Response>) =>
  parseIfAllowed(c, endpoint, refusedWebhooks(c.var.shop.actor, c.req.param("seller_id") ?? ""), then);

webhookRoutes.get(`${api}${contract.readWebhooks.path}`, (c) =>
  managing(c, contract.readWebhooks, async ({ seller_id }) =>
    respond(c, ok(await listWebhooks(c.var.shop, seller_id)), (items) => ({
      items: items.map(presentWebhook),
      types: webhookTypes,
    })),
  ),
);
webhookRoutes.post(`${api}${contract.makeWebhook.path}`, (c) =>
  managing(c, contract.makeWebhook, async ({ seller_id, ...wish }) =>
    respond(c, await createWebhook(c.var.shop, seller_id, wish), presentMade, 201),
  ),
);
webhookRoutes.patch(`${api}${contract.changeWebhook.path}`, (c) =>
  managing(c, contract.changeWebhook, async ({ seller_id, endpoint_id, topics }) =>
    respond(c, await changeTopics(c.var.shop, seller_id, endpoint_id, topics), presentWebhook),
  ),
);
webhookRoutes.delete(`${api}${contract.removeWebhook.path}`, (c) =>
  managing(c, contract.removeWebhook, async ({ seller_id, endpoint_id }) =>
    respond(c, await removeWebhook(c.var.shop, seller_id, endpoint_id), () => ({ removed: true })),
  ),
);
webhookRoutes.post(`${api}${contract.activateWebhook.path}`, (c) =>
  managing(c, contract.activateWebhook, async ({ seller_id, endpoint_id }) =>
    respond(c, await askAgain(c.var.shop, seller_id, endpoint_id), presentWebhook, 202),
  ),
);
webhookRoutes.post(`${api}${contract.rotateWebhook.path}`, (c) =>
  managing(c, contract.rotateWebhook, async ({ seller_id, endpoint_id }) =>
    respond(c, await rotateWebhookSecret(c.var.shop, seller_id, endpoint_id), presentMade, 201),
  ),
);
webhookRoutes.get(`${api}${contract.readDeliveries.path}`, (c) =>
  managing(c, contract.readDeliveries, async ({ seller_id, endpoint_id, state, cursor }) => {
    const webhook = await findWebhook(c.var.shop, seller_id, endpoint_id);
    if (!webhook) return respond(c, err({ code: "webhook.not_found" }), () => null);
    const page = await findDeliveries(c.var.shop, seller_id, endpoint_id, { state, cursor: cursor ?? null });
    return respond(c, ok(page), presentDeliveries);
  }),
);
webhookRoutes.post(`${api}${contract.redeliver.path}`, (c) =>
  managing(c, contract.redeliver, async ({ seller_id, endpoint_id, delivery_id }) =>
    respond(c, await redeliverMessage(c.var.shop, seller_id, endpoint_id, delivery_id), () => ({ queued: true }), 202),
  ),
);
