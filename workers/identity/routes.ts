import { sessionCookieName } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse } from "../platform/http/respond.ts";
import { callerOf } from "./caller.ts";
import * as contract from "./contract.ts";
import type { Entered } from "./enter.ts";
import { formToken, sessionTokenOf } from "./form-token.ts";
import { bringCart, letIn } from "./page-kit.ts";
import { passkeyRoutes } from "./passkeys/routes.ts";
import { peopleRoutes } from "./people/routes.ts";
import { register } from "./register.ts";
import { proveSecondFactor } from "./second-factor/prove.ts";
import { clearedCookie, endSession, sessionCookie } from "./session.ts";
import { signIn } from "./sign-in.ts";

export const identityRoutes = doors();
const api = "/api/v1";

identityRoutes.post(`${api}${contract.beginSession.path}`, async (c) => {
  const asked = await parse(c, contract.beginSession);
  if (!asked.ok) return problem(asked.fault);
  const from = callerOf(c);
  const entered = await signIn(c.var.shop, asked.value, from, sessionTokenOf(c));
  if (!entered.ok) return problem(entered.fault);
  await letIn(c, entered.value, from);
  return c.json(await presentEntered(entered.value), 201);
});

identityRoutes.post(`${api}${contract.showSecondFactor.path}`, async (c) => {
  const asked = await parse(c, contract.showSecondFactor);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const proved = await proveSecondFactor(shop, sessionTokenOf(c), asked.value.code);
  if (!proved.ok) return problem(proved.fault);
  c.header("set-cookie", sessionCookie(shop, sessionCookieName(c.env), proved.value.token), { append: true });
  await bringCart(c, proved.value.account.id);
  return c.json(await presentEntered({ account: proved.value.account, secondFactorWanted: false }));
});

const presentEntered = async ({ account, secondFactorWanted }: Pick<Entered, "account" | "secondFactorWanted">) => {
  const { id, role, locale } = account;
  const { email, name } = await account.person();
  return { account: { id, email, name, role, locale }, second_factor_wanted: secondFactorWanted };
};

identityRoutes.delete(`${api}${contract.endSession.path}`, async (c) => {
  await endSession(c.var.shop, sessionTokenOf(c));
  c.header("set-cookie", clearedCookie(c.var.shop, sessionCookieName(c.env)), { append: true });
  return c.json({ ended: true });
});

identityRoutes.post(`${api}${contract.makeAccount.path}`, async (c) => {
  const asked = await parse(c, contract.makeAccount);
  if (!asked.ok) return problem(asked.fault);
  const made = await register(c.var.shop, asked.value, callerOf(c).address);
  return made.ok ? c.json({ accepted: true }, 202) : problem(made.fault);
});

identityRoutes.get(`${api}${contract.readMyself.path}`, async (c) => {
  const { actor } = c.var.shop;
  if (actor.kind !== "account") return problem({ code: "me.unauthenticated" });
  const { id, role } = actor;
  const { email, name } = await actor.person();
  return c.json({ id, email, name, role, form_token: await formToken(c) });
});

identityRoutes.route("/", passkeyRoutes);
identityRoutes.route("/", peopleRoutes);
