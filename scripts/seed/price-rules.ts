/**
 * Two prices for a newcomer to look at: one that falls a little every day by a published rule, and one that is reduced after
 * weeks of standing higher, so that the lowest price of the thirty days before is known and shown.
 */
import { setVariantPrices } from "../../workers/catalog/index.ts";
import { day_ms } from "../../workers/kernel/clock.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { listPricesOf, publishRule } from "../../workers/price-rules/index.ts";
import { plentifulPieces } from "./seed-store.ts";

export async function loadPriceRules(db: D1Database, shop: Shop): Promise<void> {
  const [moving, reduced] = await plentifulPieces(db);
  if (!moving || !reduced) return;
  const rule = { kind: "by_time", every_hours: 24, step_bp: -200, min_bp: 8_000, max_bp: 10_000 } as const;
  const published = await publishRule(shop, moving, rule);
  if (!published.ok && published.fault.code !== "price_rule.running")
    throw new Error(`The demo's price rule was refused: ${JSON.stringify(published.fault)}`);
  await reduce(shop, reduced);
}

async function reduce(shop: Shop, variantId: string): Promise<void> {
  const full = await listPricesOf(shop, variantId);
  const at = (days: number, share: number, announced: boolean) =>
    setVariantPrices(
      { ...shop, now: shop.now - days * day_ms },
      variantId,
      full.map(({ currency, minor }) => ({
        market: "*",
        currency,
        minor: Math.max(1, Math.round(minor * share)),
        compareAtMinor: announced ? minor : null,
      })),
    );
  await at(50, 1, false);
  await at(20, 0.9, false);
  await at(15, 1, false);
  await at(1, 0.8, true);
}
