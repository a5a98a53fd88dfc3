/** Collections, makers and content pages, in this shopper's language. One round trip each. */
import type { Localized } from "../kernel/locale.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { Shop } from "../platform/shop.ts";
import { picturesOf, type Picture } from "./picture.ts";
import {
  selectCollection,
  selectCollections,
  selectMaker,
  selectMakers,
  selectPage,
  selectPages,
} from "./places-store.ts";
import type { CardDocument, Theme } from "./product.ts";
import { pairOrNull } from "./view.ts";

export type Collection = {
  readonly slug: string;
  readonly theme: Theme;
  readonly featured: boolean;
  readonly name: Localized;
  /** plain text */
  readonly intro: Localized | null;
  /** counted up to 1,001: from there it is "1,000+" */
  readonly products: number;
  /** of its first product; null while it is empty */
  readonly cover: Picture | null;
};

export type Maker = {
  readonly id: string;
  readonly slug: string;
  readonly country: string;
  readonly name: Localized;
  /** sanitised HTML or plain text */
  readonly story: Localized | null;
  readonly place: Localized | null;
  readonly products: number;
};

export type ContentPage = {
  readonly slug: string;
  readonly kind: "page" | "story";
  readonly publishedAt: number;
  readonly title: Localized;
  /** sanitised HTML; null in lists */
  readonly body: Localized | null;
  readonly description: Localized | null;
  readonly languages: readonly string[];
};

type Texts<T, Name extends string> = Omit<T, Name> & { readonly [N in Name]: string | null };
type CollectionRow = Texts<Omit<Collection, "cover" | "featured">, "name" | "intro"> & {
  featured: number;
  cover: string | null;
};
type MakerRow = Texts<Maker, "name" | "story" | "place">;
type PageRow = Texts<Omit<ContentPage, "languages">, "title" | "body" | "description"> & { languages: string };

export async function findCollection(shop: Shop, slug: string): Promise<Collection | null> {
  const row = await shop.db.first<CollectionRow>(selectCollection(shop.locale, slug));
  return row && collectionOf(row, shop.locale);
}

/** In display order, at most 200. */
export async function listCollections(shop: Shop): Promise<Collection[]> {
  const rows = await shop.db.all<CollectionRow>(selectCollections(shop.locale));
  return rows.map((row) => collectionOf(row, shop.locale));
}

/** Their products are `listProducts(shop, { maker: slug })`. */
export async function findMaker(shop: Shop, slug: string): Promise<Maker | null> {
  const row = await shop.db.first<MakerRow>(selectMaker(shop.locale, slug));
  return row && makerOf(row);
}

/** By address, 60 a page. */
export async function listMakers(shop: Shop, cursor: string | null = null): Promise<Page<Maker>> {
  const after = String(decodeCursor(cursor, 1)?.[0] ?? "");
  const rows = await shop.db.all<MakerRow>(selectMakers(shop.locale, after, 61));
  const items = rows.slice(0, 60).map(makerOf);
  return { items, next: rows.length > 60 ? encodeCursor([items.at(-1)!.slug]) : null };
}

export async function findPage(shop: Shop, slug: string): Promise<ContentPage | null> {
  const row = await shop.db.first<PageRow>(selectPage(shop.locale, slug, shop.now));
  return row && pageOf(row);
}

/** Published pages and stories without their bodies. */
export async function listPages(shop: Shop): Promise<ContentPage[]> {
  return (await shop.db.all<PageRow>(selectPages(shop.locale, shop.now))).map(pageOf);
}

/** Reads [locale, text] as textAsJson gives it; what has no name is called by its slug. */
export const named = (json: string | null, slug: string): Localized => pairOrNull(json) ?? { text: slug, lang: "en" };

function collectionOf(row: CollectionRow, locale: string): Collection {
  const cover = row.cover === null ? null : (JSON.parse(row.cover) as CardDocument);
  return {
    ...row,
    featured: row.featured === 1,
    name: named(row.name, row.slug),
    intro: pairOrNull(row.intro),
    cover: cover && picturesOf(cover, cover.media, locale)[0]!,
  };
}

const makerOf = (row: MakerRow): Maker => ({
  ...row,
  name: named(row.name, row.slug),
  story: pairOrNull(row.story),
  place: pairOrNull(row.place),
});

const pageOf = (row: PageRow): ContentPage => ({
  ...row,
  title: named(row.title, row.slug),
  body: pairOrNull(row.body),
  description: pairOrNull(row.description),
  languages: JSON.parse(row.languages) as string[],
});
