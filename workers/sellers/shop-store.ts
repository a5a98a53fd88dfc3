/** A seller's shop as people see it, what it is changed by, and who follows it. */
import { sql, type SQL } from "drizzle-orm";
import { fallbackChain, localized, type Localized, type Translations } from "../kernel/locale.ts";
import { limits } from "../kernel/limits.ts";
import { decodeCursor, encodeCursor, type Page } from "../kernel/paging.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { Seller, Theme } from "./seller.ts";
import { sellerColumns } from "./store.ts";

export const shopTextFields = ["name", "place", "tagline", "story", "delivery", "returns"] as const;
/** The ones that may be long and marked up; the others are a line of text, shown as it is written. */
export const shopProseFields: readonly string[] = ["story", "delivery", "returns"];
export type ShopTextField = (typeof shopTextFields)[number];
export type ShopProfile = {
  readonly theme: Theme;
  readonly returnsDays: number;
  readonly handlingDays: number;
  readonly texts: { readonly [F in ShopTextField]?: Translations };
};
export type SellerShop = Seller & ShopProfile & { readonly followers: number };
type Row = Seller & {
  readonly theme: Theme | null;
  readonly returnsDays: number | null;
  readonly handlingDays: number | null;
  readonly texts: string;
  readonly followers: number;
};

const shopColumns = sql`${sellerColumns}, p.theme AS theme, p.returns_days AS returnsDays, p.handling_days AS handlingDays,
  (SELECT json_group_array(json_array(field, locale, text)) FROM seller_texts WHERE seller_id = s.id) AS texts,
  (SELECT count(*) FROM seller_follows WHERE seller_id = s.id) AS followers`;

function toShop(row: Row): SellerShop {
  const texts: { [field: string]: { [locale: string]: string } } = {};
  for (const [field, locale, text] of JSON.parse(row.texts) as [string, string, string][])
    (texts[field] ??= {})[locale] = text;
  return {
    ...row,
    texts,
    theme: row.theme ?? "ink-wash",
    returnsDays: row.returnsDays ?? 14,
    handlingDays: row.handlingDays ?? 2,
  };
}

const one = (condition: SQL): SQL =>
  sql`SELECT ${shopColumns} FROM sellers s LEFT JOIN seller_profiles p ON p.seller_id = s.id WHERE ${condition}`;

/** Only a shop that is open; the house's own shop is the whole shop. */
export async function findShop(shop: Shop, slug: string): Promise<SellerShop | null> {
  const row = await shop.db.first<Row>(one(sql`s.slug = ${slug} AND s.state = 'approved' AND s.kind <> 'house'`));
  return row && toShop(row);
}
/** Whatever its state: for those who work there. */
export async function findOwnShop(shop: Shop, sellerId: string): Promise<SellerShop | null> {
  const row = await shop.db.first<Row>(one(sql`s.id = ${sellerId}`));
  return row && toShop(row);
}

/** What the shop is called in this language. */
export const shopName = ({ name, texts }: Pick<SellerShop, "name" | "texts">, locale: string): Localized =>
  texts.name && Object.keys(texts.name).length > 0 ? localized(texts.name, locale) : { text: name, lang: locale };
export const shopText = (
  { texts }: Pick<SellerShop, "texts">,
  field: ShopTextField,
  locale: string,
): Localized | null => {
  const found = localized(texts[field] ?? {}, locale);
  return found.text ? found : null;
};

export type ShopLine = {
  readonly slug: string;
  readonly name: string;
  readonly kind: Seller["kind"];
  readonly place: string;
  readonly pieces: number;
};
const inLanguage = (field: ShopTextField, locale: string): SQL => sql`(SELECT text FROM seller_texts t
  WHERE t.seller_id = s.id AND t.field = ${field} ORDER BY coalesce((SELECT key FROM
  json_each(${JSON.stringify(fallbackChain(locale))}) WHERE value = t.locale), 99), t.locale LIMIT 1)`;

/** Open shops by name, a page at a time. */
export async function listShops(shop: Shop, cursor: string | null): Promise<Page<ShopLine>> {
  const size = limits.page_size_max;
  const after = decodeCursor(cursor, 1)?.[0] ?? "";
  const items = await shop.db.all<ShopLine>(sql`
    SELECT s.slug AS slug, coalesce(${inLanguage("name", shop.locale)}, s.name) AS name, s.kind AS kind,
      coalesce(${inLanguage("place", shop.locale)}, '') AS place,
      (SELECT count(*) FROM products p WHERE p.seller_id = s.id AND p.status = 'active') AS pieces
    FROM sellers s WHERE s.state = 'approved' AND s.kind <> 'house' AND s.slug > ${after} ORDER BY s.slug LIMIT ${size + 1}`);
  const last = items[size - 1];
  return { items: items.slice(0, size), next: items.length > size && last ? encodeCursor([last.slug]) : null };
}

export type SoldBy = {
  readonly slug: string;
  readonly name: string;
  /** how the seller says it came to be; null: not said */
  readonly grade: "made" | "designed" | "sourced" | "ai_assisted" | null;
};
/** Who sells this product; the house sells without a name of its own. Rows are `SoldBy`. */
export const selectSellerOfProduct = (productSlug: string, locale: string): SQL => sql`
  SELECT s.slug AS slug, coalesce(${inLanguage("name", locale)}, s.name) AS name,
    (SELECT grade FROM goods_declarations WHERE product_id = p.id) AS grade FROM products p
  JOIN sellers s ON s.id = p.seller_id WHERE p.slug = ${productSlug} AND s.kind <> 'house'`;

export const isFollowing = async (shop: Shop, sellerId: string, accountId: string): Promise<boolean> =>
  (await shop.db.first(sql`SELECT 1 AS yes FROM seller_follows
    WHERE seller_id = ${sellerId} AND account_id = ${accountId}`)) !== null;
export const insertFollow = (shop: Shop, sellerId: string, accountId: string): Write => sql`
  INSERT OR IGNORE INTO seller_follows (seller_id, account_id, at) VALUES (${sellerId}, ${accountId}, ${shop.now})`;
export const deleteFollow = (sellerId: string, accountId: string): Write =>
  sql`DELETE FROM seller_follows WHERE seller_id = ${sellerId} AND account_id = ${accountId}`;

export const upsertProfile = (
  shop: Shop,
  sellerId: string,
  profile: Pick<ShopProfile, "theme" | "returnsDays" | "handlingDays">,
): Write => sql`
  INSERT INTO seller_profiles (seller_id, theme, returns_days, handling_days, updated_at)
  VALUES (${sellerId}, ${profile.theme}, ${profile.returnsDays}, ${profile.handlingDays}, ${shop.now})
  ON CONFLICT (seller_id) DO UPDATE SET theme = excluded.theme, returns_days = excluded.returns_days,
    handling_days = excluded.handling_days, updated_at = excluded.updated_at`;

/** Empty: the words are taken away. */
export const putShopTexts = (
  sellerId: string,
  locale: string,
  texts: { readonly [field: string]: string },
): Write[] => [
  sql`DELETE FROM seller_texts WHERE seller_id = ${sellerId} AND locale = ${locale}
    AND field IN (SELECT key FROM json_each(${JSON.stringify(texts)}))`,
  sql`INSERT INTO seller_texts (seller_id, locale, field, text)
    SELECT ${sellerId}, ${locale}, key, value FROM json_each(${JSON.stringify(texts)}) WHERE value <> ''`,
];
