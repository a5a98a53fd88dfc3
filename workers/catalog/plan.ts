/**
 * The rows of one batch. They are arrays in the order of their INSERT, because each list is bound as one JSON parameter.
 */
import type { ListPrice } from "../pricing/index.ts";
import type { DraftFault } from "./check-draft.ts";
import type { ProductDraft } from "./draft.ts";

/** What the shop already has of these drafts; read in one round trip. */
export type Known = {
  readonly products: ReadonlyMap<string, { readonly id: string; readonly slug: string; readonly sellerId: string }>;
  /** slug → external id of the product that has it */
  readonly slugs: ReadonlyMap<string, string>;
  readonly makers: ReadonlyMap<string, string>;
  /** sku → variant */
  readonly variants: ReadonlyMap<string, { readonly id: string; readonly productId: string }>;
  /** product id + " " + source → media id */
  readonly media: ReadonlyMap<string, string>;
  /** location → the seller whose shelf it is */
  readonly locations: ReadonlyMap<string, string>;
  /** subject of a term, collection or known maker → "field locale" of the names it has */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
};

type Cell = string | number | null;
export type Row = readonly Cell[];

export type Written = {
  readonly externalId: string;
  readonly productId: string;
  readonly slug: string;
  readonly outcome: "created" | "updated";
};

export type Plan = {
  readonly written: Written[];
  readonly faults: Map<ProductDraft, DraftFault>;
  readonly products: Row[];
  readonly makers: Row[];
  readonly terms: Row[];
  readonly collections: Row[];
  /** texts of products and pictures: the import's word replaces what was there */
  readonly texts: Row[];
  /** names of makers, terms and collections: whoever named them first keeps the name */
  readonly names: Row[];
  /** subjects known before that gain a name: every document showing them is made anew */
  readonly renamed: Set<string>;
  readonly productTerms: Row[];
  readonly productCollections: Row[];
  readonly productTags: Row[];
  /** products whose list of this kind was handed in, and is therefore replaced */
  readonly withTerms: string[];
  readonly withCollections: string[];
  readonly withTags: string[];
  readonly withMedia: string[];
  readonly variants: Row[];
  readonly prices: ListPrice[];
  readonly stock: Row[];
  readonly media: Row[];
};

export const emptyPlan = (): Plan => ({
  written: [],
  faults: new Map(),
  products: [],
  makers: [],
  terms: [],
  collections: [],
  texts: [],
  names: [],
  renamed: new Set(),
  productTerms: [],
  productCollections: [],
  productTags: [],
  withTerms: [],
  withCollections: [],
  withTags: [],
  withMedia: [],
  variants: [],
  prices: [],
  stock: [],
  media: [],
});

/** Known subjects that the plan gives a name they do not have yet. */
export function renamedIn({ names }: Plan, known: Known): string[] {
  return names.flatMap(([subject, locale, field]) => {
    const named = known.names.get(String(subject));
    return named && field !== "story" && !named.has(`${field} ${locale}`) ? [String(subject)] : [];
  });
}
