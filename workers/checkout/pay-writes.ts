/** How a new order is to be paid: by a provider, with store balance, or with both. Writes for the batch that places it. */
import { money } from "../kernel/money.ts";
import { accessSha256, type FrozenQuote, type Order } from "../orders/index.ts";
import {
  holdBalance,
  insertPayment,
  keepFirstRequest,
  newPayment,
  paidWrites,
  type Begun,
  type NewPayment,
  type Payment,
  type PaymentMethod,
} from "../payments/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

export type NewlyPlaced = {
  readonly orderId: string;
  readonly number: string;
  readonly paymentId: string;
  readonly accessToken: string;
  readonly quote: FrozenQuote;
};

/** Whoever is signed in spends their own, and only for a quote that was made for them. */
export const mayUseBalance = ({ actor }: Pick<Shop, "actor">, { accountId }: FrozenQuote): boolean =>
  actor.kind === "account" && accountId !== null && actor.id === accountId;

/** What the buyer has with the shop for this order, minor units. */
export type Purses = {
  readonly deposit: number;
  readonly balance: number;
  /** of the card that paid the deposit */
  readonly depositCharge?: string | null;
};
type Part = { readonly purse: "deposit" | "balance"; readonly minor: number };

/** The deposit first: it was left for this. */
export function partsOf(purses: Purses, totalMinor: number): Part[] {
  const deposit = Math.min(purses.deposit, totalMinor);
  const parts: Part[] = [
    { purse: "deposit", minor: deposit },
    { purse: "balance", minor: Math.min(purses.balance, totalMinor - deposit) },
  ];
  return parts.filter(({ minor }) => minor > 0);
}

/** Where a shopper comes back to, paid or not. */
export const orderPath = (locale: string, number: string): string => `/${locale}/orders/${number}`;
export const returnUrls = (shop: Shop, { number, quote }: Pick<NewlyPlaced, "number" | "quote">) => {
  const back = `${shop.config.publicOrigin}${orderPath(quote.locale, number)}/return`;
  return { returnUrl: back, cancelUrl: back };
};

/** `begun` is there when a provider alone is to be asked. */
type Pay = { readonly writes: Write[]; readonly begun: Begun | null };

/** An order that needs no provider is paid in the batch that places it. */
export function payWrites(shop: Shop, placed: NewlyPlaced, method: PaymentMethod, purses: Purses): Pay {
  const { orderId, paymentId, quote } = placed;
  const { totalMinor } = quote.totals;
  const parts = partsOf(purses, totalMinor);
  const left = totalMinor - parts.reduce((sum, { minor }) => sum + minor, 0);
  const order = orderOf(shop, placed);
  if (parts.length === 0) return begin(shop, placed, order, { id: paymentId, orderId, method, amount: order.total });
  const held = parts.map(({ purse, minor }, i) => ({
    id: left === 0 && i === 0 ? paymentId : shop.newId("payment"),
    transferId: shop.newId("transfer"),
    orderId,
    accountId: quote.accountId!,
    amount: money(minor, quote.currency),
    purse,
    chargeId: purse === "deposit" ? (purses.depositCharge ?? null) : null,
  }));
  const holding = held.flatMap((wish) => holdBalance(shop, wish));
  if (left > 0) {
    const wish = { id: paymentId, orderId, method, amount: money(left, quote.currency) };
    return { writes: [...holding, ...insertPayment(shop, wish)], begun: null };
  }
  const siblings = held.map(({ id, transferId, amount }) => heldPayment(shop, orderId, id, transferId, amount));
  const paid = paidWrites(shop, { order, paymentId, charges: [], siblings, late: false });
  return { writes: [...holding, ...paid], begun: null };
}

const begin = (shop: Shop, placed: NewlyPlaced, order: Order, wish: NewPayment): Pay => ({
  writes: [...insertPayment(shop, wish), keepFirstRequest(shop, wish.id, returnUrls(shop, placed))],
  begun: { order, payment: newPayment(shop, wish) },
});

/** The rows as the same batch has just written them. */
const heldPayment = (
  shop: Shop,
  orderId: string,
  id: string,
  providerRef: string,
  amount: Payment["amount"],
): Payment => ({
  ...newPayment(shop, { id, orderId, method: "card", amount }),
  provider: "balance",
  method: "balance",
  providerRef,
  state: "open",
  checkAt: null,
});

const orderOf = (shop: Shop, { orderId, number, accessToken, quote }: NewlyPlaced): Order => ({
  id: orderId,
  number,
  accessSha256: accessSha256(accessToken),
  accountId: quote.accountId,
  state: "placed",
  version: 1,
  email: quote.email,
  locale: quote.locale,
  total: money(quote.totals.totalMinor, quote.currency),
  quote,
  placedAt: shop.now,
  updatedAt: shop.now,
});
