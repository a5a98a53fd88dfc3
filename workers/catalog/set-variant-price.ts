/** Prices of one piece on their lists, set by hand or by a rule. */
import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { isPrice, listMarkets, setPrice } from "../pricing/index.ts";
import type { Write } from "../platform/database.ts";
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
export type PriceFault =
  | { readonly code: "price.invalid" }
  | { readonly code: "product.not_found" }
  /** the seller has published bounds, and this lies outside them: the rule is ended first */
  | { readonly code: "price.out_of_bounds" }
  | { readonly code: "price.raced" };

/** Gives the product's id. */
export const setVariantPrice = (shop: Shop, change: PriceChange): Promise<Result<string, PriceFault>> =>
  setVariantPrices(shop, change.variantId, [change]);

/** All of them in one batch, with what else must be written beside them. The search index hears of it: it sorts by price. */
export async function setVariantPrices(
  shop: Shop,
  variantId: string,
  changes: readonly Omit<PriceChange, "variantId">[],
  also: readonly Write[] = [],
): Promise<Result<string, PriceFault>> {
  const [owner, markets] = await Promise.all([findVariantOwner(shop, variantId), listMarkets(shop)]);
  if (!owner) return err({ code: "product.not_found" });
  const isSound = ({ market, currency, minor, compareAtMinor }: Omit<PriceChange, "variantId">): boolean => {
    const listed = market === "*" || markets.some(({ id }) => id === market);
    const amounts =
      minor === null ||
      (isPrice(minor) && (compareAtMinor === null || (isPrice(compareAtMinor) && compareAtMinor > minor)));
    return listed && isCurrency(currency) && amounts;
  };
  if (!changes.every(isSound)) return err({ code: "price.invalid" });
  const outcome = await shop.commit([
    ...also,
    ...changes.map(({ market, currency, minor, compareAtMinor }) =>
      setPrice(shop, variantId, market, currency, minor, minor === null ? null : compareAtMinor),
    ),
    touchProducts([owner.productId], shop.now),
    ...rewritten(shop, owner.productId, "price.set", { variantId, changes }),
  ]);
  if (outcome === "committed") return ok(owner.productId);
  return err({ code: outcome === "price_out_of_bounds" ? "price.out_of_bounds" : "price.raced" });
}
