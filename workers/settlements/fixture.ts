/** Sales made by hand, for tests and drills. */
import type { QuoteLine, SellerTerms } from "../orders/index.ts";
import type { FeeBook, FeeRule, SaleFacts } from "./fee-rule.ts";

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
