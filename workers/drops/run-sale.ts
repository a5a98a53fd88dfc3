/** What people may do to a sale while it lasts: pause it, let it go on, end it, declare it void. Objects first, then the row. */
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { mechanismRooms } from "./mechanisms.ts";
import { moveSale, phaseOf, type IllegalSaleMove, type Sale, type SaleState } from "./sale.ts";
import { catalogueChanged, findSale, moveSaleRow, type SaleChange } from "./store.ts";

export type RunSaleFault = { readonly code: "sale.not_found" } | { readonly code: "sale.raced" } | IllegalSaleMove;

export async function pauseSale(shop: Shop, saleId: string, why: string): Promise<Result<Sale, RunSaleFault>> {
  const found = await movable(shop, saleId, "paused");
  if (!found.ok || found.value.state === "paused") return found;
  const room = mechanismRooms[found.value.mechanism];
  // Its hour may have come before its objects were made ready: then that is done first.
  await room?.prepare(shop, found.value);
  await room?.pause(shop, found.value);
  return moved(shop, found.value, { state: "paused", pausedAt: shop.now }, why);
}

export async function resumeSale(shop: Shop, saleId: string, why: string): Promise<Result<Sale, RunSaleFault>> {
  const found = await movable(shop, saleId, "open");
  if (!found.ok || found.value.state !== "paused") return found;
  const { paused_ms, pausedAt } = found.value;
  await mechanismRooms[found.value.mechanism]?.resume(shop, found.value);
  const change = { state: "open", pausedAt: null, paused_ms: paused_ms + shop.now - (pausedAt ?? shop.now) } as const;
  return moved(shop, found.value, change, why);
}

/** Before its time. What is held stays held until it runs out or is paid. */
export async function closeSale(shop: Shop, saleId: string, why: string): Promise<Result<Sale, RunSaleFault>> {
  const found = await movable(shop, saleId, "closed");
  if (!found.ok || found.value.state === "closed") return found;
  const room = mechanismRooms[found.value.mechanism];
  await room?.prepare(shop, found.value);
  await room?.close(shop, found.value, "ended");
  return moved(shop, found.value, { state: "closed" }, why);
}

/** It is off: what nobody has ordered ends at once, and all units go home. Orders that stand are refunded one by one. */
export async function voidSale(shop: Shop, saleId: string, why: string): Promise<Result<Sale, RunSaleFault>> {
  const found = await movable(shop, saleId, "void");
  if (!found.ok || found.value.state === "void") return found;
  const room = mechanismRooms[found.value.mechanism];
  await room?.prepare(shop, found.value);
  await room?.close(shop, found.value, "void");
  return moved(shop, found.value, { state: "void" }, why);
}

/** The state as time has it: a planned sale whose hour has come is open, whether or not a sweep has said so. */
async function movable(shop: Shop, saleId: string, to: SaleState): Promise<Result<Sale, RunSaleFault>> {
  const sale = await findSale(shop, saleId);
  if (!sale) return err({ code: "sale.not_found" });
  const from = sale.state === "planned" && phaseOf(sale, shop.now) === "open" ? "open" : sale.state;
  const allowed = moveSale(from, to);
  return allowed.ok ? ok(sale) : allowed;
}

const topics: { readonly [S in SaleState]?: string } = {
  paused: "sale.paused",
  open: "sale.resumed",
  closed: "sale.ended",
  void: "sale.voided",
};

async function moved(shop: Shop, sale: Sale, change: SaleChange, why: string): Promise<Result<Sale, RunSaleFault>> {
  const topic = topics[change.state ?? sale.state] ?? "sale.changed";
  const outcome = await shop.commit([
    ...moveSaleRow(shop, sale, change),
    audited(shop, topic, sale.id, { from: sale.state, to: change.state ?? sale.state, why: why.slice(0, 500) }),
    announce(shop, topic, { saleId: sale.id }),
    catalogueChanged,
  ]);
  return outcome === "committed" ? ok({ ...sale, ...change, version: sale.version + 1 }) : err({ code: "sale.raced" });
}
