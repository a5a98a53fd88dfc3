/** The accounts of the book and how they are called. An account belongs to one unit and opens by being named. */
import type { Currency } from "../kernel/money.ts";

export type LedgerUnit = Currency | "POINTS";
export type AccountRef = {
  readonly id: string;
  readonly unit: LedgerUnit;
  /** "credit_only": never more debits than credits, what is pending against it included */
  readonly guard: "none" | "credit_only";
};

export type SellerPurse = "pending" | "reserve" | "available" | "debt";
export type BuyerPurse = "balance" | "deposit" | "pledge";
export type PlatformPurse =
  | "commission"
  | "tax"
  | "promotion"
  | "payment_fee"
  | "rounding"
  | "deposits"
  | "goodwill"
  | "adjustment";

const account = (guard: AccountRef["guard"], unit: LedgerUnit, ...name: readonly string[]): AccountRef => ({
  id: [...name, unit].join(":"),
  unit,
  guard,
});

/**
 * Who holds what. Credits are what we owe somebody (a seller's purse, a buyer's balance, tax to be handed on) or have
 * earned; debits are what somebody owes us (the provider, a seller in debt) or what we have spent.
 */
export const book = {
  /** what a payment provider has taken for us and not paid out yet */
  provider: (name: string, currency: Currency) => account("none", currency, "provider", name),
  /** "debt" is what a seller owes us, and the only one of the four that stands in debit */
  seller: (sellerId: string, purse: SellerPurse, currency: Currency) =>
    account(purse === "debt" ? "none" : "credit_only", currency, "seller", sellerId, purse),
  platform: (purse: PlatformPurse, currency: Currency) => account("none", currency, "platform", purse),
  /** where a charge is taken apart: what a sale, a refund or a dispute puts in, it takes out again in its own group */
  clearing: (currency: Currency) => account("none", currency, "clearing"),
  royalty: (makerId: string, currency: Currency) => account("none", currency, "royalty", makerId),
  buyer: (accountId: string, purse: BuyerPurse, currency: Currency) =>
    account("credit_only", currency, "buyer", accountId, purse),
  /** paid out and not yet confirmed by the bank */
  payout: (currency: Currency) => account("none", currency, "payout"),
  /** money whose meaning a person must find out, or that bought nothing and goes back */
  suspense: (currency: Currency) => account("none", currency, "suspense"),
  points: (accountId: string) => account("credit_only", "POINTS", "points", accountId),
  /** where points come from and go to */
  pointsPool: account("none", "POINTS", "points_pool"),
} as const;

export type Balance = {
  readonly id: string;
  readonly unit: LedgerUnit;
  readonly debitsPending: number;
  readonly creditsPending: number;
  readonly debitsPosted: number;
  readonly creditsPosted: number;
};

/** What an account that stands in credit may spend: posted, less what is pending against it. Minor units. */
export const spendable = (balance: Balance): number =>
  balance.creditsPosted - balance.debitsPosted - balance.debitsPending;
/** Posted credits less posted debits; negative where an account stands in debit. */
export const posted = (balance: Balance): number => balance.creditsPosted - balance.debitsPosted;
