/**
 * Paying with the balance a buyer has in the shop. It is reserved in the batch that places the order, spent when the
 * order is paid and let go when it ends unpaid; no provider is asked. In the book it goes into clearing, where the sale
 * is shared out, as a provider's money does.
 */
import { book, pend, postPending, transfer, voidPending } from "../ledger/index.ts";
import type { Money } from "../kernel/money.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Payment } from "./payment.ts";
import { forgetCharge, insertBalancePayment, movePayment } from "./store.ts";

export type BalanceWish = {
  readonly id: string;
  /** of the reservation */
  readonly transferId: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly amount: Money;
  /** a deposit the buyer has left with the house pays in the same way */
  readonly purse?: "balance" | "deposit";
  /** of a deposit that a card paid: its charge, where the part goes back to */
  readonly chargeId?: string | null;
};

/** More than there is: the batch is refused as `balance_short`. */
export function holdBalance(shop: Shop, wish: BalanceWish): Write[] {
  const { id, transferId, orderId, accountId, amount, purse = "balance", chargeId = null } = wish;
  return [
    ...pend(shop, {
      id: transferId,
      debit: book.buyer(accountId, purse, amount.currency),
      credit: book.clearing(amount.currency),
      minor: amount.minor,
      kind: "balance_payment",
      group: orderId,
    }),
    insertBalancePayment(shop, { id, orderId, pendingId: transferId, chargeId, amount }),
  ];
}

export const isHeldBalance = ({ provider, state }: Payment): boolean => provider === "balance" && state === "open";

const captured = ({ amount }: Payment) => ({ state: "captured", capturedMinor: amount.minor, checkAt: null }) as const;

export const spendHeld = (shop: Shop, payment: Payment): Write[] => [
  ...postPending(shop, { id: shop.newId("transfer"), pendingId: payment.providerRef! }),
  ...movePayment(shop, payment, captured(payment)),
];

export const letGoHeld = (shop: Shop, payment: Payment): Write[] => [
  ...voidPending(shop, { id: shop.newId("transfer"), pendingId: payment.providerRef! }),
  ...movePayment(shop, payment, { state: "cancelled", checkAt: null }),
];

/** The card's money came after the order had ended: the balance is taken again, if it is still there. */
export const spendAgain = (shop: Shop, payment: Payment, accountId: string): Write[] => [
  ...transfer(shop, {
    id: shop.newId("transfer"),
    debit: book.buyer(accountId, "balance", payment.amount.currency),
    credit: book.clearing(payment.amount.currency),
    minor: payment.amount.minor,
    kind: "balance_payment",
    group: payment.orderId,
  }),
  ...movePayment(shop, payment, captured(payment)),
  forgetCharge(payment.id),
];
