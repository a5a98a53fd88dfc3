/** Rules and their bounds: every statement on these two tables, and what a product page reads of them. */
import { sql, type SQL } from "drizzle-orm";
import type { Currency } from "../kernel/money.ts";
import { mustHaveChangedOne, type Statement, type Write } from "../platform/database.ts";
import type { Preferences, Shop } from "../platform/shop.ts";
import { termsAsJson } from "../pricing/index.ts";
import type { Decision, PriceRule, RuleStanding, Sold } from "./rule.ts";

export type KeptRule = RuleStanding & {
  readonly variantId: string;
  readonly rule: PriceRule;
  readonly version: number;
  readonly dueAt: number;
  readonly bases: readonly { readonly currency: Currency; readonly baseMinor: number }[];
  readonly sold: Sold;
};
type Row = Omit<KeptRule, "rule" | "bases" | "sold"> & {
  readonly rule: string;
  readonly bases: string;
  readonly sincePublished: number;
  readonly sinceLooked: number;
};

const soldSince = (since: string): SQL => sql`(SELECT coalesce(sum(l.quantity), 0) FROM order_lines l
  JOIN orders o ON o.id = l.order_id WHERE l.variant_id = r.variant_id
  AND o.state IN ('paid', 'making', 'shipped', 'delivered') AND o.placed_at >= r.${sql.raw(since)})`;

const columns = sql`r.variant_id AS "variantId", r.rule, r.bp, r.version, r.published_at AS "publishedAt",
  r.looked_at AS "lookedAt", r.due_at AS "dueAt", ${soldSince("published_at")} AS "sincePublished",
  ${soldSince("looked_at")} AS "sinceLooked", (SELECT json_group_array(json_object('currency', currency,
    'baseMinor', base_minor)) FROM price_bounds b WHERE b.variant_id = r.variant_id) AS bases`;

const kept = ({ rule, bases, sincePublished, sinceLooked, ...row }: Row): KeptRule => ({
  ...row,
  rule: JSON.parse(rule) as PriceRule,
  bases: JSON.parse(bases) as KeptRule["bases"],
  sold: { sincePublished, sinceLooked },
});

export const dueRules = async (shop: Shop, limit: number): Promise<KeptRule[]> =>
  (
    await shop.db.all<Row>(
      sql`SELECT ${columns} FROM price_rules r WHERE r.due_at <= ${shop.now} ORDER BY r.due_at LIMIT ${limit}`,
    )
  ).map(kept);

export const findRule = async (shop: Shop, variantId: string): Promise<KeptRule | null> => {
  const row = await shop.db.first<Row>(sql`SELECT ${columns} FROM price_rules r WHERE r.variant_id = ${variantId}`);
  return row && kept(row);
};

/** The prices a rule would start from: the general list as it stands. */
export const listPricesOf = (
  shop: Shop,
  variantId: string,
): Promise<{ readonly currency: Currency; readonly minor: number }[]> =>
  shop.db.all(
    sql`SELECT currency, minor FROM prices WHERE variant_id = ${variantId} AND market_id = '*' AND minor > 0 LIMIT 40`,
  );

export type NewRule = Pick<KeptRule, "variantId" | "rule" | "publishedAt" | "dueAt">;

/** A rule that runs already: `duplicate`. */
export const insertRule = ({ variantId, rule, publishedAt, dueAt }: NewRule): Write => sql`
  INSERT INTO price_rules (variant_id, rule, bp, published_at, looked_at, due_at)
  VALUES (${variantId}, ${JSON.stringify(rule)}, 10000, ${publishedAt}, ${publishedAt}, ${dueAt})`;

export type NewBound = {
  readonly currency: string;
  readonly baseMinor: number;
  readonly minMinor: number;
  readonly maxMinor: number;
};
export const insertBounds = (variantId: string, bounds: readonly NewBound[]): Write => sql`
  INSERT INTO price_bounds (variant_id, currency, base_minor, min_minor, max_minor)
  SELECT ${variantId}, value ->> 'currency', value ->> 'baseMinor', value ->> 'minMinor', value ->> 'maxMinor'
  FROM json_each(${JSON.stringify(bounds)})`;

export const moveRule = ({ variantId, version }: KeptRule, { bp, lookedAt, dueAt }: Decision): Write[] => [
  sql`UPDATE price_rules SET bp = ${bp}, looked_at = ${lookedAt}, due_at = ${dueAt}, version = version + 1
    WHERE variant_id = ${variantId} AND version = ${version}`,
  mustHaveChangedOne("price.rule"),
];

export const deleteRule = (variantId: string): Write[] => [
  sql`DELETE FROM price_bounds WHERE variant_id = ${variantId}`,
  sql`DELETE FROM price_rules WHERE variant_id = ${variantId}`,
  mustHaveChangedOne("price.rule_ended"),
];

export type RuleOnPage = {
  readonly variantId: string;
  readonly rule: string;
  readonly publishedAt: number;
  /** [currency, base, least, most] */
  readonly bounds: string;
  /** [currency, minor, at], the latest first */
  readonly history: string;
  /** the rates into the reader's currency, for a rule that was published in none but others */
  readonly terms: string;
};

/** The rules of a product's pieces and what their prices were; no row: its prices stand still. */
export const selectRulesOfProduct = (slug: string, asked: Preferences): Statement => sql`
  SELECT r.variant_id AS "variantId", r.rule AS rule, r.published_at AS "publishedAt",
    (SELECT json_group_array(json_array(currency, base_minor, min_minor, max_minor)) FROM price_bounds b
      WHERE b.variant_id = r.variant_id) AS bounds,
    (SELECT json_group_array(json_array(currency, minor, at)) FROM (SELECT currency, minor, at FROM price_history h
      WHERE h.variant_id = r.variant_id AND h.market_id = '*' ORDER BY h.at DESC LIMIT 240)) AS history, ${termsAsJson(asked)} AS terms
  FROM products p JOIN variants v ON v.product_id = p.id JOIN price_rules r ON r.variant_id = v.id
  WHERE p.slug = ${slug} LIMIT 20`;
