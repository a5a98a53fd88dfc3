/** The money a bidder leaves with the house while they bid: held in the ledger, let go again, or kept. */
import { promiseRefund } from "../../cards/index.ts";
import type { Currency } from "../../kernel/money.ts";
import { book, pend, postPending, transfer, voidPending } from "../../ledger/index.ts";
import type { Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { chargeOfDeposit } from "./card-deposit.ts";
import { moveCardDeposit } from "./card-deposit-store.ts";
import { endBidder, type Bidder, type BiddersCard } from "./lot-store.ts";

type Deposit = {
  readonly saleId: string;
  readonly accountId: string;
  readonly depositMinor: number;
  readonly currency: Currency;
};
type HeldDeposit = Deposit & { readonly card: BiddersCard | null };

export const depositOf = ({ id: saleId, currency }: Sale, { accountId, depositMinor, card }: Bidder): HeldDeposit => ({
  saleId,
  accountId,
  depositMinor,
  currency,
  card,
});

const idOf = ({ saleId, accountId }: Deposit): string => `deposit.${saleId}.${accountId}`;

/** From the buyer's balance: reserved there. What a card paid is taken by `leaveDeposit`. */
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

/** For losers, for winners who paid, and for whom the rules are kind to: it goes back where it came from. */
export const releaseDeposit = (shop: Shop, deposit: HeldDeposit): Write[] => [
  ...letGo(shop, deposit),
  ...endBidder(shop, deposit.saleId, deposit.accountId, "released"),
];

function letGo(shop: Shop, deposit: HeldDeposit): Write[] {
  if (deposit.card) return giveBackToCard(shop, deposit, deposit.card);
  if (deposit.depositMinor === 0) return [];
  return voidPending(shop, { id: `${idOf(deposit)}.released`, pendingId: idOf(deposit) });
}

/** What the order of the lot was not paid with. */
function giveBackToCard(shop: Shop, { accountId, depositMinor, currency }: Deposit, card: BiddersCard): Write[] {
  const minor = depositMinor - card.spentMinor;
  return [
    ...moveCardDeposit(shop, card, card.spentMinor > 0 ? "applied" : "returned"),
    ...(minor === 0
      ? []
      : promiseRefund(shop, {
          id: shop.newId("cardRefund"),
          charge: chargeOfDeposit({ ...card, currency }),
          minor,
          reason: "lot_deposit",
          from: book.buyer(accountId, "deposit", currency),
        })),
  ];
}

/** The winner did not pay: their deposit is the house's. */
export const keepDeposit = (shop: Shop, deposit: HeldDeposit): Write[] => [
  ...(deposit.depositMinor === 0
    ? []
    : [
        ...(deposit.card
          ? moveCardDeposit(shop, deposit.card, "kept")
          : postPending(shop, { id: `${idOf(deposit)}.kept`, pendingId: idOf(deposit) })),
        ...transfer(shop, {
          id: `${deposit.card?.id ?? idOf(deposit)}.forfeit`,
          debit: book.buyer(deposit.accountId, "deposit", deposit.currency),
          credit: book.platform("deposits", deposit.currency),
          minor: deposit.depositMinor,
          kind: "forfeit",
          group: deposit.saleId,
        }),
      ]),
  ...endBidder(shop, deposit.saleId, deposit.accountId, "kept"),
];
