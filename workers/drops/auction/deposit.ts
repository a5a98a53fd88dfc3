/** The money a bidder leaves with the house while they bid: reserved in the ledger, let go again, or kept. */
import type { Currency } from "../../kernel/money.ts";
import { book, pend, postPending, transfer, voidPending } from "../../ledger/index.ts";
import type { Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { endBidder } from "./lot-store.ts";

type Deposit = {
  readonly saleId: string;
  readonly accountId: string;
  readonly depositMinor: number;
  readonly currency: Currency;
};

const idOf = ({ saleId, accountId }: Deposit): string => `deposit.${saleId}.${accountId}`;

/** How a deposit can be left: from the buyer's balance. A card would first be charged into that balance, and end here. */
export const holdDeposit = (shop: Shop, deposit: Deposit): Write[] =>
  deposit.depositMinor === 0
    ? []
    : pend(shop, {
        id: idOf(deposit),
        debit: book.buyer(deposit.accountId, "balance", deposit.currency),
        credit: book.buyer(deposit.accountId, "deposit", deposit.currency),
        minor: deposit.depositMinor,
        kind: "deposit",
        group: deposit.saleId,
      });

/** For losers, for winners who paid, and for whom the rules are kind to. */
export const releaseDeposit = (shop: Shop, deposit: Deposit): Write[] => [
  ...(deposit.depositMinor === 0
    ? []
    : voidPending(shop, { id: `${idOf(deposit)}.released`, pendingId: idOf(deposit) })),
  ...endBidder(shop, deposit.saleId, deposit.accountId, "released"),
];

/** The winner did not pay: their deposit is the house's. */
export const keepDeposit = (shop: Shop, deposit: Deposit): Write[] => [
  ...(deposit.depositMinor === 0
    ? []
    : [
        ...postPending(shop, { id: `${idOf(deposit)}.kept`, pendingId: idOf(deposit) }),
        ...transfer(shop, {
          id: `${idOf(deposit)}.forfeit`,
          debit: book.buyer(deposit.accountId, "deposit", deposit.currency),
          credit: book.platform("deposits", deposit.currency),
          minor: deposit.depositMinor,
          kind: "forfeit",
          group: deposit.saleId,
        }),
      ]),
  ...endBidder(shop, deposit.saleId, deposit.accountId, "kept"),
];
