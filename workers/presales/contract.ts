/** Presales over HTTP. One is planned by `POST /sellers/:seller_id/sales` or `POST /admin/sales` with the mechanism "presale". */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const sale_id = v.pipe(v.string(), v.regex(/^sal_[0-9A-Z]{26}$/));
const seller_id = v.pipe(v.string(), v.maxLength(40));
const money = v.object({ minor: v.number(), currency: v.string() });
const presale = v.object({
  sale_id: v.string(),
  slug: v.string(),
  phase: v.picklist(["soon", "open", "paused", "over", "void"]),
  price: money,
  deposit: money,
  units: v.number(),
  taken: v.number(),
  ships_by: v.string(),
  refunded_after: v.string(),
  promises: v.array(v.object({ number: v.number(), ships_by: v.string(), why: v.string(), at: v.string() })),
  called_at: v.nullable(v.string()),
  ended: v.nullable(v.picklist(["late", "off"])),
});
const place = v.object({
  place_id: v.string(),
  state: v.picklist([
    "started",
    "charging",
    "reserved",
    "called",
    "paid",
    "lapsed",
    "expired",
    "cancelled",
    "returned",
  ]),
  deposit: v.picklist(["none", "held", "applied", "returned", "kept"]),
  pay_by: v.nullable(v.string()),
  order_id: v.nullable(v.string()),
  decline_code: v.nullable(v.string()),
});

export const readPresale = {
  method: "GET",
  path: "/presales/:sale_id",
  summary: "A presale: price, deposit, the promised day and every change of it",
  access: "public",
  input: v.object({ sale_id }),
  output: presale,
  faults: ["presale.not_found"],
} as const satisfies Endpoint;

export const takePlace = {
  method: "POST",
  path: "/presales/:sale_id/places",
  summary: "Reserve one: go to redirect_url to save the card that the deposit is charged to",
  access: "shopper",
  input: v.strictObject({ sale_id }),
  output: v.object({ place, redirect_url: v.nullable(v.string()) }),
  faults: [
    "presale.not_found",
    "presale.not_open",
    "presale.full",
    "place.already",
    "place.unauthenticated",
    "place.own_goods.forbidden",
    "place.raced",
    "card.unavailable",
    "card.refused",
  ],
} as const satisfies Endpoint;

export const readPlace = {
  method: "GET",
  path: "/presales/:sale_id/place",
  summary: "Your place as it is now; a deposit that is being charged is asked about",
  access: "shopper",
  input: v.object({ sale_id }),
  output: place,
  faults: ["presale.not_found", "place.not_found"],
} as const satisfies Endpoint;

export const giveUpPlace = {
  method: "DELETE",
  path: "/presales/:sale_id/place",
  summary: "Give your place back; the deposit goes back to its card",
  access: "shopper",
  input: v.object({ sale_id }),
  output: place,
  faults: ["presale.not_found", "place.not_found", "place.bound", "place.raced"],
} as const satisfies Endpoint;

export const payBalance = {
  method: "POST",
  path: "/presales/:sale_id/balance",
  summary: "The receipt for POST /carts/held-lines; the deposit becomes balance to pay the order with (use_balance)",
  access: "shopper",
  input: v.strictObject({ sale_id }),
  output: v.object({ receipt: v.string(), price: money }),
  faults: ["presale.not_found", "place.not_found", "place.not_due", "place.raced"],
} as const satisfies Endpoint;

const sellerFaults = ["seller.not_found", "seller.forbidden", "presale.not_found", "presale.over", "presale.raced"];
export const movePromise = {
  method: "POST",
  path: "/sellers/:seller_id/presales/:sale_id/promises",
  summary: "Move the promised day, with the reason: every buyer is written to and may have the deposit back",
  access: "seller",
  input: v.strictObject({
    seller_id,
    sale_id,
    ships_by: v.pipe(v.string(), v.isoTimestamp()),
    why: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  }),
  output: v.object({ moved: v.boolean() }),
  faults: [...sellerFaults, "presale.day_invalid", "presale.reason_missing"],
} as const satisfies Endpoint;

export const readPlaces = {
  method: "GET",
  path: "/sellers/:seller_id/presales/:sale_id/places",
  summary: "Who has a place, where the deposit is, and who owes the balance by when",
  access: "seller",
  input: v.object({ seller_id, sale_id, cursor: v.optional(v.pipe(v.string(), v.maxLength(400))) }),
  output: v.object({
    items: v.array(v.object({ place, email: v.string(), balance: money })),
    next: v.nullable(v.string()),
  }),
  faults: ["seller.not_found", "seller.forbidden", "presale.not_found"],
} as const satisfies Endpoint;

export const callForBalance = {
  method: "POST",
  path: "/sellers/:seller_id/presales/:sale_id/calls",
  summary: "The goods are on their shelf: ask everybody for the balance",
  access: "seller",
  input: v.strictObject({ seller_id, sale_id }),
  output: v.object({ called: v.boolean() }),
  faults: [...sellerFaults, "presale.still_open", "presale.goods_missing"],
} as const satisfies Endpoint;
