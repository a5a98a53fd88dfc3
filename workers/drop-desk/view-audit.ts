/** What the audit page of a sale shows, the same to everybody. */
import { cardsOfVariants, type ProductCard } from "../catalog/index.ts";
import {
  audit_page_lines,
  drawRuleOf,
  flashRuleOf,
  lotRulesOf,
  phaseOf,
  presaleRuleOf,
  projectRuleOf,
  readAudit,
  type DrawRule,
  type FlashRule,
  type LotRules,
  type Phase,
  type PresaleRule,
  type ProjectRule,
  type Sale,
  type SaleAudit,
} from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";

/** The mechanism's own terms, where they are promises to buyers. */
export type Terms =
  | { readonly of: "flash"; readonly rule: FlashRule }
  | { readonly of: "draw"; readonly rule: DrawRule }
  | { readonly of: "auction"; readonly rule: LotRules }
  | { readonly of: "presale"; readonly rule: PresaleRule }
  | { readonly of: "crowdfunding"; readonly rule: ProjectRule };

export type AuditView = {
  readonly sale: Sale;
  readonly phase: Phase;
  readonly card: ProductCard | null;
  readonly terms: Terms;
  readonly audit: SaleAudit;
  /** from 0 */
  readonly page: number;
  readonly pages: number;
  readonly now: number;
};

export async function viewAudit(shop: Shop, sale: Sale, asked: number): Promise<AuditView> {
  const [cards, audit] = await Promise.all([cardsOfVariants(shop, [sale]), readAudit(shop, sale, asked)]);
  const pages = Math.max(1, Math.ceil(audit.summary.lines / audit_page_lines));
  return {
    sale,
    phase: phaseOf(sale, shop.now),
    card: cards.get(sale.variantId) ?? null,
    terms: termsOf(sale),
    audit,
    page: Math.min(asked, pages - 1),
    pages,
    now: shop.now,
  };
}

function termsOf(sale: Sale): Terms {
  switch (sale.mechanism) {
    case "flash":
      return { of: "flash", rule: flashRuleOf(sale) };
    case "draw":
      return { of: "draw", rule: drawRuleOf(sale) };
    case "presale":
      return { of: "presale", rule: presaleRuleOf(sale) };
    case "crowdfunding":
      return { of: "crowdfunding", rule: projectRuleOf(sale) };
    case "auction":
      return { of: "auction", rule: lotRulesOf(sale) };
  }
}
