/** What a provider's report means for order, stock and money. Pure: the same knowledge gives the same verdict. */
import { isPaid, type CancelReason, type Order } from "../orders/index.ts";
import { move, reported, type Payment, type PaymentState } from "./payment.ts";
import type { ProviderSession } from "./provider.ts";

export type Known = {
  readonly payment: Payment;
  readonly order: Order;
  /** why the order was cancelled, when it was */
  readonly cancelReason: CancelReason | null;
  /** other payments of the same order */
  readonly siblings: readonly Payment[];
  /** a batch that would have held the pieces again came back `stock_short` */
  readonly stockGone: boolean;
};

export type Verdict =
  /** a repeat, or an older view of the session: nothing is to be done */
  | { readonly kind: "nothing" }
  /** the payment moves and nothing else does */
  | { readonly kind: "moved"; readonly to: PaymentState }
  /** the order is paid and the held pieces are taken */
  | { readonly kind: "paid" }
  /** the hold had run out, but the pieces are still there: held again, taken, paid */
  | { readonly kind: "paid_late" }
  /** captured for an order that cannot use it: the money goes back whole */
  | { readonly kind: "owed_back" }
  /** another amount or currency than asked: kept apart, never shipped, for a person to decide */
  | { readonly kind: "quarantined" };

export function decide(known: Known, session: ProviderSession): Verdict {
  const { payment, order } = known;
  const to = reported(payment, session);
  if (payment.state === to || !move(payment.state, to).ok) return { kind: "nothing" };
  if (to === "quarantined") return { kind: "quarantined" };
  if (to !== "captured") return { kind: "moved", to };
  if (order.state === "placed") return { kind: "paid" };
  const cameBack = order.state === "cancelled" && known.cancelReason === "hold_expired" && !paidOtherwise(known);
  return cameBack && !known.stockGone ? { kind: "paid_late" } : { kind: "owed_back" };
}

const paidOtherwise = ({ order, siblings }: Known): boolean =>
  isPaid(order.state) ||
  siblings.some(
    ({ state, refundedMinor, provider }) => state === "captured" && refundedMinor === 0 && provider !== "balance",
  );
