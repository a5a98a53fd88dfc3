/** A funded project that will not be finished: what has not been released goes back to its backers, by what each has paid. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { findCapturedCharge, promiseRefund } from "../../cards/index.ts";
import { book } from "../../ledger/index.ts";
import { audited } from "../../platform/audit.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { findSales } from "../store.ts";
import { callOff } from "./close-project.ts";
import { refundOf } from "./money.ts";
import { movePledge, pledgesToRefund } from "./pledge-store.ts";
import { appendEvents, calledOffProjects, countRefunded, findProject } from "./project-store.ts";
import type { Pledge } from "./pledge.ts";

const a_sweep_max = 200;

export type CallOffFault = { readonly code: "project.not_found" } | { readonly code: "project.not_funded" };

export async function callOffProject(shop: Shop, sale: Sale, why: string): Promise<Result<null, CallOffFault>> {
  const project = await findProject(shop, sale.id);
  if (!project) return err({ code: "project.not_found" });
  if (project.outcome !== "funded") return err({ code: "project.not_funded" });
  if (project.calledOffAt !== null) return ok(null);
  await callOff(shop, sale, project.outcome);
  await shop.commit([audited(shop, "project.called_off", sale.id, { why: why.slice(0, 500) })]);
  return ok(null);
}

/** Sweep. The shares are running ones over a set that no longer changes, so all together are exactly what was left. */
export async function refundBackers(shop: Shop): Promise<number> {
  let count = 0;
  const projects = await calledOffProjects(shop);
  const sales = await findSales(
    shop,
    projects.map(({ saleId }) => saleId),
  );
  for (const { saleId, poolMinor, capturedMinor } of projects) {
    const sale = sales.get(saleId);
    if (!sale) continue;
    for (const pledge of await pledgesToRefund(shop, saleId, a_sweep_max)) {
      await refund(shop, sale, pledge, refundOf(poolMinor, capturedMinor, pledge.beforeMinor, pledge.minor));
      count += 1;
    }
  }
  return count;
}

/** A share below one minor unit is none; it is then part of a neighbour's. */
async function refund(shop: Shop, sale: Sale, pledge: Pledge, minor: number): Promise<void> {
  const charge = minor > 0 ? await findCapturedCharge(shop, pledge.id) : null;
  if (!charge) return;
  const outcome = await shop.commit([
    ...movePledge(shop, pledge, { refundedMinor: minor }),
    ...promiseRefund(shop, {
      id: shop.newId("cardRefund"),
      charge,
      minor,
      reason: "project_called_off",
      from: book.project(sale.id, sale.currency),
    }),
    countRefunded(sale.id, minor),
    appendEvents(shop, sale.id, [{ kind: "refunded", pledge: pledge.id, minor }]),
    announce(shop, "pledge.refunded", { pledgeId: pledge.id, saleId: sale.id }),
  ]);
  if (outcome !== "committed") shop.log("pledge.not_refunded", { pledge: pledge.id, outcome });
}
