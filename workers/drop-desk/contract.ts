/** Sales of scarce things over HTTP: see one, wait for it, have units held, give them back; and for staff, run one. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const sale_id = v.pipe(v.string(), v.regex(/^sal_[0-9A-Z]{26}$/));
const token = v.pipe(v.string(), v.maxLength(5_000));
const guest = v.optional(v.pipe(v.string(), v.regex(/^[\w-]{43}\.[\w-]{43}$/)));
const ticket = v.optional(token);
const time = v.string();
const at = v.pipe(v.string(), v.isoTimestamp());
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const word = (chars_max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(chars_max));

const sale = v.object({
  id: v.string(),
  slug: v.string(),
  mechanism: v.picklist(["flash", "presale", "crowdfunding", "auction", "draw"]),
  seller_id: v.string(),
  variant_id: v.nullable(v.string()),
  state: v.picklist(["planned", "open", "paused", "closed", "settled", "void"]),
  phase: v.picklist(["soon", "open", "paused", "over", "void"]),
  starts_at: time,
  ends_at: time,
  /** the shop's clock, for a countdown that does not trust the reader's */
  server_time: time,
  limit_per_person: v.number(),
  allotment: v.number(),
  prices: v.record(v.string(), v.number()),
  waiting_room: v.boolean(),
  people: v.picklist(["accounts", "anyone"]),
  /** who is let in before everybody, where that is announced */
  early: v.array(v.object({ lane: v.string(), opens_at: time })),
});

export const listSales = {
  method: "GET",
  path: "/sales",
  summary: "Sales running and to come, in the order they start",
  access: "public",
  input: v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(400))) }),
  output: v.object({ items: v.array(sale), next: v.nullable(v.string()) }),
  faults: [],
} as const satisfies Endpoint;

export const readSale = {
  method: "GET",
  path: "/sales/:sale_id",
  summary: "One sale and how many units are free, held and sold at this moment",
  access: "public",
  input: v.object({ sale_id }),
  output: v.object({
    ...sale.entries,
    units: v.nullable(v.object({ free: v.number(), held: v.number(), sold: v.number() })),
  }),
  faults: ["sale.not_found"],
} as const satisfies Endpoint;

export const takeTicket = {
  method: "POST",
  path: "/sales/:sale_id/tickets",
  summary:
    "A place in the waiting room, one a person; asked again with the ticket, how far it has come. A guest is named at the first asking",
  access: "public",
  input: v.strictObject({ sale_id, guest, ticket }),
  output: v.object({
    ticket: v.nullable(v.string()),
    guest: v.nullable(v.string()),
    /** null until places are drawn */
    ahead: v.nullable(v.number()),
    wait_seconds: v.nullable(v.number()),
    present: v.number(),
    may_buy: v.boolean(),
    opens_at: time,
    server_time: time,
  }),
  faults: ["sale.not_found", "sale.over", "sale.unauthenticated", "sale.busy.unavailable"],
} as const satisfies Endpoint;

export const takeHold = {
  method: "POST",
  path: "/sales/:sale_id/holds",
  summary:
    "Units set aside for a while. The same attempt again is the same hold. 503 with Retry-After when too many ask",
  access: "public",
  input: v.strictObject({
    sale_id,
    attempt: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
    units: v.optional(whole(1, 99), 1),
    guest,
    ticket,
  }),
  output: v.object({
    hold_id: v.string(),
    unit: v.string(),
    units: v.number(),
    expires_at: time,
    server_time: time,
    /** signed; goes into a cart by POST /carts/held-lines */
    receipt: v.string(),
    guest: v.nullable(v.string()),
  }),
  faults: [
    "sale.not_found",
    "sale.unauthenticated",
    "sale.not_open",
    "sale.paused",
    "sale.over",
    "sale.sold_out",
    "sale.limit_reached",
    "sale.hold_ended",
    "sale.ticket_needed",
    "sale.not_your_turn",
    "sale.busy.unavailable",
  ],
} as const satisfies Endpoint;

export const returnHold = {
  method: "POST",
  path: "/sales/:sale_id/returns",
  summary: "Give back what is held, by its receipt; again changes nothing",
  access: "public",
  input: v.strictObject({ sale_id, receipt: token }),
  output: v.object({ hold_id: v.string() }),
  faults: ["hold.not_found"],
} as const satisfies Endpoint;

export const planSale = {
  method: "POST",
  path: "/admin/sales",
  summary: "Plan a sale: its units leave their shelf for it at once",
  access: "operator",
  input: v.strictObject({
    slug: word(80),
    mechanism: v.picklist(["flash", "presale", "crowdfunding", "auction", "draw"]),
    seller_id: v.optional(word(40), "sel_house"),
    variant_id: v.nullable(word(64)),
    home_location_id: v.nullable(word(80)),
    starts_at: at,
    ends_at: at,
    limit_per_person: whole(1, 99),
    lanes: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            id: word(40),
            opens_at: at,
            account_ids: v.pipe(v.array(word(40)), v.maxLength(2_000)),
          }),
        ),
        v.maxLength(8),
      ),
      [],
    ),
    allotment: whole(0, 1_000_000),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    rule: v.record(v.pipe(v.string(), v.maxLength(40)), v.any()),
  }),
  output: sale,
  faults: ["sale.invalid", "sale.no_such_mechanism", "sale.stock_short", "sale.raced", "operator.forbidden"],
} as const satisfies Endpoint;

export const readOpenings = {
  method: "GET",
  path: "/admin/sales/:sale_id/openings",
  summary:
    "For auditors, once a lot is over: every maximum and the reserve, with the salts they were hidden with. Each reading is written down",
  access: "operator",
  input: v.object({ sale_id, after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/))) }),
  output: v.object({
    openings: v.array(v.object({ seq: v.number(), salt: v.string(), minor: v.nullable(v.number()) })),
    next: v.nullable(v.number()),
  }),
  faults: ["sale.not_found", "lot.not_over", "lot.raced", "operator.forbidden"],
} as const satisfies Endpoint;

const run = (path: string, summary: string) =>
  ({
    method: "POST",
    path: `/admin/sales/:sale_id/${path}`,
    summary,
    access: "operator",
    input: v.strictObject({ sale_id, why: v.optional(word(500), "not said") }),
    output: sale,
    faults: ["sale.not_found", "sale.illegal_move", "sale.raced", "sale.not_closed", "operator.forbidden"],
  }) as const satisfies Endpoint;

export const pauseSale = run("pauses", "Nobody new is let in until it goes on");
export const resumeSale = run("resumptions", "It goes on");
export const closeSale = run("closing", "Over before its time; what is held stays held until it runs out or is paid");
export const voidSale = run("voiding", "It is off: what nobody has ordered ends at once and all units go home");
export const settleSale = run("settlement", "What is unsold goes home and the log is sealed; by itself within minutes");
