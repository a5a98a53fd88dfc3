/** The accounts of the book and how they are called. An account belongs to one unit and opens by being named. */
import { isCurrency, type Currency } from "../kernel/money.ts";

export type LedgerUnit = Currency | "POINTS";
export type AccountRef = {
  readonly id: string;
  readonly unit: LedgerUnit;
  /** "credit_only": never more debits than credits, what is pending against it included */
  readonly guard: "none" | "credit_only";
};

const sellerPurses = ["pending", "reserve", "available", "debt"] as const;
const buyerPurses = ["balance", "deposit", "pledge"] as const;
const platformPurses = [
  "commission",
  "tax",
  "promotion",
  "payment_fee",
  "rounding",
  "deposits",
  "goodwill",
  "adjustment",
] as const;
export type SellerPurse = (typeof sellerPurses)[number];
export type BuyerPurse = (typeof buyerPurses)[number];
export type PlatformPurse = (typeof platformPurses)[number];

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
  /** what backers have paid for a project and nobody has been given yet */
  project: (saleId: string, currency: Currency) => account("credit_only", currency, "project", saleId),
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

/** The account of this name, or null: what a person types by hand must be one that the book can have. */
export function accountFrom(id: string): AccountRef | null {
  const [kind = "", ...rest] = id.split(":");
  const currency = rest.pop();
  if (!isCurrency(currency)) return null;
  const [owner = "", purse = ""] = rest;
  const known = (purses: readonly string[], name: string) => purses.includes(name);
  if (kind === "platform" && rest.length === 1 && known(platformPurses, owner))
    return book.platform(owner as PlatformPurse, currency);
  if (kind === "seller" && rest.length === 2 && owner && known(sellerPurses, purse))
    return book.seller(owner, purse as SellerPurse, currency);
  if (kind === "buyer" && rest.length === 2 && owner && known(buyerPurses, purse))
    return book.buyer(owner, purse as BuyerPurse, currency);
  if (kind === "royalty" && rest.length === 1 && owner) return book.royalty(owner, currency);
  if (kind === "provider" && rest.length === 1 && owner) return book.provider(owner, currency);
  return kind === "suspense" && rest.length === 0 ? book.suspense(currency) : null;
}

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
