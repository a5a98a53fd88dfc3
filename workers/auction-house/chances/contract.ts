/** Second chances over HTTP: how a lot stands that was not paid for, and the house's word on who is asked next. */
import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";

const sale_id = v.pipe(v.string(), v.regex(/^sal_[0-9A-Z]{26}$/));
const seller_id = v.pipe(v.string(), v.maxLength(60));
const money = v.object({ minor: v.number(), currency: v.string() });
const word = v.picklist(["offer", "end"]);

const chances = v.object({
  /** "automatic": the next bidder is asked at once; "asked": the house is asked first */
  mode: v.picklist(["automatic", "asked"]),
  /** whose turn it is: the buyer's until `pay_by`, the house's until `decide_by`, nobody's */
  turn: v.picklist(["buyer", "house", "ask", "paid", "over"]),
  pay_by: v.nullable(v.string()),
  decide_by: v.nullable(v.string()),
  /** whom the house may ask; what a sealed bid offered is told with the offer */
  next: v.nullable(v.object({ paddle: v.number(), hammer: v.nullable(money) })),
  /** since when nobody else is to be asked */
  ended_at: v.nullable(v.string()),
  awards: v.array(
    v.object({
      round: v.number(),
      paddle: v.number(),
      state: v.picklist(["offered", "paid", "lapsed", "declined", "off"]),
      hammer: money,
      total: money,
      pay_by: v.string(),
    }),
  ),
});
const refusals = ["chance.not_waiting", "chance.nobody", "chance.decided", "chance.raced"] as const;
const summaries = {
  read: "Who may buy a lot that was knocked down, who was asked before, and whose turn it is",
  decide:
    "Offer it to whoever is next, or end its second chances; whoever was asked keeps their time. Again changes nothing",
} as const;

export const readChances = {
  method: "GET",
  path: "/admin/auctions/:sale_id/second-chances",
  summary: summaries.read,
  access: "operator",
  input: v.object({ sale_id }),
  output: chances,
  faults: ["lot.not_found", "operator.forbidden"],
} as const satisfies Endpoint;

export const decideChance = {
  method: "POST",
  path: "/admin/auctions/:sale_id/second-chances",
  summary: summaries.decide,
  access: "operator",
  input: v.strictObject({ sale_id, word }),
  output: chances,
  faults: ["lot.not_found", "operator.forbidden", ...refusals],
} as const satisfies Endpoint;

export const readOwnChances = {
  method: "GET",
  path: "/sellers/:seller_id/auctions/:sale_id/second-chances",
  summary: `${summaries.read}: a lot of one's own`,
  access: "seller",
  input: v.object({ seller_id, sale_id }),
  output: chances,
  faults: ["lot.not_found", "seller.not_found", "seller.forbidden"],
} as const satisfies Endpoint;

export const decideOwnChance = {
  method: "POST",
  path: "/sellers/:seller_id/auctions/:sale_id/second-chances",
  summary: `${summaries.decide}: a lot of one's own`,
  access: "seller",
  input: v.strictObject({ seller_id, sale_id, word }),
  output: chances,
  faults: ["lot.not_found", "seller.not_found", "seller.forbidden", ...refusals],
} as const satisfies Endpoint;
