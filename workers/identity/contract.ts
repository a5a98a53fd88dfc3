import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const account = v.object({
  id: v.string(),
  email: v.string(),
  name: v.string(),
  role: v.string(),
  locale: v.string(),
});
const email = v.pipe(v.string(), v.trim(), v.maxLength(254));
const password = v.pipe(v.string(), v.maxLength(200));

export const beginSession = {
  method: "POST",
  path: "/sessions",
  summary: "Sign in: sets the session cookie. One refusal for every wrong guess",
  access: "public",
  input: v.object({ email, password }),
  output: v.object({ account, second_factor_wanted: v.boolean() }),
  faults: ["sign_in.unauthenticated", "sign_in.too_many"],
} as const satisfies Endpoint;

export const showSecondFactor = {
  method: "POST",
  path: "/sessions/current/second-factor",
  summary:
    "The second step of signing in: a code of the authenticator app, or a recovery code. Renews the session cookie",
  access: "public",
  input: v.object({ code: v.pipe(v.string(), v.maxLength(40)) }),
  output: v.object({ account, second_factor_wanted: v.boolean() }),
  faults: ["second_factor.unauthenticated", "second_factor.wrong", "second_factor.too_many"],
} as const satisfies Endpoint;

export const endSession = {
  method: "DELETE",
  path: "/sessions/current",
  summary: "Sign out",
  access: "public",
  input: v.object({}),
  output: v.object({ ended: v.boolean() }),
  faults: [],
} as const satisfies Endpoint;

export const makeAccount = {
  method: "POST",
  path: "/accounts",
  summary: "Make an account; the answer is the same when the address has one already",
  access: "public",
  input: v.object({ email, password, name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), "") }),
  output: v.object({ accepted: v.boolean() }),
  faults: ["register.email_invalid", "register.password_short", "sign_in.too_many"],
} as const satisfies Endpoint;

export const readMyself = {
  method: "GET",
  path: "/me",
  summary: "Who is signed in, and the token their forms carry",
  access: "shopper",
  input: v.object({}),
  output: v.object({ id: v.string(), email: v.string(), name: v.string(), role: v.string(), form_token: v.string() }),
  faults: ["me.unauthenticated"],
} as const satisfies Endpoint;
