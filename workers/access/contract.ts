/** Keys, OAuth clients and grants of a seller. The OAuth endpoints themselves speak their RFCs and stand under /oauth. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const named = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[0-9A-Za-z_]{1,40}$`)));
const seller_id = named("sel");
const key_id = named("key");
const client_id = named("cli");
const grant_id = named("grt");
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const name = v.pipe(v.string(), v.trim(), v.maxLength(100));
const scopes = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(30));
const done = v.object({ revoked: v.boolean() });

const key = v.object({
  id: v.string(),
  name: v.string(),
  scopes: v.array(v.string()),
  tails: v.array(v.string()),
  created_at: v.string(),
  expires_at: v.nullable(v.string()),
  revoked_at: v.nullable(v.string()),
  last_used_at: v.nullable(v.string()),
});
const madeKey = v.object({ key, token: v.string() });
const client = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(["confidential", "public"]),
  redirect_uris: v.array(v.string()),
  scopes: v.array(v.string()),
  machine: v.boolean(),
  created_at: v.string(),
  revoked_at: v.nullable(v.string()),
});
const madeClient = v.object({ client, client_secret: v.nullable(v.string()) });
const grant = v.object({
  id: v.string(),
  client: v.string(),
  person: v.string(),
  scopes: v.array(v.string()),
  created_at: v.string(),
});
const clientWish = {
  name,
  kind: v.picklist(["confidential", "public"]),
  redirect_uris: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(10)), []),
  scopes: v.optional(scopes, []),
  machine: v.optional(v.boolean(), false),
};
const page = <S extends v.GenericSchema>(items: S) => v.object({ items: v.array(items), next: v.nullable(v.string()) });
const refused = ["seller.not_found", "seller.forbidden"] as const;
const clientFaults = [
  "client.name_missing",
  "client.scope_unknown",
  "client.machine_wrong",
  "client.redirects_missing",
  "client.redirect_wrong",
  "client.full",
] as const;

export const readKeys = {
  method: "GET",
  path: "/sellers/:seller_id/keys",
  summary: "API keys of a seller, newest first; secrets are never shown again",
  access: "seller",
  input: v.object({ seller_id, cursor }),
  output: page(key),
  faults: [...refused],
} as const satisfies Endpoint;

export const makeKey = {
  method: "POST",
  path: "/sellers/:seller_id/keys",
  summary: "Make a key with a name and scopes; `days` null works until it is revoked. The token is shown this once",
  access: "seller",
  input: v.object({ seller_id, name, scopes, days: v.optional(v.nullable(v.number()), null) }),
  output: madeKey,
  faults: [...refused, "key.name_missing", "key.scopes_missing", "key.scope_unknown", "key.days_wrong", "key.full"],
} as const satisfies Endpoint;

export const rotateKey = {
  method: "POST",
  path: "/sellers/:seller_id/keys/:key_id/rotation",
  summary: "A new secret; the present one works for one more day",
  access: "seller",
  input: v.object({ seller_id, key_id }),
  output: madeKey,
  faults: [...refused, "key.not_found"],
} as const satisfies Endpoint;

export const revokeKey = {
  method: "DELETE",
  path: "/sellers/:seller_id/keys/:key_id",
  summary: "Revoke a key, at once",
  access: "seller",
  input: v.object({ seller_id, key_id }),
  output: done,
  faults: [...refused, "key.not_found", "key.raced"],
} as const satisfies Endpoint;

export const readClients = {
  method: "GET",
  path: "/sellers/:seller_id/clients",
  summary: "OAuth clients a seller has registered",
  access: "seller",
  input: v.object({ seller_id, cursor }),
  output: page(client),
  faults: [...refused],
} as const satisfies Endpoint;

export const registerClient = {
  method: "POST",
  path: "/sellers/:seller_id/clients",
  summary:
    "Register an OAuth client; a `machine` may use client_credentials for this seller. The secret is shown this once",
  access: "seller",
  input: v.object({ seller_id, ...clientWish }),
  output: madeClient,
  faults: [...refused, ...clientFaults],
} as const satisfies Endpoint;

export const rotateClientSecret = {
  method: "POST",
  path: "/sellers/:seller_id/clients/:client_id/secret-rotation",
  summary: "A new client secret; the present one works for one more day",
  access: "seller",
  input: v.object({ seller_id, client_id }),
  output: madeClient,
  faults: [...refused, "client.not_found", "client.raced"],
} as const satisfies Endpoint;

export const revokeClient = {
  method: "DELETE",
  path: "/sellers/:seller_id/clients/:client_id",
  summary: "Revoke a client with everything granted to it",
  access: "seller",
  input: v.object({ seller_id, client_id }),
  output: done,
  faults: [...refused, "client.not_found", "client.raced"],
} as const satisfies Endpoint;

export const readGrants = {
  method: "GET",
  path: "/sellers/:seller_id/grants",
  summary: "What people let software do for a seller, and that still stands",
  access: "seller",
  input: v.object({ seller_id, cursor }),
  output: page(grant),
  faults: [...refused],
} as const satisfies Endpoint;

export const revokeGrant = {
  method: "DELETE",
  path: "/sellers/:seller_id/grants/:grant_id",
  summary: "Take a grant back, with all its tokens",
  access: "seller",
  input: v.object({ seller_id, grant_id }),
  output: done,
  faults: [...refused, "grant.not_found"],
} as const satisfies Endpoint;

export const readSharedClients = {
  method: "GET",
  path: "/admin/clients",
  summary: "OAuth clients that any seller may let in",
  access: "operator",
  input: v.object({ cursor }),
  output: page(client),
  faults: ["operator.unauthenticated", "operator.forbidden"],
} as const satisfies Endpoint;

export const registerSharedClient = {
  method: "POST",
  path: "/admin/clients",
  summary: "Register an OAuth client for software that any seller may let in",
  access: "operator",
  input: v.object(clientWish),
  output: madeClient,
  faults: ["operator.unauthenticated", "operator.forbidden", ...clientFaults],
} as const satisfies Endpoint;

export const revokeSharedClient = {
  method: "DELETE",
  path: "/admin/clients/:client_id",
  summary: "Revoke such a client with everything granted to it",
  access: "operator",
  input: v.object({ client_id }),
  output: done,
  faults: ["operator.unauthenticated", "operator.forbidden", "client.not_found", "client.raced"],
} as const satisfies Endpoint;
