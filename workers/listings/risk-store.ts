/** What is here already that looks like it: candidates by title and by picture, bounded, judged outside of SQL. */
import { sql } from "drizzle-orm";
import type { Currency } from "../kernel/money.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { bandsOf } from "./likeness.ts";

const candidates_max = 200;
const prefix_chars = 6;
const titleOf = (subject: string) =>
  sql.raw(`coalesce((SELECT text FROM translations t WHERE t.subject = ${subject} AND t.field = 'title'
    ORDER BY t.locale <> 'en' LIMIT 1), '')`);

export type TitleCandidate = { readonly productId: string; readonly text: string };

/** Titles that begin alike, in any language, of other products on sale. */
export const findTitleCandidates = (shop: Shop, productId: string): Promise<TitleCandidate[]> =>
  shop.db.all<TitleCandidate>(sql`
    SELECT DISTINCT o.subject AS productId, o.text AS text FROM translations mine
    JOIN translations o ON o.field = 'title' AND lower(o.text) >= lower(substr(mine.text, 1, ${prefix_chars}))
      AND lower(o.text) < lower(substr(mine.text, 1, ${prefix_chars})) || char(1114111)
    JOIN products p ON p.id = o.subject AND p.status = 'active'
    WHERE mine.subject = ${productId} AND mine.field = 'title' AND o.subject <> ${productId} LIMIT ${candidates_max}`);

export const titlesOf = (shop: Shop, productId: string): Promise<{ text: string }[]> =>
  shop.db.all(sql`SELECT text FROM translations WHERE subject = ${productId} AND field = 'title' LIMIT 30`);

export type PictureCandidate = {
  readonly mine: string;
  readonly hash: string;
  readonly productId: string;
  readonly title: string;
};
export const findPictureCandidates = (shop: Shop, productId: string): Promise<PictureCandidate[]> =>
  shop.db.all<PictureCandidate>(sql`
    SELECT DISTINCT a.hash AS mine, b.hash AS hash, m.product_id AS productId, ${titleOf("m.product_id")} AS title
    FROM media own JOIN picture_hashes a ON a.media_id = own.id AND a.hash <> ''
    JOIN picture_hashes b ON b.hash <> '' AND (b.band_1 = a.band_1 OR b.band_2 = a.band_2 OR b.band_3 = a.band_3 OR b.band_4 = a.band_4)
    JOIN media m ON m.id = b.media_id JOIN products p ON p.id = m.product_id
    WHERE own.product_id = ${productId} AND m.product_id <> ${productId} AND p.status <> 'archived' LIMIT ${candidates_max}`);

export const insertHash = (mediaId: string, hash: string): Write => {
  const [one = -1, two = -1, three = -1, four = -1] = hash === "" ? [] : bandsOf(hash);
  return sql`INSERT OR REPLACE INTO picture_hashes (media_id, hash, band_1, band_2, band_3, band_4)
    VALUES (${mediaId}, ${hash}, ${one}, ${two}, ${three}, ${four})`;
};

export const findUnhashed = (shop: Shop, count: number): Promise<{ id: string; objectKey: string }[]> =>
  shop.db.all(sql`SELECT m.id AS id, m.object_key AS objectKey FROM media m
    WHERE m.kind = 'photo' AND NOT EXISTS (SELECT 1 FROM picture_hashes h WHERE h.media_id = m.id) ORDER BY m.id DESC LIMIT ${count}`);

export type Sum = { readonly currency: Currency; readonly minor: number; readonly millionths: number };
const rate = (column: string) =>
  sql.raw(`coalesce((SELECT millionths FROM exchange_rates WHERE base = ${column} AND currency = 'USD'), 1000000)`);

/** What was taken since, by currency, with the rate to the dollar; and how many pieces are on sale or wait for it. */
export async function findTrade(
  shop: Shop,
  sellerId: string,
  since: number,
): Promise<{ pieces: number; taken: Sum[] }> {
  const [taken, [count]] = await shop.db.read<[Sum, { pieces: number }]>(
    sql`SELECT o.currency AS currency, sum(l.total_minor) AS minor, ${rate("o.currency")} AS millionths
      FROM order_lines l JOIN orders o ON o.id = l.order_id
      WHERE l.seller_id = ${sellerId} AND o.placed_at >= ${since} AND o.state <> 'cancelled' GROUP BY o.currency`,
    sql`SELECT (SELECT count(*) FROM products WHERE seller_id = ${sellerId} AND status = 'active')
      + (SELECT count(*) FROM goods_changes WHERE seller_id = ${sellerId} AND state = 'submitted' AND kind = 'publish') AS pieces`,
  );
  return { pieces: count?.pieces ?? 0, taken };
}

/** The dearest price of a product in each currency. */
export const findHighestPrices = (shop: Shop, productId: string): Promise<Sum[]> =>
  shop.db.all<Sum>(sql`SELECT r.currency AS currency, max(r.minor) AS minor, ${rate("r.currency")} AS millionths
    FROM prices r JOIN variants v ON v.id = r.variant_id
    WHERE v.product_id = ${productId} AND v.archived_at IS NULL GROUP BY r.currency`);
