import type { Shop } from "../platform/shop.ts";
import { selectBrokenBalances, selectUnitSums, type UnitSums } from "./read-store.ts";

export type BookCheck = {
  readonly sums: readonly UnitSums[];
  /** units whose debits and credits differ; accounts whose balances are not what the book adds up to */
  readonly unbalanced: readonly string[];
  readonly broken: readonly string[];
};

/** Sums zero in every unit, and every balance is its transfers. Reads the whole book. */
export async function checkBooks(shop: Shop): Promise<BookCheck> {
  const [sums, broken] = await shop.db.read<[UnitSums, { id: string }]>(selectUnitSums, selectBrokenBalances);
  const even = (unit: UnitSums) =>
    unit.debits_posted === unit.credits_posted && unit.debits_pending === unit.credits_pending;
  return {
    sums,
    unbalanced: sums.filter((unit) => !even(unit)).map(({ unit }) => unit),
    broken: broken.map(({ id }) => id),
  };
}
