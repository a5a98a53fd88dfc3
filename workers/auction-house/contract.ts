/** Auctions over HTTP: see a lot, take a paddle, bid, watch, and buy what was knocked down to you. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const sale_id = v.pipe(v.string(), v.regex(/^sal_[0-9A-Z]{26}$/));
const time = v.string();
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const money = v.object({ minor: v.number(), currency: v.string() });
const after = v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/)));
const words = v.pipe(v.string(), v.trim(), v.maxLength(280));

const lot = v.object({
  sale_id: v.string(),
  kind: v.picklist(["english", "sealed", "dutch"]),
  phase: v.picklist(["upcoming", "open", "paused", "ending", "closed", "withdrawn"]),
  seq: v.number(),
  price: v.nullable(money),
  next_bid: money,
  /** a paddle; null before the first bid, and of a sealed lot until it closes */
  leader: v.nullable(v.number()),
  bids: v.number(),
  reserve: v.picklist(["none", "met", "not_met", "hidden"]),
  opens_at: time,
  closes_at: time,
  extensions: v.number(),
  result: v.nullable(v.object({ sold: v.boolean(), hammer: v.nullable(money), paddle: v.nullable(v.number()) })),
  server_time: time,
});
const entry = v.object({
  seq: v.number(),
  at: time,
  kind: v.picklist(["bid", "opened", "paused", "resumed", "extended", "told", "withdrawn", "closed"]),
  paddle: v.nullable(v.number()),
  leader: v.nullable(v.number()),
  price: v.nullable(money),
  closes_at: time,
  extended: v.boolean(),
  text: v.string(),
});
const award = v.object({
  round: v.number(),
  state: v.picklist(["offered", "paid", "lapsed", "declined", "off"]),
  hammer: money,
  premium: money,
  total: money,
  pay_by: time,
  /** while it may be paid: goes into a cart by POST /carts/held-lines */
  receipt: v.nullable(v.string()),
});

export const listAuctions = {
  method: "GET",
  path: "/auctions",
  summary: "Lots running and to come by their end, or past ones, the latest first",
  access: "public",
  input: v.object({ which: v.optional(v.picklist(["running", "past"]), "running"), cursor }),
  output: v.object({ items: v.array(v.object({ slug: v.string(), lot })), next: v.nullable(v.string()) }),
  faults: [],
} as const satisfies Endpoint;

export const readAuction = {
  method: "GET",
  path: "/auctions/:sale_id",
  summary: "A lot as it stands, its latest lines after a number, and how you stand if you have a paddle",
  access: "public",
  input: v.object({ sale_id, after }),
  output: v.object({
    lot,
    entries: v.array(entry),
    you: v.nullable(v.object({ paddle: v.number(), leading: v.boolean() })),
  }),
  faults: ["lot.not_found"],
} as const satisfies Endpoint;

export const readReplay = {
  method: "GET",
  path: "/auctions/:sale_id/replay",
  summary: "Everything that happened, from the beginning on, 500 lines at a time",
  access: "public",
  input: v.object({ sale_id, after }),
  output: v.object({ entries: v.array(entry), next: v.nullable(v.number()) }),
  faults: ["lot.not_found"],
} as const satisfies Endpoint;

const registering = ["lot.not_found", "lot.unauthenticated", "lot.own_goods.forbidden", "lot.closed"] as const;

export const leaveDeposit = {
  method: "POST",
  path: "/auctions/:sale_id/deposits",
  summary: "Leave the deposit by card, on the provider's page; held, you have a paddle. Again tells how it stands",
  access: "shopper",
  input: v.strictObject({ sale_id }),
  output: v.object({ state: v.string(), decline_code: v.nullable(v.string()), redirect_url: v.nullable(v.string()) }),
  faults: [...registering, "deposit.none", "deposit.already", "card.refused", "card.unavailable", "lot.raced"],
} as const satisfies Endpoint;

export const takePaddle = {
  method: "POST",
  path: "/auctions/:sale_id/paddles",
  summary: "Take a paddle; the deposit is reserved from your balance. Again is the same paddle",
  access: "shopper",
  input: v.strictObject({ sale_id }),
  output: v.object({ paddle: v.number(), deposit: money, state: v.picklist(["admitted", "released", "kept"]) }),
  faults: [...registering, "deposit.balance_short", "lot.raced"],
} as const satisfies Endpoint;

const notNow = [
  "lot.not_found",
  "lot.unauthenticated",
  "lot.upcoming",
  "lot.paused",
  "lot.closed",
  "lot.withdrawn",
] as const;
const bidWrong = ["bid.key_reused", "bid.too_many"] as const;
export const placeBid = {
  method: "POST",
  path: "/auctions/:sale_id/bids",
  summary: "Bid up to a maximum nobody sees. The same bid_id again is the same bid",
  access: "shopper",
  input: v.strictObject({
    sale_id,
    bid_id: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
    max_minor: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000_000)),
  }),
  output: v.object({
    seq: v.number(),
    paddle: v.number(),
    leading: v.boolean(),
    price: v.nullable(money),
    closes_at: time,
    extended: v.boolean(),
    /** SHA-256 of "<salt>.<max_minor>", as it stands in the lot's log */
    commitment: v.string(),
    salt: v.string(),
  }),
  faults: [...notNow, "bid.not_admitted", "bid.too_low", "bid.not_above_own", "bid.too_large", ...bidWrong],
} as const satisfies Endpoint;

export const takeSocketTicket = {
  method: "POST",
  path: "/auctions/:sale_id/tickets",
  summary: "A path to open a WebSocket at, once, within thirty seconds, by this session alone",
  access: "public",
  input: v.strictObject({ sale_id }),
  output: v.object({ path: v.string() }),
  faults: ["lot.not_found"],
} as const satisfies Endpoint;

export const readAward = {
  method: "GET",
  path: "/auctions/:sale_id/award",
  summary: "What you may buy of this lot, for how much and until when",
  access: "shopper",
  input: v.object({ sale_id }),
  output: award,
  faults: ["award.not_found", "lot.unauthenticated"],
} as const satisfies Endpoint;

export const declineSecondChance = {
  method: "DELETE",
  path: "/auctions/:sale_id/award",
  summary: "Turn down a second chance; the next one is asked",
  access: "shopper",
  input: v.object({ sale_id }),
  output: v.object({ declined: v.boolean() }),
  faults: ["award.not_found", "award.over", "award.raced", "lot.unauthenticated"],
} as const satisfies Endpoint;

const said = {
  sale_id,
  kind: v.picklist(["open", "pause", "resume", "extend", "close", "withdraw", "tell"]),
  reason: v.optional(words, ""),
  text: v.optional(words, ""),
  by_ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1_000), v.maxValue(604_800_000)), 60_000),
};
const unsaid = ["lot.not_found", "lot.over", "lot.not_open", "lot.not_paused", "lot.already_open"] as const;
const unmeant = ["lot.reason_missing", "lot.extension_invalid"] as const;

export const conductAuction = {
  method: "POST",
  path: "/admin/auctions/:sale_id/commands",
  summary: "The auctioneer: open, pause, resume, extend, close, withdraw, tell the room",
  access: "operator",
  input: v.strictObject(said),
  output: lot,
  faults: [...unsaid, ...unmeant, "operator.forbidden"],
} as const satisfies Endpoint;

export const conductOwnAuction = {
  method: "POST",
  path: "/sellers/:seller_id/auctions/:sale_id/commands",
  summary: "The same for a lot of one's own",
  access: "seller",
  input: v.strictObject({ ...said, seller_id: v.string() }),
  output: lot,
  faults: [...unsaid, ...unmeant, "seller.not_found", "seller.forbidden"],
} as const satisfies Endpoint;
