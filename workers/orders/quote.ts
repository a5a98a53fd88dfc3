/**
 * What a shopper was promised, frozen: every figure an order will ever need, with the inputs it was reckoned from.
 * `checkout` makes it and signs it; `orders` keeps it whole and never reckons again. All `…Minor` are minor units of
 * `currency`; tax is contained in the amounts when `tax.inclusive`, else added to them.
 */
import type { Currency } from "../kernel/money.ts";
import type { OrderHold } from "../drops/index.ts";
import type { Locale } from "../kernel/locale.ts";

export type Address = {
  readonly name: string;
  readonly organization?: string;
  readonly line1: string;
  readonly line2?: string;
  /** city, district and subdivision as the country's own form asks for them */
  readonly locality: string;
  readonly district?: string;
  readonly subdivision?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly phone?: string;
};

export type QuoteLine = {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  /** who sells it; the house where nothing else is said */
  readonly sellerId: string;
  readonly slug: string;
  readonly sku: string;
  readonly title: string;
  readonly options: { readonly [name: string]: string };
  /** picture URL path, or "" */
  readonly picture: string;
  readonly quantity: number;
  readonly unitMinor: number;
  readonly subtotalMinor: number;
  /** this line's share of every discount, order-level ones prorated without losing a minor unit */
  readonly discountMinor: number;
  readonly taxRateBp: number;
  readonly taxMinor: number;
  /** subtotal − discount (+ tax when exclusive) */
  readonly totalMinor: number;
  readonly hsCode: string;
  readonly origin: string;
  readonly weight_grams: number;
  readonly madeToOrder: boolean;
  /** stock locations the units are held at; empty for made-to-order */
  readonly from: readonly { readonly locationId: string; readonly quantity: number }[];
  /** the receipt of a sale whose units these are; they are priced by it and lie on the sale's own shelf */
  readonly hold?: OrderHold;
};

/** What one seller ships and is paid for. The parts of a quote add up to its total, to the minor unit. */
export type SellerPart = {
  readonly sellerId: string;
  readonly lineIds: readonly string[];
  /** goods after discounts as they were listed: with their tax when prices contain it, else without */
  readonly goodsMinor: number;
  /** of the goods; delivery has its own */
  readonly taxMinor: number;
  readonly delivery: Delivery;
  /** what the shopper pays for this part: goods, delivery, and their taxes where those are added */
  readonly totalMinor: number;
  readonly fees: SellerFees;
};

/** total = tax withheld + commission + its tax + royalties + payment fee + net − promotion. */
export type SellerFees = {
  /** sales tax the platform hands on to the state; 0 where the seller does */
  readonly taxWithheldMinor: number;
  /** the platform's share of the discounts, paid to the seller on top */
  readonly promotionMinor: number;
  readonly commissionMinor: number;
  /** of the commission, what does not depend on the price */
  readonly commissionFixedMinor: number;
  readonly commissionTaxMinor: number;
  readonly royalties: readonly { readonly makerId: string; readonly minor: number }[];
  readonly paymentFeeMinor: number;
  /** what the seller gets */
  readonly netMinor: number;
  /** ids of the rules these figures came from */
  readonly rules: readonly string[];
  readonly terms: SellerTerms;
};

/** How a seller is paid, as it was agreed when the quote was made. */
export type SellerTerms = {
  /** days between delivery and the money being theirs to draw */
  readonly windowDays: number;
  /** basis points of the net that stay behind for `reserveDays` more */
  readonly reserveBp: number;
  readonly reserveDays: number;
  /** who hands sales tax on */
  readonly taxBy: "platform" | "seller";
  /** of a refund: does the commission go back in proportion, all but its fixed part, or not at all */
  readonly commissionOnRefund: "returned" | "fixed_kept" | "kept";
  readonly paymentFeeOnRefund: "returned" | "kept";
};

/** A part before fees are reckoned, or of a quote that is older than they are. */
export type PricedPart = Omit<SellerPart, "fees">;

export type Delivery = {
  readonly optionId: string;
  readonly carrier: string;
  readonly priceMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  readonly earliestAt: number;
  readonly latestAt: number;
};

export type FrozenQuote = {
  readonly id: string;
  readonly cartId: string;
  readonly cartVersion: number;
  readonly accountId: string | null;
  readonly email: string;
  readonly locale: Locale;
  readonly currency: Currency;
  readonly market: string;
  readonly shipTo: Address;
  readonly lines: readonly QuoteLine[];
  readonly promotions: readonly {
    readonly id: string;
    readonly code: string | null;
    readonly discountMinor: number;
    readonly freeDelivery: boolean;
  }[];
  /** all deliveries together: sums, the widest window, and "split" where sellers send in different ways */
  readonly delivery: Delivery;
  /** one a seller, in the order in which their things lie in the basket; see `partsOf` for quotes that have none */
  readonly sellerParts: readonly SellerPart[];
  /** by seller id, as they were when the quote was made */
  readonly sellerNames: { readonly [sellerId: string]: string };
  readonly tax: {
    readonly inclusive: boolean;
    readonly minor: number;
    readonly parts: readonly {
      readonly label: string;
      readonly rateBp: number;
      readonly baseMinor: number;
      readonly minor: number;
    }[];
  };
  /** An estimate the border may correct; paid by the shopper on delivery, never part of `totalMinor`. */
  readonly duty: {
    readonly minor: number;
    readonly deMinimisMinor: number;
    readonly parts: readonly {
      readonly lineId: string;
      readonly hsPrefix: string;
      readonly rateBp: number;
      readonly minor: number;
    }[];
  };
  readonly totals: {
    readonly subtotalMinor: number;
    readonly discountMinor: number;
    readonly deliveryMinor: number;
    readonly taxMinor: number;
    readonly totalMinor: number;
  };
  /** price list, rates and versions the figures came from */
  readonly inputs: { readonly [name: string]: string | number };
  readonly createdAt: number;
  readonly expiresAt: number;
};

export const houseSeller = "sel_house";

/** Quotes from before there were sellers are the house's alone. */
export function partsOf(quote: FrozenQuote): readonly PricedPart[] {
  const known: readonly PricedPart[] | undefined = quote.sellerParts;
  if (known && known.length > 0) return known;
  return [
    {
      sellerId: houseSeller,
      lineIds: quote.lines.map(({ id }) => id),
      goodsMinor: quote.totals.subtotalMinor - quote.totals.discountMinor,
      taxMinor: quote.totals.taxMinor - quote.delivery.taxMinor,
      delivery: quote.delivery,
      totalMinor: quote.totals.totalMinor,
    },
  ];
}

export const partOfSeller = (quote: FrozenQuote, sellerId: string): PricedPart | null =>
  partsOf(quote).find((part) => part.sellerId === sellerId) ?? null;
/** Who sells a line; null: no such line. */
export const sellerOfLine = (quote: FrozenQuote, lineId: string): string | null =>
  partsOf(quote).find(({ lineIds }) => lineIds.includes(lineId))?.sellerId ?? null;

export const sellerNameIn = (quote: FrozenQuote, sellerId: string): string => {
  const names: FrozenQuote["sellerNames"] | undefined = quote.sellerNames;
  return names?.[sellerId] ?? (sellerId === houseSeller ? "Yaji 雅集" : "");
};
