/** The catalogue's JSON API. Amounts are whole minor units (ISO 4217); texts carry the language they are really in. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const text = v.object({ text: v.string(), lang: v.string() });
const money = v.object({ minor: v.number(), currency: v.string() });
const price = v.object({
  ...money.entries,
  compare_at_minor: v.nullable(v.number()),
  /** where a reduction is announced: the lowest price of the thirty days before it */
  prior_minor: v.nullable(v.number()),
  from: v.picklist(["market", "list", "converted"]),
});
const availability = v.picklist(["in_stock", "few", "sold_out", "made_to_order"]);
const term = v.object({ kind: v.string(), slug: v.string(), name: text });
const picture = v.object({
  src: v.string(),
  srcset: v.nullable(v.string()),
  width: v.number(),
  height: v.number(),
  alt: v.string(),
  illustration: v.boolean(),
  credit: v.string(),
});
const slug = v.pipe(v.string(), v.minLength(1), v.maxLength(160));
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const slugs = v.optional(v.union([slug, v.pipe(v.array(slug), v.maxLength(20))]));

const card = v.object({
  id: v.string(),
  slug: v.string(),
  title: text,
  subtitle: v.nullable(text),
  maker: v.nullable(v.object({ slug: v.string(), name: text })),
  label: v.array(term),
  dated: v.string(),
  edition_size: v.nullable(v.number()),
  price: v.nullable(price),
  from_price: v.boolean(),
  availability,
  picture,
});

const product = v.object({
  id: v.string(),
  slug: v.string(),
  title: text,
  subtitle: v.nullable(text),
  story: v.nullable(text),
  maker: v.nullable(v.object({ slug: v.string(), name: text, country: v.string(), place: v.nullable(text) })),
  terms: v.array(term),
  collections: v.array(v.object({ slug: v.string(), name: text })),
  tags: v.array(v.string()),
  size_mm: v.object({
    height: v.nullable(v.number()),
    width: v.nullable(v.number()),
    depth: v.nullable(v.number()),
    diameter: v.nullable(v.number()),
  }),
  weight_grams: v.nullable(v.number()),
  edition_size: v.nullable(v.number()),
  dated: v.string(),
  hs_code: v.string(),
  origin: v.string(),
  attributes: v.record(v.string(), v.string()),
  source: v.nullable(v.object({ name: v.string(), url: v.string(), licence: v.string() })),
  pictures: v.array(picture),
  variants: v.array(
    v.object({
      id: v.string(),
      sku: v.string(),
      options: v.record(v.string(), v.string()),
      price: v.nullable(price),
      availability,
      picture: v.nullable(v.number()),
      weight_grams: v.nullable(v.number()),
      gtin: v.string(),
    }),
  ),
  market: v.object({ id: v.string(), tax_inclusive: v.boolean() }),
  languages: v.array(v.string()),
  updated_at: v.string(),
});

const collection = v.object({
  slug: v.string(),
  name: text,
  intro: v.nullable(text),
  theme: v.string(),
  featured: v.boolean(),
  /** counted up to 1,001 */
  products: v.number(),
  cover: v.nullable(picture),
});
const maker = v.object({
  slug: v.string(),
  name: text,
  story: v.nullable(text),
  place: v.nullable(text),
  country: v.string(),
  products: v.number(),
});
const cards = { items: v.array(card), next: v.nullable(v.string()) };

export const listProducts = {
  method: "GET",
  path: "/products",
  summary: "A shelf of 24 products, newest first; filters are slugs, all of which must fit",
  access: "public",
  input: v.object({
    collection: v.optional(slug),
    maker: v.optional(slug),
    technique: slugs,
    period: slugs,
    region: slugs,
    material: slugs,
    category: slugs,
    motif: slugs,
    sort: v.optional(v.picklist(["newest", "oldest"])),
    cursor,
  }),
  output: v.object(cards),
  faults: ["request.invalid"],
} as const satisfies Endpoint;

export const getProduct = {
  method: "GET",
  path: "/products/:slug",
  summary: "One product with its variants, prices, availability and pictures",
  access: "public",
  input: v.object({ slug }),
  output: product,
  faults: ["product.not_found"],
} as const satisfies Endpoint;

export const getProductTexts = {
  method: "GET",
  path: "/products/:slug/texts",
  summary: "The words of one product in every language it has, by language and field",
  access: "public",
  input: v.object({ slug }),
  output: v.object({ slug: v.string(), texts: v.record(v.string(), v.record(v.string(), v.string())) }),
  faults: ["product.not_found"],
} as const satisfies Endpoint;

export const listCollections = {
  method: "GET",
  path: "/collections",
  summary: "All collections in display order",
  access: "public",
  input: v.object({}),
  output: v.object({ items: v.array(collection) }),
  faults: [],
} as const satisfies Endpoint;

export const getCollection = {
  method: "GET",
  path: "/collections/:slug",
  summary: "A collection and a page of its products",
  access: "public",
  input: v.object({ slug, cursor }),
  output: v.object({ collection, ...cards }),
  faults: ["collection.not_found"],
} as const satisfies Endpoint;

export const getMaker = {
  method: "GET",
  path: "/makers/:slug",
  summary: "A maker and a page of their products",
  access: "public",
  input: v.object({ slug, cursor }),
  output: v.object({ maker, ...cards }),
  faults: ["maker.not_found"],
} as const satisfies Endpoint;

export const contract = { listProducts, getProduct, getProductTexts, listCollections, getCollection, getMaker };
