import { cancelPledge, findRewardParcel } from "../drops/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import * as contract from "./contract.ts";
import { creatorRoutes } from "./creators/routes.ts";
import { otherCard, pledge } from "./doors.ts";
import { projectOf } from "./find-project.ts";
import { presentParcel, presentPledge, presentProject, presentView } from "./present.ts";
import { rewardRoutes } from "./rewards/routes.ts";
import { listProjects, ownHeard, viewOf } from "./view-project.ts";

export const projectRoutes = doors();
const api = "/api/v1";
const notFound = () => problem({ code: "project.not_found" });

projectRoutes.get(`${api}${contract.listProjects.path}`, async (c) => {
  const asked = await parse(c, contract.listProjects);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const page = await listProjects(shop, asked.value.which, asked.value.cursor ?? null);
  return c.json({ items: page.items.map((one) => presentProject(one, shop.locale)), next: page.next });
});

projectRoutes.get(`${api}${contract.readProject.path}`, async (c) => {
  const asked = await parse(c, contract.readProject);
  const sale = asked.ok ? await projectOf(c.var.shop, asked.value.sale_id) : null;
  return sale ? c.json(presentView(await viewOf(c.var.shop, sale), c.var.shop.locale)) : notFound();
});

projectRoutes.post(`${api}${contract.makePledge.path}`, async (c) => {
  const asked = await parse(c, contract.makePledge);
  if (!asked.ok) return problem(asked.fault);
  const { sale_id, tier_id, minor, address } = asked.value;
  const sale = await projectOf(c.var.shop, sale_id);
  if (!sale) return notFound();
  const started = await pledge(c.var.shop, sale, { tierId: tier_id, minor, address });
  return respond(
    c,
    started,
    (made) => ({ pledge: presentPledge(made.pledge, null), redirect_url: made.redirectUrl }),
    201,
  );
});

const signedOut = (c: Request$): boolean => c.var.shop.actor.kind !== "account";

projectRoutes.get(`${api}${contract.readPledge.path}`, async (c) => {
  const asked = await parse(c, contract.readPledge);
  const { shop } = c.var;
  if (shop.actor.kind !== "account") return problem({ code: "pledge.unauthenticated" });
  const sale = asked.ok ? await projectOf(shop, asked.value.sale_id) : null;
  if (!sale) return notFound();
  const heard = await ownHeard(shop, sale, shop.actor.id);
  if (!heard) return problem({ code: "pledge.not_found" });
  const parcel = await findRewardParcel(shop, heard.own.id);
  return c.json({ ...presentPledge(heard.own, heard.card), reward: parcel && presentParcel(parcel) });
});

projectRoutes.delete(`${api}${contract.withdrawPledge.path}`, async (c) => {
  const asked = await parse(c, contract.withdrawPledge);
  if (signedOut(c)) return problem({ code: "pledge.unauthenticated" });
  const sale = asked.ok ? await projectOf(c.var.shop, asked.value.sale_id) : null;
  if (!sale) return notFound();
  return respond(c, await cancelPledge(c.var.shop, sale), (own) => presentPledge(own, null));
});

projectRoutes.post(`${api}${contract.changePledgeCard.path}`, async (c) => {
  const asked = await parse(c, contract.changePledgeCard);
  if (!asked.ok) return problem(asked.fault);
  if (signedOut(c)) return problem({ code: "pledge.unauthenticated" });
  const sale = await projectOf(c.var.shop, asked.value.sale_id);
  if (!sale) return notFound();
  const started = await otherCard(c.var.shop, sale);
  return respond(
    c,
    started,
    (made) => ({ pledge: presentPledge(made.pledge, null), redirect_url: made.redirectUrl }),
    201,
  );
});

projectRoutes.route("/", creatorRoutes);
projectRoutes.route("/", rewardRoutes);
