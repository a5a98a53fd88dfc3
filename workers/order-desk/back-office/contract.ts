import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";
import { cancelOrder, id, instant, money, orderStates, parcel, parcelStates, readOrder } from "../contract.ts";

const pieces = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000));
const lines_max = 50;
const lineId = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const words = (chars_max: number) => v.pipe(v.string(), v.trim(), v.maxLength(chars_max));

const summary = v.object({
  id: v.string(),
  number: v.string(),
  state: v.picklist(orderStates),
  email: v.string(),
  name: v.string(),
  country: v.string(),
  total: money,
  pieces: v.number(),
  first_title: v.string(),
  payment_state: v.nullable(v.string()),
  placed_at: instant,
});

const promised = v.object({ refund_id: v.string(), amount_minor: v.number() });

export const listOrders = {
  method: "GET",
  path: "/admin/orders",
  summary: "Orders, newest first",
  access: "operator",
  input: v.object({
    state: v.optional(v.picklist(orderStates)),
    text: v.optional(words(100)),
    country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    cursor: v.optional(words(400)),
    size: v.optional(v.pipe(v.string(), v.digits(), v.transform(Number), v.maxValue(100))),
  }),
  output: v.object({ items: v.array(summary), next: v.nullable(v.string()) }),
  faults: ["operator.forbidden"],
} as const satisfies Endpoint;

export const readOrderAsOperator = {
  ...readOrder,
  path: "/admin/orders/:id",
  summary: "An order, for the back office",
  access: "operator",
} as const satisfies Endpoint;

export const refundOrder = {
  method: "POST",
  path: "/admin/orders/:id/refunds",
  summary: "Promise money back, by pieces or by amount",
  access: "operator",
  input: v.object({
    id,
    lines: v.optional(
      v.pipe(
        v.array(v.object({ line_id: lineId, quantity: pieces, restock: v.optional(v.boolean(), true) })),
        v.maxLength(lines_max),
      ),
      [],
    ),
    amount_minor: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    payment_id: v.optional(id),
    reason: v.optional(words(200), "requested"),
  }),
  output: promised,
  faults: [
    "order.not_found",
    "refund.too_much",
    "refund.nothing",
    "refund.nothing_captured",
    "refund.line_unknown",
    "refund.too_many_pieces",
    "order.raced",
    "idempotency.key_reused",
  ],
  idempotency: "optional",
} as const satisfies Endpoint;

export const cancelOrderAsOperator = {
  ...cancelOrder,
  path: "/admin/orders/:id/cancellation",
  access: "operator",
} as const satisfies Endpoint;

export const packParcel = {
  method: "POST",
  path: "/admin/orders/:id/parcels",
  summary: "Put pieces into a parcel; with a tracking number it is handed over at once",
  access: "operator",
  input: v.object({
    id,
    lines: v.optional(v.pipe(v.array(v.object({ line_id: lineId, quantity: pieces })), v.maxLength(lines_max))),
    location_id: v.optional(words(60)),
    carrier: words(40),
    tracking_number: v.optional(words(60)),
  }),
  output: parcel,
  faults: [
    "order.not_found",
    "order.not_shippable",
    "parcel.empty",
    "parcel.line_unknown",
    "parcel.too_many_pieces",
    "order.raced",
  ],
} as const satisfies Endpoint;

export const moveParcel = {
  method: "PATCH",
  path: "/admin/parcels/:id",
  summary: "Move a parcel along; handing it over needs a tracking number",
  access: "operator",
  input: v.object({
    id,
    state: v.picklist(parcelStates),
    carrier: v.optional(words(40)),
    tracking_number: v.optional(words(60)),
  }),
  output: parcel,
  faults: ["parcel.not_found", "parcel.illegal_move", "parcel.tracking_missing", "order.not_shippable", "order.raced"],
} as const satisfies Endpoint;
