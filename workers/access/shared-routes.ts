/** Clients of software that any seller may let in: registered by operators. */
import { ok, type Fault } from "../kernel/result.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import type { Actor } from "../platform/shop.ts";
import * as contract from "./contract.ts";
import { createClient, listClients, revokeClient } from "./manage-clients.ts";
import { presentClient, presentMadeClient, presentPage } from "./present.ts";

export const sharedRoutes = doors();
const api = "/api/v1";

function refused(actor: Actor, reading: boolean): Fault | null {
  if (actor.kind !== "account") return { code: "operator.unauthenticated" };
  const may = actor.scopes === null && (actor.role === "operator" || (reading && actor.role === "auditor"));
  return may ? null : { code: "operator.forbidden" };
}

sharedRoutes.get(`${api}${contract.readSharedClients.path}`, async (c) => {
  const fault = refused(c.var.shop.actor, true);
  if (fault) return problem(fault);
  const asked = await parse(c, contract.readSharedClients);
  if (!asked.ok) return problem(asked.fault);
  return respond(c, ok(await listClients(c.var.shop, null, asked.value.cursor ?? null)), (page) =>
    presentPage(page, presentClient),
  );
});

sharedRoutes.post(`${api}${contract.registerSharedClient.path}`, async (c) => {
  const fault = refused(c.var.shop.actor, false);
  if (fault) return problem(fault);
  const asked = await parse(c, contract.registerSharedClient);
  if (!asked.ok) return problem(asked.fault);
  const { redirect_uris, ...wish } = asked.value;
  return respond(
    c,
    await createClient(c.var.shop, null, { ...wish, redirectUris: redirect_uris }),
    presentMadeClient,
    201,
  );
});

sharedRoutes.delete(`${api}${contract.revokeSharedClient.path}`, async (c) => {
  const fault = refused(c.var.shop.actor, false);
  if (fault) return problem(fault);
  const asked = await parse(c, contract.revokeSharedClient);
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await revokeClient(c.var.shop, null, asked.value.client_id), () => ({ revoked: true }));
});
