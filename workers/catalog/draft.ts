/**
 * A product as it is handed in: by an import, the seed or an operator. Every reader of a foreign format ends in this
 * shape, so that all of them are checked and written by one path. Nothing here is trusted yet.
 */
import type { Currency } from "../kernel/money.ts";

/** Locale (BCP 47) → text. Any locale may come in; pages show six of them. */
export type Texts = { readonly [locale: string]: string };

export type TermKind = "technique" | "period" | "region" | "material" | "category" | "motif";

/** A controlled word: "Blue-and-white porcelain", "Qing dynasty". `slug` is its identity within the kind. */
export type TermDraft = { readonly kind: TermKind; readonly slug: string; readonly name: Texts };

export type MakerDraft = {
  readonly slug: string;
  readonly name: Texts;
  readonly story?: Texts;
  /** ISO 3166-1 alpha-2 */
  readonly country?: string;
  readonly place?: Texts;
};

export type VariantDraft = {
  readonly sku: string;
  /** Option name → value in the source language, in display order: { Size: "M", Glaze: "Celadon" }. */
  readonly options: { readonly [name: string]: string };
  readonly prices: readonly { readonly currency: Currency; readonly minor: number; readonly compareAtMinor?: number }[];
  readonly stock: readonly { readonly location: string; readonly quantity: number }[];
  /** false: made to order, never counted */
  readonly trackStock?: boolean;
  readonly weight_grams?: number;
  readonly gtin?: string;
  /** media `key` of this variant's own picture */
  readonly media?: string;
};

export type MediaDraft =
  | { readonly kind: "photo"; readonly source: string; readonly alt?: Texts; readonly credit?: string }
  /** Drawn by code from the product's own record; `seed` makes a second leaf of the same object differ. */
  | { readonly kind: "illustration"; readonly seed: string; readonly alt?: Texts };

export type ProductDraft = {
  /** Identity at the source ("cmoa:79.66.115"): importing twice updates, never doubles. */
  readonly externalId: string;
  /** Whose goods these are; left out: the house, or whoever has them already. A seller's hand reaches no other's goods or shelves. */
  readonly sellerId?: string;
  readonly slug?: string;
  readonly status: "draft" | "active" | "archived";
  readonly title: Texts;
  readonly subtitle?: Texts;
  /** Sanitised HTML or plain text; the writer sanitises again. */
  readonly story?: Texts;
  readonly metaTitle?: Texts;
  readonly metaDescription?: Texts;
  readonly makers?: readonly MakerDraft[];
  readonly terms?: readonly TermDraft[];
  /** Collection slugs; a missing one is created with `collectionNames[slug]` or the slug as its name. */
  readonly collections?: readonly string[];
  readonly collectionNames?: { readonly [slug: string]: Texts };
  readonly tags?: readonly string[];
  readonly size_mm?: {
    readonly height?: number;
    readonly width?: number;
    readonly depth?: number;
    readonly diameter?: number;
  };
  readonly weight_grams?: number;
  /** Limited edition: how many exist in all. */
  readonly editionSize?: number;
  /** As written by the source: "c. 1860". */
  readonly dated?: string;
  /** Harmonized System code, 4–10 digits, and ISO 3166-1 alpha-2 country of origin: the inputs of duty. */
  readonly hsCode?: string;
  readonly origin?: string;
  readonly taxCategory?: "standard" | "books" | "art" | "food";
  readonly variants: readonly VariantDraft[];
  readonly media?: readonly MediaDraft[];
  /** Free specifications kept as given: { Wattage: "1400W" }. */
  readonly attributes?: { readonly [name: string]: string };
  /** Where the record comes from and under which licence; shown on the page when present. */
  readonly source?: { readonly name: string; readonly url?: string; readonly licence: string };
};
