/** Shopify's product CSV, in the columns its import has known since 2012; what `readers/shopify.ts` reads comes back. */
import { decimal } from "../../kernel/money.ts";
import { recordColumn } from "../own-record/record.ts";
import { googleColumns } from "../readers/shopify-columns.ts";
import { csvLine } from "./csv.ts";
import type { ExportProduct, ExportVariant } from "./export-product.ts";

const optionNumbers = [1, 2, 3] as const;
const columns = [
  "Handle",
  "Title",
  "Body (HTML)",
  "Vendor",
  "Product Category",
  "Type",
  "Tags",
  "Published",
  "Option1 Name",
  "Option1 Value",
  "Option2 Name",
  "Option2 Value",
  "Option3 Name",
  "Option3 Value",
  "Variant SKU",
  "Variant Grams",
  "Variant Inventory Tracker",
  "Variant Inventory Qty",
  "Variant Inventory Policy",
  "Variant Fulfillment Service",
  "Variant Price",
  "Variant Compare At Price",
  "Variant Requires Shipping",
  "Variant Taxable",
  "Variant Barcode",
  "Image Src",
  "Image Position",
  "Image Alt Text",
  "Gift Card",
  "SEO Title",
  "SEO Description",
  "Google Shopping / Google Product Category",
  "Google Shopping / Gender",
  "Google Shopping / Age Group",
  "Google Shopping / MPN",
  "Google Shopping / Condition",
  recordColumn,
  "Variant Image",
  "Variant Weight Unit",
  "Status",
] as const;
type ColumnName = (typeof columns)[number];
type Line = Partial<Record<ColumnName, string>>;

export const shopifyHeader = (): string => csvLine(columns);

/** The lines of one product: its variants first, each line with one of its pictures, then the pictures left over. */
export function shopifyLines(product: ExportProduct): string {
  const count = Math.max(product.variants.length, imagesOf(product).length);
  const names = optionNames(product);
  const lines = Array.from({ length: count }, (_, at): Line => {
    const variant = product.variants[at];
    return {
      Handle: product.handle,
      ...(at === 0 ? productCells(product, names) : {}),
      ...(variant ? variantCells(variant, names) : {}),
      ...imageCells(product, at),
    };
  });
  return lines.map((line) => csvLine(columns.map((column) => line[column] ?? ""))).join("");
}

/** Shopify knows three options: the third takes all that follow. */
function optionNames(product: ExportProduct): readonly (readonly string[])[] {
  const all = [...new Set(product.variants.flatMap(({ options }) => Object.keys(options)))];
  if (all.length === 0) return [];
  return [all.slice(0, 1), all.slice(1, 2), all.slice(2)].filter((names) => names.length > 0);
}

function productCells(product: ExportProduct, names: readonly (readonly string[])[]): Line {
  const line: Line = {
    Title: product.title,
    "Body (HTML)": product.story,
    Vendor: product.maker,
    "Product Category": product.attributes["Product category"] ?? "",
    Type: product.type,
    Tags: product.tags.map((tag) => tag.replaceAll(",", " ")).join(", "),
    Published: product.status === "active" ? "TRUE" : "FALSE",
    "Option1 Name": "Title",
    "Gift Card": "FALSE",
    "SEO Title": product.metaTitle,
    "SEO Description": product.metaDescription,
    Status: product.status,
    [recordColumn]: product.record ? JSON.stringify(product.record) : "",
  };
  for (const [name, [column]] of Object.entries(googleColumns))
    line[column as ColumnName] = product.attributes[name] ?? "";
  for (const [at, parts] of names.entries()) line[`Option${optionNumbers[at]!} Name`] = parts.join(" / ");
  return line;
}

function variantCells(variant: ExportVariant, names: readonly (readonly string[])[]): Line {
  const line: Line = {
    "Option1 Value": "Default Title",
    "Variant SKU": variant.sku,
    "Variant Grams": variant.weight_grams === null ? "" : String(variant.weight_grams),
    "Variant Inventory Tracker": variant.quantity === null ? "" : "shopify",
    "Variant Inventory Qty": variant.quantity === null ? "" : String(variant.quantity),
    "Variant Inventory Policy": variant.quantity === null ? "continue" : "deny",
    "Variant Fulfillment Service": "manual",
    "Variant Price": decimal(variant.price),
    "Variant Compare At Price": variant.compareAt ? decimal(variant.compareAt) : "",
    "Variant Requires Shipping": "TRUE",
    "Variant Taxable": "TRUE",
    "Variant Barcode": variant.gtin,
    "Variant Image": variant.image || variant.awaited,
    "Variant Weight Unit": "g",
  };
  for (const [at, parts] of names.entries()) {
    const value = parts
      .map((name) => variant.options[name] ?? "")
      .filter(Boolean)
      .join(" / ");
    line[`Option${optionNumbers[at]!} Value`] = value;
  }
  return line;
}

const imagesOf = ({ images, awaited }: ExportProduct): ExportProduct["images"] => [
  ...images,
  ...awaited.map((url) => ({ url, alt: "" })),
];

function imageCells(product: ExportProduct, at: number): Line {
  const image = imagesOf(product)[at];
  if (!image) return {};
  return { "Image Src": image.url, "Image Position": String(at + 1), "Image Alt Text": image.alt };
}
