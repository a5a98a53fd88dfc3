/** The nouns of the catalogue as they are read: the document a product is kept as, and the views people are shown. */
import type { Localized, Translations } from "../kernel/locale.ts";
import type { Market, Price } from "../pricing/index.ts";
import type { TermKind } from "./draft.ts";
import type { Picture } from "./picture.ts";

export type TaxCategory = "standard" | "books" | "art" | "food";
export type ProductStatus = "draft" | "active" | "archived";
export type Theme = "ink-wash" | "seal" | "geometric" | "textile" | "kiln";
export type MediaKind = "photo" | "illustration" | "pending" | "broken";
export type Options = { readonly [name: string]: string };

/** Written by document-store.ts in the batch that changes a product; every short text in all its languages. */
export type ProductDocument = {
  readonly id: string;
  readonly slug: string;
  readonly externalId: string;
  /** absent in documents written before goods had sellers: the house */
  readonly sellerId?: string;
  readonly status: ProductStatus;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly title: Translations;
  readonly subtitle: Translations;
  readonly metaTitle: Translations;
  readonly metaDescription: Translations;
  readonly maker: {
    readonly id: string;
    readonly slug: string;
    readonly country: string;
    readonly name: Translations;
    readonly place: Translations;
  } | null;
  readonly terms: readonly { readonly kind: TermKind; readonly slug: string; readonly name: Translations }[];
  readonly collections: readonly { readonly slug: string; readonly theme: Theme; readonly name: Translations }[];
  readonly tags: readonly string[];
  readonly height_mm: number | null;
  readonly width_mm: number | null;
  readonly depth_mm: number | null;
  readonly diameter_mm: number | null;
  readonly weight_grams: number | null;
  readonly editionSize: number | null;
  readonly dated: string;
  readonly hsCode: string;
  readonly origin: string;
  readonly taxCategory: TaxCategory;
  readonly attributes: { readonly [name: string]: string };
  readonly source: { readonly name?: string; readonly url?: string; readonly licence?: string };
  readonly variants: readonly {
    readonly id: string;
    readonly sku: string;
    readonly options: Options;
    readonly track: 0 | 1;
    readonly weight_grams: number | null;
    readonly gtin: string;
    readonly mediaId: string | null;
  }[];
  readonly media: readonly MediaRecord[];
};

/** `source`: where it came from; "drawn:<seed>" for an illustration. */
export type MediaRecord = {
  readonly id: string;
  readonly kind: MediaKind;
  readonly source: string;
  readonly width: number;
  readonly height: number;
  readonly credit: string;
  readonly alt: Translations;
};

/** The card of product_cards: what a shelf shows. */
export type CardDocument = Pick<
  ProductDocument,
  "id" | "slug" | "version" | "title" | "subtitle" | "editionSize" | "dated"
> & {
  readonly maker: { readonly slug: string; readonly name: Translations } | null;
  readonly terms: readonly { readonly kind: TermKind; readonly slug: string; readonly name: Translations }[];
  readonly media: readonly MediaRecord[];
};

/** few: at most five left. Made to order is never counted. */
export type Availability = "in_stock" | "few" | "sold_out" | "made_to_order";
export const few_units = 5;

export type TermView = { readonly kind: TermKind; readonly slug: string; readonly name: Localized };

export type VariantView = {
  readonly id: string;
  readonly sku: string;
  readonly options: Options;
  /** null: not for sale in this currency */
  readonly price: Price | null;
  readonly availability: Availability;
  /** units free to sell over all locations; 0 for made-to-order */
  readonly free: number;
  readonly mediaId: string | null;
  readonly weight_grams: number | null;
  readonly gtin: string;
};

export type ProductView = {
  readonly id: string;
  readonly slug: string;
  readonly status: ProductStatus;
  readonly version: number;
  readonly updatedAt: number;
  readonly title: Localized;
  readonly subtitle: Localized | null;
  /** sanitised HTML or plain text */
  readonly story: Localized | null;
  readonly metaTitle: Localized | null;
  readonly metaDescription: Localized | null;
  readonly maker: {
    readonly id: string;
    readonly slug: string;
    readonly name: Localized;
    readonly country: string;
    readonly place: Localized | null;
  } | null;
  readonly terms: readonly TermView[];
  readonly collections: readonly { readonly slug: string; readonly theme: Theme; readonly name: Localized }[];
  readonly tags: readonly string[];
  readonly size_mm: {
    readonly height: number | null;
    readonly width: number | null;
    readonly depth: number | null;
    readonly diameter: number | null;
  };
  readonly weight_grams: number | null;
  readonly editionSize: number | null;
  readonly dated: string;
  readonly hsCode: string;
  readonly origin: string;
  readonly taxCategory: TaxCategory;
  readonly attributes: { readonly [name: string]: string };
  readonly source: { readonly name: string; readonly url: string; readonly licence: string } | null;
  readonly pictures: readonly Picture[];
  /** pictures that have not been fetched yet: where they come from */
  readonly awaited: readonly { readonly mediaId: string; readonly source: string }[];
  readonly variants: readonly VariantView[];
  /** whether the prices shown contain tax, and for which market */
  readonly market: Market;
  /** languages the title exists in: hreflang, the Markdown form */
  readonly languages: readonly string[];
};

export type ProductCard = {
  readonly id: string;
  readonly slug: string;
  readonly title: Localized;
  readonly subtitle: Localized | null;
  readonly maker: { readonly slug: string; readonly name: Localized } | null;
  /** technique and period, in that order, where known */
  readonly label: readonly TermView[];
  readonly dated: string;
  readonly editionSize: number | null;
  readonly price: Price | null;
  /** variants differ in price: the one given is the lowest */
  readonly fromPrice: boolean;
  readonly availability: Availability;
  readonly picture: Picture;
};

/** The band people are told. `track` 0 is made to order. */
export function availabilityOf(track: 0 | 1 | boolean, free: number): Availability {
  if (!track) return "made_to_order";
  if (free <= 0) return "sold_out";
  return free <= few_units ? "few" : "in_stock";
}
