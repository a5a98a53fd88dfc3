/** A seller's own sales over HTTP. Projects are planned at /sellers/:seller_id/projects, with things of their own. */
import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";
import { planSale as planByStaff, readSale } from "../contract.ts";

const seller_id = v.pipe(v.string(), v.maxLength(60));
const { sale_id } = readSale.input.entries;
const { slug, starts_at, ends_at, limit_per_person, allotment, currency, rule } = planByStaff.input.entries;
const sale = planByStaff.output;
const ownSale = v.object({
  sale,
  rule,
  /** of this moment, by name: what is free, held, sold, owed … */
  figures: v.record(v.string(), v.number()),
  /** what may be done to it now */
  moves: v.array(v.string()),
});
const faults = ["seller.not_found", "seller.forbidden"];

export const planOwnSale = {
  method: "POST",
  path: "/sellers/:seller_id/sales",
  summary:
    "Plan a sale of one's own goods; its units leave their shelf at once, those of a presale come later. With an Idempotency-Key it is planned once",
  access: "seller",
  input: v.strictObject({
    seller_id,
    slug,
    mechanism: v.picklist(["flash", "presale", "auction", "draw"]),
    sku: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
    starts_at,
    ends_at,
    limit_per_person: v.optional(limit_per_person, 1),
    /** of a flash sale: when these are let in before everybody, as they are when it is planned */
    early: v.optional(v.strictObject({ followers: v.optional(starts_at), buyers: v.optional(starts_at) }), {}),
    allotment,
    currency,
    rule,
  }),
  output: sale,
  faults: [...faults, "sale.invalid", "sale.stock_short", "sale.raced", "request.key_reused"],
} as const satisfies Endpoint;

export const listOwnSales = {
  method: "GET",
  path: "/sellers/:seller_id/sales",
  summary: "One's own sales, running and to come or past, whatever their mechanism",
  access: "seller",
  input: v.object({
    seller_id,
    which: v.optional(v.picklist(["running", "past"]), "running"),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(400))),
  }),
  output: v.object({ items: v.array(sale), next: v.nullable(v.string()) }),
  faults,
} as const satisfies Endpoint;

export const readOwnSale = {
  method: "GET",
  path: "/sellers/:seller_id/sales/:sale_id",
  summary: "One's own sale with its terms, its figures of this moment, and what may be done to it",
  access: "seller",
  input: v.object({ seller_id, sale_id }),
  output: ownSale,
  faults: [...faults, "sale.not_found"],
} as const satisfies Endpoint;

export const moveOwnSale = {
  method: "POST",
  path: "/sellers/:seller_id/sales/:sale_id/:move",
  summary: "Pause it, let it go on, end it before its time, call it off, or settle it; again changes nothing",
  access: "seller",
  input: v.strictObject({
    seller_id,
    sale_id,
    move: v.picklist(["pauses", "resumptions", "closing", "voiding", "settlement"]),
    why: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)), "not said"),
  }),
  output: ownSale,
  faults: [...faults, "sale.not_found", "sale.illegal_move", "sale.raced", "sale.not_closed"],
} as const satisfies Endpoint;
