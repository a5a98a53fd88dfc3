/** Whether a thing may go into a basket, and at which price it was seen. Decided from rows, never from the client. */
import type { Money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { pricesByVariant, readTerms, type PriceTuple } from "../pricing/index.ts";
import type { Currency } from "../kernel/money.ts";

export type OfferRow = {
  readonly forSale: number;
  readonly track: number;
  readonly free: number;
  readonly prices: string;
  readonly terms: string;
};

export type OfferFault =
  | { readonly code: "variant.not_found" }
  | { readonly code: "cart.not_for_sale" }
  | { readonly code: "cart.sold_out" };

export function offerFrom(row: OfferRow | null, variantId: string, currency: Currency): Result<Money, OfferFault> {
  if (!row) return err({ code: "variant.not_found" });
  if (row.forSale !== 1) return err({ code: "cart.not_for_sale" });
  const terms = readTerms(row.terms, currency);
  const price = pricesByVariant(JSON.parse(row.prices) as PriceTuple[], terms).get(variantId);
  if (!price) return err({ code: "cart.not_for_sale" });
  return row.track === 1 && row.free <= 0 ? err({ code: "cart.sold_out" }) : ok(price.unit);
}
