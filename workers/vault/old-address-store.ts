/** Rows that keep one address and are found by it, in whatever table: sealed and indexed at night. */
import { sql, type SQL } from "drizzle-orm";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { blindIndex } from "./blind-index.ts";
import { insertPersonKey } from "./store.ts";
import { sealAnew } from "./seal-anew.ts";

/** From before: sealed at its place. Indexed under a key that is to go: indexed anew. */
export async function sealOldAddress(
  shop: Shop,
  table: SQL,
  place: string,
  { id, email, sealed }: { readonly id: string; readonly email: string; readonly sealed: string | null },
): Promise<Write[]> {
  const index = blindIndex(shop, email);
  if (sealed) return [sql`UPDATE ${table} SET email_index = ${index} WHERE id = ${id}`];
  const { text, personKey } = await sealAnew(shop, id, place, email);
  return [
    insertPersonKey(shop, personKey),
    sql`UPDATE ${table} SET email = id, email_index = ${index}, sealed = ${text} WHERE id = ${id}`,
  ];
}
