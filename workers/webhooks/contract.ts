import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const named = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[0-9A-Za-z_]{1,40}$`)));
const seller_id = named("sel");
const endpoint_id = named("whe");
const delivery_id = named("dlv");
const topics = v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(50));
const states = v.picklist(["due", "delivered", "given_up"]);

const webhook = v.object({
  id: v.string(),
  url: v.string(),
  topics: v.array(v.string()),
  scheme: v.picklist(["v1", "v1a"]),
  state: v.picklist(["pending", "active", "disabled"]),
  challenge_fault: v.string(),
  failing_since: v.nullable(v.string()),
  created_at: v.string(),
});
const made = v.object({ webhook, secret: v.string() });
const delivery = v.object({
  id: v.string(),
  topic: v.string(),
  state: states,
  attempts: v.number(),
  body: v.string(),
  created_at: v.string(),
  due_at: v.nullable(v.string()),
  done_at: v.nullable(v.string()),
  tries: v.array(v.object({ at: v.string(), status: v.number(), fault: v.string() })),
});
const refused = ["seller.not_found", "seller.forbidden"] as const;

export const readWebhooks = {
  method: "GET",
  path: "/sellers/:seller_id/webhooks",
  summary: "Endpoints of a seller, at most ten, and the message types there are",
  access: "seller",
  input: v.object({ seller_id }),
  output: v.object({ items: v.array(webhook), types: v.array(v.string()) }),
  faults: [...refused],
} as const satisfies Endpoint;

export const makeWebhook = {
  method: "POST",
  path: "/sellers/:seller_id/webhooks",
  summary:
    "Standard Webhooks to an https address, by shared secret (v1) or ed25519 (v1a). It is challenged before anything is sent; the secret is shown this once",
  access: "seller",
  input: v.object({
    seller_id,
    url: v.pipe(v.string(), v.maxLength(2048)),
    topics,
    scheme: v.optional(v.picklist(["v1", "v1a"]), "v1"),
  }),
  output: made,
  faults: [
    ...refused,
    "webhook.url_refused",
    "webhook.topics_missing",
    "webhook.topic_unknown",
    "webhook.full",
    "webhook.too_many",
  ],
} as const satisfies Endpoint;

export const changeWebhook = {
  method: "PATCH",
  path: "/sellers/:seller_id/webhooks/:endpoint_id",
  summary: "Choose the message types anew",
  access: "seller",
  input: v.object({ seller_id, endpoint_id, topics }),
  output: webhook,
  faults: [...refused, "webhook.not_found", "webhook.topics_missing", "webhook.topic_unknown", "webhook.raced"],
} as const satisfies Endpoint;

export const removeWebhook = {
  method: "DELETE",
  path: "/sellers/:seller_id/webhooks/:endpoint_id",
  summary: "Remove an endpoint with its log",
  access: "seller",
  input: v.object({ seller_id, endpoint_id }),
  output: v.object({ removed: v.boolean() }),
  faults: [...refused, "webhook.not_found", "webhook.raced"],
} as const satisfies Endpoint;

export const activateWebhook = {
  method: "POST",
  path: "/sellers/:seller_id/webhooks/:endpoint_id/challenge",
  summary: "Send the challenge again; an endpoint that echoes its word becomes active",
  access: "seller",
  input: v.object({ seller_id, endpoint_id }),
  output: webhook,
  faults: [...refused, "webhook.not_found", "webhook.too_many"],
} as const satisfies Endpoint;

export const rotateWebhook = {
  method: "POST",
  path: "/sellers/:seller_id/webhooks/:endpoint_id/secret-rotation",
  summary: "A new secret; for one day messages carry both signatures",
  access: "seller",
  input: v.object({ seller_id, endpoint_id }),
  output: made,
  faults: [...refused, "webhook.not_found", "webhook.raced"],
} as const satisfies Endpoint;

export const readDeliveries = {
  method: "GET",
  path: "/sellers/:seller_id/webhooks/:endpoint_id/deliveries",
  summary: "What was sent in the last thirty days, newest first, with every try",
  access: "seller",
  input: v.object({
    seller_id,
    endpoint_id,
    state: v.optional(states),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(400))),
  }),
  output: v.object({ items: v.array(delivery), next: v.nullable(v.string()) }),
  faults: [...refused, "webhook.not_found"],
} as const satisfies Endpoint;

export const redeliver = {
  method: "POST",
  path: "/sellers/:seller_id/webhooks/:endpoint_id/deliveries/:delivery_id/redelivery",
  summary: "Send a message once more, under the same id",
  access: "seller",
  input: v.object({ seller_id, endpoint_id, delivery_id }),
  output: v.object({ queued: v.boolean() }),
  faults: [...refused, "delivery.not_found"],
} as const satisfies Endpoint;
