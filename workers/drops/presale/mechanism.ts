/** The presale as the engine sees it: places kept by a CHECK, goods that come later, and a promise that can be broken. */
import { err, ok } from "../../kernel/result.ts";
import { beginning, entriesAfter, type Head } from "../chain.ts";
import type { MechanismRoom } from "../mechanism.ts";
import { endPresale } from "./give-back.ts";
import { appendPresaleEvents, countPlaces, findPresale, insertPresale, presaleEventsOf } from "./place-store.ts";
import { judgePresale, presaleRuleOf } from "./rule.ts";

const page_lines = 1_000;
const chain = "presale";

export const presale: MechanismRoom = {
  logGoesOn: true,
  judge(rule) {
    const judged = judgePresale(rule);
    return judged.ok ? ok({ ...judged.value }) : err(judged.fault);
  },
  async prepare(shop, sale) {
    if (await findPresale(shop, sale.id)) return;
    await shop.commit(insertPresale(shop, sale.id, presaleRuleOf(sale)));
  },
  pause: async () => {},
  resume: async () => {},
  async close(shop, sale, why) {
    const row = await findPresale(shop, sale.id);
    if (row && why === "void") await endPresale(shop, sale, row, "off");
  },
  tend: async () => {},
  lent: async (shop, sale) => (await findPresale(shop, sale.id))?.lent ?? 0,
  async unsold(shop, sale) {
    const [row, places] = await Promise.all([findPresale(shop, sale.id), countPlaces(shop, sale.id)]);
    if (!row || places.open > 0) return null;
    return row.lent - places.paid;
  },
  async seal(shop, sale) {
    const [row, places] = await Promise.all([findPresale(shop, sale.id), countPlaces(shop, sale.id)]);
    const last = (await presaleEventsOf(shop, sale.id, 0, 100_000)).at(-1)?.event.kind;
    if (!row || last === "sealed") return;
    await shop.commit([appendPresaleEvents(shop, sale.id, [{ kind: "sealed", paid: places.paid }])]);
  },
  async *log(shop, sale) {
    let head: Head = beginning;
    for (let after = 0; ;) {
      const rows = await presaleEventsOf(shop, sale.id, after, page_lines);
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
