/** One variant of a mapped product; what its own row leaves empty is read from the product's row. */
import type { VariantDraft } from "../../catalog/index.ts";
import { isCurrency, type Currency } from "../../kernel/money.ts";
import * as cells from "../cells.ts";
import type { Desk } from "../cells.ts";
import { gtinIn } from "../codes.ts";
import { given, lowered, type Mapping } from "../mapping/mapping.ts";
import { nameSlug, pictureAt } from "../parts.ts";
import { noFindings } from "../problem.ts";
import type { ReadContext } from "../reader.ts";
import { cellText, type Column, type Row } from "../row.ts";
import { addPrice, price, variantOf, type Price } from "../variants.ts";

export const variantColumn = (column: Column | undefined): string =>
  column === undefined ? "" : typeof column === "string" ? column : column[0]!;

export function readMappedVariant(
  desk: Desk,
  head: Row,
  at: number,
  mapping: Mapping,
  context: ReadContext,
): VariantDraft {
  const { variant: is } = mapping;
  const options = readOptions(desk.row, mapping);
  const words = is.counted && lowered(is.counted.values);
  const counted =
    is.counted && words ? cells.oneOf(desk, is.counted.column, words) !== "no" : is.quantity !== undefined;
  const quantity = counted && is.quantity ? cells.stockCount(desk, is.quantity) : undefined;
  const key = cellText(head, mapping.group_by ?? mapping.product.externalId);
  const suffix = Object.keys(options).length > 0 ? nameSlug(Object.values(options).join(" ")) : String(at + 1);
  return variantOf({
    sku: given(is.sku, (column) => cells.text(desk, column, 120)) ?? `${context.source}-${nameSlug(key)}-${suffix}`,
    options,
    prices: readPrices(desk, head, mapping, context),
    stock: quantity === undefined ? [] : [{ location: context.location, quantity }],
    trackStock: counted ? undefined : false,
    weight_grams: given(is.weight, (column) => cells.measure(desk, column, context.weightUnit, cells.grams)),
    gtin: given(is.gtin, (column) => gtinIn(desk, [column])),
    media: given(is.image, (column) => pictureAt({ ...desk, found: noFindings() }, column)),
  });
}

function readPrices(desk: Desk, head: Row, { variant: is }: Mapping, context: ReadContext): readonly Price[] {
  const from = (column: Column): Desk => (cellText(desk.row, column) === "" ? { ...desk, row: head } : desk);
  let prices: readonly Price[] = [];
  if (is.price) {
    const minor = cells.amount(from(is.price), is.price, context.currency);
    const former = given(is.compareAt, (column) => cells.amount(from(column), column, context.currency));
    if (minor === undefined) cells.required(from(is.price), is.price);
    else prices = [price(context.currency, minor, former)];
  }
  for (const [currency, column] of Object.entries(is.prices ?? {})) {
    if (!isCurrency(currency)) continue;
    const minor = cells.amount(from(column), column, currency as Currency);
    if (minor !== undefined) prices = addPrice(desk, column, prices, price(currency, minor, undefined));
  }
  return prices;
}

function readOptions(row: Row, { variant: is }: Mapping): { readonly [name: string]: string } {
  const fixed = Object.entries(is.options ?? {}).map(([name, column]) => [name, cellText(row, column)] as const);
  const named = (is.namedOptions ?? []).map(({ name, value }) => [cellText(row, name), cellText(row, value)] as const);
  return Object.fromEntries(
    [...fixed, ...named, ...packed(row, is.packedOptions)].filter(([name, value]) => name && value),
  );
}

/** "[S]Size=M,[CS]Colour=Red:#f00" → Size M, Colour Red: a kind in brackets and a colour code are not for people. */
function packed(row: Row, spec: Mapping["variant"]["packedOptions"]): readonly (readonly [string, string])[] {
  if (!spec) return [];
  const written = cellText(row, spec.column);
  const spelled = [...written.matchAll(/Name=([^|;]+)\|Value=([^|;]+)/g)].map(
    ([, name, value]) => [name!, value!] as const,
  );
  if (spelled.length > 0) return spelled;
  return written.split(spec.list).map((part) => {
    const cut = part.indexOf(spec.pair);
    const name = part.slice(0, cut).replace(/^\s*\[[A-Z]{1,3}\]/, "");
    return [
      cut > 0 ? name.trim() : "",
      part
        .slice(cut + spec.pair.length)
        .replace(/:#[0-9a-f]{3,8}.*$/i, "")
        .trim(),
    ] as const;
  });
}
