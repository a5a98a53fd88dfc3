/** People under /api/v1/admin: staff look, operators change. */
import type { MiddlewareHandler } from "hono";
import { iso } from "../../kernel/clock.ts";
import { ok } from "../../kernel/result.ts";
import type { Env } from "../../platform/env.ts";
import type { Variables } from "../../platform/http/context.ts";
import { doors } from "../../platform/http/doors.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import { mayLook } from "../policy.ts";
import { changeRole, endSessionsOf, readmitPerson, suspendPerson } from "./change-person.ts";
import * as contract from "./contract.ts";
import { findPerson, listPeople, type PersonLine } from "./people-store.ts";

export const peopleRoutes = doors();
const api = "/api/v1";
const same = ({ id }: { readonly id: string }) => ({ id });

const staff: MiddlewareHandler<{ Bindings: Env; Variables: Variables }> = async function staff(c, next) {
  const { actor } = c.var.shop;
  if (actor.kind === "anonymous") return problem({ code: "operator.unauthenticated" });
  return mayLook(actor) ? next() : problem({ code: "operator.forbidden" });
};
peopleRoutes.use(`${api}/admin/people/*`, staff);
peopleRoutes.use(`${api}/admin/people`, staff);

peopleRoutes.get(`${api}${contract.listPeople.path}`, async (c) => {
  const asked = await parse(c, contract.listPeople);
  if (!asked.ok) return problem(asked.fault);
  const { q, role, cursor } = asked.value;
  const filter = { ...(q ? { q } : {}), ...(role ? { role } : {}), cursor: cursor ?? null };
  const page = await listPeople(c.var.shop, filter);
  return respond(c, ok(page), ({ items, next }) => ({ items: items.map(present), next }));
});

peopleRoutes.get(`${api}${contract.readPerson.path}`, async (c) => {
  const found = await findPerson(c.var.shop, c.req.param("id").slice(0, 60));
  return found ? c.json(present(found)) : problem({ code: "person.not_found" });
});

peopleRoutes.put(`${api}${contract.grantRole.path}`, async (c) => {
  const asked = await parse(c, contract.grantRole);
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await changeRole(c.var.shop, asked.value.id, asked.value.role), same);
});

peopleRoutes.put(`${api}${contract.suspendPerson.path}`, async (c) => {
  const asked = await parse(c, contract.suspendPerson);
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await suspendPerson(c.var.shop, asked.value.id, asked.value.reason), same);
});

peopleRoutes.delete(`${api}${contract.readmitPerson.path}`, async (c) =>
  respond(c, await readmitPerson(c.var.shop, c.req.param("id").slice(0, 60)), same),
);

peopleRoutes.delete(`${api}${contract.endPersonSessions.path}`, async (c) =>
  respond(c, await endSessionsOf(c.var.shop, c.req.param("id").slice(0, 60)), same),
);

const present = (person: PersonLine) => ({
  id: person.id,
  email: person.email,
  name: person.name,
  role: person.role,
  locale: person.locale,
  created_at: iso(person.createdAt),
  suspended_at: person.suspendedAt === null ? null : iso(person.suspendedAt),
  email_confirmed: person.confirmedAt !== null,
  second_factor: person.guarded === 1,
  open_sessions: person.sessions,
});
