/** People for tests: accounts with money in their balance. */
import { sql } from "drizzle-orm";
import type { Currency } from "../../kernel/money.ts";
import { book, transfer } from "../../ledger/index.ts";
import type { Shop } from "../../platform/shop.ts";

let serial = 0;

/** The same shop, asked by somebody new who has so much in their balance. */
export async function aBuyer(shop: Shop, minor: number, currency: Currency = "EUR"): Promise<Shop & { who: string }> {
  const id = shop.newId("account");
  const email = `bidder-${++serial}-${id.slice(-6).toLowerCase()}@example.org`;
  await shop.commit([
    sql`INSERT INTO accounts (id, email, name, role, password, locale, created_at)
      VALUES (${id}, ${email}, '', 'shopper', '', 'en', ${shop.now})`,
    ...(minor === 0
      ? []
      : transfer(shop, {
          id: `top-up.${id}`,
          debit: book.provider("test", currency),
          credit: book.buyer(id, "balance", currency),
          minor,
          kind: "top_up",
          group: id,
        })),
  ]);
  const actor = {
    kind: "account",
    id,
    role: "shopper",
    person: async () => ({ email, name: "" }),
    sellers: [],
    scopes: null,
  } as const;
  return { ...shop, actor, who: id };
}

export const actionsOn = async (shop: Shop, saleId: string): Promise<string[]> =>
  (await shop.db.all<{ action: string }>(sql`SELECT action FROM audit_log WHERE subject = ${saleId} ORDER BY at`)).map(
    ({ action }) => action,
  );

/** As if that seller had planned it. */
export const soldBy = (shop: Shop, saleId: string, sellerId: string) =>
  shop.commit([sql`UPDATE sales SET seller_id = ${sellerId}, version = version + 1 WHERE id = ${saleId}`]);
