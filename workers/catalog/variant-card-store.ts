/** SQL of the cards of pieces that are named by variant. */
import { sql } from "drizzle-orm";
import { anyOf, type Statement } from "../platform/database.ts";
import type { Preferences } from "../platform/shop.ts";
import { cardsOfHits } from "./read-store.ts";

/** With the variant each was asked for by. */
export const selectCardsOfVariants = (asked: Preferences, ids: readonly string[]): Statement =>
  cardsOfHits(asked, sql`SELECT id AS variant_id, product_id FROM variants WHERE id IN ${anyOf(ids)}`);
