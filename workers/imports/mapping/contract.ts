/** The shape of a mapping file; `mapping.ts` says what each part means. */
import * as v from "valibot";
import { isCurrency, type Currency } from "../../kernel/money.ts";
import { grams, millimetres, type LengthUnit, type WeightUnit } from "../cells.ts";
import { delimiters } from "../csv.ts";

export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const column = v.union([name, v.pipe(v.array(name), v.minLength(1), v.maxLength(20))]);
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(1), v.maxLength(50));
const rows = v.strictObject({ column, values: words });
const worded = <T extends string>(meanings: readonly [T, ...T[]]) =>
  v.strictObject({ column, values: v.record(name, v.picklist(meanings)) });
const separator = v.pipe(v.string(), v.minLength(1), v.maxLength(5));
const listed = v.strictObject({
  column,
  list: v.optional(separator),
  path: v.optional(separator),
  drop: v.optional(words),
});
export const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const texts = v.record(languageTag, column);
const someTexts = v.pipe(
  texts,
  v.check((record) => Object.keys(record).length > 0),
);
export const currency = v.custom<Currency>(isCurrency);
const status = v.picklist(["draft", "active", "archived"]);
export const lengthUnit = v.picklist(Object.keys(millimetres) as LengthUnit[]);
export const weightUnit = v.picklist(Object.keys(grams) as WeightUnit[]);

const mappedProduct = v.strictObject({
  externalId: column,
  slug: v.optional(column),
  status: v.optional(worded(["draft", "active", "archived"])),
  title: someTexts,
  subtitle: v.optional(texts),
  story: v.optional(texts),
  metaTitle: v.optional(texts),
  metaDescription: v.optional(texts),
  maker: v.optional(column),
  categories: v.optional(listed),
  tags: v.optional(listed),
  images: v.optional(v.union([v.pipe(v.array(column), v.maxLength(60)), listed])),
  height: v.optional(column),
  width: v.optional(column),
  depth: v.optional(column),
  diameter: v.optional(column),
  weight: v.optional(column),
  hsCode: v.optional(column),
  origin: v.optional(column),
  dated: v.optional(column),
  editionSize: v.optional(column),
  attributes: v.optional(v.record(name, column)),
});

const mappedVariant = v.strictObject({
  rows: v.optional(rows),
  sku: v.optional(column),
  price: v.optional(column),
  compareAt: v.optional(column),
  prices: v.optional(v.record(currency, column)),
  quantity: v.optional(column),
  counted: v.optional(worded(["yes", "no"])),
  options: v.optional(v.record(name, column)),
  namedOptions: v.optional(v.pipe(v.array(v.strictObject({ name: column, value: column })), v.maxLength(10))),
  packedOptions: v.optional(v.strictObject({ column, list: separator, pair: separator })),
  weight: v.optional(column),
  gtin: v.optional(column),
  image: v.optional(column),
});

/** A mapping file; unknown keys are refused, because a misspelt one would silently lose a column. */
export const mapping = v.strictObject({
  missing_columns: v.optional(v.literal("allowed")),
  source: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  delimiter: v.optional(v.picklist(delimiters)),
  decimal: v.optional(v.picklist([".", ","])),
  currency: v.optional(currency),
  units: v.optional(v.strictObject({ length: v.optional(lengthUnit), weight: v.optional(weightUnit) })),
  group_by: v.optional(column),
  continues: v.optional(rows),
  skip: v.optional(v.pipe(v.array(rows), v.maxLength(20))),
  product: mappedProduct,
  variant: mappedVariant,
  constants: v.optional(
    v.strictObject({
      status: v.optional(status),
      origin: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
      hsCode: v.optional(v.pipe(v.string(), v.regex(/^\d{4,10}$/))),
      maker: v.optional(name),
      category: v.optional(name),
      taxCategory: v.optional(v.picklist(["standard", "books", "art", "food"])),
    }),
  ),
});
