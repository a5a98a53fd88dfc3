/**
 * Who gets what of a sale: the fee stack, pure, in whole minor units. For every seller
 * total + promotion = tax withheld + commission + its tax + royalties + payment fee + net, and no part is below nothing.
 */
import { apportion, type Currency } from "../kernel/money.ts";
import { invariant } from "../kernel/result.ts";
import type { FrozenQuote, QuoteLine, SellerFees, SellerPart } from "../orders/index.ts";
import {
  feeOf,
  ruleFor,
  subjectOf,
  usualTerms,
  type FeeBook,
  type FeeKind,
  type FeeRule,
  type SaleFacts,
  type Subject,
} from "./fee-rule.ts";

export type SoldPart = {
  readonly sellerId: string;
  readonly lines: readonly QuoteLine[];
  readonly delivery: FrozenQuote["delivery"];
};
export type ShareInput = {
  readonly currency: Currency;
  /** prices contain tax */
  readonly inclusive: boolean;
  readonly promotions: FrozenQuote["promotions"];
  readonly parts: readonly SoldPart[];
  readonly fees: FeeBook;
};

/** One part a seller, in the order given. What a rule would take beyond what there is, is not taken. */
export function shareSale(input: ShareInput): SellerPart[] {
  const totals = input.parts.map((part) => totalOf(part, input.inclusive));
  const all = sum(totals);
  return input.parts.map((part, i) => {
    const totalMinor = totals[i]!;
    return {
      sellerId: part.sellerId,
      lineIds: part.lines.map(({ id }) => id),
      goodsMinor: goodsOf(part.lines),
      taxMinor: sum(part.lines.map(({ taxMinor }) => taxMinor)),
      delivery: part.delivery,
      totalMinor,
      fees: feesOf(input, part, totalMinor, all),
    };
  });
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const goodsOf = (lines: readonly QuoteLine[]): number =>
  sum(lines.map(({ subtotalMinor, discountMinor }) => subtotalMinor - discountMinor));

function totalOf({ lines, delivery }: SoldPart, inclusive: boolean): number {
  const added = inclusive ? 0 : delivery.taxMinor;
  return sum(lines.map(({ totalMinor }) => totalMinor)) + delivery.priceMinor - delivery.discountMinor + added;
}

type Charged = { readonly minor: number; readonly rules: readonly FeeRule[] };

function feesOf(input: ShareInput, part: SoldPart, totalMinor: number, chargeMinor: number): SellerFees {
  const terms = input.fees.terms.get(part.sellerId) ?? usualTerms;
  const facts = part.lines.map((line) => factsOf(input.fees, line));
  const taxMinor = sum(part.lines.map((line) => line.taxMinor)) + part.delivery.taxMinor;
  const taxWithheldMinor = terms.taxBy === "platform" ? taxMinor : 0;
  const promoted = promotionShares(input, part, facts);
  const bases = part.lines.map((line, i) => baseOf(line, input.inclusive) + promoted.lines[i]!);

  const purse = cappedAt(totalMinor - taxWithheldMinor + promoted.minor);
  const commission = commissionOf(input, facts, bases);
  const commissionMinor = purse.take(commission.minor);
  const taxed = chargeOn(input, "commission_tax", facts[0], commissionMinor);
  const commissionTaxMinor = purse.take(taxed.minor);
  const royalty = royaltiesOf(input, facts, bases);
  const royalties = royalty.owed
    .map(({ makerId, minor }) => ({ makerId, minor: purse.take(minor) }))
    .filter(({ minor }) => minor > 0);
  const payment = paymentFeeOf(input, facts[0], totalMinor, chargeMinor);
  const paymentFeeMinor = purse.take(payment.minor);
  const rules = [...promoted.rules, ...commission.rules, ...taxed.rules, ...royalty.rules, ...payment.rules];
  return {
    taxWithheldMinor,
    promotionMinor: promoted.minor,
    commissionMinor,
    commissionFixedMinor: Math.min(commissionMinor, sum(commission.rules.map(({ fixedMinor }) => fixedMinor))),
    commissionTaxMinor,
    royalties,
    paymentFeeMinor,
    netMinor: purse.left(),
    rules: [...new Set(rules.map(({ id }) => id))],
    terms,
  };
}

/** Fees are taken in turn of what there is, and never more. */
function cappedAt(minor: number) {
  let left = Math.max(0, minor);
  return {
    take(wanted: number): number {
      const taken = Math.min(left, Math.max(0, wanted));
      left -= taken;
      return taken;
    },
    left: () => left,
  };
}

/** A thing the catalogue has forgotten meanwhile is still somebody's: only rules on its seller apply. */
const factsOf = (fees: FeeBook, line: QuoteLine): SaleFacts =>
  fees.facts.get(line.variantId) ?? {
    variantId: line.variantId,
    productId: line.productId,
    makerId: null,
    sellerId: line.sellerId,
    sellerKind: "",
    categories: [],
    collections: [],
  };

/** What fees are reckoned on: the price after discounts, without sales tax. */
const baseOf = (line: QuoteLine, inclusive: boolean): number =>
  line.subtotalMinor - line.discountMinor - (inclusive ? line.taxMinor : 0);

/** The platform's share of this seller's discounts: of several promotions on one basket, in proportion to each. */
function promotionShares(input: ShareInput, part: SoldPart, facts: readonly SaleFacts[]) {
  const discounts = part.lines.map(({ discountMinor }) => discountMinor);
  const onGoods = blend(input, facts[0], ({ discountMinor }) => discountMinor);
  const onDelivery = blend(input, facts[0], ({ freeDelivery }) => Number(freeDelivery));
  const goods = onGoods.of(sum(discounts));
  const rules = [...(goods > 0 ? onGoods.rules : [])];
  const delivery = onDelivery.of(part.delivery.discountMinor);
  if (delivery > 0) rules.push(...onDelivery.rules);
  return { minor: goods + delivery, lines: apportion(goods, discounts), rules };
}

function blend(input: ShareInput, facts: SaleFacts | undefined, weightOf: (p: Promotion) => number) {
  const weighed = input.promotions
    .map((promotion) => ({ promotion, weight: weightOf(promotion) }))
    .filter(({ weight }) => weight > 0)
    .map(({ promotion, weight }) => ({
      weight,
      rule: ruleFor(
        input.fees.rules,
        "promotion",
        { ...(facts && subjectOf(facts)), promotion: [promotion.id] },
        input.currency,
      ),
    }));
  const all = BigInt(sum(weighed.map(({ weight }) => weight)));
  const borne = weighed.reduce((total, { weight, rule }) => total + BigInt(weight) * BigInt(rule?.bp ?? 0), 0n);
  return {
    of: (discount: number): number => (all === 0n ? 0 : Number((BigInt(discount) * borne) / (all * 10_000n))),
    rules: weighed.flatMap(({ rule }) => rule ?? []),
  };
}
type Promotion = FrozenQuote["promotions"][number];

/** Lines under the same rule are charged together, so that a minimum or a fixed part is asked once. */
function commissionOf(input: ShareInput, facts: readonly SaleFacts[], bases: readonly number[]): Charged {
  const groups = new Map<FeeRule, number>();
  facts.forEach((fact, i) => {
    const rule = ruleFor(input.fees.rules, "commission", subjectOf(fact), input.currency);
    if (rule && bases[i]! > 0) groups.set(rule, (groups.get(rule) ?? 0) + bases[i]!);
  });
  return { minor: sum([...groups].map(([rule, base]) => feeOf(rule, base))), rules: [...groups.keys()] };
}

function chargeOn(input: ShareInput, fee: FeeKind, facts: SaleFacts | undefined, baseMinor: number): Charged {
  const subject: Subject = facts ? subjectOf(facts) : {};
  const rule = ruleFor(input.fees.rules, fee, subject, input.currency);
  return rule && baseMinor > 0 ? { minor: feeOf(rule, baseMinor), rules: [rule] } : { minor: 0, rules: [] };
}

function royaltiesOf(input: ShareInput, facts: readonly SaleFacts[], bases: readonly number[]) {
  const owed = new Map<string, number>();
  const rules: FeeRule[] = [];
  facts.forEach((fact, i) => {
    const rule = ruleFor(input.fees.rules, "royalty", subjectOf(fact), input.currency);
    if (!rule || !fact.makerId || bases[i]! <= 0) return;
    owed.set(fact.makerId, (owed.get(fact.makerId) ?? 0) + feeOf(rule, bases[i]!));
    rules.push(rule);
  });
  return { owed: [...owed].map(([makerId, minor]) => ({ makerId, minor })), rules };
}

/** An estimate of what the provider takes: the rate on this part, and its share of the fixed part of one charge. */
function paymentFeeOf(input: ShareInput, facts: SaleFacts | undefined, totalMinor: number, chargeMinor: number) {
  const found = chargeOn(input, "payment_fee", facts, totalMinor);
  const [rule] = found.rules;
  if (!rule || chargeMinor === 0) return found;
  invariant(totalMinor <= chargeMinor, "a part is not more than the whole");
  const [share] = apportion(rule.fixedMinor, [totalMinor, chargeMinor - totalMinor]);
  return { ...found, minor: feeOf({ ...rule, fixedMinor: share! }, totalMinor) };
}
