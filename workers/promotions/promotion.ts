/**
 * A promotion is conditions × actions: when all conditions hold, all actions are done. A condition on lines (category,
 * collection) also chooses the lines: quantity, minimum and actions on lines then look at those alone.
 * Amounts are minor units by currency; a currency that is not named is never discounted. Rates are basis points.
 */
import type { Currency } from "../kernel/money.ts";

export type Amounts = { readonly [C in Currency]?: number };

export type Condition =
  | { readonly kind: "minimum_subtotal"; readonly amounts: Amounts }
  | { readonly kind: "category"; readonly any: readonly string[] }
  | { readonly kind: "collection"; readonly any: readonly string[] }
  | { readonly kind: "quantity"; readonly min: number }
  | { readonly kind: "first_order" }
  | { readonly kind: "country"; readonly any: readonly string[] }
  | { readonly kind: "currency"; readonly any: readonly Currency[] }
  /** Goes with no other promotion: skipped when one has applied before it, and none applies after it. */
  | { readonly kind: "alone" };

export type Action =
  | { readonly kind: "percent_off_order"; readonly bp: number }
  | { readonly kind: "percent_off_lines"; readonly bp: number }
  | { readonly kind: "amount_off_order"; readonly amounts: Amounts }
  | { readonly kind: "free_delivery" }
  /** Of every `buy + get` units the `get` cheapest cost `bp` less; 10,000 is free. */
  | { readonly kind: "buy_x_get_y"; readonly buy: number; readonly get: number; readonly bp: number };

export type Promotion = {
  readonly id: string;
  /** null: applies by itself */
  readonly code: string | null;
  readonly conditions: readonly Condition[];
  readonly actions: readonly Action[];
  readonly usesLeft: number | null;
  readonly usesLeftForPerson: number | null;
};

export type BasketLine = {
  readonly id: string;
  readonly quantity: number;
  readonly unitMinor: number;
  /** slugs */
  readonly categories: readonly string[];
  readonly collections: readonly string[];
};
export type Basket = {
  readonly currency: Currency;
  /** ship-to, ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly firstOrder: boolean;
  readonly lines: readonly BasketLine[];
};

/** A line on its way through the promotions: `leftMinor` is what earlier ones have left of it; `chosen` by its conditions. */
export type WorkingLine = BasketLine & { readonly leftMinor: number; readonly chosen: boolean };
export type Working = Omit<Basket, "lines"> & {
  readonly lines: readonly WorkingLine[];
  readonly othersApplied: boolean;
};

/** What an action takes off each line, in the order of the lines. */
export type TakenOff = { readonly minors: readonly number[]; readonly freeDelivery: boolean };

/** "welcome 10" and "WELCOME-10" as people type them are the same code. At most 40 characters. */
export const normalizeCode = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-_‐-―]+/g, "")
    .slice(0, 40);
