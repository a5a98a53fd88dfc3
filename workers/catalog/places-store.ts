/** SQL of collections, makers and pages. */
import { sql } from "drizzle-orm";
import type { Statement, Write } from "../platform/database.ts";
import { onSale } from "./document-store.ts";
import type { Row } from "./plan.ts";
import { textAsJson } from "./read-store.ts";

const collectionSubject = sql.raw("'collection:' || c.slug");
/** `search` keeps exact counts of what it has taken in; what it has not is counted here, so far. */
const counted_max = 1_001;

const collectionColumns = (locale: string) => sql`
  c.slug AS slug, c.theme AS theme, c.featured AS featured,
  ${textAsJson(collectionSubject, "name", locale)} AS name, ${textAsJson(collectionSubject, "intro", locale)} AS intro,
  coalesce((SELECT products FROM listing_counts WHERE collection_id = c.id), (SELECT count(*) FROM (
    SELECT 1 FROM product_collections pc CROSS JOIN product_cards k ON k.product_id = pc.product_id AND k.status = 'active'
    WHERE pc.collection_id = c.id LIMIT ${sql.raw(String(counted_max))}))) AS products,
  (SELECT k.card FROM product_collections pc CROSS JOIN product_cards k ON k.product_id = pc.product_id AND k.status = 'active'
    WHERE pc.collection_id = c.id ORDER BY pc.product_id DESC LIMIT 1) AS cover`;

export const selectCollection = (locale: string, slug: string): Statement =>
  sql`SELECT ${collectionColumns(locale)} FROM collections c WHERE c.slug = ${slug}`;

export const selectCollections = (locale: string): Statement =>
  sql`SELECT ${collectionColumns(locale)} FROM collections c ORDER BY c.position, c.slug LIMIT 200`;

export const selectMaker = (locale: string, slug: string): Statement => sql`
  SELECT k.id AS id, k.slug AS slug, k.country AS country,
    ${textAsJson(sql.raw("k.id"), "name", locale)} AS name, ${textAsJson(sql.raw("k.id"), "story", locale)} AS story,
    ${textAsJson(sql.raw("k.id"), "place", locale)} AS place,
    (SELECT count(*) FROM (SELECT 1 FROM products WHERE maker_id = k.id AND ${onSale("products")} LIMIT ${sql.raw(String(counted_max))})) AS products
  FROM makers k WHERE k.slug = ${slug}`;

export const selectMakers = (locale: string, after: string, limit: number): Statement => sql`
  SELECT k.id AS id, k.slug AS slug, k.country AS country,
    ${textAsJson(sql.raw("k.id"), "name", locale)} AS name, NULL AS story, ${textAsJson(sql.raw("k.id"), "place", locale)} AS place,
    (SELECT count(*) FROM (SELECT 1 FROM products WHERE maker_id = k.id AND ${onSale("products")} LIMIT ${sql.raw(String(counted_max))})) AS products
  FROM makers k WHERE k.slug > ${after} ORDER BY k.slug LIMIT ${limit}`;

const pageSubject = sql.raw("'page:' || g.slug");

export const selectPage = (locale: string, slug: string, now: number): Statement => sql`
  SELECT g.slug AS slug, g.kind AS kind, g.published_at AS publishedAt,
    ${textAsJson(pageSubject, "title", locale)} AS title, ${textAsJson(pageSubject, "body", locale)} AS body,
    ${textAsJson(pageSubject, "meta_description", locale)} AS description,
    (SELECT json_group_array(DISTINCT locale) FROM translations WHERE subject = ${pageSubject} AND field = 'body') AS languages
  FROM pages g WHERE g.slug = ${slug} AND g.published_at <= ${now}`;

export const selectPages = (locale: string, now: number): Statement => sql`
  SELECT g.slug AS slug, g.kind AS kind, g.published_at AS publishedAt,
    ${textAsJson(pageSubject, "title", locale)} AS title, NULL AS body,
    ${textAsJson(pageSubject, "meta_description", locale)} AS description, '[]' AS languages
  FROM pages g WHERE g.published_at <= ${now} ORDER BY g.position, g.slug LIMIT 200`;

/** [slug, theme, position, featured] */
export const upsertCollections = (rows: readonly Row[]): Write => sql`
  INSERT INTO collections (slug, theme, position, featured)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(rows)}) WHERE true
  ON CONFLICT (slug) DO UPDATE SET theme = excluded.theme, position = excluded.position, featured = excluded.featured`;

/** [slug, kind, position, published at or null] */
export const upsertPages = (rows: readonly Row[]): Write => sql`
  INSERT INTO pages (slug, kind, position, published_at)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(rows)}) WHERE true
  ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, position = excluded.position, published_at = excluded.published_at`;
