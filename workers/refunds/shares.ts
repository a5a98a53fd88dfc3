/** Whose money goes back: a refund is divided among the sellers of its order, to the minor unit. Pure. */
import { allocate, money } from "../kernel/money.ts";
import { partsOf, sellerOfLine, type FrozenQuote, type Order } from "../orders/index.ts";
import type { RefundShare } from "../settlements/index.ts";
import type { Refund } from "./refund.ts";

export type { RefundShare };

const notFailed = ({ state }: Refund): boolean => state !== "failed";

/** Rows from before there were shares are their order's first seller's; money that bought nothing is nobody's. */
export function sharesOf(order: Order, refund: Refund): readonly RefundShare[] {
  if (refund.shares.length > 0 || refund.reason === "late_money") return refund.shares;
  return [{ sellerId: partsOf(order.quote)[0]!.sellerId, minor: refund.amount.minor, borneBy: "seller" }];
}

/** What each seller's part has not given back yet, refunds on their way already taken off. */
export function leftBySeller(order: Order, earlier: readonly Refund[]): ReadonlyMap<string, number> {
  const shares = earlier.filter(notFailed).flatMap((refund) => sharesOf(order, refund));
  return new Map(
    partsOf(order.quote).map(({ sellerId, totalMinor }) => {
      const given = shares.filter((share) => share.sellerId === sellerId).reduce((sum, { minor }) => sum + minor, 0);
      return [sellerId, Math.max(0, totalMinor - given)];
    }),
  );
}

/** An amount over sellers, in proportion to `weights`; nothing to go by: the first seller's. */
export function divided(
  minor: number,
  weights: ReadonlyMap<string, number>,
  currency: FrozenQuote["currency"],
): RefundShare[] {
  const sellers = [...weights.keys()];
  const all = [...weights.values()].reduce((a, b) => a + b, 0);
  const minors =
    all > 0 ? allocate(money(minor, currency), [...weights.values()]).map((share) => share.minor) : [minor];
  return minors
    .map((share, i) => ({ sellerId: sellers[i]!, minor: share, borneBy: "seller" as const }))
    .filter((share) => share.minor > 0);
}

/** Worths of lines, added up by seller. */
export function bySeller(
  order: Order,
  worths: readonly { readonly lineId: string; readonly minor: number }[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { lineId, minor } of worths) {
    const seller = sellerOfLine(order.quote, lineId);
    if (seller !== null) sums.set(seller, (sums.get(seller) ?? 0) + minor);
  }
  return sums;
}

/** The first `minor` of these shares, and what is left of them. */
export function drawn(
  shares: readonly RefundShare[],
  minor: number,
): { readonly taken: readonly RefundShare[]; readonly left: readonly RefundShare[] } {
  let wanted = minor;
  const taken: RefundShare[] = [];
  const left: RefundShare[] = [];
  for (const share of shares) {
    const here = Math.min(wanted, share.minor);
    wanted -= here;
    if (here > 0) taken.push({ ...share, minor: here });
    if (share.minor > here) left.push({ ...share, minor: share.minor - here });
  }
  return { taken, left };
}
