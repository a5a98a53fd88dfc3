/** Draws over HTTP: see one and what it promises, enter, leave, and buy what you were drawn for. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const sale_id = v.pipe(v.string(), v.regex(/^sal_[0-9A-Z]{26}$/));
const time = v.string();
const entry = v.object({
  /** your name in the log of this draw */
  name: v.string(),
  /** the line of the log that says you are in, and its hash */
  line: v.number(),
  hash: v.string(),
});
const draw = v.object({
  sale_id: v.string(),
  slug: v.string(),
  phase: v.picklist(["soon", "open", "paused", "over", "void"]),
  opens_at: time,
  closes_at: time,
  allotment: v.number(),
  prices: v.record(v.string(), v.number()),
  payment_hours: v.number(),
  algorithm: v.string(),
  person: v.string(),
  /** SHA-256 of the seed, published before the first entry */
  commitment: v.string(),
  entries: v.number(),
  seed: v.nullable(v.string()),
  beacon: v.nullable(v.object({ source: v.string(), round: v.number(), randomness: v.nullable(v.string()) })),
  first: v.array(v.object({ name: v.string(), state: v.string() })),
  you: v.nullable(v.object({ ...entry.entries, rank: v.nullable(v.number()) })),
  server_time: time,
});
const offer = v.object({
  rank: v.number(),
  state: v.picklist(["offered", "paid", "lapsed", "declined", "off"]),
  pay_by: time,
  /** while it may be paid: goes into a cart by POST /carts/held-lines */
  receipt: v.nullable(v.string()),
});

export const readDraw = {
  method: "GET",
  path: "/draws/:sale_id",
  summary: "A draw: its promise, how many are in, your own entry, and after the close the seed and the first names",
  access: "public",
  input: v.object({ sale_id }),
  output: draw,
  faults: ["draw.not_found"],
} as const satisfies Endpoint;

export const enterDraw = {
  method: "POST",
  path: "/draws/:sale_id/entries",
  summary: "Be in, once: one entry for each confirmed mailbox. Again changes nothing and answers the same",
  access: "shopper",
  input: v.strictObject({ sale_id }),
  output: entry,
  faults: [
    "draw.not_found",
    "draw.unauthenticated",
    "draw.unconfirmed.forbidden",
    "draw.own_goods.forbidden",
    "draw.entered_elsewhere",
    "draw.not_open",
    "draw.paused",
    "draw.over",
    "draw.not_ready.unavailable",
  ],
} as const satisfies Endpoint;

export const leaveDraw = {
  method: "DELETE",
  path: "/draws/:sale_id/entries",
  summary: "Take your entry back while entries are taken; the log keeps a line of it",
  access: "shopper",
  input: v.object({ sale_id }),
  output: v.object({ withdrawn: v.boolean() }),
  faults: ["draw.not_found", "draw.unauthenticated", "draw.not_open", "draw.paused", "draw.over"],
} as const satisfies Endpoint;

export const readDrawOffer = {
  method: "GET",
  path: "/draws/:sale_id/offer",
  summary: "What you were drawn for, and the receipt to order it by while your time lasts",
  access: "shopper",
  input: v.object({ sale_id }),
  output: offer,
  faults: ["draw.unauthenticated", "draw_offer.not_found"],
} as const satisfies Endpoint;

export const declineDrawOffer = {
  method: "DELETE",
  path: "/draws/:sale_id/offer",
  summary: "Let it go: the next rank is asked at once",
  access: "shopper",
  input: v.object({ sale_id }),
  output: v.object({ declined: v.boolean() }),
  faults: ["draw.unauthenticated", "draw_offer.not_found", "draw_offer.over", "draw_offer.raced"],
} as const satisfies Endpoint;
