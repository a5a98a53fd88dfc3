import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";

const bytes = v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(20_000));
const id = v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(1_400));
const named = v.object({ type: v.literal("public-key"), id: v.string() });

export const askForPasskey = {
  method: "POST",
  path: "/passkeys/challenge",
  summary: "What a browser needs to make a passkey (WebAuthn JSON); the person must have proved who they are just now",
  access: "shopper",
  input: v.object({}),
  output: v.object({
    challenge: v.string(),
    rp: v.object({ id: v.string(), name: v.string() }),
    user: v.object({ id: v.string(), name: v.string(), displayName: v.string() }),
    pubKeyCredParams: v.array(v.object({ type: v.literal("public-key"), alg: v.number() })),
    timeout: v.number(),
    attestation: v.literal("none"),
    excludeCredentials: v.array(named),
    authenticatorSelection: v.object({
      residentKey: v.literal("required"),
      requireResidentKey: v.boolean(),
      userVerification: v.literal("preferred"),
    }),
  }),
  faults: ["me.unauthenticated", "step_up.forbidden"],
} as const satisfies Endpoint;

export const addPasskey = {
  method: "POST",
  path: "/passkeys",
  summary: "Keep a passkey the browser has made",
  access: "shopper",
  input: v.object({
    id,
    name: v.optional(v.pipe(v.string(), v.maxLength(60)), ""),
    response: v.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(8))),
    }),
  }),
  output: v.object({ id: v.string() }),
  faults: ["me.unauthenticated", "step_up.forbidden", "passkey.refused", "passkey.taken", "passkey.too_full"],
} as const satisfies Endpoint;

export const askPasskey = {
  method: "POST",
  path: "/sessions/passkey-challenge",
  summary: "What a browser needs to ask its passkeys who is there; nobody is named",
  access: "public",
  input: v.object({}),
  output: v.object({
    challenge: v.string(),
    rpId: v.string(),
    timeout: v.number(),
    userVerification: v.literal("preferred"),
    allowCredentials: v.array(named),
  }),
  faults: ["passkey.too_many"],
} as const satisfies Endpoint;

export const enterByPasskey = {
  method: "POST",
  path: "/sessions/by-passkey",
  summary: "Sign in with a passkey: sets the session cookie",
  access: "public",
  input: v.object({
    id,
    response: v.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: v.nullish(v.pipe(v.string(), v.maxLength(200))),
    }),
  }),
  output: v.object({ second_factor_wanted: v.boolean() }),
  faults: ["passkey.unauthenticated"],
} as const satisfies Endpoint;
