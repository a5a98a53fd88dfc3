/** Reads of the search index. `counted_max` bounds what a shopper waits for: beyond it a count reads "1,000+". */
import { sql, type SQL } from "drizzle-orm";
import { textAsJson } from "../catalog/index.ts";
import { anyOf, type Statement } from "../platform/database.ts";
import { filtersOf, type FacetKind, type Filters, type Search, type Sort } from "./query.ts";
import type { CursorKey } from "../kernel/paging.ts";

export const counted_max = 1_000;
const terms_shown_max = 14;

export type HitRow = { readonly product_id: string; readonly doc: number; readonly key: number };
export type FacetRow = {
  readonly kind: FacetKind;
  readonly slug: string;
  /** [locale, text] or null */
  readonly name: string | null;
  readonly products: number;
};
export type CountRow = { readonly products: number };

const orderColumns: Record<Exclude<Sort, "relevance">, { column: SQL; ascending: boolean }> = {
  newest: { column: sql`d.created_at`, ascending: false },
  price: { column: sql`d.price`, ascending: true },
  "price-desc": { column: sql`d.price`, ascending: false },
};

const after = (column: SQL, doc: SQL, ascending: boolean, cursor: CursorKey | null): SQL => {
  if (!cursor) return sql`1`;
  const beyond = ascending ? sql`>` : sql`<`;
  return sql`(${column} ${beyond} ${cursor[0]} OR (${column} = ${cursor[0]} AND ${doc} > ${cursor[1]}))`;
};

/** Matches of an FTS5 expression: best first by bm25 (title 8, maker 4, technique 3, story 1), or in a sort order. */
export function hitsByText(match: string, sort: Sort, cursor: CursorKey | null, limit: number | SQL): SQL {
  if (sort === "relevance") {
    return sql`
      WITH hits AS MATERIALIZED (
        SELECT rowid AS doc, bm25(search_index, 8, 4, 3, 1, 0) AS score FROM search_index WHERE search_index MATCH ${match}
      )
      SELECT d.product_id, h.doc, h.score AS "key" FROM hits h JOIN search_docs d ON d.doc = h.doc
      WHERE ${after(sql`h.score`, sql`h.doc`, true, cursor)} ORDER BY h.score, h.doc LIMIT ${limit}`;
  }
  const { column, ascending } = orderColumns[sort];
  return sql`
    SELECT d.product_id, d.doc, ${column} AS "key" FROM search_index h CROSS JOIN search_docs d ON d.doc = h.rowid
    WHERE search_index MATCH ${match} AND ${after(column, sql`d.doc`, ascending, cursor)}
    ORDER BY ${column} ${ascending ? sql`ASC` : sql`DESC`}, d.doc LIMIT ${limit}`;
}

export function countByText(match: string): Statement {
  return sql`SELECT count(*) AS products FROM (SELECT 1 FROM search_index WHERE search_index MATCH ${match} LIMIT ${counted_max + 1})`;
}

/** Which terms are counted, in whose language; those that are chosen are told however few they are. */
export type FacetsAsked = {
  readonly kinds: readonly FacetKind[];
  readonly chosen: readonly string[];
  readonly locale: string;
};

export const facetsByText = (match: string, asked: FacetsAsked): Statement =>
  facetsOf(
    sql`SELECT p.term_id, count(*) AS products
      FROM (SELECT rowid AS doc FROM search_index WHERE search_index MATCH ${match} LIMIT ${counted_max}) h
      CROSS JOIN search_postings p ON p.doc = h.doc GROUP BY p.term_id`,
    asked,
  );

const collectionId = (slug: string | null): SQL =>
  slug === null ? sql`0` : sql`(SELECT id FROM collections WHERE slug = ${slug})`;

const termsOf = (kind: FacetKind, slugs: readonly string[]): SQL =>
  sql`(SELECT id FROM terms WHERE kind = ${kind} AND slug IN ${anyOf(slugs)})`;

const allFilters = (filters: Filters, doc: SQL): SQL => {
  const clauses = filtersOf(filters).map(
    ({ kind, slugs }) =>
      sql`EXISTS (SELECT 1 FROM search_postings p WHERE p.doc = ${doc} AND p.term_id IN ${termsOf(kind, slugs)})`,
  );
  return clauses.length ? sql.join(clauses, sql` AND `) : sql`1`;
};

/** A shelf in order: walks the listing's own index, so a page costs the same among 1,000 products and 50,000. */
export function hitsByShelf(
  collection: string | null,
  filters: Filters,
  sort: Sort,
  cursor: CursorKey | null,
  limit: number | SQL,
): SQL {
  const { column, ascending } = orderColumns[sort === "relevance" ? "newest" : sort];
  return sql`
    SELECT s.product_id, d.doc, ${column} AS "key" FROM search_listing d CROSS JOIN search_docs s ON s.doc = d.doc
    WHERE d.collection_id = ${collectionId(collection)} AND ${allFilters(filters, sql`d.doc`)}
      AND ${after(column, sql`d.doc`, ascending, cursor)}
    ORDER BY ${column} ${ascending ? sql`ASC` : sql`DESC`}, d.doc LIMIT ${limit}`;
}

/**
 * A shelf with something chosen. Few matches are found first and then sorted; of many the next page is never far along
 * the shelf's own order. Which of the two it is, the index says; the other half is told to bring nothing.
 */
export function hitsByFilters(
  match: string,
  { collection, filters, sort }: Pick<Search, "collection" | "filters" | "sort">,
  cursor: CursorKey | null,
  limit: number,
): SQL {
  const many = sql`(SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ${match} LIMIT ${counted_max + 1})) > ${counted_max}`;
  const few = hitsByText(
    match,
    sort === "relevance" ? "newest" : sort,
    cursor,
    sql`(CASE WHEN ${many} THEN 0 ELSE ${limit} END)`,
  );
  const far = hitsByShelf(collection, filters, sort, cursor, sql`(CASE WHEN ${many} THEN ${limit} ELSE 0 END)`);
  return sql`SELECT * FROM (${few}) UNION ALL SELECT * FROM (${far})`;
}

export const countOfShelf = (collection: string | null): Statement =>
  sql`SELECT coalesce((SELECT products FROM listing_counts WHERE collection_id = ${collectionId(collection)}), 0) AS products`;

/** Counts of a whole shelf are kept by triggers and exact. */
export const facetsOfShelf = (collection: string | null, asked: FacetsAsked): Statement =>
  facetsOf(
    sql`SELECT term_id, products FROM facet_counts WHERE collection_id = ${collectionId(collection)} AND products > 0`,
    asked,
  );

const termName = sql.raw("'term:' || t.kind || ':' || t.slug");

/** `counted`: term_id, products. The fullest of each kind, and one language of their names: a page shows no more. */
const facetsOf = (counted: SQL, { kinds, chosen, locale }: FacetsAsked): Statement => sql`
  WITH counted AS MATERIALIZED (${counted}),
       ranked AS (SELECT t.kind, t.slug, c.products, row_number() OVER (PARTITION BY t.kind ORDER BY c.products DESC, t.slug) AS place
         FROM counted c JOIN terms t ON t.id = c.term_id WHERE t.kind IN ${anyOf(kinds)})
  SELECT t.kind, t.slug, t.products, ${textAsJson(termName, "name", locale)} AS name FROM ranked t
  WHERE t.place <= ${terms_shown_max} OR t.slug IN ${anyOf(chosen)} ORDER BY t.products DESC, t.slug LIMIT 200`;

export type NearRow = { readonly typed: string; readonly word: string; readonly uses: number };

/** Known words that share a shortening with one that was typed. */
export function nearWords(typed: readonly { readonly word: string; readonly forms: readonly string[] }[]): Statement {
  return sql`
    SELECT DISTINCT t.value ->> 'word' AS typed, w.word, w.uses
    FROM json_each(${JSON.stringify(typed)}) t, json_each(t.value, '$.forms') f
    JOIN search_near_words n ON n.shortened = f.value JOIN search_words w ON w.word = n.word LIMIT 500`;
}
