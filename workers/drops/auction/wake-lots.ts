import { minute_ms } from "../../kernel/clock.ts";
import type { Shop } from "../../platform/shop.ts";
import { findSale } from "../store.ts";
import { historyOf, lotRulesOf } from "./rule.ts";
import { silentLots } from "./lot-store.ts";

/** Sweep: an alarm may have been lost after its last retry. Whoever should have spoken a minute ago is woken. */
export async function wakeSilentLots(shop: Shop): Promise<void> {
  for (const { id } of await silentLots(shop, shop.now - minute_ms)) {
    const sale = await findSale(shop, id);
    if (!sale) continue;
    const room = shop.lot(id);
    await room.open({ lotId: id, saleId: id, rules: lotRulesOf(sale), history: historyOf(sale) });
    await room.wake();
  }
}
