import { book, selectBalances, spendable, toBalance, type BalanceRow } from "../ledger/index.ts";
import type { Shop } from "../platform/shop.ts";

/** What whoever is signed in may spend of their balance, in the currency they buy in. Minor units; a guest has none. */
export async function balanceOf({ db, actor, currency }: Pick<Shop, "db" | "actor" | "currency">): Promise<number> {
  if (actor.kind !== "account") return 0;
  const row = await db.first<BalanceRow>(selectBalances([book.buyer(actor.id, "balance", currency).id]));
  return row ? Math.max(0, spendable(toBalance(row))) : 0;
}
