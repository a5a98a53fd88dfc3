import { sql } from "drizzle-orm";
import type { Shop } from "../platform/shop.ts";

/** Somebody who can have a balance. */
export async function anAccount(shop: Shop): Promise<string> {
  const id = shop.newId("account");
  await shop.commit([
    sql`INSERT INTO accounts (id, email, role, created_at) VALUES (${id}, ${`${id}@example.org`}, 'shopper', ${shop.now})`,
  ]);
  return id;
}
