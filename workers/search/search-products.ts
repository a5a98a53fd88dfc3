/** One search: ids in order, facets with counts, a total. One round trip; a second one only when nothing was found. */
import type { SQL } from "drizzle-orm";
import { named } from "../catalog/index.ts";
import type { Localized } from "../kernel/locale.ts";
import { decodeCursor, encodeCursor, type CursorKey } from "../kernel/paging.ts";
import type { Statement } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import {
  facetKinds,
  filterExpression,
  filtersOf,
  matchExpression,
  tokensOf,
  type FacetKind,
  type Search,
} from "./query.ts";
import { nearest, shortenings } from "./spelling.ts";
import {
  counted_max,
  countByText,
  countOfShelf,
  facetsByText,
  facetsOfShelf,
  hitsByFilters,
  hitsByShelf,
  hitsByText,
  nearWords,
  type CountRow,
  type FacetRow,
  type HitRow,
  type NearRow,
} from "./store.ts";
import { isWord } from "./tokens.ts";

export type FacetTerm = {
  readonly slug: string;
  readonly name: Localized;
  readonly products: number;
  readonly selected: boolean;
};
export type Facet = { readonly kind: FacetKind; readonly terms: readonly FacetTerm[] };
/** `atLeast`: there are more than were counted ("1,000+"). */
export type Counted = { readonly products: number; readonly atLeast: boolean };

/** `Row`: what `show` has joined to the hits; without it, their ids alone. */
export type Found<Row = unknown> = {
  readonly rows: readonly Row[];
  readonly productIds: readonly string[];
  readonly next: string | null;
  readonly total: Counted;
  readonly facets: readonly Facet[];
  /** the words really looked for, when they differ from what was typed */
  readonly corrected: string | null;
};

/** Joins columns of another room to the hits, so that finding and showing stay one statement. */
export type Show = (hits: SQL) => Statement;

/** What is found by signs alone, "***" or "🙂": nothing, rather than the whole shelf under their name. */
const nothing = {
  rows: [],
  productIds: [],
  next: null,
  total: { products: 0, atLeast: false },
  facets: [],
  corrected: null,
};

export async function searchProducts<Row = unknown>(
  shop: Shop,
  search: Search,
  show: Show = (hits) => hits,
): Promise<Found<Row>> {
  const cursor = decodeCursor(search.cursor, 2);
  const look = (words: readonly string[], any = false) => lookFor<Row>(shop, search, { words, any }, cursor, show);
  const tokens = tokensOf(search);
  if (tokens.length === 0 && search.text.trim() !== "") return nothing;
  const found = await look(tokens);
  if (tokens.length === 0 || found.productIds.length > 0) return found;
  const corrected = await correct(shop, tokens);
  if (corrected) {
    const second = await look(corrected);
    if (second.productIds.length > 0) return { ...second, corrected: corrected.join(" ") };
  }
  return tokens.length > 1 ? look(tokens, true) : found;
}

/** The words looked for: those typed or those meant; `any`: one of them is enough. None: the shelf as it stands. */
type Wanted = { readonly words: readonly string[]; readonly any: boolean };

const matchOf = ({ words, any }: Wanted, search: Pick<Search, "collection" | "filters">): string | null =>
  matchExpression(words, search, any) ?? filterExpression(search);

async function lookFor<Row>(
  shop: Shop,
  search: Search,
  wanted: Wanted,
  cursor: CursorKey | null,
  show: Show,
): Promise<Found<Row>> {
  const match = matchOf(wanted, search);
  const facetReads = facetPlans(search).map((plan) => facetStatement(shop, search, wanted, plan));
  const count = match ? countByText(match) : countOfShelf(search.collection);
  const [hitRows, countRows, ...facetRows] = await shop.db.read<[HitRow & Row, CountRow, ...FacetRow[]]>(
    show(hitsOf(search, wanted, match, cursor)),
    count,
    ...facetReads,
  );
  const { limit } = search;
  const page = hitRows.slice(0, limit);
  const last = page.at(-1);
  const products = countRows[0]?.products ?? 0;
  const exact = !match;
  return {
    rows: page,
    productIds: page.map(({ product_id }) => product_id),
    next: hitRows.length > limit && last ? encodeCursor([last.key, last.doc]) : null,
    total: { products: exact ? products : Math.min(products, counted_max), atLeast: !exact && products > counted_max },
    facets: presentFacets(search, facetRows.flat()),
    corrected: null,
  };
}

function hitsOf(search: Search, { words }: Wanted, match: string | null, cursor: CursorKey | null): SQL {
  const { collection, sort, limit } = search;
  if (!match) return hitsByShelf(collection, {}, sort, cursor, limit + 1);
  return words.length > 0
    ? hitsByText(match, sort, cursor, limit + 1)
    : hitsByFilters(match, search, cursor, limit + 1);
}

type FacetPlan = { readonly kinds: readonly FacetKind[]; readonly without: FacetKind | null };

/** A kind with something chosen in it is counted without its own choice, so that its other terms can be added. */
function facetPlans({ filters }: Search): FacetPlan[] {
  const chosen = filtersOf(filters).map(({ kind }) => kind);
  const rest = facetKinds.filter((kind) => !chosen.includes(kind));
  return [{ kinds: [...rest], without: null }, ...chosen.map((kind) => ({ kinds: [kind], without: kind }))];
}

function facetStatement(shop: Shop, search: Search, wanted: Wanted, { kinds, without }: FacetPlan): Statement {
  const filters = without ? { ...search.filters, [without]: [] } : search.filters;
  const match = matchOf(wanted, { ...search, filters });
  const chosen = filtersOf(search.filters).flatMap(({ slugs }) => slugs);
  const asked = { kinds, chosen, locale: shop.locale };
  return match ? facetsByText(match, asked) : facetsOfShelf(search.collection, asked);
}

function presentFacets({ filters }: Search, rows: readonly FacetRow[]): Facet[] {
  return facetKinds.flatMap((kind) => {
    const terms = rows
      .filter((row) => row.kind === kind)
      .map(({ slug, name, products }) => ({
        slug,
        name: named(name, slug),
        products,
        selected: filters[kind]?.includes(slug) ?? false,
      }));
    return terms.length > 0 ? [{ kind, terms }] : [];
  });
}

/** The same words with each unknown one replaced by the nearest known one; null when nothing is any nearer. */
async function correct(shop: Shop, tokens: readonly string[]): Promise<string[] | null> {
  const typed = tokens.filter(isWord).map((word) => ({ word, forms: shortenings(word) }));
  if (typed.length === 0) return null;
  const candidates = await shop.db.all<NearRow>(nearWords(typed));
  const better = tokens.map(
    (token) =>
      nearest(
        token,
        candidates.filter(({ typed }) => typed === token),
      ) ?? token,
  );
  return better.some((token, i) => token !== tokens[i]) ? better : null;
}
