/**
 * The read model, made in SQL from the tables, in the batch that changes them: a document can never say anything else
 * than its tables do. Any room that changes a product adds `rewriteDocuments` to its writes.
 */
import { sql, type SQL } from "drizzle-orm";
import { anyOf, type Statement, type Write } from "../platform/database.ts";

const texts = (subject: SQL, field: string): SQL =>
  sql
    .raw(`(SELECT json_group_object(locale, text) FROM translations WHERE subject = `)
    .append(subject)
    .append(sql.raw(` AND field = '${field}')`));

const p = sql.raw("p.id");
const termSubject = sql.raw("'term:' || t.kind || ':' || t.slug");

const terms = (kinds: string): SQL => sql`(SELECT json_group_array(json(term)) FROM (
  SELECT json_object('kind', t.kind, 'slug', t.slug, 'name', json(${texts(termSubject, "name")})) AS term
  FROM product_terms pt JOIN terms t ON t.id = pt.term_id
  WHERE pt.product_id = p.id AND ${sql.raw(kinds)} ORDER BY t.kind DESC, t.slug))`;

const pictures = (limit: number): SQL => sql`(SELECT json_group_array(json(picture)) FROM (
  SELECT json_object('id', m.id, 'kind', m.kind, 'source', m.source, 'width', m.width, 'height', m.height,
    'credit', m.credit, 'alt', json(${texts(sql.raw("m.id"), "alt")})) AS picture
  FROM media m WHERE m.product_id = p.id ${limit > 1 ? sql`` : sql`AND m.kind IN ('photo', 'illustration')`}
  ORDER BY m.position, m.id LIMIT ${sql.raw(String(limit))}))`;

const document = sql`json_object(
  'id', p.id, 'slug', p.slug, 'externalId', p.external_id, 'sellerId', p.seller_id, 'status', p.status, 'version', p.version,
  'createdAt', p.created_at, 'updatedAt', p.updated_at,
  'title', json(${texts(p, "title")}), 'subtitle', json(${texts(p, "subtitle")}),
  'metaTitle', json(${texts(p, "meta_title")}), 'metaDescription', json(${texts(p, "meta_description")}),
  'maker', (SELECT json_object('id', k.id, 'slug', k.slug, 'country', k.country,
      'name', json(${texts(sql.raw("k.id"), "name")}), 'place', json(${texts(sql.raw("k.id"), "place")}))
    FROM makers k WHERE k.id = p.maker_id),
  'terms', json(${terms("true")}),
  'collections', json((SELECT json_group_array(json(one)) FROM (
    SELECT json_object('slug', c.slug, 'theme', c.theme,
      'name', json(${texts(sql.raw("'collection:' || c.slug"), "name")})) AS one
    FROM product_collections pc JOIN collections c ON c.id = pc.collection_id
    WHERE pc.product_id = p.id ORDER BY pc.position, c.slug))),
  'tags', json((SELECT json_group_array(tag) FROM product_tags WHERE product_id = p.id)),
  'height_mm', p.height_mm, 'width_mm', p.width_mm, 'depth_mm', p.depth_mm, 'diameter_mm', p.diameter_mm,
  'weight_grams', p.weight_grams, 'editionSize', p.edition_size, 'dated', p.dated, 'hsCode', p.hs_code,
  'origin', p.origin, 'taxCategory', p.tax_category, 'attributes', json(p.attributes), 'source', json(p.source),
  'variants', json((SELECT json_group_array(json(one)) FROM (
    SELECT json_object('id', v.id, 'sku', v.sku, 'options', json(v.options), 'track', v.track_stock,
      'weight_grams', v.weight_grams, 'gtin', v.gtin, 'mediaId', v.media_id) AS one
    FROM variants v WHERE v.product_id = p.id AND v.archived_at IS NULL ORDER BY v.position, v.id))),
  'media', json(${pictures(50)}))`;

const card = sql`json_object(
  'id', p.id, 'slug', p.slug, 'version', p.version, 'dated', p.dated, 'editionSize', p.edition_size,
  'title', json(${texts(p, "title")}), 'subtitle', json(${texts(p, "subtitle")}),
  'maker', (SELECT json_object('slug', k.slug, 'name', json(${texts(sql.raw("k.id"), "name")}))
    FROM makers k WHERE k.id = p.maker_id),
  'terms', json(${terms("t.kind IN ('technique', 'period')")}),
  'media', json(${pictures(1)}))`;

/** What shelves, pages, feeds and search go by: the goods of a seller who may not sell are there for nobody. */
const sells = (products: string): string =>
  `EXISTS (SELECT 1 FROM sellers sells WHERE sells.id = ${products}.seller_id AND sells.state = 'approved')`;
const status = sql.raw(`iif(p.status = 'active' AND NOT ${sells("p")}, 'withheld', p.status)`);
/** The same for statements over `products` itself, by the name it goes by there. */
export const onSale = (products: "p" | "products"): SQL =>
  sql.raw(`${products}.status = 'active' AND ${sells(products)}`);

/** Takes a seller's goods off every shelf, or puts them back, as the seller's state of that moment says. */
export const shelveGoodsOf = (sellerId: string): Write[] =>
  ["product_documents", "product_cards"].map(
    (table) => sql`UPDATE ${sql.identifier(table)} SET status = (
      SELECT ${status} FROM products p WHERE p.id = ${sql.identifier(table)}.product_id)
    WHERE product_id IN (SELECT id FROM products WHERE seller_id = ${sellerId} AND status = 'active')`,
  );

/** A seller's goods in the order of their ids, whatever their state. */
export const selectGoodsOf = (sellerId: string, after: string, limit: number): Statement =>
  sql`SELECT id FROM products WHERE seller_id = ${sellerId} AND id > ${after} ORDER BY id LIMIT ${limit}`;

/** Makes the documents and cards of these products anew. `products` is a subselect of ids. */
function rewrite(products: SQL): Write[] {
  return [
    sql`INSERT INTO product_documents (product_id, slug, status, created_at, document)
      SELECT p.id, p.slug, ${status}, p.created_at, ${document} FROM products p WHERE p.id IN ${products}
      ON CONFLICT (product_id) DO UPDATE SET slug = excluded.slug, status = excluded.status, document = excluded.document`,
    sql`INSERT INTO product_cards (product_id, status, card)
      SELECT p.id, ${status}, ${card} FROM products p WHERE p.id IN ${products}
      ON CONFLICT (product_id) DO UPDATE SET status = excluded.status, card = excluded.card`,
  ];
}

export const rewriteDocuments = (productIds: readonly string[]): Write[] => rewrite(anyOf(productIds));

/**
 * For names that many products carry: everything that shows one of these makers, terms or collections, at most 20,000
 * products. Subjects as in `translations`: a maker's id, "term:<kind>:<slug>" or "collection:<slug>".
 */
export function rewriteDocumentsNaming(...subjects: readonly string[]): Write[] {
  const named = sql`json_each(${JSON.stringify(subjects)}) s`;
  return rewrite(sql`(
    SELECT pt.product_id FROM ${named} CROSS JOIN terms t ON t.kind = substr(s.value, 6, instr(substr(s.value, 6), ':') - 1)
      AND t.slug = substr(s.value, 6 + instr(substr(s.value, 6), ':')) JOIN product_terms pt ON pt.term_id = t.id
      WHERE s.value LIKE 'term:%'
    UNION SELECT pc.product_id FROM ${named} CROSS JOIN collections c ON c.slug = substr(s.value, 12)
      JOIN product_collections pc ON pc.collection_id = c.id WHERE s.value LIKE 'collection:%'
    UNION SELECT id FROM products WHERE maker_id IN (SELECT value FROM ${named})
    LIMIT 20000)`);
}

/** Every anonymous page is asked for anew. */
export const bumpVersion = (): Write => sql`UPDATE catalogue_version SET version = version + 1 WHERE id = 1`;
