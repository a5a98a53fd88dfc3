import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const allowed = v.object({ letters: v.boolean(), recommendations: v.boolean(), statistics: v.boolean() });
const privacy = v.object({
  allowed,
  exports: v.array(v.object({ id: v.string(), state: v.string(), created_at: v.string(), bytes: v.number() })),
  erasure: v.nullable(v.object({ state: v.string(), due_at: v.string() })),
});

export const readPrivacy = {
  method: "GET",
  path: "/me/privacy",
  summary: "What you allow, your exports, and whether you are being forgotten",
  access: "shopper",
  input: v.object({}),
  output: privacy,
  faults: ["me.unauthenticated"],
} as const satisfies Endpoint;

export const sayConsent = {
  method: "PUT",
  path: "/me/consents",
  summary: "Say what you allow; every word is kept with its time and the notice it answers",
  access: "shopper",
  input: allowed,
  output: privacy,
  faults: ["me.unauthenticated"],
} as const satisfies Endpoint;

export const askExport = {
  method: "POST",
  path: "/me/exports",
  summary: "Ask for everything the shop knows of you, as JSON; the link comes by mail",
  access: "shopper",
  input: v.object({}),
  output: v.object({ id: v.string() }),
  faults: ["me.unauthenticated", "export.too_many"],
} as const satisfies Endpoint;
