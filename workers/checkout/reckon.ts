/**
 * What it all comes to: lines, promotions, delivery, tax and an estimate of duty, in whole minor units. Pure, so that
 * every figure of an order can be reckoned again from the inputs its quote has kept.
 */
import { allocate, money, type Currency } from "../kernel/money.ts";
import type { Delivery, FrozenQuote, PricedPart, QuoteLine } from "../orders/index.ts";
import {
  crossesBorder,
  estimateDuty,
  rateFor,
  taxIn,
  taxParts,
  type DutyRules,
  type TaxRate,
} from "../pricing/index.ts";
import { applyPromotions, type Discounts, type Promotion, type RefusedCode } from "../promotions/index.ts";
import { allDeliveries, sellerPartsOf, type SellerDelivery } from "./seller-parts.ts";

type Goods = Omit<QuoteLine, "subtotalMinor" | "discountMinor" | "taxRateBp" | "taxMinor" | "totalMinor" | "from">;
export type ReckonLine = Goods & {
  readonly taxCategory: string;
  readonly categories: readonly string[];
  readonly collections: readonly string[];
  /** shelves with their country; made to order: none, and the piece leaves from `madeIn` */
  readonly from: readonly { readonly locationId: string; readonly quantity: number; readonly country: string }[];
  readonly madeIn: string;
  /** for those who choose; the quote keeps it once */
  readonly sellerName: string;
};

export type ReckonInput = {
  readonly currency: Currency;
  /** ship-to */
  readonly country: string;
  readonly subdivision: string;
  /** prices contain tax */
  readonly inclusive: boolean;
  readonly firstOrder: boolean;
  readonly codes: readonly string[];
  readonly lines: readonly ReckonLine[];
  readonly promotions: readonly Promotion[];
  /** one a seller of the lines, in the order in which they are to be shown */
  readonly deliveries: readonly SellerDelivery[];
  readonly taxRates: readonly TaxRate[];
  readonly duty: DutyRules;
};

export type Reckoned = Pick<FrozenQuote, "lines" | "promotions" | "delivery" | "tax" | "duty" | "totals"> & {
  readonly sellerParts: readonly PricedPart[];
  readonly refusedCodes: readonly RefusedCode[];
};

export function reckon(input: ReckonInput): Reckoned {
  const discounts = applyPromotions(input.promotions, input.codes, input);
  const lines = input.lines.map((line, i) => lineOf(input, line, discounts.lineMinors[i]!));
  const deliveries = input.deliveries.map((one) => ({ ...one, delivery: deliveryOf(input, one, discounts) }));
  const amounts = [
    ...lines.map(({ line, rate }) => ({
      minor: line.subtotalMinor - line.discountMinor,
      taxMinor: line.taxMinor,
      rate,
    })),
    ...deliveries.map(({ delivery }) => ({
      minor: delivery.priceMinor - delivery.discountMinor,
      taxMinor: delivery.taxMinor,
      rate: standardRate(input),
    })),
  ];
  const taxMinor = total(amounts, ({ taxMinor: minor }) => minor);
  const goods = lines.map(({ line }) => line);
  const delivery = allDeliveries(deliveries.map((one) => one.delivery));
  return {
    lines: goods,
    promotions: discounts.applied,
    refusedCodes: discounts.refused,
    delivery,
    sellerParts: sellerPartsOf(goods, deliveries, input.inclusive),
    tax: { inclusive: input.inclusive, minor: taxMinor, parts: taxParts(amounts, input.inclusive) },
    duty: dutyOf(input, goods),
    totals: {
      subtotalMinor: total(goods, ({ subtotalMinor }) => subtotalMinor),
      discountMinor: total(goods, ({ discountMinor }) => discountMinor),
      deliveryMinor: delivery.priceMinor - delivery.discountMinor,
      taxMinor,
      totalMinor: total(amounts, ({ minor, taxMinor: tax }) => minor + (input.inclusive ? 0 : tax)),
    },
  };
}

function lineOf(input: ReckonInput, line: ReckonLine, discountMinor: number): { line: QuoteLine; rate: TaxRate } {
  const { taxCategory, categories: _, collections: __, madeIn: ___, sellerName: ____, from, ...goods } = line;
  const rate = rateFor(input.taxRates, input.subdivision, taxCategory);
  const subtotalMinor = line.unitMinor * line.quantity;
  const taxMinor = taxIn(subtotalMinor - discountMinor, rate.rateBp, input.inclusive, input.currency);
  return {
    rate,
    line: {
      ...goods,
      from: from.map(({ locationId, quantity }) => ({ locationId, quantity })),
      subtotalMinor,
      discountMinor,
      taxRateBp: rate.rateBp,
      taxMinor,
      totalMinor: subtotalMinor - discountMinor + (input.inclusive ? 0 : taxMinor),
    },
  };
}

const standardRate = (input: ReckonInput): TaxRate => rateFor(input.taxRates, input.subdivision, "standard");

/** Free delivery is free from every seller. */
function deliveryOf(input: ReckonInput, { offer }: SellerDelivery, { applied }: Discounts): Delivery {
  const { priceMinor } = offer;
  const discountMinor = applied.some(({ freeDelivery }) => freeDelivery) ? priceMinor : 0;
  const taxed = priceMinor - discountMinor;
  const taxMinor = taxIn(taxed, standardRate(input).rateBp, input.inclusive, input.currency);
  return { ...offer, discountMinor, taxMinor };
}

/** On goods that cross a border, after discounts and without tax; of a line from two countries only the foreign share. */
function dutyOf(input: ReckonInput, lines: readonly QuoteLine[]): FrozenQuote["duty"] {
  const dutiable = lines.map((line, i) => {
    const { from, madeIn } = input.lines[i]!;
    const foreign = (country: string) => crossesBorder(country, input.country);
    const pieces = from.length > 0 ? from : [{ country: madeIn, quantity: line.quantity }];
    const abroad = total(
      pieces.filter(({ country }) => foreign(country)),
      ({ quantity }) => quantity,
    );
    const value = line.subtotalMinor - line.discountMinor - (input.inclusive ? line.taxMinor : 0);
    const [share] = allocate(money(value, input.currency), [abroad, Math.max(0, line.quantity - abroad)]);
    return { id: line.id, hsCode: line.hsCode, valueMinor: abroad === 0 ? 0 : share!.minor };
  });
  return estimateDuty(
    dutiable.filter(({ valueMinor }) => valueMinor > 0),
    input.duty,
    input.currency,
  );
}

const total = <T>(list: readonly T[], minor: (item: T) => number): number =>
  list.reduce((sum, item) => sum + minor(item), 0);
