/**
 * Crowdfunding as the engine sees it. No object decides here: a reward's units are a row with a CHECK, weeks go by and not
 * milliseconds, and the money is the ledger's. Over, the engine closes it; it is settled when every pledge is answered.
 */
import { err, ok } from "../../kernel/result.ts";
import { entriesAfter, beginning, type Head } from "../chain.ts";
import type { MechanismRoom } from "../mechanism.ts";
import { closeProject } from "./close-project.ts";
import { countOpen } from "./pledge-store.ts";
import { appendEvents, eventsOf, findProject, insertProject } from "./project-store.ts";
import { judgeProject, projectRuleOf } from "./rule.ts";

const page_lines = 1_000;
const chain = "project";

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
    const last = await lastEvent(shop, sale.id);
    if (!project || last === "sealed") return;
    const { capturedMinor: captured, droppedMinor: dropped } = project;
    await shop.commit([appendEvents(shop, sale.id, [{ kind: "sealed", captured, dropped }])]);
  },
  /** Rows of the log, chained: the same rows always give the same hashes, so nothing but the rows is kept. */
  async *log(shop, sale) {
    let head: Head = beginning;
    for (let after = 0; ;) {
      const rows = await eventsOf(shop, sale.id, after, page_lines);
      const lines = rows.flatMap(({ at, event }) => {
        const [line] = entriesAfter(head, { sale: sale.id, chain }, at, [event]);
        head = line!;
        return [line!];
      });
      if (lines.length > 0) yield lines;
      if (rows.length < page_lines) return;
      after = rows.at(-1)!.seq;
    }
  },
};

async function lastEvent(shop: Parameters<MechanismRoom["seal"]>[0], saleId: string): Promise<string | null> {
  for (let after = 0, kind: string | null = null; ;) {
    const rows = await eventsOf(shop, saleId, after, page_lines);
    kind = rows.at(-1)?.event.kind ?? kind;
    if (rows.length < page_lines) return kind;
    after = rows.at(-1)!.seq;
  }
}
