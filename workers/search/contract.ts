/** Search over JSON. Cards are those of the catalogue's lists. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const text = v.object({ text: v.string(), lang: v.string() });
const slug = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const slugs = v.optional(v.union([slug, v.pipe(v.array(slug), v.maxLength(20))]));
const price = v.object({
  minor: v.number(),
  currency: v.string(),
  compare_at_minor: v.nullable(v.number()),
  prior_minor: v.nullable(v.number()),
  from: v.picklist(["market", "list", "converted"]),
});
const card = v.object({
  id: v.string(),
  slug: v.string(),
  title: text,
  subtitle: v.nullable(text),
  maker: v.nullable(v.object({ slug: v.string(), name: text })),
  label: v.array(v.object({ kind: v.string(), slug: v.string(), name: text })),
  dated: v.string(),
  edition_size: v.nullable(v.number()),
  price: v.nullable(price),
  from_price: v.boolean(),
  availability: v.picklist(["in_stock", "few", "sold_out", "made_to_order"]),
  picture: v.object({
    src: v.string(),
    srcset: v.nullable(v.string()),
    width: v.number(),
    height: v.number(),
    alt: v.string(),
    illustration: v.boolean(),
    credit: v.string(),
  }),
});

export const search = {
  method: "GET",
  path: "/search",
  summary: "Products by words in any of the shop's languages, with facets; typing mistakes are forgiven",
  access: "public",
  input: v.object({
    q: v.optional(v.pipe(v.string(), v.maxLength(120))),
    collection: v.optional(slug),
    category: slugs,
    technique: slugs,
    material: slugs,
    period: slugs,
    region: slugs,
    motif: slugs,
    sort: v.optional(v.picklist(["relevance", "newest", "price", "price-desc"])),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(400))),
    limit: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100))),
  }),
  output: v.object({
    items: v.array(card),
    next: v.nullable(v.string()),
    total: v.object({ products: v.number(), at_least: v.boolean() }),
    corrected: v.nullable(v.string()),
    facets: v.array(
      v.object({
        kind: v.string(),
        terms: v.array(v.object({ slug: v.string(), name: text, products: v.number(), selected: v.boolean() })),
      }),
    ),
  }),
  faults: ["request.invalid"],
} as const satisfies Endpoint;
