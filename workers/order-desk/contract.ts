import * as v from "valibot";
import type { OrderState } from "../orders/index.ts";
import type { ParcelState } from "../logistics/index.ts";
import type { Endpoint } from "../platform/http/endpoint.ts";

// Written out and not imported: a contract is read by the browser's client too, and must bring no room with it.
export const orderStates = [
  "placed",
  "paid",
  "making",
  "shipped",
  "delivered",
  "cancelled",
] as const satisfies readonly OrderState[];
export const parcelStates = [
  "packing",
  "handed_over",
  "in_transit",
  "delivered",
  "lost",
  "returned",
] as const satisfies readonly ParcelState[];

export const money = v.object({ minor: v.number(), currency: v.string() });
export const instant = v.pipe(v.string(), v.isoTimestamp());
export const id = v.pipe(v.string(), v.regex(/^[a-z]{3}_[0-9A-Z]{26}$/));
const line = v.object({
  id: v.string(),
  title: v.string(),
  sku: v.string(),
  options: v.record(v.string(), v.string()),
  quantity: v.number(),
  unit: money,
  discount: money,
  tax: money,
  total: money,
});
const payment = v.object({
  id: v.string(),
  method: v.string(),
  state: v.string(),
  redirect_url: v.nullable(v.string()),
  decline_code: v.nullable(v.string()),
});
const refund = v.object({ id: v.string(), state: v.string(), amount: money, reason: v.string(), at: instant });
export const parcel = v.object({
  id: v.string(),
  seller_id: v.string(),
  state: v.picklist(parcelStates),
  carrier: v.string(),
  tracking_number: v.string(),
  tracking_url: v.nullable(v.string()),
  lines: v.array(v.object({ line_id: v.string(), quantity: v.number() })),
});
const delivery = v.object({ option: v.string(), carrier: v.string(), earliest_at: instant, latest_at: instant });
const part = v.object({
  id: v.string(),
  seller_id: v.string(),
  seller_name: v.string(),
  state: v.picklist(orderStates),
  line_ids: v.array(v.string()),
  goods: money,
  delivery_price: money,
  tax: money,
  total: money,
  delivery,
  may_cancel: v.boolean(),
});
const event = v.object({
  kind: v.string(),
  by: v.string(),
  at: instant,
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});
export const orderOutput = v.object({
  id: v.string(),
  number: v.string(),
  state: v.picklist(orderStates),
  email: v.string(),
  placed_at: instant,
  lines: v.array(line),
  totals: v.object({ subtotal: money, discount: money, delivery: money, tax: money, total: money }),
  tax_inclusive: v.boolean(),
  duty: money,
  ship_to: v.record(v.string(), v.string()),
  delivery,
  sellers: v.array(part),
  payments: v.array(payment),
  refunds: v.array(refund),
  parcels: v.array(parcel),
  timeline: v.array(event),
  may_pay: v.boolean(),
  may_cancel: v.boolean(),
});
const started = v.object({ state: v.string(), redirect_url: v.nullable(v.string()) });
export const readOrder = {
  method: "GET",
  path: "/orders/:id",
  summary: "An order, for its owner: signed in, or with the order's access token as Bearer",
  access: "public",
  input: v.object({ id }),
  output: orderOutput,
  faults: ["order.not_found"],
} as const satisfies Endpoint;

export const payOrder = {
  method: "POST",
  path: "/orders/:id/payments",
  summary: "Pay, or pay again after a decline; an open payment of the same method is answered again",
  access: "public",
  input: v.object({ id, method: v.picklist(["card", "alipay", "wechat"]) }),
  output: started,
  faults: ["order.not_found", "order.not_payable", "payment.in_progress", "payment.too_many", "payment.refused"],
} as const satisfies Endpoint;

export const cancelOrder = {
  method: "POST",
  path: "/orders/:id/cancellation",
  summary: "Cancel an order that is not being made or packed yet; what was paid goes back",
  access: "public",
  input: v.object({ id }),
  output: orderOutput,
  faults: ["order.not_found", "order.not_cancellable", "payment.in_progress", "order.raced"],
} as const satisfies Endpoint;

export const cancelSellerOrder = {
  method: "POST",
  path: "/orders/:id/sellers/:seller_id/cancellation",
  summary: "Cancel one seller's part that is not being made or packed yet; exactly what was paid for it goes back",
  access: "public",
  input: v.object({ id, seller_id: v.pipe(v.string(), v.regex(/^sel_\w{1,40}$/)) }),
  output: orderOutput,
  faults: ["order.not_found", "order.not_cancellable", "payment.in_progress", "order.raced"],
} as const satisfies Endpoint;
