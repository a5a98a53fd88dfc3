/**
 * Crowdfunding as the engine sees it. No object decides here: a reward's units are a row with a CHECK, weeks go by and not
 * milliseconds, and the money is the ledger's. Over, the engine closes it; it is settled when every pledge is answered.
 */
import { err, ok } from "../../kernel/result.ts";
import type { MechanismRoom } from "../mechanism.ts";
import { closeProject } from "./close-project.ts";
import { countOpen } from "./pledge-store.ts";
import { appendEvents, findProject, insertProject, projectLog } from "./project-store.ts";
import { judgeProject, projectRuleOf } from "./rule.ts";

export const crowdfunding: MechanismRoom = {
  logGoesOn: true,
  judge(rule) {
    const judged = judgeProject(rule);
    return judged.ok ? ok({ ...judged.value }) : err(judged.fault);
  },
  async prepare(shop, sale) {
    if (await findProject(shop, sale.id)) return;
    await shop.commit(insertProject(shop, sale.id, projectRuleOf(sale)));
  },
  pause: async () => {},
  resume: async () => {},
  async close(shop, sale, why) {
    await closeProject(shop, sale, why);
  },
  tend: async () => {},
  async unsold(shop, sale) {
    return (await countOpen(shop, sale.id)) === 0 ? 0 : null;
  },
  async seal(shop, sale) {
    const project = await findProject(shop, sale.id);
    if (!project || (await projectLog.lastKind(shop, sale.id)) === "sealed") return;
    const { capturedMinor: captured, droppedMinor: dropped } = project;
    await shop.commit([appendEvents(shop, sale.id, [{ kind: "sealed", captured, dropped }])]);
  },
  log: (shop, sale) => projectLog.entries(shop, sale.id),
};
