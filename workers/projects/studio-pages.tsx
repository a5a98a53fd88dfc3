/** Crowdfunding in the studio: a seller's projects, the plan of a new one, and what backers are told. */
import { claimMilestone, listPledges, listSales, postUpdate } from "../drops/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import { blankProject, planProjectAtDesk, type ProjectPlan } from "../sale-desk/index.ts";
import { isTrading } from "../sellers/index.ts";
import { comeBack, needs, sellerIdOf, sendStudio, studioOf, type StudioDesk } from "../studio/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { StudioPage } from "../../web/layout/studio.tsx";
import { ProjectPlanForm } from "../../web/pages/sale-desk/project-plan.tsx";
import { StudioProjectPage, StudioProjectsPage } from "../../web/pages/studio/projects-pages.tsx";
import { ownProject } from "./find-project.ts";
import { rewardPages } from "./rewards/pages.tsx";
import { summariesOf, viewOf } from "./view-project.ts";

export const projectStudioPages = doors();
projectStudioPages.route("/", rewardPages);
const place = "/studio/:seller{sel_[0-9A-Za-z_]+}/projects";
const one = `${place}/:id{sal_[0-9A-Z]{26}}`;
const shown = ["standing", "due", "charging", "captured", "dropped"] as const;
const base = (c: Request$): string => `/studio/${sellerIdOf(c)}/projects`;

projectStudioPages.get(place, needs("products.read"), async (c) => {
  const { shop } = c.var;
  const filter = { mechanism: "crowdfunding", sellerId: sellerIdOf(c), cursor: c.req.query("cursor") ?? null } as const;
  const [desk, page] = await Promise.all([studioOf(c, "projects"), listSales(shop, filter)]);
  const projects = await summariesOf(shop, page.items);
  return sendStudio(c, desk, StudioProjectsPage({ desk, projects, next: page.next }));
});

projectStudioPages.get(`${place}/new`, needs("products.write"), async (c) => {
  const desk = await studioOf(c, "projects");
  return sendStudio(c, desk, planPage(desk, blankProject));
});

/** A seller whose shop is not open asks for nothing new. */
projectStudioPages.post(place, needs("products.write"), async (c) => {
  const desk = await studioOf(c, "projects");
  if (!isTrading(desk.seller)) return comeBack(c, base(c), { fault: "seller.forbidden" });
  const planned = await planProjectAtDesk(c.var.shop, sellerIdOf(c), desk.locale, await readForm(c));
  if (planned.ok) return comeBack(c, `${base(c)}/${planned.value.id}`, { done: "planned" });
  return sendStudio(c, desk, planPage(desk, planned.fault.plan), 422);
});

const planPage = (desk: StudioDesk, plan: ProjectPlan) => (
  <StudioPage desk={desk} title={copyFor(desk.locale, "projectDesk").newOne}>
    <ProjectPlanForm
      desk={{ locale: desk.locale, formToken: desk.formToken, projects: `${desk.base}/projects` }}
      plan={plan}
    />
  </StudioPage>
);

projectStudioPages.get(one, needs("products.read"), async (c) => {
  const { shop } = c.var;
  const sale = await ownProject(shop, sellerIdOf(c), c.req.param("id"));
  if (!sale) return c.notFound();
  const desk = await studioOf(c, "projects");
  const pledges = desk.may("orders.read")
    ? await listPledges(shop, sale.id, shown, c.req.query("cursor") ?? null)
    : null;
  return sendStudio(c, desk, StudioProjectPage({ desk, view: await viewOf(shop, sale), pledges }));
});

projectStudioPages.post(`${one}/updates`, needs("messages.write"), async (c) => {
  const sale = await ownProject(c.var.shop, sellerIdOf(c), c.req.param("id"));
  if (!sale) return c.notFound();
  const desk = await studioOf(c, "projects");
  const form = await readForm(c);
  const wish = { title: form.text("title", 140), body: form.text("body", 8_000), locale: desk.locale };
  const posted = await postUpdate(c.var.shop, sale, wish);
  return comeBack(
    c,
    `${base(c)}/${sale.id}`,
    posted.ok ? { done: "told" } : { fault: posted.fault.code.split(".")[1]! },
  );
});

projectStudioPages.post(`${one}/milestones/:number{[1-8]}`, needs("products.write"), async (c) => {
  const sale = await ownProject(c.var.shop, sellerIdOf(c), c.req.param("id"));
  if (!sale) return c.notFound();
  const note = (await readForm(c)).text("note", 2_000);
  const claimed = await claimMilestone(c.var.shop, sale, Number(c.req.param("number")), note);
  return comeBack(
    c,
    `${base(c)}/${sale.id}`,
    claimed.ok ? { done: "claimed" } : { fault: claimed.fault.code.split(".")[1]! },
  );
});
