import type { Shop } from "../platform/shop.ts";
import { usualTerms, type FeeBook } from "./fee-rule.ts";
import {
  selectRulesFor,
  selectSaleFacts,
  selectTermsFor,
  toFacts,
  toRule,
  toTerms,
  type FactsRow,
  type RuleRow,
  type TermsRow,
} from "./fee-store.ts";

/** What `shareSale` needs to know of these things. One round trip, or part of somebody's `readTogether`. */
export async function feesFor(shop: Shop, variantIds: readonly string[]): Promise<FeeBook> {
  const [rules, facts, terms] = await shop.db.read<[RuleRow, FactsRow, TermsRow]>(
    selectRulesFor(shop, variantIds),
    selectSaleFacts(variantIds),
    selectTermsFor(shop, variantIds),
  );
  const agreed = new Map(terms.map((row) => [row.seller_id, toTerms(row)]));
  const usual = agreed.get("*") ?? usualTerms;
  const known = facts.map(toFacts);
  return {
    rules: rules.map(toRule),
    facts: new Map(known.map((fact) => [fact.variantId, fact])),
    terms: new Map(known.map(({ sellerId }) => [sellerId, agreed.get(sellerId) ?? usual])),
  };
}
