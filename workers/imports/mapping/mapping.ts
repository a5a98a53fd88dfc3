/**
 * A mapping file tells how the columns of an unknown CSV become products. Its shape is checked in contract.ts; here is
 * what each part means. `mappings/*.json` beside this folder are ready ones. A column may be given as a list: the first that exists counts.
 */
import type { Currency } from "../../kernel/money.ts";
import type { DecimalMark, LengthUnit, WeightUnit } from "../cells.ts";
import type { Delimiter } from "../csv.ts";
import type { Column } from "../row.ts";

/** Rows whose cell says one of these words, in any case. */
export type Rows = { readonly column: Column; readonly values: readonly string[] };
/** A cell whose own words stand for the shop's: { "1": "active", "0": "draft" }. */
export type Worded<T extends string> = { readonly column: Column; readonly values: { readonly [word: string]: T } };
/** A cell that holds several values between separators; `drop` leaves out leading words such as "Default Category". */
export type Listed = {
  readonly column: Column;
  readonly list?: string;
  readonly path?: string;
  readonly drop?: readonly string[];
};
/** Locale → column. */
export type TextColumns = { readonly [locale: string]: Column };
type Status = "draft" | "active" | "archived";

export type Mapping = {
  /** "allowed": a column the file lacks reads as empty. Otherwise a missing column refuses the file before its first row. */
  readonly missing_columns?: "allowed";
  /** Names the other shop: the first part of every external id. */
  readonly source: string;
  readonly delimiter?: Delimiter;
  readonly decimal?: DecimalMark;
  readonly currency?: Currency;
  readonly units?: { readonly length?: LengthUnit; readonly weight?: WeightUnit };
  /** Rows with the same text here are one product; `product.externalId` when left out. */
  readonly group_by?: Column;
  /** Rows that belong to the product above them. */
  readonly continues?: Rows;
  /** Rows that are no products at all. */
  readonly skip?: readonly Rows[];
  readonly product: {
    readonly externalId: Column;
    readonly slug?: Column;
    readonly status?: Worded<Status>;
    readonly title: TextColumns;
    readonly subtitle?: TextColumns;
    readonly story?: TextColumns;
    readonly metaTitle?: TextColumns;
    readonly metaDescription?: TextColumns;
    readonly maker?: Column;
    readonly categories?: Listed;
    readonly tags?: Listed;
    /** Columns with one picture each, or one column with several. */
    readonly images?: readonly Column[] | Listed;
    readonly height?: Column;
    readonly width?: Column;
    readonly depth?: Column;
    readonly diameter?: Column;
    readonly weight?: Column;
    readonly hsCode?: Column;
    readonly origin?: Column;
    readonly dated?: Column;
    readonly editionSize?: Column;
    readonly attributes?: { readonly [name: string]: Column };
  };
  readonly variant: {
    /** Which rows are variants; all of them when left out, and the product's own row when none is. */
    readonly rows?: Rows;
    readonly sku?: Column;
    readonly price?: Column;
    readonly compareAt?: Column;
    /** Further currencies, each in a column of its own. */
    readonly prices?: { readonly [currency: string]: Column };
    readonly quantity?: Column;
    /** "no" means made to order, never counted. */
    readonly counted?: Worded<"yes" | "no">;
    /** Option name → column with its value. */
    readonly options?: { readonly [name: string]: Column };
    /** Columns with the name of an option and with its value. */
    readonly namedOptions?: readonly { readonly name: Column; readonly value: Column }[];
    /** One cell with all of them: "Size=M,Colour=Red". */
    readonly packedOptions?: { readonly column: Column; readonly list: string; readonly pair: string };
    readonly weight?: Column;
    readonly gtin?: Column;
    readonly image?: Column;
  };
  /** Said of every product of the file. */
  readonly constants?: {
    readonly status?: Status;
    readonly origin?: string;
    readonly hsCode?: string;
    readonly maker?: string;
    readonly category?: string;
    readonly taxCategory?: "standard" | "books" | "art" | "food";
  };
};

const isColumn = (part: unknown): part is Column =>
  typeof part === "string" || (Array.isArray(part) && part.every((name) => typeof name === "string"));

/** The columns without which no product could be made. */
export const essentialColumns = ({ product, variant }: Mapping): readonly Column[] =>
  [product.externalId, ...Object.values(product.title).slice(0, 1), variant.price].filter(
    (column) => column !== undefined,
  );

/** Every column the mapping names, so that a file that lacks one is refused before its first row. */
export function columnsOf(mapping: Mapping): readonly Column[] {
  const { product, variant } = mapping;
  const {
    images,
    categories,
    tags,
    status,
    attributes,
    title,
    subtitle,
    story,
    metaTitle,
    metaDescription,
    ...single
  } = product;
  const { rows, prices, counted, options, namedOptions, packedOptions, ...singleOfVariant } = variant;
  const found: unknown[] = [
    ...Object.values(single),
    ...Object.values(singleOfVariant),
    ...[attributes, title, subtitle, story, metaTitle, metaDescription, prices, options].flatMap((record) =>
      Object.values(record ?? {}),
    ),
    ...[categories, tags, status, rows, counted, packedOptions, mapping.continues, ...(mapping.skip ?? [])].map(
      (part) => part?.column,
    ),
    ...(Array.isArray(images) ? images : [(images as Listed | undefined)?.column]),
    ...(namedOptions ?? []).flatMap(({ name, value }) => [name, value]),
    mapping.group_by,
  ];
  return found.filter(isColumn);
}

/** Reads a column only where the mapping names one. */
export const given = <T>(column: Column | undefined, read: (column: Column) => T | undefined): T | undefined =>
  column === undefined ? undefined : read(column);

/** Words of a mapping are told apart without regard to case. */
export const lowered = <T>(words: { readonly [word: string]: T }): { readonly [word: string]: T } =>
  Object.fromEntries(Object.entries(words).map(([word, meaning]) => [word.toLowerCase(), meaning]));
