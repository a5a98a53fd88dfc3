/**
 * Magento 2's product export. The simple products that a configurable one lists are its variants, and stand before it;
 * rows with a store view hold translations. Pictures are told as paths on the other shop's disk and cannot be fetched
 * unless the file gives whole addresses.
 */
import type { ProductDraft, VariantDraft } from "../../catalog/index.ts";
import * as cells from "../cells.ts";
import type { Desk } from "../cells.ts";
import { countryIn } from "../codes.ts";
import { addressOf, gallery, list, pictureAt, placeIn, sentence, storyHtml } from "../parts.ts";
import { noFindings, problem, report, type Findings } from "../problem.ts";
import { outcome, present, type ReadContext, type Reader } from "../reader.ts";
import { cellText, type Row } from "../row.ts";
import { checkVariants, price, variantOf, type Price, type VariantRow } from "../variants.ts";

const kinds = ["simple", "virtual", "downloadable", "configurable"];
const isOwn = (row: Row): boolean => /^(|all|default|admin)$/i.test(cellText(row, "store_view_code"));
const isConfigurable = (row: Row): boolean => cellText(row, "product_type") === "configurable";

type Variation = { readonly sku: string; readonly options: { readonly [name: string]: string } };

/** "sku=A,size=S|sku=B,size=M", the names of the options out of "size=Size,color=Colour". */
function variationsOf(row: Row): readonly Variation[] {
  const labels = Object.fromEntries(pairs(cellText(row, "configurable_variation_labels")));
  return list(cellText(row, "configurable_variations"), "|", 2_048).map((part) => {
    const all = pairs(part);
    const sku = all.find(([name]) => name === "sku")?.[1] ?? "";
    const chosen = all
      .filter(([name]) => name !== "sku")
      .map(([name, value]) => [labels[name] ?? name, value] as const);
    return { sku, options: Object.fromEntries(chosen) };
  });
}

/** "a=1,b=x, y,c=2" → a 1, b "x, y", c 2: a comma parts only before a name and "=". */
function pairs(written: string): readonly (readonly [string, string])[] {
  return written
    .split(/,(?=[a-z][a-z0-9_]*=)/i)
    .map(
      (part) =>
        [part.slice(0, Math.max(0, part.indexOf("="))).trim(), part.slice(part.indexOf("=") + 1).trim()] as const,
    )
    .filter(([name, value]) => name !== "" && value !== "");
}

export const magento: Reader = {
  format: "magento",
  needs: ["sku", "product_type", "name", "price"],
  keyOf: (row) => ({
    key: cellText(row, "sku"),
    claims: isConfigurable(row) ? variationsOf(row).map(({ sku }) => sku) : [],
  }),
  read(rows, context) {
    const found = noFindings();
    const own = rows.filter(isOwn);
    const head = own.find(isConfigurable) ?? own[0];
    if (!head) {
      report(
        found.problems,
        problem(rows[0]!.line, "store_view_code", "product.no_parent", "", cellText(rows[0]!, "sku")),
      );
      return { ok: false, problems: found.problems };
    }
    const kind = cellText(head, "product_type");
    if (!kinds.includes(kind))
      cells.refuse({ row: head, found }, "product_type", "cell.unknown_value", kinds.join("|"));
    const variants = isConfigurable(head)
      ? readVariations(own, head, found, context)
      : [readOne(head, {}, found, context)];
    checkVariants(found, variants, { sku: "sku", option: "configurable_variations" });
    return outcome(found, () => [{ kind: "product", draft: readProduct(rows, head, variants, found, context) }]);
  },
};

function readVariations(own: readonly Row[], head: Row, found: Findings, context: ReadContext): readonly VariantRow[] {
  return variationsOf(head).flatMap(({ sku, options }) => {
    const row = own.find((candidate) => cellText(candidate, "sku") === sku);
    if (row) return [readOne(row, options, found, context)];
    report(found.problems, problem(head.line, "configurable_variations", "product.missing", "", sku));
    return [];
  });
}

function readOne(row: Row, options: Variation["options"], found: Findings, context: ReadContext): VariantRow {
  const desk: Desk = { row, found, mark: context.mark };
  const counted = cellText(row, "manage_stock") !== "0" && !/^[12]$/.test(cellText(row, "allow_backorders"));
  const left = cells.stockCount(desk, "qty");
  const quantity = cellText(row, "is_in_stock") === "0" ? 0 : left;
  const variant: VariantDraft = variantOf({
    sku: cells.required(desk, "sku", 120),
    options,
    prices: readPrices(desk, context),
    stock: counted && quantity !== undefined ? [{ location: context.location, quantity }] : [],
    trackStock: counted ? undefined : false,
    weight_grams: cells.measure(desk, "weight", context.weightUnit === "g" ? "kg" : context.weightUnit, cells.grams),
    media: pictureAt({ ...desk, found: noFindings() }, "base_image"),
  });
  return { line: row.line, variant };
}

/** A special price that ends some day is told and the regular price taken. */
function readPrices(desk: Desk, context: ReadContext): readonly Price[] {
  cells.required(desk, "price");
  const regular = cells.amount(desk, "price", context.currency);
  const special = cells.amount(desk, "special_price", context.currency);
  if (regular === undefined) return [];
  const ends = cellText(desk.row, "special_price_to_date") !== "";
  if (special !== undefined && ends) cells.note(desk, "special_price", "cell.ignored", "");
  if (special === undefined || ends || special >= regular) return [price(context.currency, regular, undefined)];
  return [price(context.currency, special, regular)];
}

function readProduct(
  rows: readonly Row[],
  head: Row,
  variants: readonly VariantRow[],
  found: Findings,
  context: ReadContext,
): ProductDraft {
  const desk: Desk = { row: head, found, mark: context.mark };
  const sku = cellText(head, "sku");
  const views = rows.filter((row) => cellText(row, "sku") === sku && !isOwn(row));
  const texts = (column: string, max: number) => readTexts(desk, views, column, max, context.locale);
  const story = Object.entries(texts("description", cells.textCharsMax));
  const paths = list(cellText(head, "categories"), ",", 50).map((path) => path.split("/").slice(1));
  return present({
    externalId: `${context.source}:${sku}`,
    slug: addressOf(cells.text(desk, "url_key")),
    status: cellText(head, "product_online") === "2" ? ("draft" as const) : ("active" as const),
    title: { [context.locale]: cells.required(desk, "name"), ...texts("name", cells.titleCharsMax) },
    story: Object.fromEntries(story.map(([locale, text]) => [locale, storyHtml(text) ?? ""])),
    metaTitle: texts("meta_title", cells.titleCharsMax),
    metaDescription: texts("meta_description", 1_000),
    ...placeIn(paths, context.locale),
    origin: countryIn(desk, "country_of_manufacture"),
    variants: variants.map(({ variant }) => variant),
    media: gallery(
      rows
        .filter(isOwn)
        .flatMap((row) => picturesOf({ ...desk, row }))
        .map((source) => ({ source })),
    ),
    attributes: attributesOf(head, variants),
  });
}

/** A store view whose code is a language tag ("fr", "de_de") is read as a translation; others are told. */
function readTexts(desk: Desk, views: readonly Row[], column: string, max: number, locale: string) {
  const texts: { [locale: string]: string } = {};
  const own = cells.text(desk, column, max);
  if (own) texts[locale] = own;
  for (const row of views) {
    const language = /^([a-z]{2})(?:[_-][a-z]{2})?$/i.exec(cellText(row, "store_view_code"))?.[1]?.toLowerCase();
    const text = cells.text({ ...desk, row }, column, max);
    if (language && text) texts[language] = text;
    else if (text) cells.note({ ...desk, row }, "store_view_code", "cell.ignored", "ISO 639-1");
  }
  return texts;
}

function picturesOf(desk: Desk): readonly string[] {
  const more = list(cellText(desk.row, "additional_images"), ",", 60);
  return [cellText(desk.row, "base_image"), ...more].flatMap((url) => pictureAt(desk, "base_image", url) ?? []);
}

function attributesOf(head: Row, variants: readonly VariantRow[]): { readonly [name: string]: string } {
  const chosen = new Set(
    variants.flatMap(({ variant }) => Object.keys(variant.options).map((name) => name.toLowerCase())),
  );
  const kept = pairs(cellText(head, "additional_attributes")).filter(([name]) => !chosen.has(name.toLowerCase()));
  return Object.fromEntries(kept.map(([name, value]) => [sentence(name), value.replaceAll("|", ", ").slice(0, 500)]));
}
