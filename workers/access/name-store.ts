import { sql } from "drizzle-orm";
import { anyOf } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

/** What sellers are called, by id. */
export async function findSellerNames(shop: Shop, ids: readonly string[]): Promise<{ readonly [id: string]: string }> {
  if (ids.length === 0) return {};
  const rows = await shop.db.all<{ id: string; name: string }>(
    sql`SELECT id, name FROM sellers WHERE id IN ${anyOf(ids)}`,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
