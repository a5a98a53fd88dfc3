/** Makers, stories and pages of text. One round trip each. */
import {
  cardsOfHits,
  findMaker,
  findPage,
  listCollections,
  listMakers,
  listProducts,
  presentCards,
  type CardRow,
  type Collection,
  type ContentPage,
  type Maker,
  type ProductCard,
} from "../catalog/index.ts";
import type { Page } from "../kernel/paging.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import { findTerms } from "../pricing/index.ts";
import { loadStories } from "./load-stories.ts";
import { credits, firstOfShelves, recordSources, type CreditRow, type RecordSource } from "./store.ts";

export type MakersView = Page<Maker>;
export type MakerView = { readonly maker: Maker; readonly products: Page<ProductCard> };

export const loadMakers = (shop: Shop, cursor: string | null): Promise<MakersView> => listMakers(shop, cursor);

export async function loadMaker(shop: Shop, slug: string, cursor: string | null): Promise<MakerView | null> {
  const asked = readTogether(shop);
  const [maker, products] = await Promise.all([findMaker(asked, slug), listProducts(asked, { maker: slug, cursor })]);
  return maker && { maker, products };
}

export type ContentView = { readonly page: ContentPage; readonly others: readonly ContentPage[] };

/** A page or story, with the other stories to read on. */
export async function loadContent(shop: Shop, kind: ContentPage["kind"], slug: string): Promise<ContentView | null> {
  const asked = readTogether(shop);
  const [page, stories] = await Promise.all([findPage(asked, slug), loadStories(asked)]);
  if (!page || page.kind !== kind) return null;
  const others = kind === "story" ? stories.filter((story) => story.slug !== slug) : [];
  return { page, others: others.slice(0, 3) };
}

export const loadCollections = async (shop: Shop): Promise<Collection[]> =>
  (await listCollections(shop)).filter(({ products }) => products > 0);

export type CreditsView = {
  readonly photos: readonly CreditRow[];
  readonly records: readonly RecordSource[];
  readonly page: ContentPage | null;
};

export async function loadCredits(shop: Shop): Promise<CreditsView> {
  const asked = readTogether(shop);
  const [photos, records, page] = await Promise.all([
    asked.db.all<CreditRow>(credits(shop.locale)),
    asked.db.all<RecordSource>(recordSources()),
    findPage(asked, "attribution"),
  ]);
  return { photos, records, page };
}

/** Something worth seeing on a page that is not there. */
export async function loadSomething(shop: Shop, limit: number): Promise<ProductCard[]> {
  const asked = readTogether(shop);
  const [rows, terms] = await Promise.all([
    asked.db.all<CardRow>(cardsOfHits(asked, firstOfShelves(limit, 1))),
    findTerms(asked),
  ]);
  return presentCards(shop, rows, terms);
}
