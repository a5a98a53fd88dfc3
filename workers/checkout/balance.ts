import { depositForHolds, type CardDeposit } from "../drops/index.ts";
import { book, selectBalances, spendable, toBalance, type BalanceRow } from "../ledger/index.ts";
import type { FrozenQuote } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";

/** What whoever is signed in may spend of their balance, in the currency they buy in. Minor units; a guest has none. */
export async function balanceOf({ db, actor, currency }: Pick<Shop, "db" | "actor" | "currency">): Promise<number> {
  if (actor.kind !== "account") return 0;
  const row = await db.first<BalanceRow>(selectBalances([book.buyer(actor.id, "balance", currency).id]));
  return row ? Math.max(0, spendable(toBalance(row))) : 0;
}

/** What they have left by card for a thing that this order takes; it pays the first part of it. */
export async function depositFor(
  shop: Pick<Shop, "db">,
  actor: Shop["actor"],
  quote: Pick<FrozenQuote, "accountId" | "lines" | "currency">,
): Promise<CardDeposit | null> {
  if (actor.kind !== "account" || quote.accountId !== actor.id) return null;
  const holds = quote.lines.flatMap(({ hold }) => hold ?? []);
  const deposit = await depositForHolds(shop, holds, actor.id);
  return deposit?.currency === quote.currency ? deposit : null;
}
