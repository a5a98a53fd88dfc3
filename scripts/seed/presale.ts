/** One presale for a newcomer: reserved with a deposit for a month, promised within the season. */
import { day_ms } from "../../workers/kernel/clock.ts";
import { findSaleBySlug, prepareSale } from "../../workers/drops/index.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { planned } from "./planned.ts";
import { prepareUnits } from "./seed-store.ts";

const slug = "thirty-to-come";

export async function loadPresale(db: D1Database, shop: Shop): Promise<void> {
  if (await findSaleBySlug(shop, slug)) return;
  const piece = (await prepareUnits(db, 1)).at(-1);
  if (!piece) return;
  const presale = await planned(shop, {
    slug,
    mechanism: "presale",
    ...piece,
    startsAt: shop.now - 2 * day_ms,
    endsAt: shop.now + 30 * day_ms,
    allotment: 0,
    currency: "EUR",
    rule: {
      priceMinor: 24_000,
      depositMinor: 4_800,
      units: 30,
      shipsBy: shop.now + 90 * day_ms,
      grace_days: 14,
      balance_days: 14,
      unpaidDeposit: "returned",
      cancelFreely: true,
    },
  });
  await prepareSale(shop, presale.id);
}
