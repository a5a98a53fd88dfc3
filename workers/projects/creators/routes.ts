/** What creators and the house do about projects. The seller of the address has been compared with the caller by the door. */
import {
  callOffProject,
  claimMilestone,
  decideMilestone,
  findSale,
  listPledges,
  planSale,
  postUpdate,
  prepareSale,
  type ProjectRule,
  type SaleWish,
} from "../../drops/index.ts";
import { requireStaff } from "../../identity/index.ts";
import { isCurrency } from "../../kernel/money.ts";
import { err, ok, type Fault, type Result } from "../../kernel/result.ts";
import { doors } from "../../platform/http/doors.ts";
import type { InputOf } from "../../platform/http/endpoint.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import type { Shop } from "../../platform/shop.ts";
import { findSeller, isTrading } from "../../sellers/index.ts";
import { needs } from "../../studio/index.ts";
import * as contract from "./contract.ts";
import { ownProject, projectOf } from "../find-project.ts";
import { presentPledge, presentProject } from "../present.ts";
import { summariesOf, type ProjectSummary } from "../view-project.ts";

export const creatorRoutes = doors();
const api = "/api/v1";
const notFound = () => problem({ code: "project.not_found" });
const shown = ["standing", "due", "charging", "captured", "dropped", "let_go", "cancelled"] as const;

creatorRoutes.post(`${api}${contract.planProject.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.planProject);
  if (!asked.ok) return problem(asked.fault);
  const seller = await findSeller(c.var.shop, asked.value.seller_id);
  if (!seller || !isTrading(seller)) return problem({ code: "seller.forbidden" });
  const planned = await planProject(c.var.shop, wishFrom(asked.value));
  return respond(c, planned, (summary) => presentProject(summary, c.var.shop.locale), 201);
});

/** Planned and made ready at once, so that its page is whole the moment it is there. */
async function planProject(shop: Shop, wish: SaleWish): Promise<Result<ProjectSummary, Fault>> {
  if (!isCurrency(wish.currency)) return err({ code: "sale.invalid", field: "currency" } as Fault);
  const planned = await planSale(shop, wish);
  if (!planned.ok) return planned;
  await prepareSale(shop, planned.value.id);
  const sale = (await findSale(shop, planned.value.id)) ?? planned.value;
  const [summary] = await summariesOf(shop, [sale]);
  return ok(summary!);
}

/** The house's part and the schedule of tries are the house's to say, not the creator's. */
function wishFrom(asked: InputOf<typeof contract.planProject>): SaleWish {
  const rule: Partial<ProjectRule> = {
    kind: asked.kind,
    goalMinor: asked.goal_minor,
    title: asked.title,
    summary: asked.summary,
    story: asked.story,
    tiers: asked.tiers.map((tier) => ({ ...tier })),
    stretch: asked.stretch,
    milestones: asked.milestones.map(({ share_bp, ...stage }) => ({ ...stage, shareBp: share_bp })),
  };
  return {
    slug: asked.slug,
    mechanism: "crowdfunding",
    sellerId: asked.seller_id,
    variantId: asked.variant_id,
    homeLocationId: null,
    startsAt: Date.parse(asked.starts_at),
    endsAt: Date.parse(asked.ends_at),
    limitPerPerson: 1,
    lanes: [],
    allotment: 0,
    currency: asked.currency as SaleWish["currency"],
    rule,
  };
}

creatorRoutes.post(`${api}${contract.tellBackers.path}`, needs("messages.write"), async (c) => {
  const asked = await parse(c, contract.tellBackers);
  if (!asked.ok) return problem(asked.fault);
  const sale = await ownProject(c.var.shop, asked.value.seller_id, asked.value.sale_id);
  if (!sale) return notFound();
  return respond(c, await postUpdate(c.var.shop, sale, asked.value), (update_id) => ({ update_id }), 201);
});

creatorRoutes.post(`${api}${contract.claimMilestone.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.claimMilestone);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, sale_id, number, note } = asked.value;
  const sale = await ownProject(c.var.shop, seller_id, sale_id);
  if (!sale) return notFound();
  return respond(c, await claimMilestone(c.var.shop, sale, Number(number), note), () => ({ claimed: true }), 201);
});

creatorRoutes.get(`${api}${contract.readPledges.path}`, needs("orders.read"), async (c) => {
  const asked = await parse(c, contract.readPledges);
  if (!asked.ok) return problem(asked.fault);
  const sale = await ownProject(c.var.shop, asked.value.seller_id, asked.value.sale_id);
  if (!sale) return notFound();
  const page = await listPledges(c.var.shop, sale.id, shown, asked.value.cursor ?? null);
  const items = page.items.map((line) => ({
    pledge: presentPledge(line, null),
    name: line.name,
    address: line.state === "captured" ? line.address : null,
  }));
  return c.json({ items, next: page.next });
});

creatorRoutes.use(`${api}/admin/projects/*`, requireStaff);

creatorRoutes.post(`${api}${contract.decideMilestone.path}`, async (c) => {
  const asked = await parse(c, contract.decideMilestone);
  if (!asked.ok) return problem(asked.fault);
  const { sale_id, number, release, answer } = asked.value;
  const sale = await projectOf(c.var.shop, sale_id);
  if (!sale) return notFound();
  const decided = await decideMilestone(c.var.shop, sale, Number(number), release ? { release } : { release, answer });
  return respond(c, decided, () => ({ released: release }));
});

creatorRoutes.post(`${api}${contract.callOffProject.path}`, async (c) => {
  const asked = await parse(c, contract.callOffProject);
  if (!asked.ok) return problem(asked.fault);
  const sale = await projectOf(c.var.shop, asked.value.sale_id);
  if (!sale) return notFound();
  return respond(c, await callOffProject(c.var.shop, sale, asked.value.why), () => ({ called_off: true }));
});
