/** Everything a price depends on, read in one round trip: goods, stock, promotions, taxes and duty of one destination. */
import type { CartContents } from "../../durable-objects/cart/messages.ts";
import { groupsFrom, selectGroups, type GroupRow, type Groups } from "../cart/index.ts";
import { sellableVariants, type Sellable } from "../catalog/index.ts";
import { openReceipt, type Receipt } from "../drops/index.ts";
import { readTogether } from "../platform/read-together.ts";
import type { Shop } from "../platform/shop.ts";
import {
  dutyRateFrom,
  dutyRatesFor,
  dutyThresholdOf,
  taxRateFrom,
  taxRatesOf,
  thresholdIn,
  type DutyRow,
  type DutyRules,
  type TaxRate,
  type TaxRow,
  type ThresholdRow,
} from "../pricing/index.ts";
import {
  personNames,
  promotionFrom,
  runningPromotions,
  type Promotion,
  type PromotionRow,
} from "../promotions/index.ts";
import { feesFor, type FeeBook } from "../settlements/index.ts";
import { balanceOf } from "./balance.ts";
import { availability, type Availability } from "../stock/index.ts";
import { hsCodesOf, selectEarlierOrder } from "./store.ts";

export type Destination = { readonly country: string; readonly subdivision: string };
export type Gathered = {
  readonly sellable: Sellable;
  readonly groups: Groups;
  readonly stock: Availability;
  readonly promotions: readonly Promotion[];
  readonly firstOrder: boolean;
  readonly taxRates: readonly TaxRate[];
  readonly duty: DutyRules;
  /** what sales hold for this shopper, by variant; a line of theirs without one has lost it */
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** what sellers are charged; null where nothing is sold yet */
  readonly fees: FeeBook | null;
  /** what whoever is signed in has on balance in this currency, minor units */
  readonly balance: number;
};

/**
 * `email` normalized, or "" while nobody has said who they are: then they count as ordering for the first time.
 * `selling`: a quote is to be frozen, so what sellers are charged is read as well.
 */
export async function gather(
  shop: Shop,
  cart: CartContents,
  to: Destination,
  email: string,
  selling = false,
): Promise<Gathered> {
  const ids = cart.lines.map(({ variantId }) => variantId);
  const asked = readTogether({ ...shop, shipTo: to.country });
  const [sellable, stock, groups, promotions, earlier, taxes, duties, threshold, receipts, fees, balance] =
    await Promise.all([
      sellableVariants(asked, ids),
      availability(asked, ids),
      asked.db.all<GroupRow>(selectGroups(ids)),
      asked.db.all<PromotionRow>(runningPromotions(shop, cart.codes, personNames(shop, email))),
      asked.db.first<{ earlier: number }>(selectEarlierOrder(shop, email)),
      asked.db.all<TaxRow>(taxRatesOf(shop, to.country, to.subdivision)),
      asked.db.all<DutyRow>(dutyRatesFor(shop, to.country, hsCodesOf(ids))),
      asked.db.first<ThresholdRow>(dutyThresholdOf(to.country, shop.currency)),
      Promise.all(cart.lines.map(({ hold }) => openReceipt(shop, hold))),
      selling ? feesFor(asked, ids) : null,
      selling ? balanceOf(asked) : null,
    ]);
  return {
    sellable,
    stock,
    groups: groupsFrom(groups),
    promotions: promotions.map(promotionFrom),
    firstOrder: email === "" || earlier?.earlier !== 1,
    taxRates: taxes.map(taxRateFrom),
    fees,
    balance: balance ?? 0,
    duty: { rates: duties.map(dutyRateFrom), deMinimisMinor: thresholdIn(threshold ?? undefined, shop.currency) },
    receipts: new Map(receipts.flatMap((receipt) => (receipt ? [[receipt.variantId, receipt]] : []))),
  };
}
