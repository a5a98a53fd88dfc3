/**
 * Shopify's product CSV, old and new column names. Rows of one product share a handle; what belongs to the product
 * stands in the first of them, rows with only a picture follow. The file does not say its currency: the import does.
 */
import type { ProductDraft, VariantDraft } from "../../catalog/index.ts";
import * as cells from "../cells.ts";
import type { Desk } from "../cells.ts";
import { countryIn, gtinIn, hsCodeIn } from "../codes.ts";
import { keyIn } from "../file-index.ts";
import { fromRecord, recordColumn, recordIn } from "../own-record/record.ts";
import { addressOf, gallery, nameSlug, pictureAt, placeIn, tagsOf } from "../parts.ts";
import { noFindings, problem, report, type Findings } from "../problem.ts";
import { outcome, present, textsIn, type ReadContext, type Reader } from "../reader.ts";
import { cellText, type Row } from "../row.ts";
import { addPrice, checkVariants, price, variantOf, type Price, type VariantRow } from "../variants.ts";
import { googleColumns, optionColumns, shopifyColumns as is } from "./shopify-columns.ts";

export const shopify: Reader = {
  format: "shopify",
  needs: [is.handle, is.title, is.price],
  keyOf: keyIn(is.handle),
  read(rows, context) {
    const found = noFindings();
    const head = rows.find((row) => cellText(row, is.title) !== "");
    if (!head) {
      report(found.problems, problem(rows[0]!.line, "Title", "product.no_parent", "", cellText(rows[0]!, is.handle)));
      return { ok: false, problems: found.problems };
    }
    const names = optionColumns.map(({ name }) => cellText(head, name));
    const sold = rows.filter((row) => row === head || isVariant(row));
    const variants = sold.map((row, at) => {
      const desk = { row, found, mark: context.mark };
      return { line: row.line, variant: readVariant(desk, names, at, context) };
    });
    checkVariants(found, variants, { sku: "Variant SKU", option: "Option1 Value" });
    const record = recordIn({ row: head, found }, context);
    return outcome(found, () => {
      const draft = readProduct(rows, head, variants, found, context);
      if (!record) return [{ kind: "product", draft }];
      return [{ kind: "product", draft: fromRecord(record, draft, context.locale), own: record.id }];
    });
  },
};

const isVariant = (row: Row): boolean =>
  [is.sku, is.price, ...optionColumns.map(({ value }) => value)].some((column) => cellText(row, column) !== "");

function readVariant(desk: Desk, names: readonly string[], at: number, context: ReadContext): VariantDraft {
  const { row } = desk;
  const values = optionColumns.map(({ value }) => cellText(row, value));
  const pairs = names.map((name, i) => [name, values[i]!] as const).filter(([name, value]) => name && value);
  const options = pairs.length === 1 && isDefault(pairs[0]!) ? [] : pairs;
  const counted = cellText(row, is.tracker) !== "" && !sellsOn(desk);
  const quantity = cells.stockCount(desk, is.quantity);
  const suffix = options.length > 0 ? nameSlug(options.map(([, value]) => value).join(" ")) : String(at + 1);
  return variantOf({
    sku: cells.text(desk, is.sku, 120) ?? `${cellText(row, is.handle)}-${suffix}`,
    options: Object.fromEntries(options),
    prices: readPrices(desk, context),
    stock: counted && quantity !== undefined ? [{ location: context.location, quantity }] : [],
    trackStock: counted ? undefined : false,
    weight_grams: cells.measure(desk, is.grams, "g", cells.grams),
    gtin: gtinIn(desk, [is.barcode]),
    media: pictureAt({ ...desk, found: noFindings() }, is.variantImage),
  });
}

/** A product without choices is written as one option "Title" with the value "Default Title". */
const isDefault = ([name, value]: readonly [string, string]): boolean => name === "Title" && value === "Default Title";

/** "continue" in the old template, "TRUE" in the new one. */
function sellsOn(desk: Desk): boolean {
  const words = { continue: "yes", deny: "no", true: "yes", false: "no" } as const;
  return cells.oneOf(desk, is.policy, words) === "yes";
}

const marketPrice = /^price \/ (.+)$/i;

function readPrices(desk: Desk, context: ReadContext): readonly Price[] {
  const { row } = desk;
  cells.required(desk, is.price);
  const minor = cells.amount(desk, is.price, context.currency);
  const former = cells.amount(desk, is.compareAt, context.currency);
  let prices: readonly Price[] = minor === undefined ? [] : [price(context.currency, minor, former)];
  for (const column of row.header.names) {
    const market = marketPrice.exec(column)?.[1];
    if (market === undefined || cellText(row, column) === "") continue;
    const currency = context.regions[market.toLowerCase()];
    if (!currency || prices.some((known) => known.currency === currency)) {
      cells.note(desk, column, "cell.ignored", Object.keys(context.regions).join("|"));
      continue;
    }
    const here = cells.amount(desk, column, currency);
    const before = cells.amount(desk, `Compare At Price / ${market}`, currency);
    if (here !== undefined) prices = addPrice(desk, column, prices, price(currency, here, before));
  }
  return prices;
}

const states = { active: "active", draft: "draft", archived: "archived", unlisted: "draft" } as const;

function readProduct(
  rows: readonly Row[],
  head: Row,
  variants: readonly VariantRow[],
  found: Findings,
  context: ReadContext,
): ProductDraft {
  const desk: Desk = { row: head, found, mark: context.mark };
  const { locale } = context;
  const handle = cellText(head, is.handle);
  const vendor = cells.text(desk, is.vendor, cells.titleCharsMax);
  const shown = cells.flag(desk, is.published) !== false && cells.flag(desk, is.giftCard) !== true;
  const status = cells.oneOf(desk, is.status, states) ?? "active";
  const category = cellText(head, is.category).split(">");
  const type = cellText(head, is.type);
  return present({
    externalId: `${context.source}:${handle}`,
    slug: addressOf(handle),
    status: shown || status === "archived" ? status : "draft",
    title: { [locale]: cells.required(desk, is.title) },
    story: textsIn(locale, cells.text(desk, is.body)),
    metaTitle: textsIn(locale, cells.text(desk, is.seoTitle, cells.titleCharsMax)),
    metaDescription: textsIn(locale, cells.text(desk, is.seoDescription, 1_000)),
    makers: vendor ? [{ slug: nameSlug(vendor), name: { [locale]: vendor } }] : [],
    ...placeIn([type ? [type] : category.slice(-1)], locale),
    tags: tagsOf(cellText(head, is.tags).split(",")),
    hsCode: hsCodeIn(desk, is.hsCode),
    origin: countryIn(desk, is.origin),
    variants: variants.map(({ variant }) => variant),
    media: gallery(pictures(rows, desk, locale)),
    attributes: attributesOf(head),
  });
}

/** By the position the file gives; pictures of variants come after the product's own. */
function pictures(rows: readonly Row[], desk: Desk, locale: string) {
  const own = rows.flatMap((row, at) => {
    const source = pictureAt({ ...desk, row }, is.image);
    const position = Number(cellText(row, is.imagePosition)) || at + 1;
    const alt = textsIn(locale, cellText(row, is.imageAlt).slice(0, 500));
    return source ? [{ source, position, ...(alt ? { alt } : {}) }] : [];
  });
  const ofVariants = rows.flatMap((row) => pictureAt({ ...desk, row }, is.variantImage) ?? []);
  return [...own.sort((a, b) => a.position - b.position), ...ofVariants.map((source) => ({ source }))];
}

/** Metafields "Glaze (product.metafields.custom.glaze)" and what a merchant feed will ask for. */
function attributesOf(row: Row): { readonly [name: string]: string } {
  const pairs = Object.entries(googleColumns).map(([name, column]) => [name, cellText(row, column)] as const);
  const category = cellText(row, is.category);
  for (const column of row.header.names) {
    const name = /^(.+?) \((?:product\.)?metafields\..+\)$/i.exec(column)?.[1];
    if (name && column !== recordColumn) pairs.push([name, cellText(row, column).slice(0, 500)]);
  }
  return Object.fromEntries([...pairs, ["Product category", category] as const].filter(([, value]) => value !== ""));
}
