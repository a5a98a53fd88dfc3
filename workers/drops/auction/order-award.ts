/** An award on its way through the checkout: the receipt its buyer brings, the pin, and the order's word. */
import { invariant } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import { no_shard, type OrderHold, type Receipt } from "../receipt.ts";
import { shelfOf, type Sale } from "../sale.ts";
import { findSale } from "../store.ts";
import { awardOfHold, holdIdOf, mayOrder, totalOf, type Award } from "./award.ts";
import { paidFor } from "./awards.ts";
import { findDepositOfAward, unspendDeposit } from "./card-deposit-store.ts";
import type { CardDeposit } from "./card-deposit.ts";
import { findAward, findBidder, nextTry } from "./lot-store.ts";

export const receiptOfAward = (sale: Sale, award: Award): Receipt => ({
  saleId: sale.id,
  shard: no_shard,
  holdId: holdIdOf(award),
  unit: `${award.round}-${award.tries}`,
  units: 1,
  expiresAt: award.dueAt,
  slug: sale.slug,
  buyer: award.accountId,
  variantId: sale.variantId ?? "",
  shelf: shelfOf(sale.id),
  country: sale.country,
  prices: { [award.currency]: totalOf(award) },
});

/** What was left by card for one of these holds, by whoever orders: it pays the first part of their order. */
export async function depositForHolds(
  shop: Pick<Shop, "db">,
  holds: readonly OrderHold[],
  accountId: string | null,
): Promise<CardDeposit | null> {
  const awardId = holds.map(({ holdId }) => awardOfHold(holdId)).find((id) => id !== null);
  return awardId && accountId !== null ? findDepositOfAward(shop, awardId, accountId) : null;
}

/** Nothing is written: the key of the receipt decides between this order, another one, and the end of the time to pay. */
export async function pinAward(shop: Shop, holdId: string): Promise<"pinned" | "gone" | "taken"> {
  const award = await findAward(shop, awardOfHold(holdId) ?? "");
  return award && mayOrder(award, shop.now) && holdIdOf(award) === holdId ? "pinned" : "gone";
}

/** Paid: the lot is theirs. Cancelled unpaid: they may try again while their time lasts, by a new hold. */
export async function tellAward(shop: Shop, holdId: string, paid: boolean): Promise<void> {
  const award = await findAward(shop, awardOfHold(holdId) ?? "");
  if (!award || award.state !== "offered" || holdIdOf(award) !== holdId) return;
  const sale = await findSale(shop, award.saleId);
  if (!sale) return;
  const bidder = await findBidder(shop, sale.id, award.accountId);
  const again = () => [nextTry(award), unspendDeposit(shop, sale.id, award.accountId)];
  const outcome = await shop.commit(paid ? paidFor(shop, sale, award, bidder) : again());
  invariant(outcome === "committed" || outcome === "stale_write", "an award hears its order once");
}
