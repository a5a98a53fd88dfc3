/** Products for staff and their software: every language a product has, its price lists, its shelves. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const words = (chars_max: number) => v.pipe(v.string(), v.trim(), v.maxLength(chars_max));
const id = v.pipe(v.string(), v.regex(/^prd_[0-9A-Z]{26}$/));
const variant_id = v.pipe(v.string(), v.regex(/^var_[0-9A-Z]{26}$/));
const statuses = v.picklist(["draft", "active", "archived"]);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const measure = v.optional(v.nullable(v.pipe(whole, v.minValue(1))));
const language = v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/), v.maxLength(20));
const texts = v.record(v.string(), v.string());
const term = v.object({ kind: v.string(), slug: v.string() });

const productLine = v.object({
  id: v.string(),
  slug: v.string(),
  status: statuses,
  title: v.object({ text: v.string(), lang: v.string() }),
  sku: v.nullable(v.string()),
  price: v.nullable(v.object({ minor: v.number(), currency: v.string() })),
  free: v.nullable(v.number()),
  languages: v.number(),
  created_at: v.string(),
  updated_at: v.string(),
});

const product = v.object({
  id: v.string(),
  slug: v.string(),
  external_id: v.string(),
  status: statuses,
  version: v.number(),
  /** field → language → text */
  texts: v.record(v.string(), texts),
  terms: v.array(term),
  collections: v.array(v.string()),
  tags: v.array(v.string()),
  variants: v.array(
    v.object({
      id: v.string(),
      sku: v.string(),
      options: texts,
      prices: v.array(
        v.object({
          market: v.string(),
          currency: v.string(),
          minor: v.number(),
          compare_at_minor: v.nullable(v.number()),
        }),
      ),
      stock: v.array(v.object({ location: v.string(), on_hand: v.number(), held: v.number() })),
    }),
  ),
});

export const listAdminProducts = {
  method: "GET",
  path: "/admin/products",
  summary: "Products of every status, filtered and sorted, fifty at a time",
  access: "operator",
  input: v.object({
    q: v.optional(words(120)),
    status: v.optional(statuses),
    collection: v.optional(words(120)),
    band: v.optional(v.picklist(["out", "low", "enough"])),
    sort: v.optional(v.picklist(["changed", "created", "title", "free"])),
    dir: v.optional(v.picklist(["asc", "desc"])),
    cursor: v.optional(words(400)),
  }),
  output: v.object({ items: v.array(productLine), next: v.nullable(v.string()) }),
  faults: ["operator.unauthenticated", "operator.forbidden"],
} as const satisfies Endpoint;

export const readAdminProduct = {
  method: "GET",
  path: "/admin/products/:id",
  summary: "A product with its words in every language, its prices and its shelves",
  access: "operator",
  input: v.object({ id }),
  output: product,
  faults: ["product.not_found", "operator.unauthenticated", "operator.forbidden"],
} as const satisfies Endpoint;

export const editAdminProduct = {
  method: "PATCH",
  path: "/admin/products/:id",
  summary: "Change what is named; with `version`, only if nobody else has changed it since",
  access: "operator",
  input: v.strictObject({
    id,
    version: v.optional(whole),
    status: v.optional(statuses),
    height_mm: measure,
    width_mm: measure,
    depth_mm: measure,
    diameter_mm: measure,
    weight_grams: v.optional(v.nullable(whole)),
    edition_size: measure,
    dated: v.optional(words(200)),
    hs_code: v.optional(words(10)),
    origin: v.optional(words(2)),
    tax_category: v.optional(v.picklist(["standard", "books", "art", "food"])),
    tags: v.optional(v.pipe(v.array(words(80)), v.maxLength(50))),
    terms: v.optional(v.pipe(v.array(term), v.maxLength(40))),
    collections: v.optional(v.pipe(v.array(words(120)), v.maxLength(20))),
  }),
  output: v.object({ id: v.string(), version: v.number() }),
  faults: ["product.not_found", "product.invalid", "product.raced", "operator.forbidden"],
} as const satisfies Endpoint;

export const translateProduct = {
  method: "PUT",
  path: "/admin/products/:id/translations/:locale",
  summary: "Words in one language, any BCP 47 tag; empty takes them away, a field not named stays",
  access: "operator",
  input: v.strictObject({
    id,
    locale: language,
    title: v.optional(words(500)),
    subtitle: v.optional(words(1_000)),
    story: v.optional(words(20_000)),
    meta_title: v.optional(words(500)),
    meta_description: v.optional(words(1_000)),
  }),
  output: v.object({ id: v.string(), locale: v.string() }),
  faults: ["product.not_found", "product.invalid", "product.raced", "operator.forbidden"],
} as const satisfies Endpoint;

export const priceProduct = {
  method: "PUT",
  path: "/admin/products/:id/prices",
  summary: "One price of one list, in whole minor units; null takes it off the list. Market * is everybody's",
  access: "operator",
  input: v.strictObject({
    id,
    variant_id,
    market: words(40),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    minor: v.nullable(whole),
    compare_at_minor: v.optional(v.nullable(whole), null),
  }),
  output: v.object({ id: v.string() }),
  faults: ["product.not_found", "price.invalid", "operator.forbidden"],
} as const satisfies Endpoint;

export const moveStock = {
  method: "POST",
  path: "/admin/products/:id/stock-moves",
  summary: "Units counted on a shelf, or received there",
  access: "operator",
  input: v.strictObject({
    id,
    variant_id,
    location: words(60),
    kind: v.picklist(["counted", "received"]),
    quantity: whole,
  }),
  output: v.object({ id: v.string() }),
  faults: ["stock.short", "product.invalid", "operator.forbidden"],
} as const satisfies Endpoint;

export const verifyAuditTrail = {
  method: "GET",
  path: "/admin/audit-chain/verification",
  summary: "The hash chain of the audit trail reckoned again, a page at a time; `after` is the link to begin behind",
  access: "operator",
  input: v.object({
    after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/)), "0"),
    /** the last link of this page */
    until: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/))),
  }),
  output: v.object({
    checked: v.number(),
    head: v.object({ seq: v.number(), hash: v.string() }),
    fault: v.nullable(v.object({ seq: v.number(), fault: v.picklist(["missing", "unlinked", "changed"]) })),
    unsealed: v.number(),
    next: v.nullable(v.number()),
  }),
  faults: ["operator.unauthenticated", "operator.forbidden"],
} as const satisfies Endpoint;
