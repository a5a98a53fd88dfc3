/** The studio over the API: goods and orders of one seller, and shops as everybody sees them. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const sellerId = v.pipe(v.string(), v.maxLength(60));
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const seller = v.object({
  id: v.string(),
  slug: v.string(),
  kind: v.string(),
  name: v.string(),
  country: v.string(),
  state: v.string(),
});
const shopView = v.object({
  slug: v.string(),
  name: v.string(),
  kind: v.string(),
  place: v.string(),
  pieces: v.number(),
});
const product = v.object({
  id: v.string(),
  status: v.picklist(["draft", "active", "archived"]),
  title: v.string(),
  sku: v.nullable(v.string()),
  currency: v.nullable(v.string()),
  minor: v.nullable(v.number()),
  free: v.number(),
  under_review: v.boolean(),
});

export const listShops = {
  method: "GET",
  path: "/shops",
  summary: "Open shops of sellers, by name",
  access: "public",
  input: v.object({ cursor }),
  output: v.object({ items: v.array(shopView), next: v.nullable(v.string()) }),
  faults: [],
} as const satisfies Endpoint;

export const readSeller = {
  method: "GET",
  path: "/sellers/:seller_id",
  summary: "A seller one acts for",
  access: "seller",
  input: v.object({ seller_id: sellerId }),
  output: seller,
  faults: ["seller.not_found"],
} as const satisfies Endpoint;

export const listSellerProducts = {
  method: "GET",
  path: "/sellers/:seller_id/products",
  summary: "The seller's own goods, the latest change first",
  access: "seller",
  input: v.object({
    seller_id: sellerId,
    q: v.optional(v.pipe(v.string(), v.maxLength(80))),
    status: v.optional(v.picklist(["draft", "active", "archived"])),
    cursor,
  }),
  output: v.object({ items: v.array(product), next: v.nullable(v.string()) }),
  faults: ["seller.not_found", "seller.forbidden"],
} as const satisfies Endpoint;

export const draftSellerProduct = {
  method: "POST",
  path: "/sellers/:seller_id/products",
  summary: "A new piece as a draft; it is sold after a review",
  access: "seller",
  input: v.object({
    seller_id: sellerId,
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
    story: v.optional(v.pipe(v.string(), v.maxLength(20_000)), ""),
    sku: v.optional(v.pipe(v.string(), v.maxLength(120)), ""),
    currency: v.pipe(v.string(), v.length(3)),
    minor: v.pipe(v.number(), v.integer(), v.minValue(1)),
    quantity: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
    grade: v.picklist(["made", "designed", "sourced", "ai_assisted"]),
    rights: v.picklist(["own", "licensed", "public_domain"]),
    rights_note: v.optional(v.pipe(v.string(), v.maxLength(2_000)), ""),
  }),
  output: v.object({ id: v.string() }),
  faults: ["seller.not_found", "seller.forbidden", "listing.invalid"],
} as const satisfies Endpoint;

export const submitSellerProduct = {
  method: "POST",
  path: "/sellers/:seller_id/products/:id/submissions",
  summary: "Hand a draft in for review",
  access: "seller",
  input: v.object({ seller_id: sellerId, id: v.pipe(v.string(), v.maxLength(60)) }),
  output: v.object({ change_id: v.string() }),
  faults: [
    "seller.not_found",
    "seller.forbidden",
    "product.not_found",
    "listing.incomplete",
    "listing.raced",
    "seller.suspended",
  ],
} as const satisfies Endpoint;

export const listSellerOrders = {
  method: "GET",
  path: "/sellers/:seller_id/orders",
  summary: "The seller's parts of orders that are paid, newest first",
  access: "seller",
  input: v.object({
    seller_id: sellerId,
    state: v.optional(v.picklist(["paid", "making", "shipped", "delivered", "cancelled"])),
    cursor,
  }),
  output: v.object({
    items: v.array(
      v.object({
        id: v.string(),
        number: v.string(),
        state: v.string(),
        currency: v.string(),
        total_minor: v.number(),
        country: v.string(),
        pieces: v.number(),
        placed_at: v.string(),
      }),
    ),
    next: v.nullable(v.string()),
  }),
  faults: ["seller.not_found", "seller.forbidden"],
} as const satisfies Endpoint;

const variant_id = v.pipe(v.string(), v.maxLength(60));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const bounds = { min_bp: whole(1_000, 10_000), max_bp: whole(10_000, 50_000) };
const priceRule = v.variant("kind", [
  v.object({
    kind: v.literal("by_sales"),
    steps: v.pipe(v.array(v.object({ sold: whole(1, 1_000_000), bp: whole(1, 50_000) })), v.maxLength(12)),
    ...bounds,
  }),
  v.object({ kind: v.literal("by_time"), every_hours: whole(1, 2_160), step_bp: whole(-10_000, 10_000), ...bounds }),
  v.object({
    kind: v.literal("by_demand"),
    every_hours: whole(1, 2_160),
    step_bp: whole(1, 10_000),
    few: whole(0, 1_000_000),
    many: whole(1, 1_000_000),
    ...bounds,
  }),
]);

export const publishPriceRule = {
  method: "POST",
  path: "/sellers/:seller_id/variants/:variant_id/price-rules",
  summary:
    "Publish the rule by which a piece's price moves, in basis points of its price now. Its bounds hold against everybody until it is ended",
  access: "seller",
  input: v.object({ seller_id: sellerId, variant_id, rule: priceRule }),
  output: v.object({ variant_id: v.string(), rule: priceRule, bp: v.number(), published_at: v.string() }),
  faults: [
    "seller.not_found",
    "seller.forbidden",
    "product.not_found",
    "price_rule.invalid",
    "price_rule.no_price",
    "price_rule.running",
  ],
} as const satisfies Endpoint;

export const endPriceRule = {
  method: "DELETE",
  path: "/sellers/:seller_id/variants/:variant_id/price-rules",
  summary: "End the rule: the price stays where it is and is its seller's to set again",
  access: "seller",
  input: v.object({ seller_id: sellerId, variant_id }),
  output: v.object({ ended: v.boolean() }),
  faults: ["seller.not_found", "seller.forbidden", "product.not_found", "price_rule.not_found"],
} as const satisfies Endpoint;
