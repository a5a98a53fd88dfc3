/**
 * WooCommerce's product export. A variation names its parent by SKU or as "id:44" and may stand anywhere; a parent
 * with variations is not sold itself. Units stand in the headers: "Weight (kg)".
 */
import type { ProductDraft } from "../../catalog/index.ts";
import * as cells from "../cells.ts";
import type { Desk } from "../cells.ts";
import { gallery, list, nameSlug, pictureAt, placeIn, storyHtml, tagsOf } from "../parts.ts";
import { noFindings, problem, report, type Findings } from "../problem.ts";
import { outcome, present, textsIn, type ReadContext, type Reader } from "../reader.ts";
import { cellText, type Row } from "../row.ts";
import { checkVariants, type VariantRow } from "../variants.ts";
import { attributePairs, commaList, isVariation, measureIn, readWooVariant } from "./woocommerce-variant.ts";

const kinds = ["simple", "variable", "variation", "virtual", "downloadable"];

const ownKey = (row: Row): string => cellText(row, "SKU") || `id:${cellText(row, "ID")}`;

export const woocommerce: Reader = {
  format: "woocommerce",
  needs: ["Type", "SKU", "Name", "Regular price"],
  keyOf(row) {
    if (isVariation(row)) return { key: cellText(row, "Parent") };
    return { key: ownKey(row), claims: [`id:${cellText(row, "ID")}`] };
  },
  read(rows, context) {
    const found = noFindings();
    const heads = rows.filter((row) => !isVariation(row));
    const head = heads[0];
    if (!head) {
      const parent = cellText(rows[0]!, "Parent");
      report(found.problems, problem(rows[0]!.line, "Parent", "product.no_parent", "", parent));
      return { ok: false, problems: found.problems };
    }
    if (heads[1])
      report(found.problems, problem(heads[1].line, "SKU", "cell.duplicate", "", cellText(heads[1], "SKU")));
    for (const row of rows) checkKind(row, found);
    const variants = readVariants(rows, head, found, context);
    checkVariants(found, variants, { sku: "SKU", option: "Attribute 1 value(s)" });
    return outcome(found, () => [{ kind: "product", draft: readProduct(rows, head, variants, found, context) }]);
  },
};

/** Bundles and links to other shops cannot be sold here; they are refused with the kinds that can. */
function checkKind(row: Row, found: Findings): void {
  const unknown = list(cellText(row, "Type").toLowerCase(), ",", 5).filter((kind) => !kinds.includes(kind));
  if (unknown.length > 0) cells.refuse({ row, found }, "Type", "cell.unknown_value", kinds.join("|"));
}

function readVariants(rows: readonly Row[], head: Row, found: Findings, context: ReadContext): readonly VariantRow[] {
  const variations = rows.filter((row) => isVariation(row) && cellText(row, "Published") !== "0");
  const sold = variations.length > 0 ? variations : [head];
  return sold.map((row) => ({
    line: row.line,
    variant: readWooVariant({ row, found, mark: context.mark }, head, context),
  }));
}

function readProduct(
  rows: readonly Row[],
  head: Row,
  variants: readonly VariantRow[],
  found: Findings,
  context: ReadContext,
): ProductDraft {
  const desk: Desk = { row: head, found, mark: context.mark };
  const { locale } = context;
  const brand = commaList(cellText(head, "Brands"))[0];
  const story = storyText(cellText(head, "Description")) ?? storyText(cellText(head, "Short description"));
  return present({
    externalId: `${context.source}:${ownKey(head)}`,
    status: cellText(head, "Published") === "1" ? ("active" as const) : ("draft" as const),
    title: { [locale]: cells.required(desk, "Name") },
    subtitle: textsIn(locale, shortLine(cellText(head, "Short description"))),
    story: textsIn(locale, story),
    makers: brand ? [{ slug: nameSlug(brand), name: { [locale]: brand } }] : [],
    ...placeIn(
      commaList(cellText(head, "Categories")).map((path) => path.split(">")),
      locale,
    ),
    tags: tagsOf(commaList(cellText(head, "Tags"))),
    size_mm: present({
      height: measureIn(desk, "height", context),
      width: measureIn(desk, "width", context),
      depth: measureIn(desk, "length", context),
    }),
    weight_grams: measureIn(desk, "weight", context),
    variants: variants.map(({ variant }) => variant),
    media: gallery([head, ...rows].flatMap((row) => picturesOf({ ...desk, row }))),
    attributes: attributesOf(head, variants),
  });
}

/** The exporter writes line ends as the two characters \n. */
function storyText(written: string): string | undefined {
  const lines = written.replace(/(?<!\\)\\n/g, "\n").trim();
  return storyHtml(lines)?.slice(0, cells.textCharsMax);
}

const shortLine = (written: string): string | undefined => {
  const bare = written
    .replace(/\\n/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return bare && bare.length <= cells.titleCharsMax && !bare.includes("&") ? bare : undefined;
};

function picturesOf(desk: Desk): readonly { source: string }[] {
  const urls = list(cellText(desk.row, "Images"), /,\s*(?=https?:)/, 100);
  return urls.flatMap((url) => pictureAt(desk, "Images", url) ?? []).map((source) => ({ source }));
}

/** What the product is, as against what the shopper chooses. */
function attributesOf(head: Row, variants: readonly VariantRow[]): { readonly [name: string]: string } {
  const chosen = new Set(variants.flatMap(({ variant }) => Object.keys(variant.options)));
  return Object.fromEntries(
    attributePairs(head)
      .filter(([name]) => !chosen.has(name))
      .map(([name, value]) => [name, commaList(value).join(", ").slice(0, 500)]),
  );
}
