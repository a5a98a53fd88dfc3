/** After the sale over HTTP: a shopper asks, a seller answers, a mediator proposes and decides. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

export const id = v.pipe(v.string(), v.regex(/^[a-z]{3}_[0-9A-Z]{26}$/));
export const seller_id = v.pipe(v.string(), v.regex(/^sel_\w{1,40}$/));
export const note = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), "");
export const minor = v.pipe(v.number(), v.integer(), v.minValue(0));
const instant = v.string();
export const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
export const pieces = v.object({
  line_id: v.pipe(v.string(), v.maxLength(60)),
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
});

const event = v.object({ kind: v.string(), by: v.string(), note: v.string(), at: instant });
const returned = v.object({
  id: v.string(),
  order_id: v.string(),
  seller_id: v.string(),
  state: v.string(),
  reason: v.string(),
  lines: v.array(v.object({ line_id: v.string(), quantity: v.number() })),
  instructions: v.string(),
  tracking: v.string(),
  timeline: v.array(event),
});
const claimed = v.object({
  id: v.string(),
  order_id: v.string(),
  seller_id: v.string(),
  state: v.string(),
  kind: v.string(),
  wanted_minor: v.number(),
  answer_by: instant,
  timeline: v.array(event),
});
const disputed = v.object({
  id: v.string(),
  order_id: v.string(),
  seller_id: v.string(),
  source: v.string(),
  state: v.string(),
  reason: v.string(),
  wanted_minor: v.number(),
  proposal: v.nullable(v.object({ minor: v.number(), seller_bp: v.number() })),
  due_at: v.nullable(instant),
  timeline: v.array(event),
});
export const cases = v.object({
  returns: v.array(returned),
  claims: v.array(claimed),
  disputes: v.array(disputed),
  next_cursor: v.nullable(v.string()),
});
const made = v.object({ id: v.string() });
export const moved = v.object({ id: v.string(), state: v.string() });

export const readOrderCases = {
  method: "GET",
  path: "/orders/:id/cases",
  summary: "Returns, claims and disputes of an order, for its owner: signed in, or with the order's token as Bearer",
  access: "public",
  input: v.object({ id }),
  output: cases,
  faults: ["order.not_found"],
} as const satisfies Endpoint;

export const requestReturn = {
  method: "POST",
  path: "/orders/:id/returns",
  summary: "Ask to send pieces back, for money or for another form of the same thing",
  access: "public",
  input: v.object({
    id,
    lines: v.pipe(v.array(pieces), v.minLength(1), v.maxLength(50)),
    reason: v.picklist(["changed_mind", "does_not_fit", "not_as_described", "damaged", "other"]),
    note,
    destination: v.optional(v.picklist(["source", "balance"]), "source"),
    exchange_for: v.optional(v.nullable(id), null),
  }),
  output: made,
  faults: [
    "order.not_found",
    "return.empty",
    "return.mixed_sellers",
    "return.too_late",
    "return.not_sent_yet",
    "return.line_unknown",
    "return.too_many_pieces",
    "exchange.one_line",
    "order.raced",
  ],
} as const satisfies Endpoint;

export const makeClaim = {
  method: "POST",
  path: "/orders/:id/claims",
  summary: "Say that something came damaged, not at all, or as something else",
  access: "public",
  input: v.object({
    id,
    seller_id,
    kind: v.picklist(["damaged", "lost", "not_as_described"]),
    wanted_minor: v.optional(v.nullable(minor), null),
    note,
  }),
  output: made,
  faults: ["order.not_found", "claim.not_sent_yet", "claim.too_much", "order.raced"],
} as const satisfies Endpoint;

export const openDispute = {
  method: "POST",
  path: "/orders/:id/disputes",
  summary: "Ask for a mediator; the seller's money of this order is held until it ends",
  access: "public",
  input: v.object({
    id,
    seller_id,
    reason: v.picklist(["damaged", "lost", "not_as_described", "return_refused", "other"]),
    wanted_minor: v.optional(v.nullable(minor), null),
    claim_id: v.optional(v.union([v.literal(""), id]), ""),
    note,
  }),
  output: made,
  faults: ["order.not_found", "dispute.not_paid", "dispute.too_much", "dispute.open_already", "claim.not_found"],
} as const satisfies Endpoint;

export const acceptProposal = {
  method: "POST",
  path: "/orders/:id/disputes/:dispute_id/acceptance",
  summary: "Accept what the mediator proposes, for the buyer",
  access: "public",
  input: v.object({ id, dispute_id: id }),
  output: moved,
  faults: ["order.not_found", "dispute.not_found", "dispute.no_proposal", "dispute.illegal_move", "dispute.raced"],
} as const satisfies Endpoint;
