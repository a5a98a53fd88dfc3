import type { LiveStock } from "../../../durable-objects/flash-sale/messages.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";

/** How many are free, held and sold at this moment, at most half a second old; null when the gate does not answer. */
export async function liveStock(shop: Shop, sale: Sale): Promise<LiveStock | null> {
  try {
    return await shop.flashSale.gate(sale.id).live();
  } catch (thrown) {
    shop.log("sale.gate_busy", { sale: sale.id, error: String(thrown).slice(0, 200) });
    return null;
  }
}
