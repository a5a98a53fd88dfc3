/** The developers' page of the studio: keys, OAuth clients, grants and webhooks on one page, secrets shown once. */
import {
  createClient,
  createKey,
  listClients,
  listGrants,
  listKeys,
  mayGiveKeys,
  revokeClient,
  revokeGrant,
  revokeKey,
  rotateKey,
  rotateSecret,
  tokenScopes,
} from "../access/index.ts";
import { doors } from "../platform/http/doors.ts";
import type { Request$ } from "../platform/http/context.ts";
import { sellerIdOf, sendStudio, studioOf } from "../studio/index.ts";
import { listWebhooks, webhookTypes } from "../webhooks/index.ts";
import { DevelopersPage } from "../../web/pages/studio/developers/developers-page.tsx";
import { SecretPage, type Secret } from "../../web/pages/studio/developers/secret-page.tsx";
import { backTo, forKeys, forWebhooks, tailOf, told } from "./desk.ts";
import { formOf, linesOf } from "./form.ts";
import { webhookPages } from "./webhook-pages.tsx";

export const developerPages = doors();
const here = "/studio/:seller{sel_[0-9A-Za-z_]+}/developers";
const none = { items: [], next: null };

developerPages.get(here, async (c) => {
  const refused = forWebhooks(c);
  if (refused) return refused;
  const { shop } = c.var;
  const sellerId = sellerIdOf(c);
  const mayKeys = mayGiveKeys(shop.actor, sellerId);
  const [desk, keys, clients, grants, webhooks] = await Promise.all([
    studioOf(c, "developers"),
    mayKeys ? listKeys(shop, sellerId, c.req.query("keys") ?? null) : none,
    mayKeys ? listClients(shop, sellerId, c.req.query("clients") ?? null) : none,
    mayKeys ? listGrants(shop, sellerId, c.req.query("grants") ?? null) : none,
    listWebhooks(shop, sellerId),
  ]);
  const view = { mayKeys, keys, clients, grants, webhooks, scopes: tokenScopes, types: webhookTypes, told: told(c) };
  return sendStudio(c, desk, DevelopersPage({ desk, view }));
});

export async function showSecret(c: Request$, secret: Secret): Promise<Response> {
  const desk = await studioOf(c, "developers");
  return sendStudio(c, desk, SecretPage({ desk, secret }));
}

developerPages.post(`${here}/keys`, async (c) => {
  const refused = forKeys(c);
  if (refused) return refused;
  const form = await formOf(c);
  const days = form.text("days", 6);
  const wish = { name: form.text("name", 100), scopes: form.list("scopes"), days: days === "" ? null : Number(days) };
  const made = await createKey(c.var.shop, sellerIdOf(c), wish);
  if (!made.ok) return backTo(c, "", { refused: tailOf(made.fault.code) });
  return showSecret(c, { of: made.value.key.name, id: null, secret: made.value.token, kind: "secret" });
});

developerPages.post(`${here}/keys/:key_id{key_[0-9A-Z]+}/rotation`, async (c) => {
  const refused = forKeys(c);
  if (refused) return refused;
  const made = await rotateKey(c.var.shop, sellerIdOf(c), c.req.param("key_id"));
  if (!made.ok) return c.notFound();
  return showSecret(c, { of: made.value.key.name, id: null, secret: made.value.token, kind: "secret" });
});

developerPages.post(`${here}/keys/:key_id{key_[0-9A-Z]+}/revocation`, async (c) => {
  const refused = forKeys(c);
  if (refused) return refused;
  const done = await revokeKey(c.var.shop, sellerIdOf(c), c.req.param("key_id"));
  return done.ok ? backTo(c, "", { did: "key_revoked" }) : c.notFound();
});

developerPages.post(`${here}/clients`, async (c) => {
  const refused = forKeys(c);
  if (refused) return refused;
  const form = await formOf(c);
  const made = await createClient(c.var.shop, sellerIdOf(c), {
    name: form.text("name", 100),
    kind: form.text("kind", 20) === "public" ? "public" : "confidential",
    redirectUris: linesOf(form.text("redirects", 6_000)),
    scopes: form.list("scopes"),
    machine: form.text("machine", 1) === "1",
  });
  if (!made.ok) return backTo(c, "", { refused: tailOf(made.fault.code) });
  const { client, secret } = made.value;
  return showSecret(c, { of: client.name, id: client.id, secret, kind: "secret" });
});

developerPages.post(`${here}/clients/:client_id{cli_[0-9A-Z]+}/secret-rotation`, async (c) => {
  const refused = forKeys(c);
  if (refused) return refused;
  const made = await rotateSecret(c.var.shop, sellerIdOf(c), c.req.param("client_id"));
  if (!made.ok) return c.notFound();
  const { client, secret } = made.value;
  return showSecret(c, { of: client.name, id: client.id, secret, kind: "secret" });
});

developerPages.post(`${here}/clients/:client_id{cli_[0-9A-Z]+}/revocation`, async (c) => {
  const refused = forKeys(c);
  if (refused) return refused;
  const done = await revokeClient(c.var.shop, sellerIdOf(c), c.req.param("client_id"));
  return done.ok ? backTo(c, "", { did: "client_revoked" }) : c.notFound();
});

developerPages.post(`${here}/grants/:grant_id{grt_[0-9A-Z]+}/revocation`, async (c) => {
  const refused = forKeys(c);
  if (refused) return refused;
  const done = await revokeGrant(c.var.shop, sellerIdOf(c), c.req.param("grant_id"));
  return done.ok ? backTo(c, "", { did: "grant_revoked" }) : c.notFound();
});

developerPages.route("/", webhookPages);
