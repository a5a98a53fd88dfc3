/** Sales made by hand, for tests and drills. */
import type { Currency } from "../kernel/money.ts";
import type { FrozenQuote, QuoteLine, SellerTerms } from "../orders/index.ts";
import type { FeeBook, FeeRule, SaleFacts } from "./fee-rule.ts";
import { shareSale } from "./share-sale.ts";

export const rule = (of: Partial<FeeRule> & Pick<FeeRule, "fee" | "scope">): FeeRule => ({
  id: `${of.fee}-${of.scope}-${of.scopeId ?? ""}`,
  scopeId: "",
  bp: 0,
  currency: null,
  fixedMinor: 0,
  minMinor: 0,
  maxMinor: null,
  validFrom: 0,
  validUntil: null,
  ...of,
});

export const line = (of: Partial<QuoteLine> & { variantId: string }): QuoteLine => {
  const unitMinor = of.unitMinor ?? 10_000;
  const quantity = of.quantity ?? 1;
  const discountMinor = of.discountMinor ?? 0;
  return {
    id: of.variantId,
    productId: `prd_${of.variantId}`,
    sellerId: "sel_a",
    slug: "",
    sku: "",
    title: "",
    options: {},
    picture: "",
    quantity,
    unitMinor,
    subtotalMinor: unitMinor * quantity,
    discountMinor,
    taxRateBp: 0,
    taxMinor: 0,
    totalMinor: unitMinor * quantity - discountMinor,
    hsCode: "",
    origin: "",
    weight_grams: 0,
    madeToOrder: false,
    from: [],
    ...of,
  };
};
export const delivery = (priceMinor = 0, discountMinor = 0, taxMinor = 0) => ({
  optionId: "economy",
  carrier: "ems",
  priceMinor,
  discountMinor,
  taxMinor,
  earliestAt: 0,
  latestAt: 0,
});
export const facts = (of: Partial<SaleFacts> & { variantId: string }): SaleFacts => ({
  productId: `prd_${of.variantId}`,
  makerId: null,
  sellerId: "sel_a",
  sellerKind: "studio",
  categories: [],
  collections: [],
  ...of,
});
export const feeBook = (
  rules: FeeRule[],
  about: SaleFacts[] = [],
  terms: ReadonlyMap<string, SellerTerms> = new Map(),
): FeeBook => ({ rules, facts: new Map(about.map((fact) => [fact.variantId, fact])), terms });

/** A quote of several sellers with its parts shared out, as checkout would have frozen it. Amounts in minor units. */
export function soldQuote(
  ids: { readonly quote: string; readonly now: number },
  currency: Currency,
  sold: readonly { readonly lines: readonly QuoteLine[]; readonly deliveryMinor?: number }[],
  fees: FeeBook,
): FrozenQuote {
  const lines = sold.flatMap((part) => part.lines);
  const parts = sold.map(({ lines, deliveryMinor = 0 }) => ({
    sellerId: lines[0]!.sellerId,
    lines,
    delivery: delivery(deliveryMinor),
  }));
  const total = (of: (part: QuoteLine) => number) => lines.reduce((all, one) => all + of(one), 0);
  const discountMinor = total((one) => one.discountMinor);
  const promotions = discountMinor > 0 ? [{ id: "prm_fixture", code: null, discountMinor, freeDelivery: false }] : [];
  const sellerParts = shareSale({ currency, inclusive: true, promotions, parts, fees });
  const deliveryMinor = sold.reduce((all, part) => all + (part.deliveryMinor ?? 0), 0);
  return {
    id: ids.quote,
    cartId: "crt_fixture",
    cartVersion: 1,
    accountId: null,
    email: "wan@example.com",
    locale: "en",
    currency,
    market: "eu",
    shipTo: { name: "Lin Wan", line1: "12 Rue des Rosiers", locality: "Paris", postalCode: "75004", country: "FR" },
    lines,
    promotions,
    delivery: delivery(deliveryMinor),
    tax: { inclusive: true, minor: total(({ taxMinor }) => taxMinor), parts: [] },
    duty: { minor: 0, deMinimisMinor: 0, parts: [] },
    totals: {
      subtotalMinor: total(({ subtotalMinor }) => subtotalMinor),
      discountMinor,
      deliveryMinor,
      taxMinor: total(({ taxMinor }) => taxMinor),
      totalMinor: total(({ totalMinor }) => totalMinor) + deliveryMinor,
    },
    sellerNames: {},
    sellerParts,
    inputs: {},
    createdAt: ids.now,
    expiresAt: ids.now,
  };
}
