/** How a new order is to be paid: by a provider, with store balance, or with both. Writes for the batch that places it. */
import { money } from "../kernel/money.ts";
import { accessSha256, type FrozenQuote, type Order } from "../orders/index.ts";
import { holdBalance, insertPayment, paidWrites, type Payment, type PaymentMethod } from "../payments/index.ts";
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

/** `balanceMinor`: how much comes from the balance. An order that needs no provider is paid in the batch that places it. */
export function payWrites(shop: Shop, placed: NewlyPlaced, method: PaymentMethod, balanceMinor: number): Write[] {
  const { orderId, paymentId, quote } = placed;
  const { totalMinor } = quote.totals;
  const amount = (minor: number) => money(minor, quote.currency);
  const fromBalance = Math.min(balanceMinor, totalMinor);
  if (fromBalance === 0) return insertPayment(shop, { id: paymentId, orderId, method, amount: amount(totalMinor) });

  const covered = fromBalance === totalMinor;
  const balanceId = covered ? paymentId : shop.newId("payment");
  const transferId = shop.newId("transfer");
  const wish = { id: balanceId, transferId, orderId, accountId: quote.accountId!, amount: amount(fromBalance) };
  if (!covered)
    return [
      ...holdBalance(shop, wish),
      ...insertPayment(shop, { id: paymentId, orderId, method, amount: amount(totalMinor - fromBalance) }),
    ];
  const held = heldPayment(shop, orderId, paymentId, transferId, amount(totalMinor));
  return [
    ...holdBalance(shop, wish),
    ...paidWrites(shop, { order: orderOf(shop, placed), paymentId, charges: [], siblings: [held], late: false }),
  ];
}

/** The rows as the same batch has just written them. */
const heldPayment = (
  shop: Shop,
  orderId: string,
  id: string,
  providerRef: string,
  amount: Payment["amount"],
): Payment => ({
  id,
  orderId,
  provider: "balance",
  method: "balance",
  providerRef,
  redirectUrl: null,
  state: "open",
  version: 1,
  amount,
  capturedMinor: 0,
  refundedMinor: 0,
  declineCode: null,
  createdAt: shop.now,
  updatedAt: shop.now,
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
