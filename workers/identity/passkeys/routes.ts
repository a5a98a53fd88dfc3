/** The API that passkeys speak: a browser makes and asks them only by script. */
import type { Request$ } from "../../platform/http/context.ts";
import { doors } from "../../platform/http/doors.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse } from "../../platform/http/respond.ts";
import { deliverMails } from "../../notices/index.ts";
import { callerOf } from "../caller.ts";
import { sessionTokenOf } from "../form-token.ts";
import { accountOf, letIn, type AccountActor } from "../page-kit.ts";
import { isStepUp } from "../../platform/step-up.ts";
import { addPasskey, askForPasskey } from "./add-passkey.ts";
import * as contract from "./contract.ts";
import { askPasskey, enterByPasskey } from "./enter-by-passkey.ts";

export const passkeyRoutes = doors();
const api = "/api/v1";

/** Whoever may change the ways into their account at this moment, or why not. */
function freshly(c: Request$): AccountActor | Response {
  const actor = accountOf(c);
  if (!actor) return problem({ code: "me.unauthenticated" });
  return isStepUp(c.var.shop) ? actor : problem({ code: "step_up.forbidden" });
}

passkeyRoutes.post(`${api}${contract.askForPasskey.path}`, async (c) => {
  const actor = freshly(c);
  return actor instanceof Response ? actor : c.json(await askForPasskey(c.var.shop, actor));
});

passkeyRoutes.post(`${api}${contract.addPasskey.path}`, async (c) => {
  const actor = freshly(c);
  if (actor instanceof Response) return actor;
  const asked = await parse(c, contract.addPasskey);
  if (!asked.ok) return problem(asked.fault);
  const added = await addPasskey(c.var.shop, actor, asked.value, asked.value.name);
  if (!added.ok) return problem(added.fault);
  c.var.shop.later(deliverMails(c.var.shop));
  return c.json(added.value, 201);
});

passkeyRoutes.post(`${api}${contract.askPasskey.path}`, async (c) => {
  const options = await askPasskey(c.var.shop, callerOf(c).address);
  return options.ok ? c.json(options.value) : problem(options.fault);
});

passkeyRoutes.post(`${api}${contract.enterByPasskey.path}`, async (c) => {
  const asked = await parse(c, contract.enterByPasskey);
  if (!asked.ok) return problem(asked.fault);
  const from = callerOf(c);
  const entered = await enterByPasskey(c.var.shop, asked.value, from, sessionTokenOf(c));
  if (!entered.ok) return problem(entered.fault);
  await letIn(c, entered.value, from);
  return c.json({ second_factor_wanted: entered.value.secondFactorWanted }, 201);
});
