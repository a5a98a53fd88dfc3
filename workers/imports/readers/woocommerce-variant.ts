/** One row of a WooCommerce export as something that can be bought: a simple product or a variation. */
import type { VariantDraft } from "../../catalog/index.ts";
import * as cells from "../cells.ts";
import type { Desk } from "../cells.ts";
import { gtinIn } from "../codes.ts";
import { nameSlug, pictureAt } from "../parts.ts";
import { noFindings } from "../problem.ts";
import type { ReadContext } from "../reader.ts";
import { cellText, type Row } from "../row.ts";
import { price, variantOf, type Price } from "../variants.ts";

export const isVariation = (row: Row): boolean => /^variation\b/i.test(cellText(row, "Type"));

/** Commas inside a name are written "\,". */
export const commaList = (written: string): readonly string[] =>
  written
    .split(/(?<!\\),/)
    .map((part) => part.replaceAll("\\,", ",").trim())
    .filter(Boolean);

/** `[name, value(s)]` of each attribute the row has. */
export function attributePairs(row: Row): readonly (readonly [string, string])[] {
  return row.header.names
    .map((name) => /^Attribute (\d+) name$/i.exec(name)?.[1])
    .filter((n) => n !== undefined)
    .map((n) => [cellText(row, `Attribute ${n} name`), cellText(row, `Attribute ${n} value(s)`)] as const)
    .filter(([name, value]) => name !== "" && value !== "");
}

/** The measure whose header carries its unit: "Length (cm)". */
export function measureIn(desk: Desk, side: string, context: ReadContext): number | undefined {
  const pattern = new RegExp(`^${side}(?: \\(([a-z]+)\\))?$`, "i");
  const column = desk.row.header.names.find((name) => pattern.test(name));
  if (!column) return undefined;
  const weight = side === "weight";
  const unit = pattern.exec(column)?.[1] ?? (weight ? context.weightUnit : context.lengthUnit);
  return cells.measure(desk, column, unit, weight ? cells.grams : cells.millimetres);
}

export function readWooVariant(desk: Desk, head: Row, context: ReadContext): VariantDraft {
  const { row } = desk;
  const options = isVariation(row) ? Object.fromEntries(attributePairs(row)) : {};
  const counted = readStock(desk, context);
  const fallback = [cellText(head, "SKU") || `woo-${cellText(head, "ID")}`, ...Object.values(options)].join(" ");
  return variantOf({
    sku: cells.text(desk, "SKU", 120) ?? nameSlug(fallback),
    options,
    prices: readPrices(desk, context),
    stock: counted.quantity === undefined ? [] : [{ location: context.location, quantity: counted.quantity }],
    trackStock: counted.tracked ? undefined : false,
    weight_grams: measureIn(desk, "weight", context),
    gtin: gtinIn(desk, ["GTIN, UPC, EAN, or ISBN"]),
    media: isVariation(row) ? firstPicture(desk) : undefined,
  });
}

/** A sale with dates is over some day: the regular price is taken and the sale told. */
function readPrices(desk: Desk, context: ReadContext): readonly Price[] {
  cells.required(desk, "Regular price");
  const regular = cells.amount(desk, "Regular price", context.currency);
  const sale = cells.amount(desk, "Sale price", context.currency);
  if (regular === undefined) return [];
  const dated = ["Date sale price starts", "Date sale price ends"].some((column) => cellText(desk.row, column) !== "");
  if (sale === undefined || dated || sale >= regular) {
    if (sale !== undefined && dated) cells.note(desk, "Sale price", "cell.ignored", "");
    return [price(context.currency, regular, undefined)];
  }
  return [price(context.currency, sale, regular)];
}

/** No number means not counted, unless the row says that none is left. "parent" shares a count, which is not kept. */
function readStock(desk: Desk, context: ReadContext): { quantity?: number; tracked: boolean } {
  const written = cellText(desk.row, "Stock");
  if (/^(1|yes|notify)$/i.test(cellText(desk.row, "Backorders allowed?"))) return { tracked: false };
  if (written.toLowerCase() === "parent") {
    cells.note(desk, "Stock", "cell.ignored", context.location);
    return { quantity: 0, tracked: true };
  }
  if (written === "")
    return cellText(desk.row, "In stock?") === "0" ? { quantity: 0, tracked: true } : { tracked: false };
  const quantity = cells.stockCount(desk, "Stock");
  return { ...(quantity === undefined ? {} : { quantity }), tracked: true };
}

function firstPicture(desk: Desk): string | undefined {
  const first = cellText(desk.row, "Images").split(/,\s*(?=https?:)/)[0];
  return first ? pictureAt({ ...desk, found: noFindings() }, "Images", first.trim()) : undefined;
}
