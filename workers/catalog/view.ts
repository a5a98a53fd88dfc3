/** From what is kept to what people are shown: one language, one currency, one market. Pure. */
import { localized, type Localized, type Translations } from "../kernel/locale.ts";
import type { Preferences } from "../platform/shop.ts";
import { pricesByVariant, readTerms, type Price, type PriceTuple, type PricingTerms } from "../pricing/index.ts";
import { pictureOf, picturesOf } from "./picture.ts";
import {
  availabilityOf,
  type Availability,
  type CardDocument,
  type ProductCard,
  type ProductDocument,
  type ProductView,
  type VariantView,
} from "./product.ts";
import type { CardRow, DocumentRow } from "./read-store.ts";

export const textOrNull = (texts: Translations, locale: string): Localized | null => {
  const found = localized(texts, locale);
  return found.text ? found : null;
};

/** Reads [locale, text] as textAsJson gives it. */
export function pairOrNull(json: string | null): Localized | null {
  if (json === null) return null;
  const [lang, text] = JSON.parse(json) as [string, string];
  return text ? { text, lang } : null;
}

export function productView(row: DocumentRow, asked: Preferences): ProductView {
  const doc = JSON.parse(row.document) as ProductDocument;
  const terms = readTerms(row.terms, asked.currency);
  const { locale } = asked;
  return {
    id: doc.id,
    slug: doc.slug,
    status: doc.status,
    version: doc.version,
    updatedAt: doc.updatedAt,
    title: localized(doc.title, locale),
    subtitle: textOrNull(doc.subtitle, locale),
    story: pairOrNull(row.story),
    metaTitle: textOrNull(doc.metaTitle, locale),
    metaDescription: textOrNull(doc.metaDescription, locale),
    maker: doc.maker && makerView(doc.maker, locale),
    terms: doc.terms.map(({ kind, slug, name }) => ({ kind, slug, name: localized(name, locale) })),
    collections: doc.collections.map(({ slug, theme, name }) => ({ slug, theme, name: localized(name, locale) })),
    tags: doc.tags,
    size_mm: { height: doc.height_mm, width: doc.width_mm, depth: doc.depth_mm, diameter: doc.diameter_mm },
    weight_grams: doc.weight_grams,
    editionSize: doc.editionSize,
    dated: doc.dated,
    hsCode: doc.hsCode,
    origin: doc.origin,
    taxCategory: doc.taxCategory,
    attributes: doc.attributes,
    source: doc.source.name
      ? { name: doc.source.name, url: doc.source.url ?? "", licence: doc.source.licence ?? "" }
      : null,
    pictures: picturesOf(doc, doc.media, locale),
    awaited: doc.media.flatMap(({ id, kind, source }) => (kind === "pending" ? [{ mediaId: id, source }] : [])),
    variants: variantViews(doc, row, terms),
    market: terms.market,
    languages: Object.keys(doc.title),
  };
}

const makerView = (maker: NonNullable<ProductDocument["maker"]>, locale: string): ProductView["maker"] => ({
  id: maker.id,
  slug: maker.slug,
  country: maker.country,
  name: localized(maker.name, locale),
  place: textOrNull(maker.place, locale),
});

function variantViews(doc: ProductDocument, row: DocumentRow, terms: PricingTerms): VariantView[] {
  const prices = pricesByVariant(JSON.parse(row.prices) as PriceTuple[], terms);
  const stock = JSON.parse(row.stock) as { [variant: string]: number };
  return doc.variants.map(({ track, ...variant }) => {
    const free = track ? (stock[variant.id] ?? 0) : 0;
    return { ...variant, free, price: prices.get(variant.id) ?? null, availability: availabilityOf(track, free) };
  });
}

export function productCard(row: CardRow, terms: PricingTerms, locale: string): ProductCard {
  const card = JSON.parse(row.card) as CardDocument;
  const prices = [...pricesByVariant(JSON.parse(row.prices) as PriceTuple[], terms).values()].filter(
    (price) => price !== null,
  );
  const lowest = prices.reduce<Price | null>(
    (best, price) => (best && best.unit.minor <= price.unit.minor ? best : price),
    null,
  );
  const stock = JSON.parse(row.stock) as [string, 0 | 1, number][];
  return {
    id: card.id,
    slug: card.slug,
    title: localized(card.title, locale),
    subtitle: textOrNull(card.subtitle, locale),
    maker: card.maker && { slug: card.maker.slug, name: localized(card.maker.name, locale) },
    label: card.terms.map(({ kind, slug, name }) => ({ kind, slug, name: localized(name, locale) })),
    dated: card.dated,
    editionSize: card.editionSize,
    price: lowest,
    fromPrice: prices.some((price) => price.unit.minor !== lowest?.unit.minor),
    availability: bestOf(stock.map(([, track, free]) => availabilityOf(track, free))),
    picture: picturesOf(card, card.media, locale)[0]!,
  };
}

const bands: readonly Availability[] = ["in_stock", "made_to_order", "few", "sold_out"];
const bestOf = (found: readonly Availability[]): Availability =>
  bands.find((band) => found.includes(band)) ?? "sold_out";

/** The address of a variant's own picture, or of its product's first. */
export function variantPicture(card: CardDocument, media: string | null, locale: string): string {
  if (media === null) return picturesOf(card, card.media, locale)[0]!.src;
  const record = JSON.parse(media) as CardDocument["media"][number];
  return record.kind === "photo" || record.kind === "illustration"
    ? pictureOf(card, record, locale).src
    : picturesOf(card, card.media, locale)[0]!.src;
}
