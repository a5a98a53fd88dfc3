/** Which shop a file comes from, told by its header alone. When two fit alike, a person is asked, with the reasons. */
import { err, ok, type Result } from "../kernel/result.ts";
import { missingColumn } from "./file-index.ts";
import { csvReaders } from "./readers/by-format.ts";
import type { CsvFormat, Format } from "./reader.ts";
import { headerOf } from "./row.ts";

type Named = Exclude<CsvFormat, "mapped">;
/** How many columns that no other system writes are there. */
export type Candidate = {
  readonly format: Named;
  readonly recognised: readonly string[];
  readonly missing: string | null;
};

export type DetectFault =
  | { readonly code: "format.unknown"; readonly candidates: readonly Candidate[] }
  | { readonly code: "format.ambiguous"; readonly candidates: readonly Candidate[] };

/** Columns by which a system is known; a star stands for any ending. */
const marks: { readonly [format in Named]: readonly string[] } = {
  shopify: [
    "handle",
    "url handle",
    "body (html)",
    "vendor",
    "option1 name",
    "variant grams",
    "variant inventory policy",
    "variant price",
    "image src",
    "seo title",
    "compare-at price",
    "product image url",
    "continue selling when out of stock",
  ],
  spree: [
    "slug",
    "compare_at_price",
    "option1_name",
    "option1_value",
    "image1_src",
    "inventory_count",
    "track_inventory",
    "inventory_backorderable",
    "category1",
    "dimensions_unit",
    "custom_field.*",
  ],
  "spree-translations": ["slug", "locale", "name", "description", "meta_title", "meta_description"],
  medusa: [
    "product handle",
    "product title",
    "product subtitle",
    "product discountable",
    "variant title",
    "variant manage inventory",
    "variant price *",
    "price *",
    "variant option 1 name",
    "option 1 name",
    "product collection id",
    "product collection title",
  ],
  woocommerce: [
    "type",
    "regular price",
    "sale price",
    "is featured?",
    "visibility in catalog",
    "in stock?",
    "backorders allowed?",
    "sold individually?",
    "parent",
    "upsells",
    "attribute 1 name",
    "attribute 1 value(s)",
  ],
  magento: [
    "store_view_code",
    "attribute_set_code",
    "product_type",
    "product_websites",
    "product_online",
    "tax_class_name",
    "url_key",
    "additional_attributes",
    "configurable_variations",
    "base_image",
    "is_in_stock",
  ],
};

export function recognise(columns: readonly string[]): readonly Candidate[] {
  const header = headerOf(columns);
  const names = [...header.at.keys()];
  const found = (Object.keys(marks) as Named[]).map((format) => {
    const recognised = marks[format].filter((mark) =>
      mark.endsWith("*") ? names.some((name) => name.startsWith(mark.slice(0, -1))) : header.at.has(mark),
    );
    return { format, recognised, missing: missingColumn(csvReaders[format], header) };
  });
  return found
    .filter(({ recognised }) => recognised.length > 1)
    .sort((a, b) => b.recognised.length - a.recognised.length);
}

/** The one format that has its needed columns and clearly more marks than the next; else the candidates. */
export function detectCsv(columns: readonly string[]): Result<Named, DetectFault> {
  const candidates = recognise(columns);
  const [best, next] = candidates.filter(({ missing }) => missing === null);
  if (!best || best.recognised.length < 3) return err({ code: "format.unknown", candidates });
  const margin = best.recognised.length - (next?.recognised.length ?? 0);
  return margin >= 2 ? ok(best.format) : err({ code: "format.ambiguous", candidates });
}

/** A file of JSON lines, by the keys of its first line; null when it is none. */
export function detectJsonLines(firstLine: string): Format | null {
  if (!firstLine.trimStart().startsWith("{")) return null;
  try {
    const record: unknown = JSON.parse(firstLine);
    if (typeof record !== "object" || record === null) return null;
    if ("tombstone" in record && "accession" in record) return "museum-cleveland";
    // Museums leave out what is empty, so the kind is told by what no record can be without.
    const known = ["classification", "medium", "accession", "department", "makers"].some((key) => key in record);
    return known && "title" in record ? "museum-cmoa" : null;
  } catch {
    return null;
  }
}
