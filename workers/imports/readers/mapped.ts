/** An unknown CSV, read the way a mapping file says. */
import type { ProductDraft } from "../../catalog/index.ts";
import * as cells from "../cells.ts";
import type { Desk } from "../cells.ts";
import { countryIn, hsCodeIn } from "../codes.ts";
import {
  columnsOf,
  essentialColumns,
  given,
  lowered,
  type Listed,
  type Mapping,
  type Rows,
  type TextColumns,
} from "../mapping/mapping.ts";
import { addressOf, gallery, list, nameSlug, pictureAt, placeIn, storyHtml, tagsOf } from "../parts.ts";
import { noFindings, type Findings } from "../problem.ts";
import { outcome, present, type ReadContext, type Reader } from "../reader.ts";
import { cellText, type Column, type Row } from "../row.ts";
import { checkVariants, type VariantRow } from "../variants.ts";
import { readMappedVariant, variantColumn } from "./mapped-variant.ts";

export const isAmong = (row: Row, { column, values }: Rows): boolean =>
  values.some((value) => value.toLowerCase() === cellText(row, column).toLowerCase());

/** The context of a mapped file is the mapping's own, where it says something. */
export const mappedContext = (mapping: Mapping, context: ReadContext): ReadContext => ({
  ...context,
  source: mapping.source,
  currency: mapping.currency ?? context.currency,
  mark: mapping.decimal ?? context.mark,
  lengthUnit: mapping.units?.length ?? context.lengthUnit,
  weightUnit: mapping.units?.weight ?? context.weightUnit,
});

export function mappedReader(mapping: Mapping): Reader {
  const key = mapping.group_by ?? mapping.product.externalId;
  const titles = Object.values(mapping.product.title);
  return {
    format: "mapped",
    needs: mapping.missing_columns === "allowed" ? essentialColumns(mapping) : columnsOf(mapping),
    keyOf(row, above) {
      if (mapping.skip?.some((rows) => isAmong(row, rows))) return null;
      if (mapping.continues && isAmong(row, mapping.continues)) return { key: above };
      return { key: cellText(row, key) };
    },
    read(rows, told) {
      const context = mappedContext(mapping, told);
      const found = noFindings();
      const head = rows.find((row) => titles.some((column) => cellText(row, column) !== "")) ?? rows[0]!;
      const variants = readVariants(rows, head, mapping, found, context);
      checkVariants(found, variants, {
        sku: variantColumn(mapping.variant.sku),
        option: variantColumn(mapping.variant.sku),
      });
      return outcome(found, () => [
        { kind: "product", draft: readProduct(rows, head, variants, mapping, found, context) },
      ]);
    },
  };
}

function readVariants(
  rows: readonly Row[],
  head: Row,
  mapping: Mapping,
  found: Findings,
  context: ReadContext,
): readonly VariantRow[] {
  const wanted = mapping.variant.rows;
  const chosen = wanted ? rows.filter((row) => isAmong(row, wanted)) : rows;
  return (chosen.length > 0 ? chosen : [head]).map((row, at) => ({
    line: row.line,
    variant: readMappedVariant({ row, found, mark: context.mark }, head, at, mapping, context),
  }));
}

function readProduct(
  rows: readonly Row[],
  head: Row,
  variants: readonly VariantRow[],
  mapping: Mapping,
  found: Findings,
  context: ReadContext,
): ProductDraft {
  const desk: Desk = { row: head, found, mark: context.mark };
  const { product: is, constants = {} } = mapping;
  const texts = (columns: TextColumns | undefined, max: number) => readTexts(desk, columns, max);
  const maker = given(is.maker, (column) => cells.text(desk, column, cells.titleCharsMax)) ?? constants.maker;
  const title = texts(is.title, cells.titleCharsMax);
  if (Object.keys(title).length === 0) cells.required(desk, Object.values(is.title)[0]!);
  const story = Object.entries(texts(is.story, cells.textCharsMax));
  return present({
    externalId: `${context.source}:${cellText(head, is.externalId)}`,
    slug: given(is.slug, (column) => addressOf(cells.text(desk, column))),
    status:
      (is.status && cells.oneOf(desk, is.status.column, lowered(is.status.values))) ?? constants.status ?? "draft",
    title,
    subtitle: texts(is.subtitle, cells.titleCharsMax),
    story: Object.fromEntries(story.map(([locale, text]) => [locale, storyHtml(text) ?? ""])),
    metaTitle: texts(is.metaTitle, cells.titleCharsMax),
    metaDescription: texts(is.metaDescription, 1_000),
    makers: maker ? [{ slug: nameSlug(maker), name: { [context.locale]: maker } }] : [],
    ...placeIn(placesOf(desk, mapping), context.locale),
    tags: is.tags ? tagsOf(cellText(head, is.tags.column).split(is.tags.list ?? ",")) : [],
    size_mm: sizeOf(desk, is, context),
    weight_grams: given(is.weight, (column) => cells.measure(desk, column, context.weightUnit, cells.grams)),
    editionSize: given(is.editionSize, (column) => cells.whole(desk, column)),
    dated: given(is.dated, (column) => cells.text(desk, column, cells.titleCharsMax)),
    hsCode: given(is.hsCode, (column) => hsCodeIn(desk, column)) ?? constants.hsCode,
    origin: given(is.origin, (column) => countryIn(desk, column)) ?? constants.origin,
    taxCategory: constants.taxCategory,
    variants: variants.map(({ variant }) => variant),
    media: gallery(rows.flatMap((row) => picturesOf({ ...desk, row }, mapping)).map((source) => ({ source }))),
    attributes: attributesOf(head, is.attributes),
  });
}

function sizeOf(desk: Desk, is: Mapping["product"], { lengthUnit }: ReadContext): ProductDraft["size_mm"] {
  const side = (at: Column | undefined) =>
    given(at, (column) => cells.measure(desk, column, lengthUnit, cells.millimetres));
  return present({
    height: side(is.height),
    width: side(is.width),
    depth: side(is.depth),
    diameter: side(is.diameter),
  });
}

function readTexts(desk: Desk, columns: TextColumns | undefined, max: number): { [locale: string]: string } {
  const pairs = Object.entries(columns ?? {}).map(
    ([locale, column]) => [locale, cells.text(desk, column, max)] as const,
  );
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

function placesOf({ row }: Desk, { product, constants }: Mapping): readonly (readonly string[])[] {
  const { categories } = product;
  if (!categories) return constants?.category ? [[constants.category]] : [];
  const paths = list(cellText(row, categories.column), categories.list ?? ",", 50);
  return paths.map((path) => {
    const words = path.split(categories.path ?? ">").map((word) => word.trim());
    return words[0] && categories.drop?.includes(words[0]) ? words.slice(1) : words;
  });
}

function picturesOf(desk: Desk, { product, variant }: Mapping): readonly string[] {
  const { images = [] } = product;
  const own = isListed(images)
    ? list(cellText(desk.row, images.column), images.list ?? ",", 100).flatMap(
        (url) => pictureAt(desk, images.column, url) ?? [],
      )
    : images.flatMap((column) => pictureAt(desk, column) ?? []);
  return [...own, ...(variant.image ? [pictureAt(desk, variant.image)] : [])].filter((url) => url !== undefined);
}

const isListed = (images: readonly Column[] | Listed): images is Listed => !Array.isArray(images);

function attributesOf(
  row: Row,
  columns: { readonly [name: string]: Column } = {},
): { readonly [name: string]: string } {
  const pairs = Object.entries(columns).map(([name, column]) => [name, cellText(row, column).slice(0, 500)] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
}
