/**
 * What a product is here beyond what Shopify's file has columns for, as one metafield of ours: the file taken out comes
 * back whole, in this shop as the product it was, in another as a new one that is its equal.
 */
import type { ProductDraft, ProductView } from "../../catalog/index.ts";
import { check, type InputOf } from "../../platform/http/endpoint.ts";
import type { Preferences } from "../../platform/shop.ts";
import { note, refuse, type Desk } from "../cells.ts";
import { present, type ReadContext } from "../reader.ts";
import { cellText } from "../row.ts";
import { ownRecord } from "./contract.ts";

export const recordColumn = "Yaji record (product.metafields.yaji.record)";
export type OwnRecord = InputOf<typeof ownRecord>;

export const recordOf = (
  view: ProductView,
  { locale, currency }: Pick<Preferences, "locale" | "currency">,
): OwnRecord =>
  present({
    id: view.id,
    locale,
    currency,
    subtitle: view.subtitle?.text,
    maker: view.maker ? { slug: view.maker.slug, country: view.maker.country } : undefined,
    terms: view.terms.map(({ kind, slug, name }) => ({ kind, slug, name: name.text || slug })),
    collections: view.collections.map(({ slug, name }) => ({ slug, name: name.text || slug })),
    size_mm: present({
      height: view.size_mm.height ?? undefined,
      width: view.size_mm.width ?? undefined,
      depth: view.size_mm.depth ?? undefined,
      diameter: view.size_mm.diameter ?? undefined,
    }),
    weight_grams: view.weight_grams ?? undefined,
    editionSize: view.editionSize ?? undefined,
    dated: view.dated || undefined,
    hsCode: view.hsCode || undefined,
    origin: view.origin || undefined,
    taxCategory: view.taxCategory,
    attributes: { ...view.attributes },
    source: view.source ?? undefined,
  });

/**
 * A record that somebody has broken is told and left out: the columns beside it still make a product. One in another language
 * or currency than the import was told refuses the product, for its words and prices would be taken for others.
 */
export function recordIn(desk: Desk, context: Pick<ReadContext, "locale" | "currency">): OwnRecord | null {
  const written = cellText(desk.row, recordColumn);
  if (written === "") return null;
  const record = readRecord(written);
  if (!record) return note(desk, recordColumn, "cell.ignored", "JSON") ?? null;
  if (record.currency !== context.currency)
    refuse(desk, recordColumn, "cell.unknown_currency", `--currency ${record.currency}`);
  if (record.locale !== context.locale) refuse(desk, recordColumn, "cell.unknown_value", `--locale ${record.locale}`);
  return record;
}

function readRecord(written: string): OwnRecord | null {
  try {
    const read = check(ownRecord, JSON.parse(written));
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}

/** Said over what the columns gave: they hold fewer of these things, or others. */
export function fromRecord(record: OwnRecord, draft: ProductDraft, locale: string): ProductDraft {
  const named = (name: string) => ({ [locale]: name });
  const {
    terms,
    collections,
    maker,
    subtitle,
    source,
    attributes,
    id: _,
    locale: __,
    currency: ___,
    ...facts
  } = record;
  const [first] = draft.makers ?? [];
  return present<ProductDraft>({
    ...draft,
    ...facts,
    attributes: { ...attributes, ...draft.attributes },
    subtitle: subtitle ? named(subtitle) : undefined,
    makers:
      maker && first
        ? [{ ...present({ country: maker.country || undefined }), slug: maker.slug, name: first.name }]
        : draft.makers,
    terms: terms?.map(({ kind, slug, name }) => ({ kind, slug, name: named(name) })),
    collections: collections?.map(({ slug }) => slug),
    collectionNames: collections && Object.fromEntries(collections.map(({ slug, name }) => [slug, named(name)])),
    source: source && present({ name: source.name, licence: source.licence, url: source.url || undefined }),
  });
}
