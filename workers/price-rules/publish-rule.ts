/** A seller publishes the rule a price moves by, and ends it. Between the two, nothing can leave the bounds. */
import { err, ok, type Result } from "../kernel/result.ts";
import { setVariantPrices, type PriceFault } from "../catalog/index.ts";
import type { Shop } from "../platform/shop.ts";
import { boundsOf, decide, judgeRule, type PriceRule, type RuleFault } from "./rule.ts";
import { deleteRule, findRule, insertBounds, insertRule, listPricesOf, type KeptRule } from "./store.ts";

export type PublishFault =
  | RuleFault
  | PriceFault
  | { readonly code: "price_rule.no_price" }
  | { readonly code: "price_rule.running" };

/** The price at this moment is what the rule's percentages are of; it is no reduction, so a former price is taken off. */
export async function publishRule(
  shop: Shop,
  variantId: string,
  wish: PriceRule,
): Promise<Result<KeptRule, PublishFault>> {
  const judged = judgeRule(wish);
  if (!judged.ok) return judged;
  const rule = judged.value;
  const [prices, running] = await Promise.all([listPricesOf(shop, variantId), findRule(shop, variantId)]);
  if (running) return err({ code: "price_rule.running" });
  if (prices.length === 0) return err({ code: "price_rule.no_price" });
  const standing = { bp: 10_000, publishedAt: shop.now, lookedAt: shop.now };
  const { dueAt } = decide(rule, standing, { sincePublished: 0, sinceLooked: 0 }, shop.now);
  const bounds = prices.map(({ currency, minor }) => ({ currency, baseMinor: minor, ...boundsOf(rule, minor) }));
  const plain = prices.map(({ currency, minor }) => ({ market: "*", currency, minor, compareAtMinor: null }));
  const set = await setVariantPrices(shop, variantId, plain, [
    insertRule({ variantId, rule, publishedAt: shop.now, dueAt }),
    insertBounds(variantId, bounds),
  ]);
  if (!set.ok) return err(set.fault.code === "price.raced" ? { code: "price_rule.running" } : set.fault);
  return ok((await findRule(shop, variantId))!);
}

/** The price stays where it is, and is its seller's to set again. */
export async function endRule(
  shop: Shop,
  variantId: string,
): Promise<Result<null, { readonly code: "price_rule.not_found" }>> {
  const ended = await setVariantPrices(shop, variantId, [], deleteRule(variantId));
  return ended.ok ? ok(null) : err({ code: "price_rule.not_found" });
}
