/**
 * Medusa's product export, both of its forms: "Variant Price EUR" (version 2) and "Price EUR" (version 1), commas or
 * semicolons. A price column may name a region, "Variant Price Nordics [DKK]"; a region this shop does not know
 * refuses the product, for a price nobody could ever be shown is a mistake, not a detail.
 */
import type { ProductDraft, VariantDraft } from "../../catalog/index.ts";
import { isCurrency, type Currency } from "../../kernel/money.ts";
import * as cells from "../cells.ts";
import type { Desk } from "../cells.ts";
import { countryIn, gtinIn, hsCodeIn } from "../codes.ts";
import { addressOf, gallery, nameSlug, pictureAt, placeIn, storyHtml, tagsOf } from "../parts.ts";
import { noFindings, type Findings } from "../problem.ts";
import { outcome, present, textsIn, type ReadContext, type Reader } from "../reader.ts";
import { cellText, type Row } from "../row.ts";
import { addPrice, checkVariants, price, variantOf, type Price, type VariantRow } from "../variants.ts";

const id = ["Product Id", "Product Handle"] as const;

const keyOf = (row: Row): string =>
  cellText(row, id[0]) || cellText(row, id[1]) || nameSlug(cellText(row, "Product Title"));

export const medusa: Reader = {
  format: "medusa",
  needs: ["Product Handle", "Product Title", "Variant Title"],
  keyOf: (row) => ({ key: keyOf(row) }),
  read(rows, context) {
    const found = noFindings();
    const variants = rows.map((row) => ({ line: row.line, variant: readVariant({ row, found }, context) }));
    tellUnknown({ row: rows[0]!, found });
    checkVariants(found, variants, { sku: "Variant Sku", option: "Variant Option 1 Value" });
    return outcome(found, () => [{ kind: "product", draft: readProduct(rows[0]!, variants, found, context) }]);
  },
};

function readVariant(desk: Desk, context: ReadContext): VariantDraft {
  const { row } = desk;
  const counted = cells.flag(desk, "Variant Manage Inventory") !== false;
  const endless = cells.flag(desk, "Variant Allow Backorder") === true;
  const quantity = cells.stockCount(desk, "Variant Inventory Quantity");
  const sku = cells.text(desk, "Variant Sku", 120) ?? cellText(row, "Variant Id");
  return variantOf({
    sku: sku || `${cellText(row, "Product Handle")}-${nameSlug(cellText(row, "Variant Title"))}`,
    options: readOptions(row),
    prices: readPrices(desk, context),
    stock: counted && !endless && quantity !== undefined ? [{ location: context.location, quantity }] : [],
    trackStock: counted && !endless ? undefined : false,
    weight_grams: cells.measure(desk, "Variant Weight", context.weightUnit, cells.grams),
    gtin: gtinIn(desk, ["Variant Ean", "Variant Upc", "Variant Barcode"]),
  });
}

const optionName = /^(?:variant )?option (\d+) name$/i;

function readOptions(row: Row): { readonly [name: string]: string } {
  const pairs = row.header.names
    .filter((name) => optionName.test(name))
    .map((name) => [cellText(row, name), cellText(row, name.replace(/name$/i, "Value"))] as const);
  return Object.fromEntries(pairs.filter(([name, value]) => name && value));
}

const priceColumn = /^(?:variant )?price (.+?)(?: \[([a-z]{3})\])?$/i;

function readPrices(desk: Desk, context: ReadContext): readonly Price[] {
  let prices: readonly Price[] = [];
  const plainFirst = desk.row.header.names.toSorted((a, b) => Number(a.endsWith("]")) - Number(b.endsWith("]")));
  for (const column of plainFirst) {
    const match = priceColumn.exec(column);
    if (!match || cellText(desk.row, column) === "") continue;
    const currency = currencyOf(desk, column, match[1]!, match[2]?.toUpperCase(), context);
    const minor = currency && cells.amount(desk, column, currency);
    if (currency && minor !== undefined) {
      // A region's own price stands beside the plain one of the same currency: the plain one is the shop's.
      if (match[2] && prices.some((known) => known.currency === currency))
        cells.note(desk, column, "cell.ignored", currency);
      else prices = addPrice(desk, column, prices, price(currency, minor, undefined));
    }
  }
  if (prices.length === 0 && desk.found.problems.length === 0) cells.required(desk, ["Variant Price", "Price"]);
  return prices;
}

function currencyOf(desk: Desk, column: string, name: string, region: string | undefined, context: ReadContext) {
  if (region === undefined) {
    const code = name.toUpperCase();
    return isCurrency(code) ? code : cells.refuse(desk, column, "cell.unknown_currency", "ISO 4217");
  }
  const known: Currency | undefined = context.regions[name.toLowerCase()];
  if (known !== undefined && known === region) return known;
  return cells.refuse(desk, column, "cell.unknown_region", Object.keys(context.regions).join("|"));
}

const states = { published: "active", draft: "draft", proposed: "draft", rejected: "archived" } as const;

function readProduct(row: Row, variants: readonly VariantRow[], found: Findings, context: ReadContext): ProductDraft {
  const desk: Desk = { row, found, mark: context.mark };
  const { locale } = context;
  const side = (column: string) => cells.measure(desk, column, context.lengthUnit, cells.millimetres);
  return present({
    externalId: `${context.source}:${keyOf(row)}`,
    slug: addressOf(cells.text(desk, "Product Handle")),
    status: cells.oneOf(desk, "Product Status", states) ?? "draft",
    title: { [locale]: cells.required(desk, "Product Title") },
    subtitle: textsIn(locale, cells.text(desk, "Product Subtitle", cells.titleCharsMax)),
    story: textsIn(locale, storyHtml(cells.text(desk, "Product Description"))),
    ...placeIn(placesOf(row), locale),
    tags: tagsOf([...numbered(row, /^product tag \d+$/i), ...cellText(row, "Product Tags").split(",")]),
    size_mm: present({ height: side("Product Height"), width: side("Product Width"), depth: side("Product Length") }),
    weight_grams: cells.measure(desk, "Product Weight", context.weightUnit, cells.grams),
    hsCode: hsCodeIn(desk, "Product Hs Code"),
    origin: countryIn(desk, "Product Origin Country"),
    variants: variants.map(({ variant }) => variant),
    media: gallery(picturesOf(desk)),
    attributes: attributesOf(row),
  });
}

/** Columns of Medusa's own that say nothing a shop shows: ids, dates, ranks. */
const passedOver =
  /^(product|variant) (id|created at|updated at|deleted at|mid code|metadata|discountable|is giftcard|profile .*|variant rank|product id|collection (id|handle|title)|type( id)?|external id|title|sku|barcode|ean|upc|hs code|origin country|material|weight|length|height|width|manage inventory|allow backorder|inventory quantity|handle|status|description|subtitle|thumbnail|tags)$|^(product|variant) (image|tag|category|option|price|sales channel)\b/i;

/** A column with a Medusa prefix that nobody knows is told, so that a misspelt one is not lost unseen. */
function tellUnknown(desk: Desk): void {
  for (const name of desk.row.header.names) {
    if (/^(product|variant) /i.test(name) && !passedOver.test(name) && cellText(desk.row, name) !== "") {
      cells.note(desk, name, "cell.ignored", "");
    }
  }
}

function numbered(row: Row, pattern: RegExp): readonly string[] {
  return row.header.names
    .filter((name) => pattern.test(name))
    .map((name) => cellText(row, name))
    .filter(Boolean);
}

/** Categories and the collection; version 2 writes only their ids, which an operator names later. */
function placesOf(row: Row): readonly (readonly string[])[] {
  const collection = cellText(row, ["Product Collection Title", "Product Collection Id"]);
  const categories = numbered(row, /^product category \d+( name)?$/i);
  return [...categories, collection].map((name) => [name]);
}

function picturesOf(desk: Desk): readonly { source: string }[] {
  const columns = desk.row.header.names.filter((name) =>
    /^(product image \d+|image \d+ url|product thumbnail)$/i.test(name),
  );
  const urls = columns.map((column) => pictureAt(desk, column)).filter((url) => url !== undefined);
  return urls.map((source) => ({ source }));
}

function attributesOf(row: Row): { readonly [name: string]: string } {
  const kept = { Material: "Product Material", Type: "Product Type" };
  const pairs = Object.entries(kept).map(([name, column]) => [name, cellText(row, column).slice(0, 500)] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
}
