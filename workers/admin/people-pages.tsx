/** People: who has an account, which role, and whether they may come in. */
import {
  changeRole,
  endSessionsOf,
  findPerson,
  isRole,
  listPeople,
  mayManagePeople,
  readmitPerson,
  suspendPerson,
  type PersonFault,
} from "../identity/index.ts";
import type { Result } from "../kernel/result.ts";
import { doors } from "../platform/http/doors.ts";
import type { Request$ } from "../platform/http/context.ts";
import { PeoplePage } from "../../web/pages/admin/people-page.tsx";
import { PersonPage } from "../../web/pages/admin/person-page.tsx";
import { deskOf, sendDesk } from "./desk.ts";
import { findAuditOf } from "./log-store.ts";
import { readForm } from "./form.ts";
import { told } from "./told.ts";

export const peoplePages = doors();
const one = "/admin/people/:id{acc_\\w+}";

peoplePages.get("/admin/people", async (c) => {
  const desk = await deskOf(c, "people");
  const q = c.req.query("q")?.trim().slice(0, 120) ?? "";
  const role = c.req.query("role") ?? "";
  const filter = { q, ...(isRole(role) ? { role } : {}) };
  const cursor = c.req.query("cursor") ?? null;
  const page = await listPeople(c.var.shop, { ...filter, cursor });
  return sendDesk(c, desk, PeoplePage({ desk, view: { ...page, filter, later: cursor !== null } }));
});

peoplePages.get(one, async (c) => {
  const id = c.req.param("id");
  const [desk, person, log] = await Promise.all([
    deskOf(c, "people"),
    findPerson(c.var.shop, id),
    findAuditOf(c.var.shop, id),
  ]);
  if (!person) return c.notFound();
  const { actor } = c.var.shop;
  const mayManage = mayManagePeople(actor) && actor.kind === "account" && actor.id !== id;
  return sendDesk(c, desk, PersonPage({ desk, view: { person, log, mayManage } }));
});

peoplePages.post(`${one}/role`, async (c) => {
  const role = (await readForm(c)).text("role");
  return isRole(role)
    ? toPerson(c, await changeRole(c.var.shop, c.req.param("id"), role), "role")
    : toPerson(c, { ok: false, fault: { code: "person.not_found" } }, "role");
});
peoplePages.post(`${one}/suspension`, async (c) => {
  const reason = (await readForm(c)).text("reason");
  return toPerson(c, await suspendPerson(c.var.shop, c.req.param("id"), reason), "suspended");
});
peoplePages.post(`${one}/readmission`, async (c) =>
  toPerson(c, await readmitPerson(c.var.shop, c.req.param("id")), "readmitted"),
);
peoplePages.post(`${one}/sessions`, async (c) =>
  toPerson(c, await endSessionsOf(c.var.shop, c.req.param("id")), "ended"),
);

const toPerson = (c: Request$, changed: Result<unknown, PersonFault>, done: string): Response =>
  told(c, `/admin/people/${c.req.param("id")}`, changed, done);
