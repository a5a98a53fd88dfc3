import type { Money } from "../kernel/money.ts";
import { isCurrency } from "../kernel/money.ts";
import type { Page } from "../kernel/paging.ts";
import { book, listBalances, listTransfersOf, spendable, type Transfer } from "../ledger/index.ts";
import type { Shop } from "../platform/shop.ts";
import { pursePrefix } from "./store.ts";

export type BalanceMove = {
  readonly id: string;
  readonly kind: string;
  /** below nothing where it was spent */
  readonly amount: Money;
  readonly at: number;
};
export type BalanceView = {
  /** one a currency, only those ever used */
  readonly balances: readonly Money[];
  /** of the currency that is read in, newest first */
  readonly moves: Page<BalanceMove>;
};

/** What an account has on balance, and how it came and went. */
export async function viewBalance(shop: Shop, accountId: string, cursor: string | null): Promise<BalanceView> {
  const purse = book.buyer(accountId, "balance", shop.currency);
  const [purses, page] = await Promise.all([
    listBalances(shop, { prefix: pursePrefix(accountId), size: 30 }),
    listTransfersOf(shop, purse.id, { cursor, size: 30 }),
  ]);
  const balances = purses.items.flatMap((one) =>
    isCurrency(one.unit) ? [{ minor: spendable(one), currency: one.unit }] : [],
  );
  return {
    balances,
    moves: { items: page.items.flatMap((move) => moveOf(move, purse.id, shop.currency)), next: page.next },
  };
}

/** A reservation is told when it is spent or let go, not before. */
const moveOf = (
  { id, kind, phase, minor, debit, at }: Transfer,
  purseId: string,
  currency: Money["currency"],
): BalanceMove[] =>
  phase === "pending" || phase === "void" || phase === "expire"
    ? []
    : [{ id, kind, amount: { minor: debit === purseId ? -minor : minor, currency }, at }];
