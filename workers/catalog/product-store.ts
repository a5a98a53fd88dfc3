/** SQL that writes products and what hangs on them. One JSON parameter a statement carries two hundred products' rows. */
import { sql, type SQL } from "drizzle-orm";
import type { Shop } from "../platform/shop.ts";
import { anyOf, type Write } from "../platform/database.ts";
import type { ProductDraft } from "./draft.ts";
import type { Known, Row } from "./plan.ts";
import { slugCandidates } from "./product-slug.ts";

const rowsOf = (rows: readonly Row[]): SQL => sql`json_each(${JSON.stringify(rows)})`;

/** What the shop already has of these drafts, in one round trip. */
export async function findKnown(shop: Shop, drafts: readonly ProductDraft[]): Promise<Known> {
  type Id = { id: string };
  const externalIds = anyOf(drafts.map(({ externalId }) => externalId));
  const makerSlugs = anyOf(drafts.flatMap(({ makers }) => (makers ?? []).map(({ slug }) => slug)));
  const owners = sql`(SELECT id FROM products WHERE external_id IN ${externalIds})`;
  const [products, slugs, makers, variants, media, locations, names] = await shop.db.read<
    [
      Id & { externalId: string; slug: string; sellerId: string },
      { slug: string; externalId: string },
      Id & { slug: string },
      Id & { sku: string; productId: string },
      Id & { productId: string; source: string },
      Id & { sellerId: string },
      { subject: string; name: string },
    ]
  >(
    sql`SELECT id, external_id AS externalId, slug, seller_id AS sellerId FROM products WHERE external_id IN ${externalIds}`,
    sql`SELECT slug, external_id AS externalId FROM products WHERE slug IN ${anyOf(drafts.flatMap(slugCandidates))}`,
    sql`SELECT id, slug FROM makers WHERE slug IN ${makerSlugs}`,
    sql`SELECT id, sku, product_id AS productId FROM variants
      WHERE sku IN ${anyOf(drafts.flatMap(({ variants }) => variants.map(({ sku }) => sku)))}`,
    sql`SELECT id, product_id AS productId, source FROM media WHERE product_id IN ${owners}`,
    sql`SELECT id, seller_id AS sellerId FROM locations ORDER BY position, id`,
    sql`SELECT subject, field || ' ' || locale AS name FROM translations WHERE field IN ('name', 'place') AND subject IN (
      SELECT value FROM json_each(${JSON.stringify(sharedSubjects(drafts))})
      UNION SELECT id FROM makers WHERE slug IN ${makerSlugs})`,
  );
  return {
    products: new Map(products.map((row) => [row.externalId, row])),
    slugs: new Map(slugs.map(({ slug, externalId }) => [slug, externalId])),
    makers: new Map(makers.map(({ slug, id }) => [slug, id])),
    variants: new Map(variants.map((row) => [row.sku, row])),
    media: new Map(media.map(({ id, productId, source }) => [`${productId} ${source}`, id])),
    locations: new Map(locations.map(({ id, sellerId }) => [id, sellerId])),
    names: grouped(names),
  };
}

const sharedSubjects = (drafts: readonly ProductDraft[]): string[] => [
  ...new Set(
    drafts.flatMap(({ terms = [], collections = [] }) => [
      ...terms.map(({ kind, slug }) => `term:${kind}:${slug}`),
      ...collections.map((slug) => `collection:${slug}`),
    ]),
  ),
];

function grouped(rows: readonly { subject: string; name: string }[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { subject, name } of rows) groups.set(subject, (groups.get(subject) ?? new Set()).add(name));
  return groups;
}

export const upsertProducts = (rows: readonly Row[]): Write => sql`
  INSERT INTO products (id, external_id, slug, status, maker_id, height_mm, width_mm, depth_mm, diameter_mm, weight_grams,
    edition_size, dated, hs_code, origin, tax_category, attributes, source, created_at, updated_at, seller_id)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8,
    value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, value ->> 14, value ->> 15, value ->> 16, value ->> 17, value ->> 18,
    value ->> 19
  FROM ${rowsOf(rows)} WHERE true
  ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, status = excluded.status,
    maker_id = coalesce(excluded.maker_id, maker_id), height_mm = excluded.height_mm, width_mm = excluded.width_mm,
    depth_mm = excluded.depth_mm, diameter_mm = excluded.diameter_mm, weight_grams = excluded.weight_grams,
    edition_size = excluded.edition_size, dated = excluded.dated, hs_code = excluded.hs_code, origin = excluded.origin,
    tax_category = excluded.tax_category, attributes = excluded.attributes, source = excluded.source,
    version = version + 1, updated_at = excluded.updated_at`;

export const upsertMakers = (rows: readonly Row[]): Write => sql`
  INSERT INTO makers (id, slug, country, created_at)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM ${rowsOf(rows)} WHERE true
  ON CONFLICT (slug) DO UPDATE SET country = excluded.country WHERE country = '' AND excluded.country <> ''`;

export const insertTerms = (rows: readonly Row[]): Write => sql`
  INSERT OR IGNORE INTO terms (kind, slug) SELECT DISTINCT value ->> 0, value ->> 1 FROM ${rowsOf(rows)}`;

export const insertCollections = (rows: readonly Row[]): Write => sql`
  INSERT OR IGNORE INTO collections (slug) SELECT DISTINCT value ->> 0 FROM ${rowsOf(rows)}`;

/** [subject, locale, field, text]: the last word holds. */
export const upsertTexts = (rows: readonly Row[]): Write => sql`
  INSERT INTO translations (subject, locale, field, text)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM ${rowsOf(rows)} WHERE true
  ON CONFLICT (subject, field, locale) DO UPDATE SET text = excluded.text WHERE text <> excluded.text`;

/** [subject, locale, field, text]: the first word holds, so that two sources do not rename each other's terms for ever. */
export const insertNames = (rows: readonly Row[]): Write => sql`
  INSERT OR IGNORE INTO translations (subject, locale, field, text)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM ${rowsOf(rows)}`;

export const replaceTerms = (productIds: readonly string[], rows: readonly Row[]): Write[] => [
  sql`DELETE FROM product_terms WHERE product_id IN ${anyOf(productIds)}`,
  sql`INSERT OR IGNORE INTO product_terms (product_id, term_id)
    SELECT j.value ->> 0, t.id FROM ${rowsOf(rows)} j CROSS JOIN terms t ON t.kind = j.value ->> 1 AND t.slug = j.value ->> 2`,
];

export const replaceCollections = (productIds: readonly string[], rows: readonly Row[]): Write[] => [
  sql`DELETE FROM product_collections WHERE product_id IN ${anyOf(productIds)}`,
  sql`INSERT OR IGNORE INTO product_collections (product_id, collection_id, position)
    SELECT j.value ->> 0, c.id, j.value ->> 2 FROM ${rowsOf(rows)} j CROSS JOIN collections c ON c.slug = j.value ->> 1`,
];

export const replaceTags = (productIds: readonly string[], rows: readonly Row[]): Write[] => [
  sql`DELETE FROM product_tags WHERE product_id IN ${anyOf(productIds)}`,
  sql`INSERT OR IGNORE INTO product_tags (product_id, tag) SELECT value ->> 0, value ->> 1 FROM ${rowsOf(rows)}`,
];

/** Variants that are no longer handed in are archived: orders, carts and stock still know them. */
export const replaceVariants = (productIds: readonly string[], rows: readonly Row[], at: number): Write[] => [
  sql`UPDATE variants SET archived_at = ${at} WHERE product_id IN ${anyOf(productIds)} AND archived_at IS NULL
    AND id NOT IN (SELECT value ->> 0 FROM ${rowsOf(rows)})`,
  sql`INSERT INTO variants (id, product_id, sku, position, options, weight_grams, gtin, track_stock, media_id)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8
    FROM ${rowsOf(rows)} WHERE true
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, options = excluded.options,
      weight_grams = excluded.weight_grams, gtin = excluded.gtin, track_stock = excluded.track_stock,
      media_id = excluded.media_id, archived_at = NULL`,
];

/** Pictures an operator has uploaded stay; a photo that has already arrived is not fetched again. */
export const replaceMedia = (productIds: readonly string[], rows: readonly Row[]): Write[] => [
  sql`DELETE FROM media WHERE product_id IN ${anyOf(productIds)} AND source NOT LIKE 'upload:%'
    AND id NOT IN (SELECT value ->> 0 FROM ${rowsOf(rows)})`,
  sql`INSERT INTO media (id, product_id, position, kind, source, width, height, credit)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
    FROM ${rowsOf(rows)} WHERE true
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, credit = excluded.credit`,
];

/** external id → id, of those that exist. */
export async function findIds(shop: Shop, externalIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await shop.db.all<{ id: string; externalId: string }>(
    sql`SELECT id, external_id AS externalId FROM products WHERE external_id IN ${anyOf(externalIds)}`,
  );
  return new Map(found.map(({ id, externalId }) => [externalId, id]));
}

export const touchProducts = (productIds: readonly string[], at: number): Write =>
  sql`UPDATE products SET version = version + 1, updated_at = ${at} WHERE id IN ${anyOf(productIds)}`;
