import { setVariantPrices } from "../catalog/index.ts";
import type { Shop } from "../platform/shop.ts";
import { decide, priceAt } from "./rule.ts";
import { dueRules, moveRule, type KeptRule } from "./store.ts";

const a_sweep_max = 50;

/** Looks at every rule that is due. One read, a pure decision, one batch; two sweeps at once move a price once. */
export async function applyRules(shop: Shop): Promise<number> {
  let moved = 0;
  for (const kept of await dueRules(shop, a_sweep_max)) if (await applyRule(shop, kept)) moved += 1;
  return moved;
}

async function applyRule(shop: Shop, kept: KeptRule): Promise<boolean> {
  const decision = decide(kept.rule, kept, kept.sold, shop.now);
  const writes = moveRule(kept, decision);
  if (decision.bp === kept.bp) {
    await shop.commit(writes);
    return false;
  }
  const prices = kept.bases.map(({ currency, baseMinor }) => ({
    market: "*",
    currency,
    minor: priceAt(baseMinor, decision.bp),
    compareAtMinor: null,
  }));
  const set = await setVariantPrices(shop, kept.variantId, prices, writes);
  if (!set.ok) shop.log("price_rule.not_applied", { variant: kept.variantId, fault: set.fault.code });
  return set.ok;
}
