/** The draw as the engine sees it: entries until it closes, one order made in public, offers until somebody has paid for each unit. */
import { ok } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import type { MechanismRoom } from "../mechanism.ts";
import type { Sale } from "../sale.ts";
import { hearBeacon } from "./beacon.ts";
import { countOffers } from "./offer-store.ts";
import { callOffOffers, lapseOffers, offerNext, tellRoom } from "./offers.ts";
import { prepareDraw } from "./enter-draw.ts";
import { judgeDrawRule } from "./rule.ts";

const page_lines = 2_000;

export const drawing: MechanismRoom = {
  judge(rule, currency) {
    const judged = judgeDrawRule(rule, currency);
    return judged.ok ? ok({ ...judged.value }) : judged;
  },
  prepare: prepareDraw,
  pause: (shop, sale) => shop.draw(sale.id).pause(),
  resume: (shop, sale) => shop.draw(sale.id).resume(),
  async close(shop, sale, why) {
    await shop.draw(sale.id).close(why);
    if (why === "void") return callOffOffers(shop, sale);
    if (await drawn(shop, sale)) await offerNext(shop, sale);
  },
  async tend(shop, sale) {
    if (sale.state === "void") return callOffOffers(shop, sale);
    if (sale.state !== "closed" || !(await drawn(shop, sale))) return;
    await lapseOffers(shop, sale);
    await offerNext(shop, sale);
  },
  async unsold(shop, sale) {
    await tellRoom(shop, sale);
    const { offered, paid } = await countOffers(shop, sale.id);
    if (offered > 0) return null;
    if (sale.state !== "void") {
      const room = shop.draw(sale.id);
      const view = await room.read(null);
      if (!view?.seed || (await room.next(1)).length > 0) return null;
    }
    return sale.allotment - paid;
  },
  seal: (shop, sale, unsold) => shop.draw(sale.id).seal(unsold),
  async *log(shop, sale) {
    for (let from = 1; ; from += page_lines) {
      const page = await shop.draw(sale.id).log(from, page_lines);
      yield page;
      if (page.length < page_lines) return;
    }
  },
};

/** true: it is drawn. A beacon that has not spoken yet is waited for. */
async function drawn(shop: Shop, sale: Sale): Promise<boolean> {
  const room = shop.draw(sale.id);
  const view = await room.read(null);
  if (!view || view.closed !== "ended") return false;
  if (view.seed !== null) return true;
  const word = view.round && (await hearBeacon(shop, view.round));
  return view.round && !word ? false : room.draw(word);
}
