/**
 * Spree's product CSV. A row without a name is a variant of the row with the same slug; a SKU that comes again gives
 * its price in a second currency, often far down in the file. A product row with variants is not sold itself.
 */
import type { ProductDraft, VariantDraft } from "../../catalog/index.ts";
import {
  amount,
  currencyIn,
  flag,
  grams,
  measure,
  millimetres,
  oneOf,
  required,
  stockCount,
  text,
  titleCharsMax,
  type Desk,
} from "../cells.ts";
import { keyIn } from "../file-index.ts";
import { addressOf, gallery, pictureAt, placeIn, sentence, storyHtml, tagsOf } from "../parts.ts";
import { noFindings, problem, report, type Findings } from "../problem.ts";
import { outcome, present, textsIn, type ReadContext, type Reader } from "../reader.ts";
import { cellText, type Row } from "../row.ts";
import { addPrice, checkVariants, price, variantOf, type Price, type VariantRow } from "../variants.ts";

const positions = [1, 2, 3, 4, 5] as const;

export const spree: Reader = {
  format: "spree",
  needs: ["slug", "sku", "name", "price"],
  keyOf: keyIn("slug"),
  read(rows, context) {
    const found = noFindings();
    const head = rows.find((row) => cellText(row, "name") !== "");
    if (!head) {
      report(found.problems, problem(rows[0]!.line, "name", "product.no_parent", "", cellText(rows[0]!, "slug")));
      return { ok: false, problems: found.problems };
    }
    const variants = readVariants(rows, head, context, found);
    checkVariants(found, variants, { sku: "sku", option: "option1_value" });
    return outcome(found, () => [{ kind: "product", draft: readProduct(rows, head, variants, context, found) }]);
  },
};

function readVariants(rows: readonly Row[], head: Row, context: ReadContext, found: Findings): readonly VariantRow[] {
  const bySku = Map.groupBy(rows, (row) => cellText(row, "sku"));
  const headSku = cellText(head, "sku");
  const sold = bySku.size > 1 ? [...bySku].filter(([sku]) => sku !== headSku) : [...bySku];
  return sold.map(([, rowsOfSku]) => {
    const first = rowsOfSku[0]!;
    return { line: first.line, variant: readVariant(rowsOfSku, { row: first, found, mark: context.mark }, context) };
  });
}

function readVariant(rows: readonly Row[], desk: Desk, context: ReadContext): VariantDraft {
  let prices: readonly Price[] = [];
  for (const row of rows) {
    const here = { ...desk, row };
    const currency = currencyIn(here, "currency") ?? context.currency;
    required(here, "price");
    const minor = amount(here, "price", currency);
    const former = amount(here, "compare_at_price", currency);
    if (minor !== undefined) prices = addPrice(here, "currency", prices, price(currency, minor, former));
  }
  const counted = flag(desk, "track_inventory") !== false && flag(desk, "inventory_backorderable") !== true;
  const quantity = stockCount(desk, "inventory_count");
  return variantOf({
    sku: required(desk, "sku", 120),
    options: readOptions(desk.row),
    prices,
    stock: counted && quantity !== undefined ? [{ location: context.location, quantity }] : [],
    trackStock: counted ? undefined : false,
    weight_grams: measure(desk, "weight", cellText(desk.row, "weight_unit") || context.weightUnit, grams),
    media: pictureAt({ ...desk, found: noFindings() }, "image1_src"),
    gtin: text(desk, "barcode", 14),
  });
}

function readOptions(row: Row): { readonly [name: string]: string } {
  const pairs = positions.map((n) => [cellText(row, `option${n}_name`), cellText(row, `option${n}_value`)] as const);
  return Object.fromEntries(pairs.filter(([name, value]) => name && value));
}

const states = { active: "active", draft: "draft", archived: "archived", paused: "draft" } as const;

function readProduct(
  rows: readonly Row[],
  head: Row,
  variants: readonly VariantRow[],
  context: ReadContext,
  found: Findings,
): ProductDraft {
  const desk: Desk = { row: head, found, mark: context.mark };
  const { locale, source } = context;
  const slug = cellText(head, "slug");
  const measured = rows.find((row) => cellText(row, "height") || cellText(row, "width")) ?? head;
  const paths = positions.map((n) => cellText(head, `category${n}`).split("->"));
  const pictures = rows.flatMap((row) =>
    positions.map((n) => pictureAt({ ...desk, row }, `image${n}_src`)).filter((url) => url !== undefined),
  );
  return present({
    externalId: `${source}:${slug}`,
    slug: addressOf(slug),
    status: oneOf(desk, "status", states) ?? "draft",
    title: { [locale]: required(desk, "name") },
    story: textsIn(locale, storyHtml(text(desk, "description"))),
    metaTitle: textsIn(locale, text(desk, "meta_title", titleCharsMax)),
    metaDescription: textsIn(locale, text(desk, "meta_description", 1_000)),
    ...placeIn(paths, locale),
    tags: tagsOf(cellText(head, "tags").split(",")),
    size_mm: sizeOf({ ...desk, row: measured }, context),
    weight_grams: measure(desk, "weight", cellText(head, "weight_unit") || context.weightUnit, grams),
    variants: variants.map(({ variant }) => variant),
    media: gallery(pictures.map((url) => ({ source: url }))),
    attributes: attributesOf(head),
  });
}

function sizeOf(desk: Desk, context: ReadContext): ProductDraft["size_mm"] {
  const unit = cellText(desk.row, "dimensions_unit") || context.lengthUnit;
  const side = (column: string) => measure(desk, column, unit, millimetres);
  return present({ height: side("height"), width: side("width"), depth: side("depth") });
}

/** `custom_field.custom.noise_level` → "Noise level". */
function attributesOf(row: Row): { readonly [name: string]: string } {
  const pairs = row.header.names
    .filter((name) => name.toLowerCase().startsWith("custom_field."))
    .map((name) => [sentence(name.split(".").at(-1)!), cellText(row, name).slice(0, 500)] as const);
  const type = cellText(row, "product_type");
  return Object.fromEntries([...pairs, ["Type", type] as const].filter(([, value]) => value !== ""));
}
