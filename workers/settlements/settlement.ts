/** One seller's share of one order on its way to them, and how much of it a refund takes back. Pure. */
import { apportion, type Currency } from "../kernel/money.ts";
import type { SellerPart } from "../orders/index.ts";

export type SettlementState = "held" | "released" | "closed";
export type Settlement = {
  readonly orderId: string;
  readonly sellerId: string;
  readonly currency: Currency;
  readonly state: SettlementState;
  readonly version: number;
  readonly part: SellerPart;
  /** how much of `part.totalMinor` has gone back to the shopper */
  readonly refundedMinor: number;
  /** still kept behind after the release */
  readonly reserveMinor: number;
  readonly releaseAt: number | null;
  readonly reserveUntil: number | null;
  readonly createdAt: number;
};

/** What comes back from everybody when `refundedMinor` of a part has gone back: all but `net` are other people's. */
export type TakenBack = {
  readonly tax: number;
  readonly promotion: number;
  readonly commission: number;
  readonly commissionTax: number;
  readonly royalties: readonly { readonly makerId: string; readonly minor: number }[];
  readonly paymentFee: number;
  /** the seller's own; more than they were paid where the house keeps its commission */
  readonly net: number;
};

/** Whose money a refund is, as refunds have decided. */
export type RefundShare = {
  readonly sellerId: string;
  readonly minor: number;
  /** who pays for it in the end; the platform out of goodwill */
  readonly borneBy: "seller" | "platform";
};

/** A running share of the whole, rounded down, so that many small refunds come to the same as one. */
const shareOf = (minor: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(minor) * BigInt(part)) / BigInt(whole));

export function takenBack({ totalMinor, fees }: SellerPart, refundedMinor: number): TakenBack {
  const share = (minor: number) => shareOf(minor, refundedMinor, totalMinor);
  const commission = share(returnable(fees));
  const commissionTax = shareOf(fees.commissionTaxMinor, commission, fees.commissionMinor);
  const royalties = fees.royalties.map(({ makerId, minor }) => ({ makerId, minor: share(minor) }));
  const royalty = royalties.reduce((all, { minor }) => all + minor, 0);
  const paymentFee = fees.terms.paymentFeeOnRefund === "returned" ? share(fees.paymentFeeMinor) : 0;
  const [tax, promotion] = [share(fees.taxWithheldMinor), share(fees.promotionMinor)];
  const net = refundedMinor - tax + promotion - commission - commissionTax - royalty - paymentFee;
  return { tax, promotion, commission, commissionTax, royalties, paymentFee, net };
}

function returnable({ terms, commissionMinor, commissionFixedMinor }: SellerPart["fees"]): number {
  if (terms.commissionOnRefund === "returned") return commissionMinor;
  return terms.commissionOnRefund === "fixed_kept" ? commissionMinor - commissionFixedMinor : 0;
}

/** What one more refund takes back: the difference of two running shares. */
export function difference(before: TakenBack, after: TakenBack): TakenBack {
  return {
    tax: after.tax - before.tax,
    promotion: after.promotion - before.promotion,
    commission: after.commission - before.commission,
    commissionTax: after.commissionTax - before.commissionTax,
    royalties: after.royalties.map(({ makerId, minor }, i) => ({ makerId, minor: minor - before.royalties[i]!.minor })),
    paymentFee: after.paymentFee - before.paymentFee,
    net: after.net - before.net,
  };
}

/** What is still the seller's of this part, and waits in the pending purse while it is held. */
export const stillHeld = ({ part }: Settlement, refundedMinor: number): number =>
  Math.max(0, part.fees.netMinor - takenBack(part, refundedMinor).net);

/** Which purses a refund comes out of. `open` is what the available purse gives, and debt when that is empty. */
export type Purses = { readonly pending: number; readonly reserve: number; readonly open: number };

export function pursesFor(settlement: Settlement, refundedAfter: number): Purses {
  const { part, refundedMinor, state, reserveMinor } = settlement;
  const net = takenBack(part, refundedAfter).net - takenBack(part, refundedMinor).net;
  if (state === "held") {
    const pending = stillHeld(settlement, refundedMinor) - stillHeld(settlement, refundedAfter);
    return { pending, reserve: 0, open: net - pending };
  }
  const reserve = Math.max(0, Math.min(net, reserveMinor));
  return { pending: 0, reserve, open: net - reserve };
}

/**
 * Whose part a refund comes from, minor units by seller. The pieces given back say it; what is more than is left of a
 * part, or has no pieces, is spread over what is left. `unexplained` is more than was ever taken.
 */
export function spread(
  minor: number,
  settlements: readonly Settlement[],
  wanted: readonly number[],
): { readonly shares: readonly number[]; readonly unexplained: number } {
  const left = settlements.map(({ part, refundedMinor }) => part.totalMinor - refundedMinor);
  const asked = sum(wanted) > 0 ? apportion(minor, wanted) : wanted;
  const first = left.map((room, i) => Math.min(room, asked[i]!));
  const rooms = left.map((room, i) => room - first[i]!);
  const rest = Math.min(minor - sum(first), sum(rooms));
  const more = rest > 0 ? apportion(rest, rooms) : rooms.map(() => 0);
  return { shares: first.map((share, i) => share + more[i]!), unexplained: minor - sum(first) - rest };
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
