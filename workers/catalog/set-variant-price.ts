/** One price of one list, set by hand. */
import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { listMarkets, setPrice } from "../pricing/index.ts";
import type { Shop } from "../platform/shop.ts";
import { rewritten } from "./edit-product.ts";
import { findVariantOwner } from "./edit-store.ts";
import { touchProducts } from "./product-store.ts";

export type PriceChange = {
  readonly variantId: string;
  /** "*" is the list everybody falls back to */
  readonly market: string;
  readonly currency: string;
  /** minor units of `currency`; null takes the price off this list */
  readonly minor: number | null;
  readonly compareAtMinor: number | null;
};
export type PriceFault = { readonly code: "price.invalid" } | { readonly code: "product.not_found" };

const isAmount = (minor: number): boolean => Number.isSafeInteger(minor) && minor >= 0;

/** Gives the product's id. The search index hears of it, because it sorts by price. */
export async function setVariantPrice(shop: Shop, change: PriceChange): Promise<Result<string, PriceFault>> {
  const { variantId, market, currency, minor, compareAtMinor } = change;
  const [owner, markets] = await Promise.all([findVariantOwner(shop, variantId), listMarkets(shop)]);
  if (!owner) return err({ code: "product.not_found" });
  const listed = market === "*" || markets.some(({ id }) => id === market);
  const amounts = minor === null || (isAmount(minor) && (compareAtMinor === null || compareAtMinor > minor));
  if (!listed || !isCurrency(currency) || !amounts) return err({ code: "price.invalid" });
  await shop.commit([
    setPrice(variantId, market, currency, minor, minor === null ? null : compareAtMinor),
    touchProducts([owner.productId], shop.now),
    ...rewritten(shop, owner.productId, "price.set", change),
  ]);
  return ok(owner.productId);
}
