/** The presale as the engine sees it: places kept by a CHECK, goods that come later, and a promise that can be broken. */
import { err, ok } from "../../kernel/result.ts";
import type { MechanismRoom } from "../mechanism.ts";
import { endPresale } from "./give-back.ts";
import { appendPresaleEvents, countPlaces, findPresale, insertPresale, presaleLog } from "./place-store.ts";
import { judgePresale, presaleRuleOf } from "./rule.ts";

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
    if (!row || (await presaleLog.lastKind(shop, sale.id)) === "sealed") return;
    await shop.commit([appendPresaleEvents(shop, sale.id, [{ kind: "sealed", paid: places.paid }])]);
  },
  log: (shop, sale) => presaleLog.entries(shop, sale.id),
};
