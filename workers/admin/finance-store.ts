import { sql } from "drizzle-orm";
import { addressedAs, findPersons } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";

export const namesOfSellers = async (shop: Shop, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await shop.db.all<{ id: string; name: string }>(
    sql`SELECT id, name FROM sellers WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Who they are in the back office: their name, else their address. */
export const namesOfPeople = async (
  shop: Shop,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const people = await findPersons(
    shop,
    ids.flatMap((id) => (id ? [id] : [])),
  );
  return new Map([...people].map(([id, person]) => [id, addressedAs(person)]));
};
