/** Prices that move by a rule their seller has published, inside bounds that hold whoever writes them. */
export { boundsOf, decide, judgeRule, priceAt, type PriceRule, type RuleFault } from "./rule.ts";
export { endRule, publishRule, type PublishFault } from "./publish-rule.ts";
export { applyRules } from "./apply-rules.ts";
export { findRule, listPricesOf, selectRulesOfProduct, type KeptRule, type RuleOnPage } from "./store.ts";
export { movingPriceOf, type MovingPrice, type ToldPrice } from "./moving-price.ts";
