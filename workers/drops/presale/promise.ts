/** What the seller does: move the promised day in the open, and call for the balance when the goods are here. */
import { day_ms } from "../../kernel/clock.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { audited, authorOf } from "../../platform/audit.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import { lend } from "../../stock/index.ts";
import { phaseOf, shelfOf, type Sale } from "../sale.ts";
import { catalogueChanged } from "../store.ts";
import { appendPresaleEvents, callRow, countPlaces, findPresale, movePromise, placesIn } from "./place-store.ts";
import { presaleRuleOf } from "./rule.ts";

export type PromiseFault =
  | { readonly code: "presale.not_found" }
  | { readonly code: "presale.over" }
  | { readonly code: "presale.reason_missing" }
  | { readonly code: "presale.day_invalid" }
  | { readonly code: "presale.still_open" }
  | { readonly code: "presale.goods_missing"; readonly units: number }
  | { readonly code: "presale.raced" };

/** Every buyer is written to, and may have their deposit back because of it. */
export async function movePromisedDay(
  shop: Shop,
  sale: Sale,
  shipsBy: number,
  why: string,
): Promise<Result<null, PromiseFault>> {
  const presale = await findPresale(shop, sale.id);
  if (!presale) return err({ code: "presale.not_found" });
  if (presale.ended !== null) return err({ code: "presale.over" });
  if (why.trim() === "") return err({ code: "presale.reason_missing" });
  const sound = Number.isSafeInteger(shipsBy) && shipsBy > shop.now && shipsBy < shop.now + 5 * 366 * day_ms;
  if (!sound || shipsBy === presale.shipsBy) return err({ code: "presale.day_invalid" });
  const by = authorOf(shop);
  const number = presale.promise + 1;
  const outcome = await shop.commit([
    ...movePromise(shop, sale.id, presale, shipsBy, why.trim().slice(0, 500), by),
    appendPresaleEvents(shop, sale.id, [{ kind: "promised", number, shipsBy }]),
    audited(shop, "presale.promise_moved", sale.id, { from: presale.shipsBy, to: shipsBy, why: why.slice(0, 300) }),
    announce(shop, "presale.promise_moved", { saleId: sale.id, number }),
    catalogueChanged,
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "presale.raced" });
}

/** The goods lie on their shelf: as many as there are places leave it for the presale, and the balance is asked for. */
export async function callBalance(shop: Shop, sale: Sale): Promise<Result<null, PromiseFault>> {
  const presale = await findPresale(shop, sale.id);
  if (!presale || sale.variantId === null || sale.homeLocationId === null) return err({ code: "presale.not_found" });
  if (presale.calledAt !== null) return ok(null);
  if (presale.ended !== null) return err({ code: "presale.over" });
  if (phaseOf(sale, shop.now) !== "over") return err({ code: "presale.still_open" });
  const [places, waiting] = await Promise.all([
    countPlaces(shop, sale.id),
    placesIn(shop, sale.id, ["started", "charging"], "", 1),
  ]);
  if (waiting.length > 0) return err({ code: "presale.still_open" });
  if (places.open === 0) return err({ code: "presale.over" });
  const { id: saleId, variantId, homeLocationId: home } = sale;
  const dueAt = shop.now + presaleRuleOf(sale).balance_days * day_ms;
  const outcome = await shop.commit([
    ...callRow(shop, saleId, presale, places.open, dueAt),
    ...lend(shop, { saleId, variantId, home, shelf: shelfOf(saleId), quantity: places.open }),
    appendPresaleEvents(shop, saleId, [{ kind: "called", units: places.open }]),
    audited(shop, "presale.called", saleId, { units: places.open }),
    announce(shop, "presale.called", { saleId }),
    catalogueChanged,
  ]);
  if (outcome === "stock_short") return err({ code: "presale.goods_missing", units: places.open });
  return outcome === "committed" ? ok(null) : err({ code: "presale.raced" });
}
