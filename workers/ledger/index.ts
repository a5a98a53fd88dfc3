/**
 * The book: who holds what, and every move between two accounts, for ever. Everything that changes something returns
 * writes for somebody's batch; a purse that would go below nothing refuses that batch as "balance_short", a transfer
 * said twice or resolved twice as "duplicate", a reservation that has run out as "stale_write".
 */
export {
  accountFrom,
  book,
  posted,
  spendable,
  type AccountRef,
  type Balance,
  type BuyerPurse,
  type LedgerUnit,
  type PlatformPurse,
  type SellerPurse,
} from "./account.ts";
export type { NewTransfer, Phase, Transfer } from "./transfer.ts";
export { pend, postPending, repay, transfer, transferInTurn, transfers, voidPending } from "./store.ts";
export {
  balancesOf,
  listBalances,
  listTransfersIn,
  listTransfersOf,
  selectBalances,
  selectTransfersOfGroup,
  selectUnitSums,
  toBalance,
  toTransfer,
  type BalanceRow,
  type TransferFilter,
  type TransferRow,
  type UnitSums,
} from "./read-store.ts";
export { checkBooks, type BookCheck } from "./check-books.ts";
export { expireDue } from "./expire.ts";
export { replay, type Moved, type Tally } from "./replay.ts";
export {
  selectHolderBalance,
  selectHolderMoves,
  selectPurses,
  selectThrough,
  type HolderMove,
} from "./holder-store.ts";
