/** Writes the demo's sellers, their owners, shelves and shop pages. Repeatable. */
import { demoOwnerPassword, type SeedSeller } from "../../d1-migrations/seeds/demo-sellers.ts";
import { passwordHash } from "../../workers/identity/password.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { prepareAccounts } from "./seed-store.ts";

export async function loadSellers(db: D1Database, shop: Shop, sellers: readonly SeedSeller[]): Promise<void> {
  const at = shop.now;
  const password = passwordHash(demoOwnerPassword, "demo owner salt");
  const asJson = (rows: readonly unknown[]): string => JSON.stringify(rows);
  const each = "FROM json_each(?1) WHERE true";
  const texts = sellers.flatMap(({ id, name, place, story }) =>
    Object.entries({ name, place, story }).flatMap(([field, words]) =>
      Object.entries(words).map(([locale, text]) => ({ id, field, locale, text })),
    ),
  );
  const lines = sellers.map((one) => ({ ...one, at, password, called: one.name["en"] ?? one.slug }));
  await prepareAccounts(
    shop,
    lines.map(({ owner, called }) => ({ ...owner, name: called, role: "shopper", password, at })),
  );
  const write = (sql: string, rows: readonly unknown[]) => db.prepare(sql).bind(asJson(rows));
  await db.batch([
    write(
      `INSERT INTO sellers (id, slug, kind, name, country, state, created_at, updated_at)
       SELECT value ->> 'id', value ->> 'slug', value ->> 'kind', value ->> 'called', value ->> 'stock', 'approved', value ->> 'at', value ->> 'at'
       ${each} ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, kind = excluded.kind, name = excluded.name, country = excluded.country`,
      lines,
    ),
    write(
      `INSERT INTO seller_profiles (seller_id, theme, updated_at) SELECT value ->> 'id', value ->> 'theme', value ->> 'at'
       ${each} ON CONFLICT (seller_id) DO UPDATE SET theme = excluded.theme`,
      lines,
    ),
    write(
      `INSERT INTO seller_texts (seller_id, locale, field, text) SELECT value ->> 'id', value ->> 'locale', value ->> 'field', value ->> 'text'
       ${each} ON CONFLICT (seller_id, field, locale) DO UPDATE SET text = excluded.text`,
      texts,
    ),
    write(
      `INSERT INTO locations (id, country, position, seller_id, name) SELECT value ->> 'locationId', value ->> 'stock', 50, value ->> 'id', value ->> 'called'
       ${each} ON CONFLICT (id) DO UPDATE SET country = excluded.country, name = excluded.name`,
      lines,
    ),
    write(
      `INSERT INTO seller_members (seller_id, account_id, role, created_at)
       SELECT value ->> 'id', value ->> '$.owner.id', 'owner', value ->> 'at'
       ${each} ON CONFLICT (seller_id, account_id) DO NOTHING`,
      lines,
    ),
  ]);
}
