/**
 * What a shopper was promised, frozen: every figure an order will ever need, with the inputs it was reckoned from.
 * `checkout` makes it and signs it; `orders` keeps it whole and never reckons again. All `…Minor` are minor units of
 * `currency`; tax is contained in the amounts when `tax.inclusive`, else added to them.
 */
import type { Currency } from "../kernel/money.ts";
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
  readonly delivery: {
    readonly optionId: string;
    readonly carrier: string;
    readonly priceMinor: number;
    readonly discountMinor: number;
    readonly taxMinor: number;
    readonly earliestAt: number;
    readonly latestAt: number;
  };
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
