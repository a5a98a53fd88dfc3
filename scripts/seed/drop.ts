/**
 * One flash sale that a newcomer can always try: twelve of a tea bowl, with a waiting room. Its first run lies in the past
 * (the demo's clock is fixed); the shop's own sweep closes it and holds it again, soon after every opening of the shop.
 */
import { sellableVariants } from "../../workers/catalog/index.ts";
import { planSale } from "../../workers/drops/index.ts";
import { minute_ms } from "../../workers/kernel/clock.ts";
import { minorDigits, type Currency } from "../../workers/kernel/money.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { addUnits } from "../../workers/stock/index.ts";
import { aTeaBowl } from "./seed-store.ts";

const units = 12;
const home = "shanghai";
const share_of_price = 0.8;

export async function loadDrop(shop: Shop): Promise<void> {
  const variantId = await aTeaBowl(shop);
  if (variantId === null) return;
  await shop.commit(addUnits(shop, "received", "seed-drop", [{ variantId, locationId: home, quantity: units }]));
  const planned = await planSale(shop, {
    slug: "twelve-tea-bowls",
    mechanism: "flash",
    sellerId: "sel_house",
    variantId,
    homeLocationId: home,
    startsAt: shop.now + minute_ms,
    endsAt: shop.now + 60 * minute_ms,
    limitPerPerson: 1,
    lanes: [],
    allotment: units,
    currency: "USD",
    rule: {
      prices: await pricesOf(shop, variantId, share_of_price),
      people: "anyone",
      hold_seconds: 600,
      waitingRoom: { burst: 10, per_second: 2 },
      again: { after_minutes: 2, lasts_minutes: 120 },
    },
  });
  if (!planned.ok && planned.fault.code !== "sale.raced")
    throw new Error(`The demo's sale was refused: ${JSON.stringify(planned.fault)}`);
}

/** So much of what it costs on the shelf, in every currency the shop sells it in. */
export async function pricesOf(shop: Shop, variantId: string, share: number): Promise<{ [C in Currency]?: number }> {
  const prices: { [C in Currency]?: number } = {};
  for (const currency of Object.keys(minorDigits) as Currency[]) {
    const { variants } = await sellableVariants({ ...shop, currency }, [variantId]);
    const unit = variants.get(variantId)?.price?.unit;
    if (unit?.currency === currency) prices[currency] = Math.max(1, Math.round(unit.minor * share));
  }
  return prices;
}
