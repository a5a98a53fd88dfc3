/** What every reader of a foreign format is: rows of one product in, a checked draft out, or the reasons why not. */
import type { ProductDraft, Texts } from "../catalog/index.ts";
import type { Currency } from "../kernel/money.ts";
import type { DecimalMark, LengthUnit, WeightUnit } from "./cells.ts";
import type { Findings, Problem } from "./problem.ts";
import type { Row } from "./row.ts";

export const csvFormats = [
  "shopify",
  "spree",
  "spree-translations",
  "medusa",
  "woocommerce",
  "magento",
  "mapped",
] as const;
export const jsonlFormats = ["museum-cmoa", "museum-cleveland"] as const;
export type CsvFormat = (typeof csvFormats)[number];
export type JsonlFormat = (typeof jsonlFormats)[number];
export type Format = CsvFormat | JsonlFormat;

/** What the file does not say itself. */
export type ReadContext = {
  /** Language of the file's own texts. */
  readonly locale: string;
  /** Of prices whose column names none. */
  readonly currency: Currency;
  /** Market or region name as the other shop calls it, lower case → currency: "europe" → EUR. */
  readonly regions: { readonly [name: string]: Currency };
  /** Where counted stock lies. */
  readonly location: string;
  /** First part of every `externalId`; the format's name unless two shops of one kind are imported. */
  readonly source: string;
  readonly mark: DecimalMark;
  readonly lengthUnit: LengthUnit;
  readonly weightUnit: WeightUnit;
};

/** Texts for a product that must already be here. */
export type TranslationDraft = {
  readonly externalId: string;
  readonly locale: string;
  readonly title?: string;
  readonly story?: string;
  readonly metaTitle?: string;
  readonly metaDescription?: string;
};

export type Item =
  /** `own`: the id it had in the shop that wrote the file, which may be this one */
  | { readonly kind: "product"; readonly draft: ProductDraft; readonly own?: string }
  | { readonly kind: "translation"; readonly translation: TranslationDraft };

export type ReadOutcome =
  | { readonly ok: true; readonly items: readonly Item[]; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** `key` is the product the row belongs to; `claims` are other keys whose rows belong to it too; null leaves the row out. */
export type RowKey = { readonly key: string; readonly claims?: readonly string[] } | null;

export type Reader = {
  readonly format: CsvFormat;
  /** Columns without which nothing can be read. */
  readonly needs: readonly (string | readonly string[])[];
  /** `above` is the key of the row before, for formats that place a product's rows under it without saying so. */
  readonly keyOf: (row: Row, above: string) => RowKey;
  /** All rows of one product, in file order, wherever in the file they stood. */
  readonly read: (rows: readonly Row[], context: ReadContext) => ReadOutcome;
};

/** The one way out of a reader: any problem refuses the product, whole. */
export function outcome(found: Findings, items: () => readonly Item[]): ReadOutcome {
  if (found.problems.length > 0) return { ok: false, problems: found.problems };
  const made = items();
  if (found.problems.length > 0) return { ok: false, problems: found.problems };
  return { ok: true, items: made, notes: found.notes };
}

/** A text in the file's language, or nothing. */
export const textsIn = (locale: string, value: string | undefined): Texts | undefined =>
  value ? { [locale]: value } : undefined;

/** Drops what is undefined or empty, so that a draft says only what the file said. */
export function present<T extends object>(parts: T): T {
  const kept = Object.entries(parts).filter(([, value]) => {
    if (value === undefined) return false;
    if (Array.isArray(value)) return value.length > 0;
    return typeof value !== "object" || value === null || Object.keys(value).length > 0;
  });
  return Object.fromEntries(kept) as T;
}
