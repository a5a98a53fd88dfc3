/** Units counted or received on a seller's own shelf, through the stock room's own writes. */
import { bumpVersion } from "../catalog/index.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { findOwnProduct, ownsLocation, ownsVariant } from "../listings/index.ts";
import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { addUnits, countUnits } from "../stock/index.ts";

export type OwnStockChange = {
  readonly kind: "counted" | "received";
  readonly productId: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly quantity: number;
};
export type OwnStockFault = { readonly code: "product.not_found" | "stock.short" | "listing.invalid" };
const quantity_max = 1_000_000;

export async function changeOwnStock(
  shop: Shop,
  sellerId: string,
  change: OwnStockChange,
): Promise<Result<null, OwnStockFault>> {
  const { kind, quantity, productId, variantId, locationId } = change;
  const [product, piece, shelf] = await Promise.all([
    findOwnProduct(shop, sellerId, productId),
    ownsVariant(shop, sellerId, variantId),
    ownsLocation(shop, sellerId, locationId),
  ]);
  if (!product || !piece || !shelf) return err({ code: "product.not_found" });
  const sound = Number.isSafeInteger(quantity) && quantity >= (kind === "received" ? 1 : 0) && quantity <= quantity_max;
  if (!sound) return err({ code: "listing.invalid" });
  const rows = [{ variantId, locationId, quantity }];
  const reference = shop.newId("event");
  const outcome = await shop.commit([
    ...(kind === "counted" ? countUnits(shop, reference, rows) : addUnits(shop, "received", reference, rows)),
    bumpVersion(),
    audited(shop, `stock.${kind}`, productId, { ...change, sellerId }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "stock.short" });
}
