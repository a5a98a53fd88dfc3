import { limits } from "../kernel/limits.ts";
import { err, type Result } from "../kernel/result.ts";
import { openReceipt } from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";
import { putIn, type AddLineFault, type HeldCart } from "./add-line.ts";
import { openCartId } from "./cart-id.ts";

export type AddHeldLineFault = AddLineFault | { readonly code: "hold.not_found" } | { readonly code: "hold.expired" };

/** Units a sale holds for this shopper go into the basket at the sale's price. The same receipt again changes nothing. */
export async function addHeldLine(
  shop: Shop,
  cartId: string | null,
  token: string,
): Promise<Result<HeldCart, AddHeldLineFault>> {
  const [name, receipt] = await Promise.all([openCartId(shop, cartId), openReceipt(shop, token)]);
  if (!receipt) return err({ code: "hold.not_found" });
  if (shop.now >= receipt.expiresAt) return err({ code: "hold.expired" });
  const minor = receipt.prices[shop.currency];
  if (minor === undefined) return err({ code: "cart.not_for_sale" });
  return putIn(shop, name === null ? null : cartId, name, {
    mutationId: crypto.randomUUID(),
    now: shop.now,
    change: {
      kind: "add",
      variantId: receipt.variantId,
      quantity: Math.min(receipt.units, limits.line_quantity_max),
      seenMinor: minor,
      seenCurrency: shop.currency,
      hold: token,
    },
  });
}
