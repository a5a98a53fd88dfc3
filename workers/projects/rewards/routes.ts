import { listRewards, sendReward } from "../../drops/index.ts";
import { iso } from "../../kernel/clock.ts";
import { ok } from "../../kernel/result.ts";
import { doors } from "../../platform/http/doors.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import { needs } from "../../studio/index.ts";
import { ownProject } from "../find-project.ts";
import { presentPledge } from "../present.ts";
import * as contract from "./contract.ts";

export const rewardRoutes = doors();
const api = "/api/v1";
const notFound = () => problem({ code: "project.not_found" });

rewardRoutes.get(`${api}${contract.readRewards.path}`, needs("orders.read"), async (c) => {
  const asked = await parse(c, contract.readRewards);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, sale_id, which, cursor } = asked.value;
  const sale = await ownProject(c.var.shop, seller_id, sale_id);
  if (!sale) return notFound();
  const page = await listRewards(c.var.shop, sale.id, which, cursor ?? null);
  return respond(c, ok(page), ({ items, next }) => ({
    items: items.map((line) => ({
      pledge: presentPledge(line, null),
      name: line.name,
      email: line.email,
      address: line.address,
      sent_at: line.parcel && iso(line.parcel.sentAt),
      carrier: line.parcel?.carrier ?? "",
      tracking_number: line.parcel?.trackingNumber ?? "",
    })),
    next,
  }));
});

rewardRoutes.post(`${api}${contract.sendReward.path}`, needs("orders.write"), async (c) => {
  const asked = await parse(c, contract.sendReward);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, sale_id, pledge_id, carrier, tracking_number } = asked.value;
  const sale = await ownProject(c.var.shop, seller_id, sale_id);
  if (!sale) return notFound();
  const sent = await sendReward(c.var.shop, sale, pledge_id, { carrier, trackingNumber: tracking_number });
  return respond(c, sent, () => ({ sent: true }), 201);
});
