/** Rewards in the studio: what is owed to whom, a list to pack by, and what is on its way. */
import { listRewards, sendReward, tallyRewards, type Sale } from "../../drops/index.ts";
import type { Request$ } from "../../platform/http/context.ts";
import { csvFile } from "../../platform/http/csv-file.ts";
import { doors } from "../../platform/http/doors.ts";
import { readForm } from "../../platform/http/form.ts";
import { comeBack, needs, sellerIdOf, sendStudio, studioOf } from "../../studio/index.ts";
import { RewardsPage } from "../../../web/pages/studio/rewards-page.tsx";
import { ownProject } from "../find-project.ts";
import { rewardCsv } from "./reward-csv.ts";

export const rewardPages = doors();
const project = "/studio/:seller{sel_[0-9A-Za-z_]+}/projects/:id{sal_[0-9A-Z]{26}}";
const place = `${project}/rewards`;

const ownOf = (c: Request$): Promise<Sale | null> => ownProject(c.var.shop, sellerIdOf(c), c.req.param("id") ?? "");

rewardPages.get(place, needs("orders.read"), async (c) => {
  const { shop } = c.var;
  const sale = await ownOf(c);
  if (!sale) return c.notFound();
  const which = c.req.query("which") === "sent" ? "sent" : "owed";
  const [desk, page, tally] = await Promise.all([
    studioOf(c, "projects"),
    listRewards(shop, sale.id, which, c.req.query("cursor") ?? null),
    tallyRewards(shop, sale.id),
  ]);
  return sendStudio(c, desk, RewardsPage({ desk, sale, which, page, tally }));
});

/** Everything that is owed, to pack by. */
rewardPages.get(`${project}/rewards.csv`, needs("orders.read"), async (c) => {
  const sale = await ownOf(c);
  if (!sale) return c.notFound();
  const { locale } = await studioOf(c, "projects");
  return csvFile(rewardCsv(c.var.shop, sale, locale), `rewards-${sale.slug}.csv`);
});

rewardPages.post(`${place}/:pledge{plg_[0-9A-Z]{26}}`, needs("orders.write"), async (c) => {
  const sale = await ownOf(c);
  if (!sale) return c.notFound();
  const form = await readForm(c);
  const said = { carrier: form.text("carrier", 40), trackingNumber: form.text("number", 81) };
  const sent = await sendReward(c.var.shop, sale, c.req.param("pledge"), said);
  const at = `/studio/${sellerIdOf(c)}/projects/${sale.id}/rewards${form.has("again") ? "?which=sent" : ""}`;
  return comeBack(c, at, sent.ok ? { done: "saved" } : { fault: sent.fault.code });
});
