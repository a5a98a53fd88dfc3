/** Presales for tests: open, of two places, and made ready. */
import { day_ms, minute_ms } from "../../kernel/clock.ts";
import type { Shop } from "../../platform/shop.ts";
import { findSale, planSale, prepareSale, type Sale } from "../index.ts";
import type { PresaleRule } from "./rule.ts";

let serial = 0;

export async function aPresale(shop: Shop, variantId: string, change: Partial<PresaleRule> = {}): Promise<Sale> {
  const planned = await planSale(shop, {
    slug: `presale-${++serial}`,
    mechanism: "presale",
    sellerId: "sel_house",
    variantId,
    homeLocationId: "loc_suzhou",
    startsAt: shop.now - minute_ms,
    endsAt: shop.now + 60 * minute_ms,
    limitPerPerson: 1,
    lanes: [],
    allotment: 0,
    currency: "EUR",
    rule: {
      priceMinor: 12_000,
      depositMinor: 2_000,
      units: 2,
      shipsBy: shop.now + 30 * day_ms,
      grace_days: 5,
      balance_days: 3,
      ...change,
    },
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.fault));
  await prepareSale(shop, planned.value.id);
  return (await findSale(shop, planned.value.id))!;
}
