import type { SaleShares } from "./statement.ts";

/**
 * What one refund was made of for its seller: gross is what the buyer had back of this part, the others what was given back
 * of it.
 */
export type RefundShares = SaleShares & {
  /** of the fees on what went back: not given back, by the terms of the sale. Moves nothing; in the book it is what is missing */
  readonly keptMinor: number;
};

/** What others gave back (and, of a promotion, took back) of one refund, by kind: as it stands in the book. */
export type GivenBack = { readonly [kind: string]: number };
/** The fees on the whole part, as they were when it was sold. */
export type SaleFees = {
  readonly totalMinor: number;
  readonly commissionMinor: number;
  readonly commissionTaxMinor: number;
  readonly paymentFeeMinor: number;
};

/** Pure. `netMinor`: what the refund took from the seller's purses. Gross follows from it, so that the parts add up to it. */
export function refundShares(netMinor: number, back: GivenBack, fees: SaleFees | null): RefundShares {
  const of = (kind: string): number => back[`refund.${kind}`] ?? 0;
  const parts = {
    taxMinor: of("tax"),
    promotionMinor: of("promotion"),
    commissionMinor: of("commission"),
    commissionTaxMinor: of("commission_tax"),
    royaltyMinor: of("royalty"),
    paymentFeeMinor: of("payment_fee"),
  };
  const { taxMinor, promotionMinor, commissionMinor, commissionTaxMinor, royaltyMinor, paymentFeeMinor } = parts;
  const given = commissionMinor + commissionTaxMinor + paymentFeeMinor;
  const grossMinor = netMinor + taxMinor + royaltyMinor + given - promotionMinor;
  const charged = fees ? fees.commissionMinor + fees.commissionTaxMinor + fees.paymentFeeMinor : 0;
  const share =
    fees && fees.totalMinor > 0 ? Math.floor((charged * Math.min(grossMinor, fees.totalMinor)) / fees.totalMinor) : 0;
  return { grossMinor, ...parts, keptMinor: Math.max(0, share - given) };
}

/** What each part of a refund is called, and its sign: what went to the buyer stands below zero, what was given back above. */
export const refundParts: readonly (readonly [string, (refund: RefundShares) => number])[] = [
  ["refund.gross", (refund) => -refund.grossMinor],
  ["refund.tax", (refund) => refund.taxMinor],
  ["refund.promotion", (refund) => -refund.promotionMinor],
  ["refund.commission", (refund) => refund.commissionMinor],
  ["refund.commission_tax", (refund) => refund.commissionTaxMinor],
  ["refund.royalty", (refund) => refund.royaltyMinor],
  ["refund.payment_fee", (refund) => refund.paymentFeeMinor],
];
