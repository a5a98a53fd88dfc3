/** SQL that reads products for people: document or card, prices and stock of their variants in one statement. */
import { sql, type SQL } from "drizzle-orm";
import { fallbackChain } from "../kernel/locale.ts";
import { anyOf, flattened, type Statement } from "../platform/database.ts";
import type { Preferences } from "../platform/shop.ts";
import { pricesAsJson, termsAsJson } from "../pricing/index.ts";
import { onSale } from "./document-store.ts";

export type DocumentRow = {
  readonly document: string;
  /** [locale, text] or null */
  readonly story: string | null;
  readonly prices: string;
  readonly stock: string;
  readonly terms: string;
};
export type CardRow = {
  readonly id: string;
  readonly card: string;
  readonly prices: string;
  /** [variant, track, free units] of each variant */
  readonly stock: string;
};

const variantsOf = (productId: SQL): SQL =>
  sql`(SELECT id FROM variants WHERE product_id = ${productId} AND archived_at IS NULL)`;

/** variant → free units over all locations */
const stockAsJson = (productId: SQL): SQL => sql`(SELECT json_group_object(variant_id, free) FROM (
  SELECT variant_id, sum(on_hand - held) AS free FROM stock WHERE variant_id IN ${variantsOf(productId)} GROUP BY variant_id))`;

/** The best text of one field for a reader, as [locale, text]: chosen here, because stories are long. */
export const textAsJson = (subject: SQL, field: string, locale: string): SQL =>
  rankedText(subject, field, chainOf(locale));

type Chain<T> = { readonly first: T; readonly second: T; readonly third: T };

function chainOf(locale: string): Chain<string> {
  const [first = "en", second = "en", third = "en"] = fallbackChain(locale);
  return { first, second, third };
}

const rankedText = (subject: SQL, field: string, { first, second, third }: Chain<string | SQL>): SQL =>
  sql`(SELECT json_array(locale, text) FROM translations WHERE subject = ${subject} AND field = ${sql.raw(`'${field}'`)}
    ORDER BY CASE locale WHEN ${first} THEN 0 WHEN ${second} THEN 1 WHEN ${third} THEN 2 ELSE 3 END, locale LIMIT 1)`;

const documentText = flattened(["first", "second", "third", "shipTo", "currency"], (asked) => {
  const id = sql.raw("d.product_id");
  return sql`d.document AS document, ${rankedText(id, "story", asked)} AS story,
    ${pricesAsJson(variantsOf(id), asked)} AS prices, ${stockAsJson(id)} AS stock, ${termsAsJson(asked)} AS terms`;
});
const documentColumns = ({ locale, shipTo, currency }: Preferences): SQL =>
  documentText({ ...chainOf(locale), shipTo, currency });

export const selectBySlug = (asked: Preferences, slug: string): Statement =>
  sql`SELECT ${documentColumns(asked)} FROM product_documents d WHERE d.slug = ${slug} AND d.status = 'active'`;

/** Whatever its status: for operators and for drawings. */
export const selectById = (asked: Preferences, id: string): Statement =>
  sql`SELECT ${documentColumns(asked)} FROM product_documents d WHERE d.product_id = ${id}`;

/** Everything for sale, by id: for files that leave the shop. */
export const selectForExport = (asked: Preferences, after: string, limit: number): Statement =>
  sql`SELECT ${documentColumns(asked)} FROM product_documents d
    WHERE d.product_id > ${after} AND d.status = 'active' ORDER BY d.product_id LIMIT ${limit}`;

export const selectForExportOf = (asked: Preferences, sellerId: string, after: string, limit: number): Statement =>
  sql`SELECT ${documentColumns(asked)} FROM products p CROSS JOIN product_documents d ON d.product_id = p.id
    WHERE p.seller_id = ${sellerId} AND p.id > ${after} ORDER BY p.id LIMIT ${limit}`;

const cardColumns: (asked: Preferences) => SQL = flattened(["shipTo", "currency"], (asked) => {
  const id = sql.raw("c.product_id");
  return sql`c.product_id AS id, c.card AS card, ${pricesAsJson(variantsOf(id), asked)} AS prices,
    (SELECT json_group_array(json_array(v.id, v.track_stock,
      (SELECT coalesce(sum(on_hand - held), 0) FROM stock WHERE variant_id = v.id)))
      FROM variants v WHERE v.product_id = c.product_id AND v.archived_at IS NULL) AS stock`;
});

/** In the order given; products that are not for sale are left out. */
export const selectCards = (asked: Preferences, ids: readonly string[]): Statement =>
  sql`SELECT ${cardColumns(asked)} FROM json_each(${JSON.stringify(ids)}) j
    CROSS JOIN product_cards c ON c.product_id = j.value WHERE c.status = 'active' ORDER BY j.key`;

/** Cards of what another query found, with its columns kept: `hits` has a product_id and its own order and limit. */
export const cardsOfHits = (asked: Preferences, hits: SQL): SQL =>
  sql`SELECT h.*, ${cardColumns(asked)} FROM (${hits}) h CROSS JOIN product_cards c ON c.product_id = h.product_id
    WHERE c.status = 'active'`;

export type Shelf = {
  readonly collection?: string;
  readonly maker?: string;
  readonly seller?: string;
  readonly terms?: readonly { readonly kind: string; readonly slug: string }[];
  readonly sort: "newest" | "oldest";
  readonly after: string | null;
  readonly limit: number;
};

/** Ids are born in order, so the shelf's order is the key's, and every page is a range of an index. */
export function selectShelf(asked: Preferences, shelf: Shelf): Statement {
  const { from, id, where } = shelfSource(shelf);
  const [beyond, order] = shelf.sort === "newest" ? [sql`<`, sql`DESC`] : [sql`>`, sql`ASC`];
  const after = shelf.after === null ? sql`` : sql`AND ${id} ${beyond} ${shelf.after}`;
  return sql`SELECT ${cardColumns(asked)} FROM ${from} WHERE c.status = 'active' AND ${where} ${after} ORDER BY ${id} ${order} LIMIT ${shelf.limit}`;
}

/** The narrowest list first; further terms are looked up product by product. */
function shelfSource(shelf: Shelf): { from: SQL; id: SQL; where: SQL } {
  const [first, ...others] = shelf.terms ?? [];
  const termId = ({ kind, slug }: { kind: string; slug: string }) =>
    sql`(SELECT id FROM terms WHERE kind = ${kind} AND slug = ${slug})`;
  const also = [
    ...others.map(
      (term) =>
        sql`EXISTS (SELECT 1 FROM product_terms o WHERE o.product_id = c.product_id AND o.term_id = ${termId(term)})`,
    ),
    ...(first && (shelf.collection || shelf.maker || shelf.seller)
      ? [sql`EXISTS (SELECT 1 FROM product_terms o WHERE o.product_id = c.product_id AND o.term_id = ${termId(first)})`]
      : []),
  ];
  const where = (condition: SQL) => sql.join([condition, ...also], sql` AND `);
  const listed = (source: SQL, id: SQL, condition: SQL) => ({
    from: sql`${source} CROSS JOIN product_cards c ON c.product_id = ${id}`,
    id,
    where: where(condition),
  });
  if (shelf.collection) {
    const collection = sql`pc.collection_id = (SELECT id FROM collections WHERE slug = ${shelf.collection})`;
    return listed(sql`product_collections pc`, sql`pc.product_id`, collection);
  }
  if (shelf.maker) {
    const maker = sql`p.maker_id = (SELECT id FROM makers WHERE slug = ${shelf.maker}) AND p.status = 'active'`;
    return listed(sql`products p`, sql`p.id`, maker);
  }
  if (shelf.seller)
    return listed(sql`products p`, sql`p.id`, sql`p.seller_id = ${shelf.seller} AND p.status = 'active'`);
  if (first) return listed(sql`product_terms pt`, sql`pt.product_id`, sql`pt.term_id = ${termId(first)}`);
  return { from: sql`product_cards c`, id: sql`c.product_id`, where: sql`true` };
}

/** Neighbours on the shelf of each shared word, weighed by how much the word says; at most 80 of each are looked at. */
export function selectRelated(asked: Preferences, slug: string, limit: number): Statement {
  const productId = sql`(SELECT product_id FROM product_documents WHERE slug = ${slug})`;
  const neighbours = (condition: string, beyond: string, order: string) =>
    sql`(SELECT json_group_array(product_id) FROM (SELECT product_id FROM product_terms
      WHERE term_id = t.id AND product_id ${sql.raw(beyond)} ${productId} ORDER BY product_id ${sql.raw(order)} LIMIT 40)) ${sql.raw(condition)}`;
  const shared = (beyond: string, order: string) => sql`
    SELECT j.value AS id, CASE t.kind WHEN 'motif' THEN 5 WHEN 'technique' THEN 4 WHEN 'category' THEN 3 ELSE 1 END AS weight
    FROM product_terms mine JOIN terms t ON t.id = mine.term_id, json_each(${neighbours("", beyond, order)}) j
    WHERE mine.product_id = ${productId}`;
  return sql`
    WITH near AS (
      ${shared(">", "ASC")} UNION ALL ${shared("<", "DESC")}
      UNION ALL SELECT * FROM (SELECT id, 4 AS weight FROM products
        WHERE maker_id = (SELECT maker_id FROM products WHERE id = ${productId}) AND id <> ${productId} ORDER BY id DESC LIMIT 40)),
    best AS (SELECT id, sum(weight) AS score FROM near GROUP BY id ORDER BY score DESC, id DESC LIMIT ${limit * 2})
    SELECT ${cardColumns(asked)} FROM best CROSS JOIN product_cards c ON c.product_id = best.id
    WHERE c.status = 'active' ORDER BY best.score DESC, best.id DESC LIMIT ${limit}`;
}

/** What cart and checkout need of variants, archived ones too: they must be told that a thing is gone. */
export const selectSellable = ({ shipTo, currency }: Preferences, variantIds: readonly string[]): Statement =>
  sellable({ shipTo, currency, ids: JSON.stringify(variantIds) });

const sellable = flattened(
  ["shipTo", "currency", "ids"],
  (asked) => sql`
  SELECT v.id AS variantId, v.product_id AS productId, v.sku AS sku, v.options AS options, v.track_stock AS track,
    coalesce(v.weight_grams, p.weight_grams, 0) AS weight_grams, p.tax_category AS taxCategory, p.hs_code AS hsCode,
    p.origin AS origin, p.seller_id AS sellerId,
    (SELECT name FROM sellers WHERE id = p.seller_id) AS sellerName, v.archived_at IS NULL AND ${onSale("p")} AS forSale, c.card AS card,
    (SELECT json_object('id', m.id, 'kind', m.kind, 'source', m.source, 'width', m.width, 'height', m.height,
      'credit', m.credit, 'alt', json('{}')) FROM media m WHERE m.id = v.media_id) AS media,
    (SELECT json_group_array(t.slug) FROM product_terms pt JOIN terms t ON t.id = pt.term_id
      WHERE pt.product_id = p.id AND t.kind = 'category') AS categories,
    (SELECT json_group_array(c.slug) FROM product_collections pc JOIN collections c ON c.id = pc.collection_id
      WHERE pc.product_id = p.id) AS collections,
    ${pricesAsJson(sql`(v.id)`, asked)} AS prices,
    (SELECT json_group_array(json_array(location_id, on_hand - held)) FROM stock WHERE variant_id = v.id) AS stock
  FROM variants v CROSS JOIN products p ON p.id = v.product_id CROSS JOIN product_cards c ON c.product_id = p.id
  WHERE v.id IN (SELECT value FROM json_each(${asked.ids}))`,
);

/** All languages of the long texts too: for the index of words. */
export const selectSearchable = (
  asked: Pick<Preferences, "currency" | "shipTo">,
  ids: readonly string[],
): Statement => {
  const id = sql.raw("d.product_id");
  return sql`SELECT d.document AS document, d.status AS status,
    (SELECT json_group_object(locale, text) FROM translations WHERE subject = d.product_id AND field = 'story') AS story,
    ${pricesAsJson(variantsOf(id), asked)} AS prices, ${termsAsJson(asked)} AS terms
    FROM product_documents d WHERE d.product_id IN ${anyOf(ids)}`;
};

export const selectPricingTerms: (asked: Preferences) => Statement = flattened(
  ["shipTo", "currency"],
  (asked) => sql`SELECT ${termsAsJson(asked)} AS terms`,
);
