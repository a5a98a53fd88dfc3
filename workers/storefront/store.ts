/** Reads of pages that stand across rooms. Nothing here is written; every list is bounded. */
import { sql, type SQL } from "drizzle-orm";
import { onSale, textAsJson } from "../catalog/index.ts";
import type { Statement } from "../platform/database.ts";

/** product_id and shelf: pieces of the first collections that are at home there, among the first 200 of each. */
export const firstOfShelves = (shelves: number, each: number): SQL => sql`
  SELECT product_id, shelf FROM (
    SELECT pc.product_id, c.slug AS shelf, c.featured, c.position AS place,
      row_number() OVER (PARTITION BY c.id ORDER BY pc.position, pc.product_id) AS nth
    FROM (SELECT * FROM collections ORDER BY featured DESC, position, slug LIMIT ${shelves}) c
    JOIN product_collections pc ON pc.collection_id = c.id AND pc.product_id IN (
      SELECT product_id FROM product_collections WHERE collection_id = c.id ORDER BY product_id LIMIT 200)
    JOIN product_cards k ON k.product_id = pc.product_id AND k.status = 'active')
  WHERE nth <= ${each} ORDER BY featured DESC, place, shelf, nth`;

/** A maker who has something to say, preferring one with at least 40 pieces to show. */
export const speakingMaker = (locale: string): Statement => sql`
  SELECT k.slug AS slug, ${textAsJson(sql.raw("k.id"), "name", locale)} AS name,
    ${textAsJson(sql.raw("k.id"), "place", locale)} AS place, ${textAsJson(sql.raw("k.id"), "story", locale)} AS story
  FROM makers k WHERE k.id = (
    SELECT m.id FROM makers m WHERE EXISTS (SELECT 1 FROM translations t WHERE t.subject = m.id AND t.field = 'story')
    ORDER BY (SELECT count(*) FROM (SELECT 1 FROM products p WHERE p.maker_id = m.id LIMIT 40)) DESC, m.slug LIMIT 1)`;

/** The story of a product's maker, as [locale, text]. */
export const makerStory = (locale: string, slug: string): Statement => sql`
  SELECT ${textAsJson(sql.raw("p.maker_id"), "story", locale)} AS story FROM products p WHERE p.slug = ${slug}`;

export const hsCodeOf = (slug: string): SQL => sql`(SELECT hs_code FROM products WHERE slug = ${slug})`;

/** Countries a product's pieces leave from. */
export const leavesFrom = (slug: string): Statement => sql`
  SELECT DISTINCT l.country AS country FROM products p JOIN variants v ON v.product_id = p.id
  JOIN stock s ON s.variant_id = v.id JOIN locations l ON l.id = s.location_id
  WHERE p.slug = ${slug} AND s.on_hand > s.held LIMIT 20`;

export type CreditRow = { readonly credit: string; readonly slug: string; readonly title: string };

/** Photographs with their makers' names, by product: the attribution page. */
export const credits = (locale: string): Statement => sql`
  SELECT m.credit AS credit, p.slug AS slug, ${textAsJson(sql.raw("p.id"), "title", locale)} AS title
  FROM media m JOIN products p ON p.id = m.product_id
  WHERE m.kind IN ('photo', 'pending') AND m.credit <> '' AND ${onSale("p")} ORDER BY p.slug, m.position LIMIT 500`;

export type RecordSource = { readonly name: string; readonly licence: string; readonly products: number };

/** How each published story begins, as [locale, text]: enough for a sentence. */
export const storyOpenings = (locale: string, now: number): Statement => sql`
  SELECT g.slug AS slug, json_array(json_extract(b.pair, '$[0]'), substr(json_extract(b.pair, '$[1]'), 1, 600)) AS opening
  FROM pages g JOIN (SELECT slug, ${textAsJson(sql.raw("'page:' || pages.slug"), "body", locale)} AS pair FROM pages) b ON b.slug = g.slug
  WHERE g.kind = 'story' AND g.published_at <= ${now} AND b.pair IS NOT NULL LIMIT 200`;

/** Where the records come from, and how many. */
export const recordSources = (): Statement => sql`
  SELECT source ->> 'name' AS name, coalesce(source ->> 'licence', '') AS licence, count(*) AS products
  FROM products WHERE ${onSale("products")} AND source ->> 'name' <> '' GROUP BY 1, 2 ORDER BY products DESC LIMIT 50`;

/** Slugs from one on, in order, for one part of the sitemap. */
export const productAddresses = (from: string, limit: number): Statement => sql`
  SELECT slug, updated_at AS updatedAt FROM products WHERE ${onSale("products")} AND slug >= ${from} ORDER BY slug LIMIT ${limit}`;

/** Where each part of the sitemap begins: every `size`-th slug. */
export const sitemapParts = (size: number): Statement => sql`
  SELECT slug FROM (SELECT slug, row_number() OVER (ORDER BY slug) AS n FROM products WHERE ${onSale("products")})
  WHERE (n - 1) % ${size} = 0 ORDER BY slug LIMIT 200`;

export const placeAddresses = (now: number): Statement => sql`
  SELECT '/collections/' || slug AS path FROM collections
  UNION ALL SELECT '/makers/' || slug FROM makers
  UNION ALL SELECT '/shops/' || slug FROM sellers WHERE state = 'approved' AND kind <> 'house'
  UNION ALL SELECT iif(kind = 'story', '/stories/', '/pages/') || slug FROM pages WHERE published_at <= ${now} LIMIT 5000`;
