/** A sale planned by its seller's own program: of their own goods, from their own shelf, once for every key. */
import { findSale, planSale, prepareSale, type PlanSaleFault, type Sale, type SaleWish } from "../drops/index.ts";
import { err, ok, type Fault, type Result } from "../kernel/result.ts";
import { earlierAnswer, recordAnswer, type IdempotencyKey } from "../platform/idempotency.ts";
import type { Shop } from "../platform/shop.ts";
import { findSeller, isTrading } from "../sellers/index.ts";
import { lanesOf, type EarlyWish } from "./early-lanes.ts";
import { findPiece } from "./store.ts";

export type OwnSaleWish = Omit<SaleWish, "variantId" | "homeLocationId" | "lanes"> & {
  readonly sku: string;
  readonly early: EarlyWish;
};
export type PlanOwnFault = PlanSaleFault | { readonly code: "seller.forbidden" | "request.key_reused" };
type Planned = { readonly sale: Sale; readonly again: boolean };

export async function planOwnSale(
  shop: Shop,
  { sku, rule, early, ...terms }: OwnSaleWish,
  key: IdempotencyKey | null,
): Promise<Result<Planned, PlanOwnFault>> {
  const known = key && (await earlier(shop, key));
  if (known) return known;
  const [seller, piece] = await Promise.all([
    findSeller(shop, terms.sellerId),
    findPiece(shop, sku, terms.sellerId, shop.locale),
  ]);
  if (!seller || !isTrading(seller)) return err({ code: "seller.forbidden" });
  if (!piece) return err<Fault & { readonly field: string }>({ code: "sale.invalid", field: "sku" });
  if (terms.mechanism !== "flash" && Object.keys(early).length > 0)
    return err<Fault & { readonly field: string }>({ code: "sale.invalid", field: "early" });
  const lanes = await lanesOf(shop, terms.sellerId, terms.sellerId, early, []);
  if (!lanes.ok)
    return err<Fault & { readonly field: string }>({ code: "sale.invalid", field: `early.${lanes.fault.group}` });
  const wish = {
    ...terms,
    lanes: lanes.value,
    rule: ownRule(rule),
    variantId: piece.variantId,
    homeLocationId: piece.locationId,
  };
  const planned = await planSale(shop, wish, (saleId) => (key ? [recordAnswer(shop, key, { saleId })] : []));
  // Of two calls with one key only one is written; the other is answered as the first was.
  if (!planned.ok) return (key && (await earlier(shop, key))) ?? planned;
  if (planned.value.mechanism === "presale") await prepareSale(shop, planned.value.id);
  return ok({ sale: planned.value, again: false });
}

async function earlier(shop: Shop, key: IdempotencyKey): Promise<Result<Planned, PlanOwnFault> | null> {
  const answer = await earlierAnswer<{ saleId: string }>(shop.db, key);
  if (answer.found === "other") return err({ code: "request.key_reused" });
  const sale = answer.found === "same" ? await findSale(shop, answer.result.saleId) : null;
  return sale && ok({ sale, again: true });
}

/** To be planned over and over is the house's alone to say. */
const ownRule = (rule: SaleWish["rule"]): SaleWish["rule"] =>
  Object.fromEntries(Object.entries(rule).filter(([name]) => name !== "again"));
