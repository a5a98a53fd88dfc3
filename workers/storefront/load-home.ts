/** The entrance: collections with their first pieces, somebody's voice, something to read. One round trip. */
import type { Localized } from "../kernel/locale.ts";
import {
  cardsOfHits,
  listCollections,
  presentCards,
  type CardRow,
  type Collection,
  type ContentPage,
  type ProductCard,
} from "../catalog/index.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import { findTerms } from "../pricing/index.ts";
import { firstSentence } from "./head.ts";
import { loadStories } from "./load-stories.ts";
import { firstOfShelves, speakingMaker } from "./store.ts";

export type MakerVoice = {
  readonly slug: string;
  readonly name: Localized;
  readonly place: Localized | null;
  /** one or two sentences, plain text */
  readonly said: Localized;
};

export type HomeView = {
  readonly collections: readonly Collection[];
  readonly shelves: readonly { readonly collection: Collection; readonly cards: readonly ProductCard[] }[];
  readonly voice: MakerVoice | null;
  readonly stories: readonly ContentPage[];
};

const shelves_max = 4;
const each_max = 6;

type VoiceRow = { readonly slug: string; readonly name: string; readonly place: string | null; readonly story: string };

export async function loadHome(shop: Shop): Promise<HomeView> {
  const asked = readTogether(shop);
  const [collections, rows, terms, voice, stories] = await Promise.all([
    listCollections(asked),
    asked.db.all<CardRow & { shelf: string }>(cardsOfHits(asked, firstOfShelves(shelves_max, each_max))),
    findTerms(asked),
    asked.db.first<VoiceRow>(speakingMaker(shop.locale)),
    loadStories(asked),
  ]);
  const cards = presentCards(shop, rows, terms);
  const shelves = collections
    .map((collection) => ({ collection, cards: cards.filter((_, i) => rows[i]!.shelf === collection.slug) }))
    .filter((shelf) => shelf.cards.length > 0)
    .sort((a, b) => Number(b.collection.featured) - Number(a.collection.featured));
  return {
    collections: collections.filter(({ products }) => products > 0),
    shelves,
    voice: voice && voiceOf(voice),
    stories: stories.slice(0, 3),
  };
}

function voiceOf(row: VoiceRow): MakerVoice {
  const pair = (json: string): Localized => {
    const [lang, text] = JSON.parse(json) as [string, string];
    return { text, lang };
  };
  const story = pair(row.story);
  return {
    slug: row.slug,
    name: row.name ? pair(row.name) : { text: row.slug, lang: "en" },
    place: row.place === null ? null : pair(row.place),
    said: { lang: story.lang, text: firstSentence(story.text) },
  };
}
