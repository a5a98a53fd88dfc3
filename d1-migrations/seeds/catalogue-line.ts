/** One line of catalogue/*.jsonl: a product with its words written out and everything else by short code. */
import type { Texts } from "../../workers/catalog/draft.ts";

export type CatalogueVariant = {
  readonly sku: string;
  /** option name → value */
  readonly o: { readonly [name: string]: string };
  /** US dollars; the other three currencies follow by workers/imports/readers/museum-price.ts */
  readonly usd: number;
  readonly was?: number;
  /** units at shanghai, rotterdam, osaka */
  readonly q: readonly number[];
  /** grams */
  readonly g: number;
  readonly photo?: string;
};

export type CatalogueLine = {
  readonly id: string;
  readonly slug: string;
  /** title */
  readonly t: Texts;
  /** story */
  readonly s: Texts;
  readonly maker?: string;
  /** term kind → slug in the glossary */
  readonly terms: { readonly [kind: string]: string };
  /** collection slugs */
  readonly in: readonly string[];
  /** height, width, depth, diameter in millimetres; 0 is unknown */
  readonly size: readonly number[];
  readonly hs: string;
  readonly origin: string;
  readonly tax?: "art";
  readonly edition?: number;
  /** made to order: never counted */
  readonly order?: true;
  readonly dated?: string;
  readonly v: readonly CatalogueVariant[];
  /** file names under seeds/photos; without any, `leaves` illustrations are drawn */
  readonly photos?: readonly string[];
  readonly leaves?: number;
  /** museum key and page of the record this piece is made after */
  readonly from?: readonly [museum: string, url: string];
  readonly attributes?: { readonly [name: string]: string };
};
