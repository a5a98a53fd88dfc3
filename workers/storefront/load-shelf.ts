/** A shelf with its pieces, facets and order: a collection, or the answer to a question. One round trip. */
import {
  cardsOfHits,
  findCollection,
  listCollections,
  presentCards,
  type CardRow,
  type Collection,
  type ProductCard,
} from "../catalog/index.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import { findTerms } from "../pricing/index.ts";
import { searchProducts, type Found, type Search } from "../search/index.ts";

export type ShelfView = {
  readonly typed: string;
  readonly search: Search;
  readonly cards: readonly ProductCard[];
  readonly found: Pick<Found, "next" | "total" | "facets" | "corrected">;
};
export type CollectionView = ShelfView & { readonly collection: Collection };
export type SearchView = ShelfView & { readonly collections: readonly Collection[] };

async function loadShelf(asked: Shop, search: Search): Promise<ShelfView> {
  const [{ rows, ...found }, terms] = await Promise.all([
    searchProducts<CardRow>(asked, search, (hits) => cardsOfHits(asked, hits)),
    findTerms(asked),
  ]);
  // Links of the page lead on with the words that were found, not with those that were mistyped.
  const answered = found.corrected ? { ...search, text: found.corrected } : search;
  return { typed: search.text, search: answered, found, cards: presentCards(asked, rows, terms) };
}

export async function loadCollection(shop: Shop, slug: string, search: Search): Promise<CollectionView | null> {
  const asked = readTogether(shop);
  const [collection, shelf] = await Promise.all([findCollection(asked, slug), loadShelf(asked, search)]);
  return collection && { ...shelf, collection };
}

/** With the collections to begin from, for when nothing is found. */
export async function loadSearch(shop: Shop, search: Search): Promise<SearchView> {
  const asked = readTogether(shop);
  const [shelf, collections] = await Promise.all([loadShelf(asked, search), listCollections(asked)]);
  return { ...shelf, collections: collections.filter(({ products }) => products > 0).slice(0, 8) };
}
