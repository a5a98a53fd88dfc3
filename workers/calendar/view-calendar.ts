/** The calendar as people see it: running, coming and past sales of every mechanism, each with its piece. One round trip. */
import { cardsOfHits, presentCards, type CardRow, type ProductCard } from "../catalog/index.ts";
import { listPastSales, listSales, phaseOf, type Phase, type Sale } from "../drops/index.ts";
import { localized, type Localized, type Translations } from "../kernel/locale.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import { findTerms } from "../pricing/index.ts";
import { comingHits, coming_max, hitsOf, pastHits } from "./store.ts";

export type CalendarEntry = {
  readonly sale: Sale;
  readonly phase: Phase;
  /** a project has a title of its own, anything else its piece's */
  readonly title: Localized;
  /** null: it sells no piece of the catalogue, or one that is no longer shown */
  readonly card: ProductCard | null;
};
export type CalendarView = {
  readonly running: readonly CalendarEntry[];
  readonly coming: readonly CalendarEntry[];
  readonly past: readonly CalendarEntry[];
};

const past_shown = 12;
type Hit = CardRow & { readonly sale_id: string };

export async function viewCalendar(shop: Shop): Promise<CalendarView> {
  const asked = readTogether(shop);
  const [coming, past, comingRows, pastRows, terms] = await Promise.all([
    listSales(asked, { states: ["planned", "open", "paused"], size: coming_max }),
    listPastSales(asked, past_shown),
    asked.db.all<Hit>(cardsOfHits(asked, comingHits())),
    asked.db.all<Hit>(cardsOfHits(asked, pastHits(past_shown))),
    findTerms(asked),
  ]);
  const rows = [...comingRows, ...pastRows];
  const presented = presentCards(shop, rows, terms);
  const cards = new Map(rows.map(({ sale_id }, i) => [sale_id, presented[i]!]));
  const entries = [...coming.items, ...past].map((sale) => entryOf(shop, sale, cards));
  const ofPhase = (...phases: Phase[]) => entries.filter(({ phase }) => phases.includes(phase));
  return { running: ofPhase("open", "paused"), coming: ofPhase("soon"), past: ofPhase("over").slice(0, past_shown) };
}

function entryOf(shop: Shop, sale: Sale, cards: ReadonlyMap<string, ProductCard>): CalendarEntry {
  const card = cards.get(sale.id) ?? null;
  const own = sale.mechanism === "crowdfunding" ? (sale.rule["title"] as Translations | undefined) : undefined;
  const title = own ? localized(own, shop.locale) : card?.title;
  return { sale, phase: phaseOf(sale, shop.now), title: title ?? { text: sale.slug, lang: "en" }, card };
}

/** One sale with its piece. */
export async function viewEntry(shop: Shop, sale: Sale): Promise<CalendarEntry> {
  const asked = readTogether(shop);
  const [rows, terms] = await Promise.all([asked.db.all<Hit>(cardsOfHits(asked, hitsOf([sale.id]))), findTerms(asked)]);
  return entryOf(shop, sale, new Map(presentCards(shop, rows, terms).map((card) => [sale.id, card])));
}
