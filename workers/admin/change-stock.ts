/** Units counted or received by hand: through the stock room's own writes, so that its books keep agreeing. */
import { bumpVersion } from "../catalog/index.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { addUnits, countUnits } from "../stock/index.ts";
import { shelfExists } from "./product-desk-store.ts";

export type StockChange = {
  readonly kind: "counted" | "received";
  readonly productId: string;
  readonly variantId: string;
  readonly locationId: string;
  /** counted: what lies there; received: how many more came */
  readonly quantity: number;
};
export type StockFault = { readonly code: "stock.short" } | { readonly code: "product.invalid" };

const quantity_max = 1_000_000;

/** Fewer than are held for orders is refused by the shelf itself. */
export async function changeStock(shop: Shop, change: StockChange): Promise<Result<null, StockFault>> {
  const { kind, quantity, variantId, locationId } = change;
  const sound = Number.isSafeInteger(quantity) && quantity >= (kind === "received" ? 1 : 0) && quantity <= quantity_max;
  if (!sound || !(await shelfExists(shop, change))) return err({ code: "product.invalid" });
  const reference = shop.newId("event");
  const rows = [{ variantId, locationId, quantity }];
  const outcome = await shop.commit([
    ...(kind === "counted" ? countUnits(shop, reference, rows) : addUnits(shop, "received", reference, rows)),
    bumpVersion(),
    audited(shop, `stock.${kind}`, change.productId, change),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "stock.short" });
}
