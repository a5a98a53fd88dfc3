/** The end of a project: decided once by what stands at that moment, then everybody is charged, or let go. */
import { invariant } from "../../kernel/result.ts";
import { voidPending } from "../../ledger/index.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { outcomeOf, type Outcome } from "./money.ts";
import { callDue, movePledge, pledgesToLetGo } from "./pledge-store.ts";
import type { Pledge } from "./pledge.ts";
import { appendEvents, callOffRow, closeProjectRow, findProject, moveTier, movePledgedMoney } from "./project-store.ts";
import { projectRuleOf } from "./rule.ts";

const attempts_max = 20;
const a_batch = 20;
const batches_max = 60;

/** Again changes nothing. A pledge that comes in between is counted, and the sum looked at once more. */
export async function closeProject(shop: Shop, sale: Sale, why: "ended" | "void"): Promise<Outcome | "off"> {
  for (let attempt = 0; attempt < attempts_max; attempt++) {
    const row = await findProject(shop, sale.id);
    invariant(row, "a project is made ready before it is closed");
    if (row.outcome !== null) return why === "void" ? callOff(shop, sale, row.outcome) : row.outcome;
    const outcome = why === "void" ? "off" : outcomeOf(projectRuleOf(sale), row.standingMinor);
    const committed = await shop.commit([
      ...closeProjectRow(shop, sale.id, row, outcome),
      ...(outcome === "funded" ? [callDue(shop, sale.id)] : []),
      appendEvents(shop, sale.id, [{ kind: "closed", outcome }]),
      announce(shop, `project.${outcome}`, { saleId: sale.id }),
    ]);
    if (committed === "committed") return outcome;
  }
  throw new Error(`The project ${sale.id} was pledged to faster than it could be closed`);
}

/** After its end: what has been charged goes back, what has not is let go. */
export async function callOff(shop: Shop, sale: Sale, outcome: Outcome | "off"): Promise<Outcome | "off"> {
  if (outcome !== "funded") return outcome;
  await shop.commit([
    ...callOffRow(shop, sale.id),
    appendEvents(shop, sale.id, [{ kind: "called_off" }]),
    announce(shop, "project.called_off", { saleId: sale.id }),
  ]);
  return outcome;
}

/** Sweep: nobody is charged for what was not funded. Twenty in a batch, each batch whole or not at all. */
export async function letGoOfPledges(shop: Shop): Promise<number> {
  let count = 0;
  for (let batch = 0; batch < batches_max; batch++) {
    const pledges = await pledgesToLetGo(shop, a_batch);
    const [first] = pledges;
    if (!first) return count;
    const together = pledges.filter(({ saleId }) => saleId === first.saleId);
    const outcome = await shop.commit(lettingGo(shop, first.saleId, together));
    if (outcome !== "committed") return count;
    count += together.length;
  }
  return count;
}

const lettingGo = (shop: Shop, saleId: string, pledges: readonly Pledge[]) => [
  ...pledges.flatMap((pledge) => [
    ...movePledge(shop, pledge, { state: "let_go", dueAt: null, nextCardId: null }),
    ...moveTier(saleId, pledge.tierId, -1),
    ...voidPending(shop, { id: `${pledge.id}.let_go`, pendingId: pledge.id }),
  ]),
  ...movePledgedMoney(
    saleId,
    "let_go",
    pledges.reduce((sum, { minor }) => sum + minor, 0),
    pledges.length,
  ),
  appendEvents(
    shop,
    saleId,
    pledges.map(({ id }) => ({ kind: "let_go", pledge: id })),
  ),
];
