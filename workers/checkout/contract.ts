/** From a cart to a paid order over HTTP: ask for a quote, place the order by its token. No amount comes from a client. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const text = v.pipe(v.string(), v.maxLength(200));
const optional = v.optional(text);
const email = v.pipe(v.string(), v.trim(), v.maxLength(254), v.regex(/^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/));
const cart_id = v.pipe(v.string(), v.regex(/^[\w-]{43}\.[\w-]{43}$/));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const option_id = v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/));
const delivery_option = v.optional(option_id);
const quote_token = v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]{43}$/), v.maxLength(200_000));
const method = v.picklist(["card", "alipay", "wechat"]);

const ship_to = v.strictObject({
  name: text,
  organization: optional,
  line1: text,
  line2: optional,
  locality: optional,
  district: optional,
  subdivision: optional,
  postal_code: optional,
  country,
  phone: optional,
});

const money = v.object({ minor: v.number(), currency: v.string() });
const time = v.string();

export const quoteCart = {
  method: "POST",
  path: "/checkout/quotes",
  summary: "What a cart costs at an address, promised for fifteen minutes; locale and currency as query parameters",
  access: "public",
  input: v.strictObject({
    cart_id,
    email,
    ship_to,
    delivery_option,
    delivery_options: v.optional(
      v.pipe(
        v.record(v.pipe(v.string(), v.regex(/^sel_\w{1,40}$/)), option_id),
        v.check((chosen) => Object.keys(chosen).length <= 50, "at most 50 sellers"),
      ),
      {},
    ),
  }),
  output: v.object({
    id: v.string(),
    token: v.string(),
    expires_at: time,
    lines: v.array(
      v.object({
        variant_id: v.string(),
        sku: v.string(),
        title: v.string(),
        quantity: v.number(),
        unit: money,
        discount: money,
        tax: money,
        total: money,
      }),
    ),
    delivery: v.object({ option: v.string(), carrier: v.string(), price: money, earliest_at: time, latest_at: time }),
    delivery_options: v.array(
      v.object({ id: v.string(), carrier: v.string(), price: money, earliest_at: time, latest_at: time }),
    ),
    sellers: v.array(
      v.object({
        seller_id: v.string(),
        name: v.string(),
        variant_ids: v.array(v.string()),
        goods: money,
        delivery: v.object({
          option: v.string(),
          carrier: v.string(),
          price: money,
          earliest_at: time,
          latest_at: time,
        }),
        delivery_options: v.array(
          v.object({ id: v.string(), carrier: v.string(), price: money, earliest_at: time, latest_at: time }),
        ),
        tax: money,
        total: money,
      }),
    ),
    promotions: v.array(v.object({ code: v.nullable(v.string()), discount: money, free_delivery: v.boolean() })),
    refused_codes: v.array(v.object({ code: v.string(), reason: v.string() })),
    price_changes: v.array(v.object({ variant_id: v.string(), seen: money, now: money })),
    tax: v.object({
      inclusive: v.boolean(),
      total: money,
      parts: v.array(v.object({ label: v.string(), rate_bp: v.number(), base: money, tax: money })),
    }),
    duty_estimate: money,
    balance: money,
    deposit: money,
    subtotal: money,
    discount: money,
    delivery_total: money,
    total: money,
  }),
  faults: [
    "cart.not_found",
    "cart.closed",
    "address.invalid",
    "checkout.empty",
    "checkout.not_for_sale",
    "checkout.sold_out",
    "checkout.no_such_delivery",
    "checkout.nothing_to_pay",
    "checkout.too_many",
  ],
} as const satisfies Endpoint;

export const placeOrder = {
  method: "POST",
  path: "/orders",
  summary:
    "Order by a quote's token. The header Idempotency-Key (8 to 200 characters) is required: again is the same order",
  access: "public",
  input: v.strictObject({
    quote_token,
    method: v.optional(method, "card"),
    use_balance: v.optional(v.boolean(), false),
  }),
  output: v.object({
    id: v.string(),
    number: v.string(),
    access_token: v.string(),
    total: money,
    payment: v.object({ id: v.string(), state: v.string(), redirect_url: v.nullable(v.string()) }),
  }),
  faults: [
    "quote.invalid",
    "quote.expired",
    "quote.raced",
    "checkout.sold_out",
    "checkout.coupon_used_up",
    "checkout.raced",
    "checkout.too_many",
    "request.key_reused",
    "request.key_missing",
  ],
  idempotency: "required",
} as const satisfies Endpoint;

/** The HTML form of the first step: flat; its address is judged field by field by the country's own rules. */
export const checkoutForm = {
  input: v.objectWithRest(
    { email, delivery_option: v.optional(v.union([v.literal(""), option_id])) },
    v.pipe(v.string(), v.maxLength(200)),
  ),
};
export const orderForm = {
  input: v.object({ quote_token, method, use_balance: v.optional(v.literal("1")) }),
};
