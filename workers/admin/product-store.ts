/** The table of products: one statement a page, filtered, sorted, keyset. Reads what other rooms write. */
import { sql, type SQL } from "drizzle-orm";
import { fallbackChain } from "../kernel/locale.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { Shop } from "../platform/shop.ts";

export const productSorts = ["changed", "created", "title", "free"] as const;
export type ProductSort = (typeof productSorts)[number];
export const stockBands = ["out", "low", "enough"] as const;
export type StockBand = (typeof stockBands)[number];

export type ProductFilter = {
  readonly text?: string;
  readonly status?: "active" | "draft" | "archived";
  readonly collection?: string;
  readonly band?: StockBand;
  readonly sort: ProductSort;
  readonly ascending: boolean;
  readonly cursor?: string | null;
  readonly size?: number;
};

export type ProductLine = {
  readonly id: string;
  readonly slug: string;
  readonly status: "active" | "draft" | "archived";
  readonly title: string;
  readonly titleLocale: string;
  readonly sku: string;
  readonly currency: string | null;
  readonly minor: number | null;
  /** null: made to order */
  readonly free: number | null;
  readonly languages: number;
  readonly createdAt: number;
  readonly updatedAt: number;
};

const page_rows = 50;

/**
 * `size` at most 500, for exports; 50 on the page. First which rows, by as little as decides it; then what they show:
 * a table of fifty thousand is sorted without reading their titles and shelves.
 */
export async function listProductLines(shop: Shop, filter: ProductFilter, locale: string): Promise<Page<ProductLine>> {
  const size = Math.min(filter.size ?? page_rows, 500);
  const key = keyOf(filter.sort, locale);
  const after = decodeCursor(filter.cursor, 2);
  const [compare, order] = filter.ascending ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`];
  const beyond = after ? sql`(${key}, p.id) ${compare} (${after[0]}, ${after[1]})` : sql`true`;
  const rows = await shop.db.all<ProductLine & { sortKey: string | number }>(sql`
    WITH page AS (SELECT p.id AS id, ${key} AS sortKey FROM products p
      WHERE ${sql.join([...conditions(filter), beyond], sql` AND `)}
      ORDER BY ${key} ${order}, p.id ${order} LIMIT ${size + 1}),
    lines AS (SELECT p.id, p.slug, p.status, ${textOf(locale, "text")} AS title, ${textOf(locale, "locale")} AS titleLocale,
      (SELECT sku FROM variants v WHERE v.product_id = p.id AND v.archived_at IS NULL ORDER BY v.position LIMIT 1) AS sku,
      (SELECT json_array(r.currency, r.minor) FROM prices r JOIN variants v ON v.id = r.variant_id
        WHERE v.product_id = p.id AND v.archived_at IS NULL AND r.market_id = '*'
        ORDER BY r.currency <> ${shop.currency}, r.currency <> 'USD', r.minor LIMIT 1) AS price,
      ${free} AS free, (SELECT count(*) FROM translations t WHERE t.subject = p.id AND t.field = 'title') AS languages,
      p.created_at AS createdAt, p.updated_at AS updatedAt, page.sortKey AS sortKey
    FROM page JOIN products p ON p.id = page.id)
    SELECT *, price ->> 0 AS currency, price ->> 1 AS minor FROM lines ORDER BY sortKey ${order}, id ${order}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor([last.sortKey, last.id]) : null };
}

function keyOf(sort: ProductSort, locale: string): SQL {
  if (sort === "changed") return sql`p.updated_at`;
  if (sort === "created") return sql`p.created_at`;
  return sort === "title" ? textOf(locale, "text") : sql`coalesce(${free}, 1000000000)`;
}

const free = sql`(SELECT iif(max(v.track_stock) = 0, NULL, coalesce(sum(s.on_hand - s.held), 0)) FROM variants v
  LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id AND v.archived_at IS NULL)`;

/** The title in the reader's language, or the next of its chain, or any. */
const textOf = (locale: string, column: "text" | "locale"): SQL => sql`coalesce(
  (SELECT ${sql.raw(`t.${column}`)} FROM translations t WHERE t.subject = p.id AND t.field = 'title'
    ORDER BY coalesce((SELECT key FROM json_each(${JSON.stringify(fallbackChain(locale))}) WHERE value = t.locale), 99), t.locale LIMIT 1), '')`;

function inBand(name: StockBand): SQL {
  if (name === "out") return sql`${free} <= 0`;
  return name === "low" ? sql`${free} BETWEEN 1 AND 5` : sql`coalesce(${free}, 6) > 5`;
}

function conditions({ text, status, collection, band }: ProductFilter): SQL[] {
  const found: SQL[] = [sql`true`];
  if (status) found.push(sql`p.status = ${status}`);
  if (band) found.push(inBand(band));
  if (collection)
    found.push(sql`p.id IN (SELECT pc.product_id FROM product_collections pc
      JOIN collections c ON c.id = pc.collection_id WHERE c.slug = ${collection})`);
  const wanted = text?.trim().toLowerCase().slice(0, 120);
  if (wanted)
    found.push(sql`(p.id = ${text} OR instr(p.slug, ${wanted}) > 0
      OR EXISTS (SELECT 1 FROM translations t WHERE t.subject = p.id AND t.field = 'title' AND instr(lower(t.text), ${wanted}) > 0)
      OR EXISTS (SELECT 1 FROM variants v WHERE v.product_id = p.id AND instr(lower(v.sku), ${wanted}) > 0))`);
  return found;
}

export type Choice = { readonly slug: string; readonly name: string };

/** Every collection with its name in the reader's language, in display order; at most 200. */
export const selectCollectionChoices = (locale: string): SQL => sql`
  SELECT c.slug AS slug, coalesce((SELECT text FROM translations t WHERE t.subject = 'collection:' || c.slug AND t.field = 'name'
    ORDER BY coalesce((SELECT key FROM json_each(${JSON.stringify(fallbackChain(locale))}) WHERE value = t.locale), 99) LIMIT 1), c.slug) AS name
  FROM collections c ORDER BY c.position, c.slug LIMIT 200`;

export const findCollectionChoices = (shop: Shop, locale: string): Promise<Choice[]> =>
  shop.db.all<Choice>(selectCollectionChoices(locale));
