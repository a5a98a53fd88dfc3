/** The auction as the engine sees it: one unit, one room, and its awards until somebody has paid or nobody is left. */
import { err, ok } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import type { MechanismRoom } from "../mechanism.ts";
import type { Sale } from "../sale.ts";
import { callOff } from "./awards.ts";
import { chanceModeOf } from "./chance.ts";
import { historyOf, judgeLotTerms, lotRulesOf } from "./rule.ts";
import { askTheNext, nextInLine, readChances } from "./second-chance.ts";

const desk = "sale";

export const auction: MechanismRoom = {
  keepsTime: true,
  judge(rule, currency) {
    const judged = judgeLotTerms(rule, currency);
    return judged.ok ? ok({ ...judged.value, secondChance: chanceModeOf(rule) }) : err(judged.fault);
  },
  prepare: (shop, sale) => {
    const history = historyOf(sale);
    return shop.lot(sale.id).open({ lotId: sale.id, saleId: sale.id, rules: lotRulesOf(sale), history });
  },
  async pause(shop, sale) {
    await shop.lot(sale.id).conduct({ kind: "pause", reason: "—" }, desk);
  },
  async resume(shop, sale) {
    await shop.lot(sale.id).conduct({ kind: "resume" }, desk);
  },
  async close(shop, sale, why) {
    const room = shop.lot(sale.id);
    await room.conduct(why === "void" ? { kind: "withdraw", reason: "—" } : { kind: "close" }, desk);
    if (why === "void") await callOff(shop, sale);
  },
  async tend(shop, sale) {
    if (sale.state === "closed") await askTheNext(shop, sale);
  },
  unsold: async (shop, sale) => unsoldOf(shop, sale),
  // The room's last line is the hammer; what became of the money is the ledger's to say.
  seal: async () => {},
  async *log(shop, sale) {
    const room = shop.lot(sale.id);
    for (let from: number | null = -1; from !== null;) {
      const page: Awaited<ReturnType<typeof room.logPage>> = await room.logPage(from);
      if (!page) return;
      yield page.lines;
      from = page.next;
    }
  },
};

/** Waits for whoever may still pay, and for the house where it may still ask somebody. */
async function unsoldOf(shop: Shop, sale: Sale): Promise<number | null> {
  const { step, awards } = await readChances(shop, sale);
  if (step.of === "buyer") return null;
  if (step.of === "house" && sale.state === "closed" && (await nextInLine(shop, sale, awards))) return null;
  return step.of === "paid" ? 0 : sale.allotment;
}
