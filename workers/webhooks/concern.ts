/**
 * Which events sellers may hear of, how the sellers an event concerns are found, and which of its fields are told. What
 * is not in this table is told to nobody. Ids only: whoever wants more asks the API, which judges what they may see. Pure.
 */
export type Concern = {
  /** what the message's `type` says */
  readonly type: string;
  /** how its sellers are found; a payload that names its seller is believed first */
  readonly by: "seller" | "order" | "parcel" | "products";
  /** field of the payload → field of the message */
  readonly tells: { readonly [field: string]: string };
};

const order = { orderId: "order_id" };
const about = (type: string, by: Concern["by"], tells: Concern["tells"] = {}): Concern => ({ type, by, tells });

export const concerns: { readonly [topic: string]: Concern } = {
  "catalog.written": about("product.changed", "products"),
  "order.placed": about("order.placed", "order", order),
  "order.paid": about("order.paid", "order", order),
  "order.cancelled": about("order.cancelled", "order", { ...order, reason: "reason" }),
  "order.delivered": about("order.delivered", "order", order),
  "seller_order.shipped": about("seller_order.shipped", "seller", { ...order, sellerOrderId: "seller_order_id" }),
  "seller_order.delivered": about("seller_order.delivered", "seller", { ...order, sellerOrderId: "seller_order_id" }),
  "parcel.handed_over": about("parcel.handed_over", "parcel", { ...order, parcelId: "parcel_id" }),
  "parcel.delivered": about("parcel.delivered", "parcel", { ...order, parcelId: "parcel_id" }),
  "refund.succeeded": about("refund.succeeded", "order", { ...order, refundId: "refund_id" }),
  "return.requested": about("return.requested", "seller", { ...order, returnId: "return_id" }),
  "dispute.opened": about("dispute.opened", "seller", { ...order, disputeId: "dispute_id" }),
  "dispute.closed": about("dispute.closed", "seller", { ...order, disputeId: "dispute_id" }),
  "payout.paid": about("payout.paid", "seller", { payoutId: "payout_id" }),
  "payout.failed": about("payout.failed", "seller", { payoutId: "payout_id" }),
  "review.written": about("review.written", "seller", { reviewId: "review_id" }),
};

export const webhookTypes: readonly string[] = [...new Set(Object.values(concerns).map(({ type }) => type))].sort();
export const isWebhookType = (text: string): boolean => webhookTypes.includes(text);

export type Payload = { readonly [field: string]: unknown };
export const payloadOf = (payload: unknown): Payload =>
  typeof payload === "object" && payload !== null ? (payload as Payload) : {};

/** The allowed fields of a payload, as the message calls them. Only text and numbers pass. */
export function toldOf({ tells }: Concern, payload: Payload): { readonly [field: string]: string | number } {
  const told: Record<string, string | number> = {};
  for (const [from, to] of Object.entries(tells)) {
    const value = payload[from];
    if (typeof value === "string") told[to] = value.slice(0, 200);
    if (typeof value === "number") told[to] = value;
  }
  return told;
}
