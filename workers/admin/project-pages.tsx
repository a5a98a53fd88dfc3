/** Crowdfunding in the back office: stages that wait for the house's word, and every project with its money. */
import {
  callOffProject,
  claimedMilestones,
  decideMilestone,
  findProjects,
  salesOf,
  findSales,
  listSales,
} from "../drops/index.ts";
import { doors } from "../platform/http/doors.ts";
import type { Request$ } from "../platform/http/context.ts";
import { ProjectDeskPage } from "../../web/pages/admin/projects-page.tsx";
import { blankProject, planProjectAtDesk, type ProjectPlan } from "../sale-desk/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { DeskPage } from "../../web/pages/admin/desk-page.tsx";
import { ProjectPlanForm } from "../../web/pages/sale-desk/project-plan.tsx";
import { comeBack, deskOf, sendDesk, type Desk } from "./desk.ts";
import { readForm } from "./form.ts";

export const projectDeskPages = doors();
const place = "/admin/projects";
const house = "sel_house";
const one = `${place}/:id{sal_[0-9A-Z]{26}}`;

projectDeskPages.get(place, async (c) => {
  const { shop } = c.var;
  const [desk, claims, page] = await Promise.all([
    deskOf(c, "projects"),
    claimedMilestones(shop),
    listSales(shop, { mechanism: "crowdfunding", cursor: c.req.query("cursor") ?? null }),
  ]);
  const ids = [...new Set([...page.items.map(({ id }) => id), ...claims.map(({ saleId }) => saleId)])];
  const [known, rows] = await Promise.all([findSales(shop, ids), findProjects(shop, ids)]);
  return sendDesk(c, desk, ProjectDeskPage({ desk, claims, sales: page.items, known, rows, next: page.next }));
});

projectDeskPages.get(`${place}/new`, async (c) => {
  const desk = await deskOf(c, "projects");
  return sendDesk(c, desk, planPage(desk, blankProject));
});

/** The house's own. It is then watched, paused and called off at the desk of sales. */
projectDeskPages.post(place, async (c) => {
  const desk = await deskOf(c, "projects");
  const planned = await planProjectAtDesk(c.var.shop, house, desk.locale, await readForm(c));
  if (planned.ok) return comeBack(c, `/admin/sales/${planned.value.id}`, { done: "planned" });
  return sendDesk(c, desk, planPage(desk, planned.fault.plan), 422);
});

const planPage = (desk: Desk, plan: ProjectPlan) => (
  <DeskPage desk={desk} title={copyFor(desk.locale, "projectDesk").newOne}>
    <ProjectPlanForm desk={{ locale: desk.locale, formToken: desk.formToken, projects: place }} plan={plan} />
  </DeskPage>
);

const projects = salesOf("crowdfunding");
const projectOf = (c: Request$) => projects.byId(c.var.shop, c.req.param("id") ?? "");

projectDeskPages.post(`${one}/milestones/:number{[1-8]}`, async (c) => {
  const sale = await projectOf(c);
  if (!sale) return c.notFound();
  const form = await readForm(c);
  const release = form.text("decision", 10) === "release";
  const decision = release ? ({ release } as const) : ({ release, answer: form.text("answer", 1_000) } as const);
  const decided = await decideMilestone(c.var.shop, sale, Number(c.req.param("number")), decision);
  return comeBack(c, place, decided.ok ? { done: "saved" } : { fault: decided.fault.code });
});

projectDeskPages.post(`${one}/calling-off`, async (c) => {
  const sale = await projectOf(c);
  if (!sale) return c.notFound();
  const why = (await readForm(c)).text("why", 500);
  if (why === "") return comeBack(c, place, { fault: "other" });
  const done = await callOffProject(c.var.shop, sale, why);
  return comeBack(c, place, done.ok ? { done: "saved" } : { fault: done.fault.code });
});
