/** Reading products, one round trip each. */
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import { limits } from "../kernel/limits.ts";
import type { Statement } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { readTerms, type PricingTerms } from "../pricing/index.ts";
import type { ProductCard, ProductView } from "./product.ts";
import {
  selectById,
  selectBySlug,
  selectCards,
  selectPricingTerms,
  selectRelated,
  selectShelf,
  type CardRow,
  type DocumentRow,
  type Shelf,
} from "./read-store.ts";
import { selectCardsOfVariants } from "./variant-card-store.ts";
import { productCard, productView } from "./view.ts";

/** A product that is for sale, in this shopper's language and money; null when there is none of this name. */
export async function findProduct(shop: Shop, slug: string): Promise<ProductView | null> {
  const row = await shop.db.first<DocumentRow>(selectBySlug(shop, slug));
  return row && productView(row, shop);
}

/** Whatever its status. */
export async function findProductById(shop: Shop, id: string): Promise<ProductView | null> {
  const row = await shop.db.first<DocumentRow>(selectById(shop, id));
  return row && productView(row, shop);
}

/** Cards in the order of the ids; what is not for sale is left out. */
export const findCards = (shop: Shop, productIds: readonly string[]): Promise<ProductCard[]> =>
  productIds.length === 0
    ? Promise.resolve([])
    : cardsOf(shop, selectCards(shop, productIds.slice(0, limits.page_size_max)));

/** The cards of pieces that are named by variant, under that name. What is not for sale is left out; null names nothing. */
export async function cardsOfVariants(
  shop: Shop,
  pieces: readonly { readonly variantId: string | null }[],
): Promise<ReadonlyMap<string | null, ProductCard>> {
  const ids = pieces.flatMap(({ variantId }) => variantId ?? []).slice(0, limits.page_size_max);
  if (ids.length === 0) return new Map();
  const [rows, [terms]] = await shop.db.read<[CardRow & { readonly variant_id: string }, { terms: string }]>(
    selectCardsOfVariants(shop, ids),
    selectPricingTerms(shop),
  );
  const cards = presentCards(shop, rows, readTerms(terms!.terms, shop.currency));
  return new Map(rows.map(({ variant_id }, i) => [variant_id, cards[i]!]));
}

/** Up to `limit` others that share motif, technique, category or maker; the same ones at every call. */
export const related = (shop: Shop, product: { readonly slug: string }, limit = 8): Promise<ProductCard[]> =>
  cardsOf(shop, selectRelated(shop, product.slug, limit));

/** Rows of `cardsOfHits` as people are shown them. */
export const presentCards = (shop: Shop, rows: readonly CardRow[], terms: PricingTerms): ProductCard[] =>
  rows.map((row) => productCard(row, terms, shop.locale));

export type ListProducts = {
  readonly collection?: string;
  readonly maker?: string;
  /** id */
  readonly seller?: string;
  readonly terms?: Shelf["terms"];
  readonly sort?: Shelf["sort"];
  readonly cursor?: string | null;
  /** 24 when left out, 100 at most */
  readonly limit?: number;
};

/** A page of a plain shelf, newest first. Facets, words and sorting by price are the work of `search`. */
export async function listProducts(shop: Shop, asked: ListProducts): Promise<Page<ProductCard>> {
  const limit = Math.min(asked.limit ?? limits.page_size, limits.page_size_max);
  const after = decodeCursor(asked.cursor, 1)?.[0] ?? null;
  const shelf = {
    ...asked,
    sort: asked.sort ?? "newest",
    after: after === null ? null : String(after),
    limit: limit + 1,
  };
  const cards = await cardsOf(shop, selectShelf(shop, shelf));
  const items = cards.slice(0, limit);
  return { items, next: cards.length > limit ? encodeCursor([items.at(-1)!.id]) : null };
}

async function cardsOf(shop: Shop, statement: Statement): Promise<ProductCard[]> {
  const [rows, [terms]] = await shop.db.read<[CardRow, { terms: string }]>(statement, selectPricingTerms(shop));
  const pricing = readTerms(terms!.terms, shop.currency);
  return presentCards(shop, rows, pricing);
}
