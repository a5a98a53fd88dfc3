/** What time does to sales, once a minute: made ready, opened, closed, settled, and for a demo held again. */
import { minute_ms } from "../kernel/clock.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { addUnits } from "../stock/index.ts";
import { flashRuleOf } from "./flash-sale/rule.ts";
import { mechanismRooms } from "./mechanisms.ts";
import { planSale } from "./plan-sale.ts";
import { phaseOf, type Sale } from "./sale.ts";
import { settleSale } from "./settle-sale.ts";
import { catalogueChanged, findSale, moveSaleRow, salesToTend } from "./store.ts";

const ahead_ms = 24 * 60 * minute_ms;

export async function tendSales(shop: Shop): Promise<number> {
  const sales = await salesToTend(shop, shop.now + ahead_ms);
  for (const sale of sales)
    await tend(shop, sale).catch((thrown: unknown) =>
      shop.log("sale.not_tended", { sale: sale.id, error: String(thrown).slice(0, 300) }),
    );
  return sales.length;
}

/** Listener of "sale.planned". */
export async function prepareSale(shop: Shop, saleId: string): Promise<void> {
  const sale = await findSale(shop, saleId);
  if (sale && sale.state === "planned") await mechanismRooms[sale.mechanism]?.prepare(shop, sale);
}

async function tend(shop: Shop, sale: Sale): Promise<void> {
  const room = mechanismRooms[sale.mechanism];
  if (!room) return;
  if (sale.settledAt === null && sale.state !== "closed") await room.prepare(shop, sale);
  await room.tend(shop, sale);
  if (room.keepsTime) return settleOver(shop, sale);
  const phase = phaseOf(sale, shop.now);
  if (sale.state === "planned" && phase === "open") return turned(shop, sale, "open", "sale.started");
  if (["planned", "open", "paused"].includes(sale.state) && phase === "over") {
    await room.close(shop, sale, "ended");
    await turned(shop, sale, "closed", "sale.ended");
  } else if (sale.state !== "closed" && sale.state !== "void") return;
  await settleOver(shop, sale);
}

async function settleOver(shop: Shop, sale: Sale): Promise<void> {
  const settled = await settleSale(shop, sale.id);
  if (settled.ok && settled.value.sale.state === "settled")
    await holdAgain(shop, sale, sale.allotment - settled.value.unsold);
}

async function turned(shop: Shop, sale: Sale, state: "open" | "closed", topic: string): Promise<void> {
  await shop.commit([
    ...moveSaleRow(shop, sale, { state }),
    announce(shop, topic, { saleId: sale.id }),
    catalogueChanged,
  ]);
}

/** A demo that a newcomer can always try: over, it comes again with the same terms, and what was sold is made anew. */
async function holdAgain(shop: Shop, sale: Sale, sold: number): Promise<void> {
  const again = sale.mechanism === "flash" ? flashRuleOf(sale).again : null;
  if (!again || sale.variantId === null || sale.homeLocationId === null) return;
  const made = { variantId: sale.variantId, locationId: sale.homeLocationId, quantity: sold };
  await shop.commit(addUnits(shop, "received", `${sale.id}:again`, [made]));
  const startsAt = shop.now + again.after_minutes * minute_ms;
  const planned = await planSale(shop, { ...sale, startsAt, endsAt: startsAt + again.lasts_minutes * minute_ms });
  if (planned.ok) await prepareSale(shop, planned.value.id);
  else shop.log("sale.not_held_again", { sale: sale.id, fault: planned.fault.code });
}
