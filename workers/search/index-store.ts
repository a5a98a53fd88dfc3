/** Writes of the search index. A product's rows are taken out and put in again whole, so a repeat changes nothing. */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, type Write } from "../platform/database.ts";

/** One product as the index keeps it: tokens are already made, lists are bounded by the caller. */
export type IndexedProduct = {
  readonly productId: string;
  readonly createdAt: number;
  readonly price: number;
  readonly title: string;
  readonly maker: string;
  readonly technique: string;
  readonly story: string;
  readonly facets: string;
  readonly terms: readonly { readonly kind: string; readonly slug: string }[];
  readonly collections: readonly string[];
};

const docsOf = (productIds: readonly string[]): SQL =>
  sql`(SELECT doc FROM search_docs WHERE product_id IN ${anyOf(productIds)})`;

/** Postings go before listings and come after them: the triggers count a posting for the shelves its product stands on. */
export function takeOut(productIds: readonly string[]): Write[] {
  const docs = docsOf(productIds);
  return [
    sql`DELETE FROM search_postings WHERE doc IN ${docs}`,
    sql`DELETE FROM search_listing WHERE doc IN ${docs}`,
    sql`DELETE FROM search_index WHERE rowid IN ${docs}`,
    sql`DELETE FROM search_docs WHERE doc IN ${docs}`,
  ];
}

export function putIn(products: readonly IndexedProduct[]): Write[] {
  if (products.length === 0) return [];
  const given = sql`json_each(${JSON.stringify(products)}) g`;
  const field = (name: string): SQL => sql.raw(`g.value ->> '${name}'`);
  const doc = sql`JOIN search_docs d ON d.product_id = ${field("productId")}`;
  return [
    sql`INSERT INTO search_docs (product_id, created_at, price)
        SELECT ${field("productId")}, ${field("createdAt")}, ${field("price")} FROM ${given}`,
    sql`INSERT INTO search_listing (collection_id, doc, created_at, price)
        SELECT 0, d.doc, d.created_at, d.price FROM ${given} ${doc}`,
    sql`INSERT OR IGNORE INTO search_listing (collection_id, doc, created_at, price)
        SELECT c.id, d.doc, d.created_at, d.price FROM ${given} ${doc}, json_each(g.value, '$.collections') s JOIN collections c ON c.slug = s.value`,
    sql`INSERT OR IGNORE INTO search_postings (doc, term_id)
        SELECT d.doc, t.id FROM ${given} ${doc}, json_each(g.value, '$.terms') s JOIN terms t ON t.kind = s.value ->> 'kind' AND t.slug = s.value ->> 'slug'`,
    sql`INSERT INTO search_index (rowid, title, maker, technique, story, facets)
        SELECT d.doc, ${field("title")}, ${field("maker")}, ${field("technique")}, ${field("story")}, ${field("facets")} FROM ${given} ${doc}`,
  ];
}

export function learnWords(words: readonly { readonly word: string; readonly forms: readonly string[] }[]): Write[] {
  if (words.length === 0) return [];
  const given = sql`json_each(${JSON.stringify(words)}) g`;
  return [
    sql`INSERT OR IGNORE INTO search_near_words (shortened, word)
        SELECT f.value, g.value ->> 'word' FROM ${given}, json_each(g.value, '$.forms') f
        WHERE NOT EXISTS (SELECT 1 FROM search_words w WHERE w.word = g.value ->> 'word')`,
    sql`INSERT INTO search_words (word) SELECT g.value ->> 'word' FROM ${given} WHERE true
        ON CONFLICT (word) DO UPDATE SET uses = uses + 1`,
  ];
}
