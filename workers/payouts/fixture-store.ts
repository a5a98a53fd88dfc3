/** An approved seller with money in its purse. For tests. */
import { sql } from "drizzle-orm";
import { book, transfer } from "../ledger/index.ts";
import type { Currency } from "../kernel/money.ts";
import type { Shop } from "../platform/shop.ts";

export async function sellerWithMoney(shop: Shop, minor: number, currency: Currency): Promise<string> {
  const id = shop.newId("seller");
  await shop.commit([
    sql`INSERT INTO sellers (id, slug, kind, name, state, created_at, updated_at)
      VALUES (${id}, ${id}, 'studio', 'Kiln of Wan', 'approved', ${shop.now}, ${shop.now})`,
    ...transfer(shop, {
      id: `fill/${id}`,
      debit: book.provider("sandbox", currency),
      credit: book.seller(id, "available", currency),
      minor,
      kind: "sale",
      group: "ord_fixture",
    }),
  ]);
  return id;
}
export const suspendFixture = async (shop: Shop, id: string): Promise<void> =>
  void (await shop.commit([sql`UPDATE sellers SET state = 'suspended' WHERE id = ${id}`]));
