/** What time does to sales, once a minute: made ready, opened, closed, settled, and for a demo held again. */
import { minute_ms } from "../kernel/clock.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
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
    return turned(shop, sale, "closed", "sale.ended");
  }
  await settleOver(shop, sale);
}

async function settleOver(shop: Shop, sale: Sale): Promise<void> {
  if (sale.state !== "closed" && sale.state !== "void") return;
  const settled = await settleSale(shop, sale.id);
  if (settled.ok && sale.state === "closed") await holdAgain(shop, sale);
}

async function turned(shop: Shop, sale: Sale, state: "open" | "closed", topic: string): Promise<void> {
  await shop.commit([
    ...moveSaleRow(shop, sale, { state }),
    announce(shop, topic, { saleId: sale.id }),
    catalogueChanged,
  ]);
}

/** A sale that a newcomer can always try: over, it comes again with the same terms. */
async function holdAgain(shop: Shop, sale: Sale): Promise<void> {
  const again = sale.mechanism === "flash" ? flashRuleOf(sale).again : null;
  if (!again) return;
  const startsAt = shop.now + again.after_minutes * minute_ms;
  const planned = await planSale(shop, { ...sale, startsAt, endsAt: startsAt + again.lasts_minutes * minute_ms });
  if (!planned.ok) shop.log("sale.not_held_again", { sale: sale.id, fault: planned.fault.code });
}
