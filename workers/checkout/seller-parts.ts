/** What each seller of a basket sells, sends and is paid: every figure of the whole is the sum over these. Pure. */
import type { Delivery, PricedPart, QuoteLine } from "../orders/index.ts";

export type SellerDelivery = {
  readonly sellerId: string;
  /** as chosen, before promotions and tax */
  readonly offer: Omit<Delivery, "discountMinor" | "taxMinor">;
};

export const sellerPartsOf = (
  lines: readonly QuoteLine[],
  deliveries: readonly (SellerDelivery & { readonly delivery: Delivery })[],
  inclusive: boolean,
): PricedPart[] =>
  deliveries.map(({ sellerId, delivery }) => {
    const own = lines.filter((line) => line.sellerId === sellerId);
    const goodsMinor = total(own, (line) => line.subtotalMinor - line.discountMinor);
    const taxMinor = total(own, (line) => line.taxMinor);
    const added = inclusive ? 0 : taxMinor + delivery.taxMinor;
    return {
      sellerId,
      lineIds: own.map(({ id }) => id),
      goodsMinor,
      taxMinor,
      delivery,
      totalMinor: goodsMinor + delivery.priceMinor - delivery.discountMinor + added,
    };
  });

/** One seller: as it is. Several: sums, the widest window, and "split" where they send in different ways. */
export function allDeliveries(deliveries: readonly Delivery[]): Delivery {
  const same = (of: (delivery: Delivery) => string, otherwise: string): string =>
    new Set(deliveries.map(of)).size === 1 ? of(deliveries[0]!) : otherwise;
  return {
    optionId: same(({ optionId }) => optionId, "split"),
    carrier: same(({ carrier }) => carrier, ""),
    priceMinor: total(deliveries, ({ priceMinor }) => priceMinor),
    discountMinor: total(deliveries, ({ discountMinor }) => discountMinor),
    taxMinor: total(deliveries, ({ taxMinor }) => taxMinor),
    earliestAt: Math.min(...deliveries.map(({ earliestAt }) => earliestAt)),
    latestAt: Math.max(...deliveries.map(({ latestAt }) => latestAt)),
  };
}

const total = <T>(list: readonly T[], minor: (item: T) => number): number =>
  list.reduce((sum, item) => sum + minor(item), 0);
