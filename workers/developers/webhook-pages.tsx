/** One endpoint and what has been sent to it. */
import { doors } from "../platform/http/doors.ts";
import { sellerIdOf, sendStudio, studioOf } from "../studio/index.ts";
import {
  askAgain,
  changeTopics,
  createWebhook,
  findWebhook,
  listDeliveries,
  redeliverMessage,
  removeWebhook,
  rotateWebhookSecret,
  webhookTypes,
  type MadeWebhook,
} from "../webhooks/index.ts";
import { SecretPage } from "../../web/pages/studio/developers/secret-page.tsx";
import { WebhookPage } from "../../web/pages/studio/developers/webhook-page.tsx";
import { backTo, forWebhooks, tailOf, told } from "./desk.ts";
import { formOf } from "./form.ts";

export const webhookPages = doors();
const here = "/studio/:seller{sel_[0-9A-Za-z_]+}/developers/webhooks";
const one = `${here}/:endpoint_id{whe_[0-9A-Z]+}`;

const secretOf = ({ webhook, secret }: MadeWebhook) =>
  ({
    of: new URL(webhook.url).host,
    id: null,
    secret,
    kind: webhook.scheme === "v1a" ? "public_key" : "secret",
  }) as const;

webhookPages.post(here, async (c) => {
  const refused = forWebhooks(c);
  if (refused) return refused;
  const form = await formOf(c);
  const made = await createWebhook(c.var.shop, sellerIdOf(c), {
    url: form.text("url", 2_049),
    topics: form.list("topics"),
    scheme: form.text("scheme", 3) === "v1a" ? "v1a" : "v1",
  });
  if (!made.ok) return backTo(c, "", { refused: tailOf(made.fault.code) });
  const desk = await studioOf(c, "developers");
  return sendStudio(c, desk, SecretPage({ desk, secret: secretOf(made.value) }));
});

webhookPages.get(one, async (c) => {
  const refused = forWebhooks(c);
  if (refused) return refused;
  const [sellerId, id] = [sellerIdOf(c), c.req.param("endpoint_id")];
  const [desk, webhook, deliveries] = await Promise.all([
    studioOf(c, "developers"),
    findWebhook(c.var.shop, sellerId, id),
    listDeliveries(c.var.shop, sellerId, id, { cursor: c.req.query("cursor") ?? null }),
  ]);
  if (!webhook) return c.notFound();
  return sendStudio(c, desk, WebhookPage({ desk, view: { webhook, deliveries, types: webhookTypes, told: told(c) } }));
});

webhookPages.post(`${one}/topics`, async (c) => {
  const refused = forWebhooks(c);
  if (refused) return refused;
  const id = c.req.param("endpoint_id");
  const done = await changeTopics(c.var.shop, sellerIdOf(c), id, (await formOf(c)).list("topics"));
  if (!done.ok && done.fault.code === "webhook.not_found") return c.notFound();
  return backTo(c, `/webhooks/${id}`, done.ok ? { did: "topics" } : { refused: tailOf(done.fault.code) });
});

webhookPages.post(`${one}/challenge`, async (c) => {
  const refused = forWebhooks(c);
  if (refused) return refused;
  const id = c.req.param("endpoint_id");
  const done = await askAgain(c.var.shop, sellerIdOf(c), id);
  if (!done.ok && done.fault.code === "webhook.not_found") return c.notFound();
  return backTo(c, `/webhooks/${id}`, done.ok ? { did: "asked" } : { refused: tailOf(done.fault.code) });
});

webhookPages.post(`${one}/secret-rotation`, async (c) => {
  const refused = forWebhooks(c);
  if (refused) return refused;
  const made = await rotateWebhookSecret(c.var.shop, sellerIdOf(c), c.req.param("endpoint_id"));
  if (!made.ok) return c.notFound();
  const desk = await studioOf(c, "developers");
  return sendStudio(c, desk, SecretPage({ desk, secret: secretOf(made.value) }));
});

webhookPages.post(`${one}/removal`, async (c) => {
  const refused = forWebhooks(c);
  if (refused) return refused;
  const done = await removeWebhook(c.var.shop, sellerIdOf(c), c.req.param("endpoint_id"));
  return done.ok ? backTo(c, "", { did: "removed" }) : c.notFound();
});

webhookPages.post(`${one}/deliveries/:delivery_id{dlv_[0-9A-Z]+}/redelivery`, async (c) => {
  const refused = forWebhooks(c);
  if (refused) return refused;
  const { endpoint_id, delivery_id } = c.req.param();
  const done = await redeliverMessage(c.var.shop, sellerIdOf(c), endpoint_id!, delivery_id!);
  return done.ok ? backTo(c, `/webhooks/${endpoint_id}`, { did: "again" }) : c.notFound();
});
