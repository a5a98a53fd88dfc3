import { iso } from "../kernel/clock.ts";
import type { Page } from "../kernel/paging.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type * as contract from "./contract.ts";
import type { Delivery } from "./delivery-store.ts";
import type { Webhook } from "./endpoint-store.ts";
import type { MadeWebhook } from "./manage-webhooks.ts";

const time = (ms: number | null): string | null => (ms === null ? null : iso(ms));

export const presentWebhook = (webhook: Webhook): OutputOf<typeof contract.changeWebhook> => ({
  id: webhook.id,
  url: webhook.url,
  topics: [...webhook.topics],
  scheme: webhook.scheme,
  state: webhook.state,
  challenge_fault: webhook.challengeFault,
  failing_since: time(webhook.failingSince),
  created_at: iso(webhook.createdAt),
});
export const presentMade = ({ webhook, secret }: MadeWebhook): OutputOf<typeof contract.makeWebhook> => ({
  webhook: presentWebhook(webhook),
  secret,
});

export const presentDeliveries = ({ items, next }: Page<Delivery>): OutputOf<typeof contract.readDeliveries> => ({
  items: items.map((delivery) => ({
    id: delivery.id,
    topic: delivery.topic,
    state: delivery.state,
    attempts: delivery.attempts,
    body: delivery.body,
    created_at: iso(delivery.createdAt),
    due_at: delivery.state === "due" ? iso(delivery.dueAt) : null,
    done_at: time(delivery.doneAt),
    tries: delivery.tries.map(({ at, status, fault }) => ({ at: iso(at), status, fault })),
  })),
  next,
});
