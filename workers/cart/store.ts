import { sql } from "drizzle-orm";
import { onSale } from "../catalog/index.ts";
import { anyOf, type Statement, type Write } from "../platform/database.ts";
import type { Preferences } from "../platform/shop.ts";
import { pricesAsJson, termsAsJson } from "../pricing/index.ts";

/** One point read before a thing goes into a basket: is it for sale, at which price, is any left. A row is an OfferRow. */
export const selectOffer = (asked: Preferences, variantId: string): Statement => sql`
  SELECT v.archived_at IS NULL AND ${onSale("p")} AS forSale, v.track_stock AS track,
    (SELECT coalesce(sum(on_hand - held), 0) FROM stock WHERE variant_id = v.id) AS free,
    ${pricesAsJson(sql`(v.id)`, asked)} AS prices, ${termsAsJson(asked)} AS terms
  FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ${variantId}`;

export type GroupRow = { readonly variantId: string; readonly categories: string; readonly collections: string };

/** What promotions look at besides the price: slugs of categories and collections. */
export const selectGroups = (variantIds: readonly string[]): Statement => sql`
  SELECT v.id AS variantId,
    (SELECT json_group_array(t.slug) FROM product_terms pt JOIN terms t ON t.id = pt.term_id
      WHERE pt.product_id = v.product_id AND t.kind = 'category') AS categories,
    (SELECT json_group_array(c.slug) FROM product_collections pc JOIN collections c ON c.id = pc.collection_id
      WHERE pc.product_id = v.product_id) AS collections
  FROM variants v WHERE v.id IN ${anyOf(variantIds)}`;

export const selectCartOfAccount = (accountId: string): Statement =>
  sql`SELECT cart_name AS name FROM account_carts WHERE account_id = ${accountId}`;

export const putCartOfAccount = (accountId: string, name: string): Write => sql`
  INSERT INTO account_carts (account_id, cart_name) VALUES (${accountId}, ${name})
  ON CONFLICT (account_id) DO UPDATE SET cart_name = excluded.cart_name`;
