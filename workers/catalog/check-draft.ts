/**
 * What a product must be before it is written. Pure: the same words refuse a row of a file, an operator's form and the
 * seed. Only HTML that could run is refused here; cleaning it is the work of whoever read it.
 */
import { isCurrency } from "../kernel/money.ts";
import { isPrice, priceRange } from "../pricing/index.ts";
import type { MakerDraft, ProductDraft, TermDraft, Texts, VariantDraft } from "./draft.ts";

/** `field` is a path into the draft: "variants.0.prices.1.minor". */
export type DraftFault = {
  readonly code: "product.invalid";
  readonly externalId: string;
  readonly field: string;
  readonly expected: string;
};
type Complaint = { readonly field: string; readonly expected: string };

const statuses: readonly string[] = ["draft", "active", "archived"];
const kinds: readonly string[] = ["technique", "period", "region", "material", "category", "motif"];
const taxCategories: readonly string[] = ["standard", "books", "art", "food"];
const active =
  /<\s*\/?\s*(script|iframe|object|embed|style|link|meta|base|form|svg|math)\b|<[a-z][^>]*[\s/"']on\w+\s*=|<[a-z][^>]*(javascript|vbscript|data)\s*:/i;
export const slugPattern = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;
const localePattern = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/;
const countryPattern = /^[A-Z]{2}$/;

/** The first thing wrong with a draft, or null. */
export function checkDraft(draft: ProductDraft): DraftFault | null {
  const found = [...complaints(draft)][0];
  return found ? { code: "product.invalid", externalId: String(draft.externalId).slice(0, 200), ...found } : null;
}

function* complaints(draft: ProductDraft): Generator<Complaint> {
  if (!within(draft.externalId, 1, 200)) yield { field: "externalId", expected: "1 to 200 characters" };
  if (draft.slug !== undefined && !(slugPattern.test(draft.slug) && draft.slug.length <= 120))
    yield { field: "slug", expected: "small letters and digits joined by hyphens, at most 120" };
  if (!statuses.includes(draft.status)) yield { field: "status", expected: statuses.join(" | ") };
  if (Object.values(draft.title).every((text) => !text?.trim()))
    yield { field: "title", expected: "a title in one language at least" };
  yield* texts("title", draft.title, 500);
  yield* texts("subtitle", draft.subtitle, 1_000);
  yield* texts("story", draft.story, 20_000);
  yield* texts("metaTitle", draft.metaTitle, 500);
  yield* texts("metaDescription", draft.metaDescription, 1_000);
  yield* bounded("makers", draft.makers, 10, maker);
  yield* bounded("terms", draft.terms, 40, term);
  yield* bounded("collections", draft.collections, 20, slug);
  yield* bounded("tags", draft.tags, 50, (field, tag) =>
    within(tag, 1, 80) ? [] : [{ field, expected: "1 to 80 characters" }],
  );
  yield* facts(draft);
  if (draft.variants.length === 0) yield { field: "variants", expected: "one variant at least" };
  yield* bounded("variants", draft.variants, 250, variant);
  yield* twice(draft.variants.map(({ sku }) => sku));
  yield* bounded("media", draft.media, 50, (field, media) =>
    within(media.kind === "photo" ? media.source : media.seed, 1, 2_000) ? [] : [{ field, expected: "a source" }],
  );
}

function* facts(draft: ProductDraft): Generator<Complaint> {
  for (const [side, mm] of Object.entries(draft.size_mm ?? {}))
    if (mm !== undefined && !(Number.isSafeInteger(mm) && mm > 0))
      yield { field: `size_mm.${side}`, expected: "whole millimetres above 0" };
  if (!weightOk(draft.weight_grams)) yield { field: "weight_grams", expected: "whole grams" };
  if (draft.editionSize !== undefined && !(Number.isSafeInteger(draft.editionSize) && draft.editionSize > 0))
    yield { field: "editionSize", expected: "a whole number above 0" };
  if ((draft.dated ?? "").length > 200) yield { field: "dated", expected: "at most 200 characters" };
  if (draft.hsCode && !/^\d{4,10}$/.test(draft.hsCode)) yield { field: "hsCode", expected: "4 to 10 digits" };
  if (draft.origin && !countryPattern.test(draft.origin)) yield { field: "origin", expected: "ISO 3166-1 alpha-2" };
  if (draft.taxCategory && !taxCategories.includes(draft.taxCategory))
    yield { field: "taxCategory", expected: taxCategories.join(" | ") };
  const attributes = Object.entries(draft.attributes ?? {});
  if (attributes.length > 100) yield { field: "attributes", expected: "at most 100" };
  for (const [name, value] of attributes)
    if (name.length > 120 || value.length > 2_000)
      yield { field: `attributes.${name.slice(0, 40)}`, expected: "at most 2,000 characters" };
}

function* variant(field: string, one: VariantDraft): Generator<Complaint> {
  if (!within(one.sku, 1, 120)) yield { field: `${field}.sku`, expected: "1 to 120 characters" };
  if (Object.keys(one.options).length > 10) yield { field: `${field}.options`, expected: "at most 10 options" };
  for (const [name, value] of Object.entries(one.options))
    if (!within(name, 1, 80) || !within(value, 1, 200))
      yield { field: `${field}.options`, expected: "names of 80, values of 200 characters" };
  if (!weightOk(one.weight_grams)) yield { field: `${field}.weight_grams`, expected: "whole grams" };
  yield* bounded(`${field}.prices`, one.prices, 20, function* (at, price) {
    if (!isCurrency(price.currency))
      yield { field: `${at}.currency`, expected: "an ISO 4217 currency this shop sells in" };
    if (!isPrice(price.minor)) yield { field: `${at}.minor`, expected: `whole minor units, ${priceRange}` };
    if (price.compareAtMinor !== undefined && !(isPrice(price.compareAtMinor) && price.compareAtMinor > price.minor))
      yield { field: `${at}.compareAtMinor`, expected: `whole minor units above the price, ${priceRange}` };
  });
  yield* twice(
    one.prices.map(({ currency }) => currency),
    `${field}.prices`,
  );
  yield* bounded(`${field}.stock`, one.stock, 50, (at, { quantity }) =>
    Number.isSafeInteger(quantity) && quantity >= 0 ? [] : [{ field: `${at}.quantity`, expected: "a whole number" }],
  );
  yield* twice(
    one.stock.map(({ location }) => location),
    `${field}.stock`,
  );
}

function* maker(field: string, one: MakerDraft): Generator<Complaint> {
  yield* slug(`${field}.slug`, one.slug);
  if (Object.values(one.name).every((text) => !text)) yield { field: `${field}.name`, expected: "a name" };
  if (one.country && !countryPattern.test(one.country))
    yield { field: `${field}.country`, expected: "ISO 3166-1 alpha-2" };
  yield* texts(`${field}.name`, one.name, 300);
  yield* texts(`${field}.story`, one.story, 20_000);
  yield* texts(`${field}.place`, one.place, 300);
}

function* term(field: string, one: TermDraft): Generator<Complaint> {
  if (!kinds.includes(one.kind)) yield { field: `${field}.kind`, expected: kinds.join(" | ") };
  yield* slug(`${field}.slug`, one.slug);
  yield* texts(`${field}.name`, one.name, 300);
}

function* slug(field: string, text: string): Generator<Complaint> {
  if (!(slugPattern.test(text) && text.length <= 120))
    yield { field, expected: "small letters and digits joined by hyphens" };
}

function* texts(field: string, given: Texts | undefined, max: number): Generator<Complaint> {
  const entries = Object.entries(given ?? {});
  if (entries.length > 40) yield { field, expected: "at most 40 languages" };
  for (const [locale, text] of entries) {
    if (!localePattern.test(locale) || locale.length > 20)
      yield { field: `${field}.${locale}`, expected: "a BCP 47 language tag" };
    if (typeof text !== "string" || text.length > max)
      yield { field: `${field}.${locale}`, expected: `at most ${max} characters` };
    if (active.test(text)) yield { field: `${field}.${locale}`, expected: "text or HTML that cannot run" };
  }
}

function* bounded<T>(
  field: string,
  list: readonly T[] | undefined,
  max: number,
  each: (field: string, one: T) => Iterable<Complaint>,
): Generator<Complaint> {
  if (list === undefined) return;
  if (list.length > max) yield { field, expected: `at most ${max}` };
  for (const [index, one] of list.entries()) yield* each(`${field}.${index}`, one);
}

function* twice(names: readonly string[], field = "variants"): Generator<Complaint> {
  const index = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (index >= 0) yield { field: `${field}.${index}`, expected: "each one only once" };
}

const within = (text: unknown, min: number, max: number): boolean =>
  typeof text === "string" && text.length >= min && text.length <= max;
const weightOk = (grams: number | undefined): boolean =>
  grams === undefined || (Number.isSafeInteger(grams) && grams >= 0);
