import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const money = v.object({ minor: v.number(), currency: v.string() });
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const code = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(60));

export const readBalance = {
  method: "GET",
  path: "/me/balance",
  summary: "Store balance of the account that is signed in, by currency, with its moves in the currency asked for",
  access: "shopper",
  input: v.object({ cursor }),
  output: v.object({
    balances: v.array(money),
    moves: v.array(v.object({ id: v.string(), kind: v.string(), amount: money, at: v.string() })),
    next_cursor: v.nullable(v.string()),
  }),
  faults: ["me.unauthenticated"],
} as const satisfies Endpoint;

export const redeemGiftCard = {
  method: "POST",
  path: "/me/balance/gift-cards",
  summary: "Put what a gift card is worth on the balance, once; at most ten tries an hour",
  access: "shopper",
  input: v.strictObject({ code }),
  output: v.object({ added: money }),
  faults: ["me.unauthenticated", "gift_card.not_valid", "gift_card.too_many"],
  idempotency: "optional",
} as const satisfies Endpoint;

export const issueGiftCards = {
  method: "POST",
  path: "/admin/gift-cards",
  summary: "Issue gift cards; their codes are in this answer and nowhere again",
  access: "operator",
  input: v.strictObject({
    minor: v.pipe(v.number(), v.integer(), v.minValue(1)),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1),
    note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ""),
  }),
  output: v.object({ cards: v.array(v.object({ id: v.string(), code: v.string() })) }),
  faults: ["operator.forbidden", "gift_card.invalid", "gift_card.raced"],
  idempotency: "optional",
} as const satisfies Endpoint;

export const redeemForm = { input: v.object({ code }) };
