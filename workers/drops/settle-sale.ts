import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { bringBack } from "../stock/index.ts";
import { exportLog } from "./export-log.ts";
import { mechanismRooms } from "./mechanisms.ts";
import { shelfOf, type Sale } from "./sale.ts";
import { catalogueChanged, findSale, moveSaleRow } from "./store.ts";

export type SettleSaleFault =
  | { readonly code: "sale.not_found" }
  | { readonly code: "sale.not_closed" }
  /** somebody's hold or payment is still open, or their word is on its way: it is asked again in a minute */
  | { readonly code: "sale.not_settled.in_progress" };

export type Settled = { readonly sale: Sale; readonly unsold: number };

/** What is unsold goes home in one batch that the books must agree to, once; then the log is sealed and kept. */
export async function settleSale(shop: Shop, saleId: string): Promise<Result<Settled, SettleSaleFault>> {
  const sale = await findSale(shop, saleId);
  if (!sale) return err({ code: "sale.not_found" });
  if (sale.settledAt !== null) return ok({ sale, unsold: 0 });
  if (sale.state !== "closed" && sale.state !== "void") return err({ code: "sale.not_closed" });
  const room = mechanismRooms[sale.mechanism];
  const unsold = (await room?.unsold(shop, sale)) ?? null;
  if (!room || unsold === null) return err({ code: "sale.not_settled.in_progress" });

  const lent = room.lent ? await room.lent(shop, sale) : sale.allotment;
  await room.seal(shop, sale, unsold);
  await exportLog(shop, sale);
  const change = { state: sale.state === "void" ? "void" : "settled", settledAt: shop.now } as const;
  const outcome = await shop.commit([
    ...(lent === 0 ? [] : homecoming(shop, sale, unsold)),
    ...moveSaleRow(shop, sale, change),
    audited(shop, "sale.settled", sale.id, { unsold, sold: lent - unsold }),
    announce(shop, "sale.settled", { saleId: sale.id, unsold }),
    catalogueChanged,
  ]);
  if (outcome === "committed") return ok({ sale: { ...sale, ...change, version: sale.version + 1 }, unsold });
  return err({ code: "sale.not_settled.in_progress" });
}

const homecoming = (shop: Shop, { id: saleId, variantId, homeLocationId: home }: Sale, quantity: number) =>
  variantId === null || home === null
    ? []
    : bringBack(shop, { saleId, variantId, home, shelf: shelfOf(saleId), quantity });
