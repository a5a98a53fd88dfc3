/** Whether a frozen quote can be ordered now: its promises on price stand, stock and coupons are looked at afresh. */
import { err, ok, type Result } from "../kernel/result.ts";
import type { FrozenQuote } from "../orders/index.ts";
import type { Promotion } from "../promotions/index.ts";
import { chooseSellersShelves, type Availability, type Holding } from "../stock/index.ts";
import type { ShortLine } from "./price-cart.ts";

export type DecideFault =
  | { readonly code: "checkout.sold_out"; readonly lines: readonly ShortLine[] }
  | { readonly code: "checkout.coupon_used_up"; readonly codes: readonly string[] };

/** The quote with the shelves its units now come from, and what to hold there. */
export type Decision = { readonly quote: FrozenQuote; readonly holds: readonly Holding[] };

export function decide(
  quote: FrozenQuote,
  stock: Availability,
  promotions: readonly Promotion[],
): Result<Decision, DecideFault> {
  const usedUp = quote.promotions.filter(({ id }) => !mayStillUse(promotions.find((promotion) => promotion.id === id)));
  if (usedUp.length > 0)
    return err({ code: "checkout.coupon_used_up", codes: usedUp.map(({ code, id }) => code ?? id) });
  const wanted = quote.lines.filter(({ madeToOrder, hold }) => !madeToOrder && hold === undefined);
  const chosen = chooseSellersShelves(wanted, stock, quote.shipTo.country);
  if (!chosen.ok) return err({ code: "checkout.sold_out", lines: chosen.fault.lines });
  const lines = quote.lines.map((line) => ({
    ...line,
    from: line.hold
      ? line.from
      : chosen.value
          .filter(({ variantId }) => variantId === line.variantId)
          .map(({ locationId, quantity }) => ({ locationId, quantity })),
  }));
  return ok({ quote: { ...quote, lines }, holds: chosen.value });
}

/** One that ended since the quote is kept: the quote promised it. Only its limits are looked at again. */
const mayStillUse = (promotion: Promotion | undefined): boolean =>
  promotion === undefined ||
  ((promotion.usesLeft === null || promotion.usesLeft > 0) &&
    (promotion.usesLeftForPerson === null || promotion.usesLeftForPerson > 0));
