/** A seller's endpoints: made, changed, challenged, given a new secret, removed. Whoever calls has asked `policy.ts`. */
import { day_ms, hour_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { seal } from "../kernel/crypto.ts";
import { audited } from "../platform/audit.ts";
import { judgeUrl } from "../platform/outbound-rules.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { isWebhookType } from "./concern.ts";
import { redeliver } from "./delivery-store.ts";
import {
  deleteWebhook,
  endpoints_max,
  findWebhook,
  findWebhooks,
  insertWebhook,
  setSecret,
  setTopics,
  type Webhook,
} from "./endpoint-store.ts";
import { newKey, type Scheme } from "./signature.ts";
import { sealPurpose } from "./send.ts";

export type WebhookFault =
  | { readonly code: "webhook.not_found" }
  | { readonly code: "webhook.raced" }
  | { readonly code: "webhook.url_refused"; readonly why: string }
  | { readonly code: "webhook.topics_missing" }
  | { readonly code: "webhook.topic_unknown"; readonly topic: string }
  | { readonly code: "webhook.full"; readonly endpoints_max: number }
  | { readonly code: "webhook.too_many"; readonly retryAfter_seconds: number };
/** `secret`: the shared secret, or for v1a the public key. Shown this once. */
export type MadeWebhook = { readonly webhook: Webhook; readonly secret: string };

const overlap_ms = day_ms;
const challenges_an_hour = 20;

export const listWebhooks = async (shop: Shop, sellerId: string): Promise<readonly Webhook[]> =>
  findWebhooks(shop, sellerId);

export async function createWebhook(
  shop: Shop,
  sellerId: string,
  wish: { readonly url: string; readonly topics: readonly string[]; readonly scheme: Scheme },
): Promise<Result<MadeWebhook, WebhookFault>> {
  const url = judgeUrl(wish.url);
  if (!url.ok) return err({ code: "webhook.url_refused", why: url.fault.why });
  const fault = topicsFault(wish.topics);
  if (fault) return err(fault);
  if ((await findWebhooks(shop, sellerId)).length >= endpoints_max) return err({ code: "webhook.full", endpoints_max });
  const wait = await tooManyChallenges(shop, sellerId);
  if (wait) return err(wait);

  const key = await newKey(wish.scheme);
  const webhook: Webhook = {
    id: shop.newId("endpoint"),
    sellerId,
    url: url.value.href,
    topics: [...new Set(wish.topics)],
    scheme: wish.scheme,
    state: "pending",
    challengeFault: "",
    failingSince: null,
    createdAt: shop.now,
    activatedAt: null,
    disabledAt: null,
  };
  await shop.commit([
    insertWebhook(shop, webhook, await seal(shop.config.signingSecret, sealPurpose, webhook.id, key.kept)),
    audited(shop, "webhook.created", webhook.id, { sellerId, url: webhook.url, topics: webhook.topics }),
    announce(shop, "webhook.challenged", { webhookId: webhook.id }),
  ]);
  return ok({ webhook, secret: key.shown });
}

export async function changeTopics(
  shop: Shop,
  sellerId: string,
  id: string,
  topics: readonly string[],
): Promise<Result<Webhook, WebhookFault>> {
  const webhook = await findWebhook(shop, sellerId, id);
  if (!webhook) return err({ code: "webhook.not_found" });
  const fault = topicsFault(topics);
  if (fault) return err(fault);
  const outcome = await shop.commit([
    ...setTopics(webhook, [...new Set(topics)]),
    audited(shop, "webhook.topics_changed", id, { sellerId, topics }),
  ]);
  return outcome === "committed" ? ok({ ...webhook, topics }) : err({ code: "webhook.raced" });
}

/** Asks a pending or disabled endpoint again whether it wants to be told. The answer comes by a job. */
export async function askAgain(shop: Shop, sellerId: string, id: string): Promise<Result<Webhook, WebhookFault>> {
  const webhook = await findWebhook(shop, sellerId, id);
  if (!webhook) return err({ code: "webhook.not_found" });
  const wait = await tooManyChallenges(shop, sellerId);
  if (wait) return err(wait);
  await shop.commit([announce(shop, "webhook.challenged", { webhookId: id })]);
  return ok(webhook);
}

/** For a day messages carry both signatures. */
export async function rotateWebhookSecret(
  shop: Shop,
  sellerId: string,
  id: string,
): Promise<Result<MadeWebhook, WebhookFault>> {
  const webhook = await findWebhook(shop, sellerId, id);
  if (!webhook) return err({ code: "webhook.not_found" });
  const key = await newKey(webhook.scheme);
  const sealed = await seal(shop.config.signingSecret, sealPurpose, id, key.kept);
  const outcome = await shop.commit([
    ...setSecret(webhook, sealed, shop.now + overlap_ms),
    audited(shop, "webhook.secret_rotated", id, { sellerId }),
  ]);
  return outcome === "committed" ? ok({ webhook, secret: key.shown }) : err({ code: "webhook.raced" });
}

export async function removeWebhook(shop: Shop, sellerId: string, id: string): Promise<Result<null, WebhookFault>> {
  const webhook = await findWebhook(shop, sellerId, id);
  if (!webhook) return err({ code: "webhook.not_found" });
  const outcome = await shop.commit([
    ...deleteWebhook(webhook),
    audited(shop, "webhook.removed", id, { sellerId, url: webhook.url }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "webhook.raced" });
}

export async function redeliverMessage(
  shop: Shop,
  sellerId: string,
  endpointId: string,
  deliveryId: string,
): Promise<Result<null, { readonly code: "delivery.not_found" }>> {
  const outcome = await shop.commit([
    ...redeliver(shop, sellerId, endpointId, deliveryId),
    announce(shop, "webhook.queued", { deliveryIds: [deliveryId] }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "delivery.not_found" });
}

function topicsFault(topics: readonly string[]): WebhookFault | null {
  if (topics.length === 0) return { code: "webhook.topics_missing" };
  const unknown = topics.find((topic) => !isWebhookType(topic));
  return unknown === undefined ? null : { code: "webhook.topic_unknown", topic: unknown.slice(0, 60) };
}

/** Each challenge is a call to an address a seller has typed: nobody shall aim many of them at a stranger. */
async function tooManyChallenges(shop: Shop, sellerId: string): Promise<WebhookFault | null> {
  const taken = await shop.rate(`webhook-challenge.${sellerId}`).take(challenges_an_hour, hour_ms, shop.now);
  return taken.allowed ? null : { code: "webhook.too_many", retryAfter_seconds: taken.retryAfter_seconds };
}
