/** Crowdfunding in the studio: a seller's projects, the plan of a new one, and what backers are told. */
import { Hono } from "hono";
import {
  claimMilestone,
  listPledges,
  listSales,
  postUpdate,
  projectKinds,
  type ProjectRule,
  type SaleWish,
} from "../drops/index.ts";
import { isCurrency, type Currency } from "../kernel/money.ts";
import type { Env } from "../platform/env.ts";
import type { Request$, Variables } from "../platform/http/context.ts";
import { minorOf, readForm, wholeNumber, type Form } from "../platform/http/form.ts";
import { comeBack, needs, sellerIdOf, sendStudio, studioOf } from "../studio/index.ts";
import { NewProjectPage } from "../../web/pages/studio/new-project.tsx";
import { StudioProjectPage, StudioProjectsPage } from "../../web/pages/studio/projects-pages.tsx";
import { planProject } from "./creators/routes.ts";
import { ownProject } from "./find-project.ts";
import { rewardPages } from "./rewards/pages.tsx";
import { summariesOf, viewOf } from "./view-project.ts";

export const projectStudioPages = new Hono<{ Bindings: Env; Variables: Variables }>();
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
  return sendStudio(c, desk, NewProjectPage({ desk }));
});

projectStudioPages.post(place, needs("products.write"), async (c) => {
  const desk = await studioOf(c, "projects");
  const form = await readForm(c);
  const currency = form.text("currency", 3);
  if (!isCurrency(currency)) return comeBack(c, `${base(c)}/new`, { fault: "invalid" });
  const planned = await planProject(c.var.shop, wishFrom(form, currency, sellerIdOf(c), desk.locale));
  if (!planned.ok) return comeBack(c, `${base(c)}/new`, { fault: planned.fault.code.split(".").at(-1) ?? "other" });
  return comeBack(c, `${base(c)}/${planned.value.sale.id}`, { done: "planned" });
});

/** Texts are in the language the maker works in; readers of others see it marked as such. */
function wishFrom(form: Form, currency: Currency, sellerId: string, locale: string): SaleWish {
  const said = (text: string) => (text === "" ? {} : { [locale]: text });
  const month = (name: string) => form.text(name, 7) || null;
  const rows = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => i + 1).filter((i) => form.text(`${name}_${i}`) !== "");
  const rule: Partial<ProjectRule> = {
    kind: projectKinds.find((kind) => kind === form.text("kind", 20)) ?? "all_or_nothing",
    goalMinor: minorOf(form.text("goal", 20), currency) ?? 0,
    title: said(form.text("title", 140)),
    summary: said(form.text("summary", 300)),
    story: said(form.text("story", 12_000)),
    tiers: rows("reward", 4).map((i) => ({
      id: `reward-${i}`,
      title: said(form.text(`reward_${i}`, 140)),
      text: {},
      minor: minorOf(form.text(`least_${i}`, 20), currency) ?? 0,
      units: wholeNumber(form.text(`units_${i}`, 9)),
      address: form.has(`sent_${i}`),
      promised: month(`promised_${i}`),
    })),
    stretch: rows("further", 2).map((i) => ({
      minor: minorOf(form.text(`at_${i}`, 20), currency) ?? 0,
      title: said(form.text(`further_${i}`, 140)),
    })),
    milestones: rows("share", 4).map((i) => ({
      title: said(form.text(`stage_${i}`, 140)),
      shareBp: (wholeNumber(form.text(`share_${i}`, 3)) ?? 0) * 100,
      promised: month(`by_${i}`),
    })),
  };
  const time = (name: string): number => Date.parse(`${form.text(name, 16)}Z`);
  return {
    slug: form.text("slug", 80),
    mechanism: "crowdfunding",
    sellerId,
    variantId: null,
    homeLocationId: null,
    startsAt: time("starts"),
    endsAt: time("ends"),
    limitPerPerson: 1,
    lanes: [],
    allotment: 0,
    currency,
    rule,
  };
}

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
