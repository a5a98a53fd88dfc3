/** Sales of the drill: planned on the database as it lies on disk, before the shop opens. */
import { globSync } from "node:fs";
import { openLocalShop, withoutWorker } from "../../../scripts/local-shop.ts";
import { shopOver } from "../../../scripts/seed/seed-shop.ts";
import { planSale } from "../../../workers/drops/index.ts";
import { verifyFlashSale, type SaleReport } from "../../../workers/drops/flash-sale/verify.ts";
import { entriesOf } from "../../../scripts/cli/verify-sale.ts";
import type { Entry } from "../../../workers/drops/chain.ts";
import { ask } from "../../load.ts";
import type { World } from "../world.ts";

export type DropPlan = {
  readonly slug: string;
  readonly units: number;
  readonly shards: number;
  readonly doors: number;
};
export type PlannedDrop = DropPlan & { readonly id: string };

const hour_ms = 3_600_000;

export async function planned(
  world: Pick<World, "persist" | "variantId">,
  plans: readonly DropPlan[],
): Promise<PlannedDrop[]> {
  if (globSync(`${world.persist}/**`).length === 0) throw new Error("The drill found no state");
  const closed = await openLocalShop({ script: withoutWorker, persist: world.persist });
  try {
    const shop = shopOver(await closed.database(), Date.now());
    const drops: PlannedDrop[] = [];
    for (const plan of plans) {
      const sale = await planSale(shop, {
        slug: plan.slug,
        mechanism: "flash",
        sellerId: "sel_house",
        variantId: world.variantId,
        homeLocationId: "shanghai",
        startsAt: Date.now() - 60_000,
        endsAt: Date.now() + 2 * hour_ms,
        limitPerPerson: 1,
        lanes: [],
        allotment: plan.units,
        currency: "USD",
        rule: {
          prices: { USD: 2_500 },
          people: "anyone",
          hold_seconds: 3_600,
          shards: plan.shards,
          doors: plan.doors,
          waitingRoom: null,
        },
      });
      if (!sale.ok) throw new Error(`The drill's sale was refused: ${JSON.stringify(sale.fault)}`);
      drops.push({ ...plan, id: sale.value.id });
    }
    return drops;
  } finally {
    await closed.close();
  }
}

/** The log as a stranger gets it, and what the verifier says of it. */
export async function checkedLog(
  url: string,
  { id }: { readonly id: string },
): Promise<{ entries: Entry[]; report: SaleReport }> {
  const answer = await ask(`${url}/api/v1/sales/${id}/log`);
  if (answer.status !== 200) throw new Error(`The log answered ${answer.status}: ${answer.body.slice(0, 200)}`);
  const entries = entriesOf(answer.body);
  return { entries, report: verifyFlashSale(entries) };
}
