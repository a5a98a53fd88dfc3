/** What one seller of an order owes the shopper, with a life of its own; the order as a whole is a fold over its parts. */
import type { Money } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { OrderState } from "./order.ts";

export type SellerOrderState = OrderState;

const next = {
  placed: ["paid", "cancelled"],
  paid: ["making", "shipped", "cancelled"],
  making: ["shipped", "cancelled"],
  shipped: ["delivered"],
  delivered: [],
  // As the order does: money that came after the hold had run out.
  cancelled: ["paid"],
} as const satisfies Record<SellerOrderState, readonly SellerOrderState[]>;

export type IllegalPartMove = {
  readonly code: "seller_order.illegal_move";
  readonly from: SellerOrderState;
  readonly to: SellerOrderState;
};

/** Moving to the state it is in already is a success: whoever came second found the work done. */
export function moveSellerOrderState(
  from: SellerOrderState,
  to: SellerOrderState,
): Result<SellerOrderState, IllegalPartMove> {
  const allowed: readonly SellerOrderState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "seller_order.illegal_move", from, to });
}

/** States from which a part follows its order as a whole. */
export const partsThatFollow = (to: SellerOrderState): readonly SellerOrderState[] =>
  (Object.keys(next) as SellerOrderState[]).filter((from) => from !== to && moveSellerOrderState(from, to).ok);

export type SellerOrder = {
  readonly id: string;
  readonly orderId: string;
  readonly sellerId: string;
  /** 1, 2, 3 … within its order */
  readonly position: number;
  readonly state: SellerOrderState;
  readonly version: number;
  readonly goods: Money;
  readonly delivery: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly placedAt: number;
  readonly updatedAt: number;
  readonly shippedAt: number | null;
  readonly deliveredAt: number | null;
};

/**
 * Cancelled parts say nothing while others stand. Delivered when all that stands is; on its way as soon as one part is;
 * being made when one is; else as far as the part that is furthest behind.
 */
export function orderStateOf(parts: readonly SellerOrderState[]): OrderState {
  const standing = parts.filter((state) => state !== "cancelled");
  if (standing.length === 0) return "cancelled";
  if (standing.every((state) => state === "delivered")) return "delivered";
  if (standing.some((state) => state === "shipped" || state === "delivered")) return "shipped";
  if (standing.some((state) => state === "making")) return "making";
  return standing.every((state) => state === "paid") ? "paid" : "placed";
}

/** The states of all parts once this one has moved. */
export const statesAfter = (parts: readonly SellerOrder[], id: string, to: SellerOrderState): SellerOrderState[] =>
  parts.map((part) => (part.id === id ? to : part.state));

/** A seller's part may be given up until it has left. */
export const mayCancelPart = (state: SellerOrderState): boolean => state === "paid" || state === "making";
