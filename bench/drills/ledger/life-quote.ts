/** A basket of several sellers under any rules and terms, as checkout would have frozen it. */
import type { SellerTerms } from "../../../workers/orders/index.ts";
import type { Shop } from "../../../workers/platform/shop.ts";
import { usualTerms } from "../../../workers/settlements/fee-rule.ts";
import { facts, feeBook, line, rule, soldQuote } from "../../../workers/settlements/fixture.ts";

export type Chance = () => number;
export const upTo = (random: Chance, max: number): number => Math.floor(random() * (max + 1));

const currencies = ["EUR", "USD", "JPY"] as const;

export function aQuote(shop: Shop, random: Chance) {
  const currency = currencies[upTo(random, 2)]!;
  const sellers = Array.from({ length: 1 + upTo(random, 3) }, (_, i) => `sel_${(upTo(random, 2) + i * 3) % 12}`);
  const sold = sellers.map((sellerId, i) => ({
    deliveryMinor: upTo(random, 2_000),
    lines: Array.from({ length: 1 + upTo(random, 2) }, (_, j) => {
      const [unitMinor, quantity] = [1 + upTo(random, 60_000), 1 + upTo(random, 4)];
      const discountMinor = random() < 0.3 ? upTo(random, unitMinor) : 0;
      const taxMinor = Math.floor(((unitMinor * quantity - discountMinor) * upTo(random, 25)) / 125);
      return line({ variantId: `v${i}-${j}`, sellerId, unitMinor, quantity, discountMinor, taxMinor });
    }),
  }));
  const terms = (): SellerTerms => ({
    windowDays: upTo(random, 20),
    reserveBp: random() < 0.5 ? upTo(random, 3_000) : 0,
    reserveDays: upTo(random, 40),
    taxBy: random() < 0.8 ? "platform" : "seller",
    commissionOnRefund: (["returned", "fixed_kept", "kept"] as const)[upTo(random, 2)]!,
    paymentFeeOnRefund: random() < 0.5 ? "returned" : "kept",
  });
  const about = sold.flatMap(({ lines }) =>
    lines.map(({ variantId, sellerId }) => facts({ variantId, sellerId, makerId: `mkr_${upTo(random, 5)}` })),
  );
  const fees = feeBook(
    [
      rule({ fee: "commission", scope: "default", bp: upTo(random, 3_000), currency, fixedMinor: upTo(random, 60) }),
      rule({ fee: "commission_tax", scope: "default", bp: upTo(random, 2_500) }),
      rule({ fee: "royalty", scope: "maker", scopeId: "mkr_1", bp: upTo(random, 1_000) }),
      rule({ fee: "payment_fee", scope: "default", bp: upTo(random, 300), currency, fixedMinor: upTo(random, 40) }),
      rule({ fee: "promotion", scope: "default", bp: upTo(random, 10_000) }),
    ],
    about,
    new Map(sellers.map((seller) => [seller, random() < 0.7 ? terms() : usualTerms])),
  );
  return soldQuote({ quote: shop.newId("quote"), now: shop.now }, currency, sold, fees);
}
