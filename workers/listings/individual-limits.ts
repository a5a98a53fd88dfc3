/** People who sell now and then sell little: how many pieces, how dear, how much a month. Shops that do more apply as a studio. */
import { minorDigits } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Sum } from "./risk-store.ts";

export const individualLimits = { pieces_max: 30, price_usd_cents_max: 200_000, month_usd_cents_max: 500_000 } as const;

export type LimitFault =
  | { readonly code: "listing.too_many_pieces"; readonly pieces_max: number }
  | { readonly code: "listing.too_dear"; readonly usd_cents_max: number }
  | { readonly code: "listing.month_full"; readonly usd_cents_max: number };

/** A sum of another currency in US cents, whatever the decimals of either. */
export function usdCents({ currency, minor, millionths }: Sum): number {
  const digits = minorDigits[currency] ?? 2;
  return Math.round((minor * millionths * 10 ** (2 - digits)) / 1_000_000);
}

export function withinLimits(trade: {
  readonly pieces: number;
  readonly taken: readonly Sum[];
  readonly prices: readonly Sum[];
}): Result<null, LimitFault> {
  const { pieces_max, price_usd_cents_max, month_usd_cents_max } = individualLimits;
  if (trade.pieces >= pieces_max) return err({ code: "listing.too_many_pieces", pieces_max });
  if (trade.prices.some((price) => usdCents(price) > price_usd_cents_max))
    return err({ code: "listing.too_dear", usd_cents_max: price_usd_cents_max });
  if (trade.taken.reduce((sum, one) => sum + usdCents(one), 0) >= month_usd_cents_max)
    return err({ code: "listing.month_full", usd_cents_max: month_usd_cents_max });
  return ok(null);
}
