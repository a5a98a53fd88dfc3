/** The endpoints software talks to. They speak their RFCs: `error` instead of problem+json, form fields instead of JSON. */
import { doors } from "../platform/http/doors.ts";
import type { Request$ } from "../platform/http/context.ts";
import { callingClient } from "./client-auth.ts";
import { discovery } from "./discovery.ts";
import { claimsOf } from "./id-token.ts";
import { issueTokens } from "./issue-tokens.ts";
import { publicKeys } from "./signing-keys.ts";
import { introspect, revokeToken } from "./tell-of-token.ts";

export const oauthRoutes = doors();

const a_day = { "cache-control": "public, max-age=86400", "access-control-allow-origin": "*" };
const an_hour = { "cache-control": "public, max-age=3600", "access-control-allow-origin": "*" };

const describe = (c: Request$) => c.json(discovery(c.var.shop.config.publicOrigin), 200, an_hour);
oauthRoutes.get("/.well-known/openid-configuration", describe);
oauthRoutes.get("/.well-known/oauth-authorization-server", describe);
oauthRoutes.get("/oauth/jwks", async (c) => c.json(await publicKeys(c.var.shop), 200, a_day));

const wrong = (c: Request$, error: string, status: 400 | 401 = 400) =>
  c.json({ error }, status, {
    "cache-control": "no-store",
    ...(status === 401 ? { "www-authenticate": 'Basic realm="Yaji", charset="UTF-8"' } : {}),
  });

/** Null when it is no form, or says something twice (RFC 6749 §3.2). */
async function formOf(c: Request$): Promise<URLSearchParams | null> {
  if (!c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded")) return null;
  const form = new URLSearchParams(new TextDecoder().decode(await c.req.arrayBuffer()));
  return [...new Set(form.keys())].every((name) => form.getAll(name).length === 1) ? form : null;
}

oauthRoutes.post("/oauth/token", async (c) => {
  const form = await formOf(c);
  if (!form) return wrong(c, "invalid_request");
  const client = await callingClient(c.var.shop, c.req.header("authorization"), form);
  if (!client) return wrong(c, "invalid_client", 401);
  const issued = await issueTokens(c.var.shop, client, form);
  return issued.ok ? c.json(issued.value, 200, { "cache-control": "no-store" }) : wrong(c, issued.fault.code);
});

oauthRoutes.post("/oauth/revoke", async (c) => {
  const form = await formOf(c);
  if (!form?.has("token")) return wrong(c, "invalid_request");
  const client = await callingClient(c.var.shop, c.req.header("authorization"), form);
  if (!client) return wrong(c, "invalid_client", 401);
  await revokeToken(c.var.shop, client, form.get("token") ?? "");
  return c.body(null, 200);
});

oauthRoutes.post("/oauth/introspect", async (c) => {
  const form = await formOf(c);
  if (!form?.has("token")) return wrong(c, "invalid_request");
  const client = await callingClient(c.var.shop, c.req.header("authorization"), form);
  if (!client || client.kind === "public") return wrong(c, "invalid_client", 401);
  return c.json(await introspect(c.var.shop, client, form.get("token") ?? ""), 200, { "cache-control": "no-store" });
});

oauthRoutes.on(["GET", "POST"], "/oauth/userinfo", async (c) => {
  const { actor } = c.var.shop;
  if (actor.kind !== "account" || !actor.scopes?.includes("openid")) {
    const error = actor.kind === "account" ? "insufficient_scope" : "invalid_token";
    c.header("www-authenticate", `Bearer error="${error}"`);
    return c.json({ error }, actor.kind === "account" ? 403 : 401);
  }
  const sellerId = actor.sellers[0]?.sellerId ?? null;
  const grant = { id: "", clientId: "", accountId: actor.id, sellerId, scopes: actor.scopes, machine: false };
  return c.json({ sub: actor.id, ...(await claimsOf(c.var.shop, grant)) });
});
