import { Hono } from "hono";
import { adoptCart, cartCookieName, cartCookies } from "../cart/index.ts";
import type { Env } from "../platform/env.ts";
import { sessionCookieName, type Variables } from "../platform/http/context.ts";
import { readCookie } from "../platform/http/preferences.ts";
import { problem } from "../platform/http/problem.ts";
import { parse } from "../platform/http/respond.ts";
import * as contract from "./contract.ts";
import { formToken, sessionTokenOf } from "./form-token.ts";
import { register } from "./register.ts";
import { clearedCookie, endSession, sessionCookie } from "./session.ts";
import { signIn } from "./sign-in.ts";

export const identityRoutes = new Hono<{ Bindings: Env; Variables: Variables }>();
const api = "/api/v1";
const caller = (header: string | undefined): string => header ?? "local";

identityRoutes.post(`${api}${contract.beginSession.path}`, async (c) => {
  const asked = await parse(c, contract.beginSession);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const entered = await signIn(shop, asked.value, caller(c.req.header("cf-connecting-ip")), sessionTokenOf(c));
  if (!entered.ok) return problem(entered.fault);
  const { token, account } = entered.value;
  const { environment } = shop.config;
  const brought = readCookie(c.req.header("cookie") ?? null, cartCookieName(environment));
  const cartId = await adoptCart(shop, account.id, brought);
  const cookies = [
    sessionCookie(shop, sessionCookieName(c.env), token),
    ...(cartId === null ? [] : cartCookies(environment, cartId)),
  ];
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
  return c.json({ account }, 201);
});

identityRoutes.delete(`${api}${contract.endSession.path}`, async (c) => {
  await endSession(c.var.shop, sessionTokenOf(c));
  c.header("set-cookie", clearedCookie(c.var.shop, sessionCookieName(c.env)), { append: true });
  return c.json({ ended: true });
});

identityRoutes.post(`${api}${contract.makeAccount.path}`, async (c) => {
  const asked = await parse(c, contract.makeAccount);
  if (!asked.ok) return problem(asked.fault);
  const made = await register(c.var.shop, asked.value, caller(c.req.header("cf-connecting-ip")));
  return made.ok ? c.json({ accepted: true }, 202) : problem(made.fault);
});

identityRoutes.get(`${api}${contract.readMyself.path}`, async (c) => {
  const { actor } = c.var.shop;
  if (actor.kind !== "account") return problem({ code: "me.unauthenticated" });
  const { id, email, name, role } = actor;
  return c.json({ id, email, name, role, form_token: await formToken(c) });
});
