/** The shape of the record that goes with each product of a file of our own; `record.ts` says what it is for. */
import * as v from "valibot";

const text = v.pipe(v.string(), v.maxLength(2_000));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const kinds = ["technique", "period", "region", "material", "category", "motif"] as const;
const side = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

export const ownRecord = {
  input: v.object({
    id: word,
    locale: word,
    currency: word,
    subtitle: v.optional(text),
    maker: v.optional(v.object({ slug: word, country: v.optional(text) })),
    terms: v.optional(v.pipe(v.array(v.object({ kind: v.picklist(kinds), slug: word, name: word })), v.maxLength(40))),
    collections: v.optional(v.pipe(v.array(v.object({ slug: word, name: word })), v.maxLength(20))),
    size_mm: v.optional(v.object({ height: side, width: side, depth: side, diameter: side })),
    weight_grams: side,
    editionSize: side,
    dated: v.optional(text),
    hsCode: v.optional(text),
    origin: v.optional(text),
    taxCategory: v.optional(v.picklist(["standard", "books", "art", "food"])),
    attributes: v.optional(v.record(v.pipe(v.string(), v.maxLength(120)), text)),
    source: v.optional(v.object({ name: word, url: v.optional(text), licence: word })),
  }),
};
