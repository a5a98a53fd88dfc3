/** The basket over HTTP. No request carries a price: unknown keys are refused. */
import * as v from "valibot";
import { limits } from "../kernel/limits.ts";
import type { Endpoint } from "../platform/http/endpoint.ts";

const cart_id = v.pipe(v.string(), v.regex(/^[\w-]{43}\.[\w-]{43}$/));
const variant_id = v.pipe(v.string(), v.regex(/^\w{1,64}$/));
const whole = (least: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(limits.line_quantity_max));
/** Chosen by the client; the same id again changes nothing. */
const mutation_id = v.optional(v.pipe(v.string(), v.regex(/^[\w:-]{1,64}$/)));
const code = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));

const money = v.object({ minor: v.number(), currency: v.string() });
const held = v.object({
  cart_id: v.string(),
  version: v.number(),
  count: v.number(),
  lines: v.array(v.object({ variant_id: v.string(), quantity: v.number() })),
  codes: v.array(v.string()),
});
const view = v.object({
  cart_id: v.string(),
  version: v.number(),
  count: v.number(),
  lines: v.array(
    v.object({
      variant_id: v.string(),
      sku: v.string(),
      slug: v.string(),
      seller_id: v.string(),
      seller_name: v.string(),
      title: v.object({ text: v.string(), lang: v.string() }),
      options: v.record(v.string(), v.string()),
      picture: v.string(),
      quantity: v.number(),
      unit: v.nullable(money),
      total: v.nullable(money),
      seen: v.nullable(money),
      availability: v.picklist(["in_stock", "few", "sold_out", "made_to_order", "gone"]),
      only_free: v.nullable(v.number()),
      held_until: v.nullable(v.string()),
    }),
  ),
  codes: v.array(v.object({ code: v.string(), applied: v.boolean(), why: v.nullable(v.string()) })),
  subtotal: money,
  discount: money,
  free_delivery: v.boolean(),
  total: money,
  tax_inclusive: v.boolean(),
  orderable: v.boolean(),
});

const refusals = ["cart.not_found", "cart.full", "cart.quantity_too_large", "cart.closed", "cart.on_hold"];
const offers = ["variant.not_found", "cart.not_for_sale", "cart.sold_out"];
const line = { variant_id, quantity: whole(1), mutation_id };

export const addHeldLine = {
  method: "POST",
  path: "/carts/held-lines",
  summary: "Units a sale holds for you, by their receipt, into a cart or, without one, into a new one",
  access: "public",
  input: v.strictObject({
    receipt: v.pipe(v.string(), v.maxLength(5_000)),
    cart_id: v.optional(cart_id),
  }),
  output: held,
  faults: ["hold.not_found", "hold.expired", "cart.not_for_sale", ...refusals],
} as const satisfies Endpoint;

export const openCart = {
  method: "POST",
  path: "/carts",
  summary: "Begin a cart with its first line",
  access: "public",
  input: v.strictObject(line),
  output: held,
  faults: offers,
} as const satisfies Endpoint;

export const addToCart = {
  method: "POST",
  path: "/carts/:cart_id/lines",
  summary: "Add to a cart; one that was ordered is followed by a new one, with a new cart_id",
  access: "public",
  input: v.strictObject({ cart_id, ...line }),
  output: held,
  faults: [...offers, ...refusals],
} as const satisfies Endpoint;

export const addToOwnCart = {
  method: "POST",
  path: "/cart/lines",
  summary: "Add to the cart of the cookie, or begin one",
  access: "public",
  input: v.strictObject(line),
  output: held,
  faults: [...offers, ...refusals],
} as const satisfies Endpoint;

export const setLine = {
  method: "PATCH",
  path: "/carts/:cart_id/lines/:variant_id",
  summary: "Set the quantity of a line; 0 takes it out",
  access: "public",
  input: v.strictObject({ cart_id, variant_id, quantity: whole(0), mutation_id }),
  output: held,
  faults: refusals,
} as const satisfies Endpoint;

export const removeLine = {
  method: "DELETE",
  path: "/carts/:cart_id/lines/:variant_id",
  summary: "Take a line out",
  access: "public",
  input: v.strictObject({ cart_id, variant_id }),
  output: held,
  faults: refusals,
} as const satisfies Endpoint;

export const giveCode = {
  method: "POST",
  path: "/carts/:cart_id/codes",
  summary: "Give a coupon code; whether it applies is seen in the cart",
  access: "public",
  input: v.strictObject({ cart_id, code }),
  output: held,
  faults: [...refusals, "cart.too_many_codes", "cart.codes.too_many", "cart.code_empty"],
} as const satisfies Endpoint;

export const takeCodeBack = {
  method: "DELETE",
  path: "/carts/:cart_id/codes/:code",
  summary: "Take a coupon code back",
  access: "public",
  input: v.strictObject({ cart_id, code }),
  output: held,
  faults: refusals,
} as const satisfies Endpoint;

export const readCart = {
  method: "GET",
  path: "/carts/:cart_id",
  summary: "A cart at today's prices, in the locale, currency and ship_to asked for",
  access: "public",
  input: v.strictObject({ cart_id }),
  output: view,
  faults: ["cart.not_found"],
} as const satisfies Endpoint;

export const cartSummary = {
  method: "GET",
  path: "/cart/summary",
  summary: "How many things are in the cart of the cookie",
  access: "public",
  input: v.strictObject({}),
  output: v.object({ count: v.number() }),
  faults: [],
} as const satisfies Endpoint;

/** HTML forms post text; everything else about them is the same. */
const typed = (least: number) => v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), whole(least));
export const lineForm = { input: v.object({ variant_id, quantity: v.optional(typed(1), "1"), mutation_id }) };
export const quantityForm = { input: v.object({ variant_id, quantity: typed(0) }) };
export const codeForm = { input: v.object({ code }) };
