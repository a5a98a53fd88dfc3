/** The order's life, on one screen. Its payment, its refunds and its parcels each have their own. */
import type { Locale } from "../kernel/locale.ts";
import type { Money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { FrozenQuote } from "./quote.ts";

export const orderStates = ["placed", "paid", "making", "shipped", "delivered", "cancelled"] as const;
export type OrderState = (typeof orderStates)[number];

const next = {
  placed: ["paid", "cancelled"],
  paid: ["making", "shipped", "cancelled"],
  // Back to paid: the one part that was being made has been cancelled, and others stand.
  making: ["paid", "shipped", "cancelled"],
  shipped: ["delivered"],
  delivered: [],
  // Money that came after the hold had run out: paid after all, when the pieces could be held again.
  cancelled: ["paid"],
} as const satisfies Record<OrderState, readonly OrderState[]>;

export type IllegalMove = { readonly code: "order.illegal_move"; readonly from: OrderState; readonly to: OrderState };

/** Moving to the state it is in already is a success: whoever came second found the work done. */
export function move(from: OrderState, to: OrderState): Result<OrderState, IllegalMove> {
  const allowed: readonly OrderState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "order.illegal_move", from, to });
}

export const mayBePaid = (state: OrderState): boolean => state === "placed";
export const isPaid = (state: OrderState): boolean => ["paid", "making", "shipped", "delivered"].includes(state);
export const mayShip = (state: OrderState): boolean => move(state, "shipped").ok;
export const mayBeCancelled = (state: OrderState): boolean => state !== "cancelled" && move(state, "cancelled").ok;

export type Order = {
  readonly id: string;
  readonly number: string;
  readonly accessSha256: string;
  readonly accountId: string | null;
  readonly state: OrderState;
  readonly version: number;
  readonly email: string;
  readonly locale: Locale;
  readonly total: Money;
  readonly quote: FrozenQuote;
  readonly placedAt: number;
  readonly updatedAt: number;
};

export type OrderEventKind =
  | "placed"
  | "payment_started"
  | "payment_declined"
  | "payment_unclear"
  | "payment_quarantined"
  | "paid"
  | "paid_late"
  | "making"
  | "parcel_packed"
  | "parcel_handed_over"
  | "parcel_delivered"
  | "parcel_lost"
  | "parcel_returned"
  | "shipped"
  | "delivered"
  | "cancelled"
  | "part_making"
  | "part_shipped"
  | "part_delivered"
  | "part_cancelled"
  | "return_requested"
  | "exchanged"
  | "claim_opened"
  | "dispute_opened"
  | "dispute_closed"
  | "refund_requested"
  | "refunded"
  | "refund_failed"
  | "note";

/** Why an order was cancelled: only one that ran out of time comes back to life when its money arrives late. */
export type CancelReason = "hold_expired" | "shopper" | "operator";

export type OrderEvent = {
  readonly kind: OrderEventKind;
  /** "shopper", "shop", or the account id of who did it */
  readonly actor: string;
  readonly detail: { readonly [name: string]: string | number | boolean | null };
  readonly at: number;
};
