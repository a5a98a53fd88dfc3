import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const sellerId = v.pipe(v.string(), v.regex(/^sel_[0-9A-Za-z]{1,40}$/));
const payoutId = v.pipe(v.string(), v.regex(/^pyo_[0-9A-Z]{26}$/));
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const state = v.picklist(["requested", "unknown", "pending", "paid", "failed", "returned", "recalled"]);

const payout = v.object({
  id: v.string(),
  seller_id: v.string(),
  state,
  amount_minor: v.number(),
  currency: v.string(),
  reason: v.string(),
  created_at: v.string(),
  updated_at: v.string(),
});
const destination = v.object({ id: v.string(), currency: v.string(), holder: v.string(), mask: v.string() });
const page = v.object({ payouts: v.array(payout), next_cursor: v.nullable(v.string()) });

export const readSellerPayouts = {
  method: "GET",
  path: "/sellers/:seller_id/payouts",
  summary: "Payouts of a seller, newest first",
  access: "seller",
  input: v.object({ seller_id: sellerId, cursor }),
  output: page,
  faults: ["seller.not_found"],
} as const satisfies Endpoint;

export const requestPayout = {
  method: "POST",
  path: "/sellers/:seller_id/payouts",
  summary: "The owner asks for what is available in a currency, or a part of it",
  access: "seller",
  input: v.object({
    seller_id: sellerId,
    currency: v.pipe(v.string(), v.length(3)),
    amount_minor: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
  output: payout,
  faults: ["seller.not_found", "payout.no_destination", "payout.seller_not_approved", "payout.too_little"],
  idempotency: "optional",
} as const satisfies Endpoint;

export const readDestinations = {
  method: "GET",
  path: "/sellers/:seller_id/payout-destinations",
  summary: "Where a seller is paid, by currency; account numbers are masked",
  access: "seller",
  input: v.object({ seller_id: sellerId }),
  output: v.object({ destinations: v.array(destination) }),
  faults: ["seller.not_found"],
} as const satisfies Endpoint;

export const addDestination = {
  method: "POST",
  path: "/sellers/:seller_id/payout-destinations",
  summary: "Be paid there from now on. The number goes to the bank and is not kept",
  access: "seller",
  input: v.object({
    seller_id: sellerId,
    holder: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(140)),
    account: v.pipe(v.string(), v.trim(), v.maxLength(60)),
    currency: v.pipe(v.string(), v.length(3)),
  }),
  output: destination,
  faults: [
    "seller.not_found",
    "step_up.forbidden",
    "destination.account_invalid",
    "destination.currency_unknown",
    "destination.refused",
    "bank.unavailable",
    "destination.raced",
  ],
  idempotency: "optional",
} as const satisfies Endpoint;

export const readPayouts = {
  method: "GET",
  path: "/admin/payouts",
  summary: "All payouts, for finance",
  access: "operator",
  input: v.object({ state: v.optional(state), cursor }),
  output: page,
  faults: ["operator.not_found"],
} as const satisfies Endpoint;

export const recallPayout = {
  method: "POST",
  path: "/admin/payouts/:id/recall",
  summary: "Call a payout back; the bank's answer decides",
  access: "operator",
  input: v.object({ id: payoutId, reason: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(300)) }),
  output: payout,
  faults: [
    "payout.not_found",
    "payout.final",
    "payout.recall_refused",
    "bank.unavailable",
    "operator.forbidden",
    "step_up.forbidden",
  ],
  idempotency: "optional",
} as const satisfies Endpoint;
