/** Rules and terms as they stand at a moment, and what they may look at. Statements for somebody's read batch. */
import { sql } from "drizzle-orm";
import type { Currency } from "../kernel/money.ts";
import type { SellerTerms } from "../orders/index.ts";
import { anyOf, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import type { FeeKind, FeeRule, FeeScope, SaleFacts } from "./fee-rule.ts";

type FactsRow = Omit<SaleFacts, "categories" | "collections"> & {
  readonly categories: string;
  readonly collections: string;
};

/** Rows are `FactsRow`, one a variant. */
export const selectSaleFacts = (variantIds: readonly string[]): Statement => sql`
  SELECT variants.id AS variantId, products.id AS productId, products.maker_id AS makerId,
    products.seller_id AS sellerId, coalesce(sellers.kind, '') AS sellerKind,
    (SELECT json_group_array(terms.slug) FROM product_terms JOIN terms ON terms.id = product_terms.term_id
      WHERE product_terms.product_id = products.id AND terms.kind = 'category') AS categories,
    (SELECT json_group_array(collections.slug) FROM product_collections
      JOIN collections ON collections.id = product_collections.collection_id
      WHERE product_collections.product_id = products.id) AS collections
  FROM variants JOIN products ON products.id = variants.product_id
  LEFT JOIN sellers ON sellers.id = products.seller_id
  WHERE variants.id IN ${anyOf(variantIds)}`;
export const toFacts = (row: FactsRow): SaleFacts => ({
  ...row,
  categories: JSON.parse(row.categories) as string[],
  collections: JSON.parse(row.collections) as string[],
});
export type { FactsRow };

const rules_max = 500;
export type RuleRow = {
  readonly id: string;
  readonly fee: FeeKind;
  readonly scope: FeeScope;
  readonly scope_id: string;
  readonly bp: number;
  readonly currency: Currency | null;
  readonly fixed_minor: number;
  readonly min_minor: number;
  readonly max_minor: number | null;
  readonly valid_from: number;
  readonly valid_until: number | null;
};
const ruleColumns = sql.raw(
  "r.id, r.fee, r.scope, r.scope_id, r.bp, r.currency, r.fixed_minor, r.min_minor, r.max_minor, r.valid_from, r.valid_until",
);
export const toRule = (row: RuleRow): FeeRule => ({
  id: row.id,
  fee: row.fee,
  scope: row.scope,
  scopeId: row.scope_id,
  bp: row.bp,
  currency: row.currency,
  fixedMinor: row.fixed_minor,
  minMinor: row.min_minor,
  maxMinor: row.max_minor,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
});

/** Valid now, and about these variants, their sellers, makers, shelves, or about everybody; promotions all of them. */
export const selectRulesFor = ({ now }: Pick<Shop, "now">, variantIds: readonly string[]): Statement => sql`
  WITH sold AS (SELECT products.id, products.maker_id, products.seller_id FROM variants
    JOIN products ON products.id = variants.product_id WHERE variants.id IN ${anyOf(variantIds)})
  SELECT ${ruleColumns} FROM fee_rules AS r
  WHERE r.valid_from <= ${now} AND (r.valid_until IS NULL OR r.valid_until > ${now}) AND (
    r.scope IN ('default', 'promotion')
    OR (r.scope = 'product' AND r.scope_id IN (SELECT id FROM sold))
    OR (r.scope = 'maker' AND r.scope_id IN (SELECT maker_id FROM sold))
    OR (r.scope = 'seller' AND r.scope_id IN (SELECT seller_id FROM sold))
    OR (r.scope = 'kind' AND r.scope_id IN (SELECT kind FROM sellers WHERE id IN (SELECT seller_id FROM sold)))
    OR (r.scope = 'category' AND r.scope_id IN (SELECT terms.slug FROM product_terms
      JOIN terms ON terms.id = product_terms.term_id AND terms.kind = 'category'
      WHERE product_terms.product_id IN (SELECT id FROM sold)))
    OR (r.scope = 'collection' AND r.scope_id IN (SELECT collections.slug FROM product_collections
      JOIN collections ON collections.id = product_collections.collection_id
      WHERE product_collections.product_id IN (SELECT id FROM sold))))
  ORDER BY r.valid_from DESC, r.id LIMIT ${rules_max}`;

export type TermsRow = {
  readonly seller_id: string;
  readonly window_days: number;
  readonly reserve_bp: number;
  readonly reserve_days: number;
  readonly tax_by: SellerTerms["taxBy"];
  readonly commission_on_refund: SellerTerms["commissionOnRefund"];
  readonly payment_fee_on_refund: SellerTerms["paymentFeeOnRefund"];
};
export const toTerms = (row: TermsRow): SellerTerms => ({
  windowDays: row.window_days,
  reserveBp: row.reserve_bp,
  reserveDays: row.reserve_days,
  taxBy: row.tax_by,
  commissionOnRefund: row.commission_on_refund,
  paymentFeeOnRefund: row.payment_fee_on_refund,
});

/** Rows are `TermsRow`: everybody's usual terms ("*") and those of the sellers of these variants; later ones last. */
export const selectTermsFor = ({ now }: Pick<Shop, "now">, variantIds: readonly string[]): Statement => sql`
  SELECT seller_id, window_days, reserve_bp, reserve_days, tax_by, commission_on_refund, payment_fee_on_refund
  FROM seller_terms
  WHERE valid_from <= ${now} AND (valid_until IS NULL OR valid_until > ${now})
    AND (seller_id = '*' OR seller_id IN (SELECT products.seller_id FROM variants
      JOIN products ON products.id = variants.product_id WHERE variants.id IN ${anyOf(variantIds)}))
  ORDER BY valid_from, id LIMIT ${rules_max}`;

export type NewFeeRule = Omit<FeeRule, "validUntil">;
export const insertFeeRule = (shop: Shop, rule: NewFeeRule, author: string): Write => sql`
  INSERT INTO fee_rules (id, fee, scope, scope_id, bp, currency, fixed_minor, min_minor, max_minor, valid_from,
    created_by, created_at)
  VALUES (${rule.id}, ${rule.fee}, ${rule.scope}, ${rule.scopeId}, ${rule.bp}, ${rule.currency}, ${rule.fixedMinor},
    ${rule.minMinor}, ${rule.maxMinor}, ${rule.validFrom}, ${author}, ${shop.now})`;
/** A rule is never changed: it ends, and another begins. */
export const endFeeRule = (ruleId: string, until: number): Write =>
  sql`UPDATE fee_rules SET valid_until = ${until} WHERE id = ${ruleId} AND valid_until IS NULL AND valid_from < ${until}`;

export const insertSellerTerms = (
  shop: Shop,
  { id, sellerId, validFrom, terms }: { id: string; sellerId: string; validFrom: number; terms: SellerTerms },
  author: string,
): Write => sql`
  INSERT INTO seller_terms (id, seller_id, window_days, reserve_bp, reserve_days, tax_by, commission_on_refund,
    payment_fee_on_refund, valid_from, created_by, created_at)
  VALUES (${id}, ${sellerId}, ${terms.windowDays}, ${terms.reserveBp}, ${terms.reserveDays}, ${terms.taxBy},
    ${terms.commissionOnRefund}, ${terms.paymentFeeOnRefund}, ${validFrom}, ${author}, ${shop.now})`;
