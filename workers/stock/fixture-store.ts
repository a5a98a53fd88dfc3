/** Rows that tests of stock and checkout stand on: products, variants and shelves without a word of text. */
import { sql } from "drizzle-orm";
import type { Write } from "../platform/database.ts";

export function stockFixture(
  variantIds: readonly string[],
  shelves: readonly { readonly id: string; readonly country: string }[],
): Write[] {
  return [
    ...shelves.map(({ id, country }) => sql`INSERT OR IGNORE INTO locations (id, country) VALUES (${id}, ${country})`),
    ...variantIds.flatMap((id) => [
      sql`INSERT INTO products (id, external_id, slug, status, created_at, updated_at)
        VALUES (${`prd_${id}`}, ${id}, ${id}, 'active', 0, 0)`,
      sql`INSERT INTO variants (id, product_id, sku, position) VALUES (${id}, ${`prd_${id}`}, ${id}, 1)`,
    ]),
  ];
}
