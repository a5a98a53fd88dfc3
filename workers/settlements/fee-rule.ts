/** What is taken of a sale, and by which rule. Rules have dates; the most specific one that is valid decides. */
import type { Currency } from "../kernel/money.ts";
import type { SellerTerms } from "../orders/index.ts";

export const feeKinds = ["commission", "commission_tax", "royalty", "payment_fee", "promotion"] as const;
export type FeeKind = (typeof feeKinds)[number];
export const feeScopes = [
  "promotion",
  "product",
  "maker",
  "seller",
  "collection",
  "category",
  "kind",
  "default",
] as const;
export type FeeScope = (typeof feeScopes)[number];

export type FeeRule = {
  readonly id: string;
  readonly fee: FeeKind;
  readonly scope: FeeScope;
  /** seller, maker, product or promotion id, collection or category slug, kind of seller; "" for the default */
  readonly scopeId: string;
  /** basis points; of "promotion": the platform's share of the discount */
  readonly bp: number;
  /** the currency of the amounts; null: the rule is a rate alone and serves every currency */
  readonly currency: Currency | null;
  readonly fixedMinor: number;
  readonly minMinor: number;
  readonly maxMinor: number | null;
  /** ms; `until` exclusive */
  readonly validFrom: number;
  readonly validUntil: number | null;
};

/** What a rule may look at, of one thing sold. */
export type SaleFacts = {
  readonly variantId: string;
  readonly productId: string;
  readonly makerId: string | null;
  readonly sellerId: string;
  /** individual, studio, museum, brand, house */
  readonly sellerKind: string;
  readonly categories: readonly string[];
  readonly collections: readonly string[];
};

/** Everything the sharing of a sale needs to know beyond the quote. */
export type FeeBook = {
  readonly rules: readonly FeeRule[];
  readonly facts: ReadonlyMap<string, SaleFacts>;
  readonly terms: ReadonlyMap<string, SellerTerms>;
};

/** Most specific first: the first scope that has a valid rule decides. */
export const scopesOf = {
  commission: ["seller", "collection", "category", "kind", "default"],
  commission_tax: ["seller", "kind", "default"],
  royalty: ["product", "maker"],
  payment_fee: ["seller", "kind", "default"],
  promotion: ["promotion", "seller", "default"],
} as const satisfies Record<FeeKind, readonly FeeScope[]>;

export type Subject = { readonly [scope in Exclude<FeeScope, "default">]?: readonly string[] };

export const subjectOf = (facts: SaleFacts): Subject => ({
  product: [facts.productId],
  maker: facts.makerId === null ? [] : [facts.makerId],
  seller: [facts.sellerId],
  collection: facts.collections,
  category: facts.categories,
  kind: [facts.sellerKind],
});

/** Of several in one scope: the one made for this currency, then the newest. Dates were looked at when they were read. */
export function ruleFor(
  rules: readonly FeeRule[],
  fee: FeeKind,
  subject: Subject,
  currency: Currency,
): FeeRule | undefined {
  const usable = rules.filter((rule) => rule.fee === fee && (rule.currency === null || rule.currency === currency));
  for (const scope of scopesOf[fee]) {
    const found = usable
      .filter((rule) => rule.scope === scope && (scope === "default" || subject[scope]?.includes(rule.scopeId)))
      .toSorted(
        (a, b) =>
          Number(b.currency !== null) - Number(a.currency !== null) ||
          b.validFrom - a.validFrom ||
          a.id.localeCompare(b.id),
      )[0];
    if (found) return found;
  }
  return undefined;
}

/** Rounded half up, then the fixed part, then held between the bounds. Minor units. */
export function feeOf(rule: FeeRule, baseMinor: number): number {
  const rate = Number((BigInt(baseMinor) * BigInt(rule.bp) + 5_000n) / 10_000n);
  return Math.min(rule.maxMinor ?? Number.MAX_SAFE_INTEGER, Math.max(rule.minMinor, rate + rule.fixedMinor));
}

/** Where nobody has agreed on anything else. */
export const usualTerms: SellerTerms = {
  windowDays: 14,
  reserveBp: 0,
  reserveDays: 0,
  taxBy: "platform",
  commissionOnRefund: "returned",
  paymentFeeOnRefund: "kept",
};
