/** SQL of price lists, markets and exchange rates. The fragments let other rooms price what they read in one statement. */
import { sql, type SQL } from "drizzle-orm";
import { omnibusCountries } from "./prior.ts";
import type { Write } from "../platform/database.ts";

/** Values, or the blanks of a `flattened` fragment. */
type Asked = { readonly shipTo: string | SQL; readonly currency: string | SQL };

const strictCountries = omnibusCountries.map((country) => `'${country}'`).join(", ");

const marketOf = (shipTo: string | SQL): SQL =>
  sql`coalesce((SELECT market_id FROM market_countries WHERE country = ${shipTo}), 'world')`;

/** A scalar: the market of the ship-to country and the rates into the shopper's currency; read it with `readTerms`. */
export function termsAsJson({ shipTo, currency }: Asked): SQL {
  return sql`json_object(
    'market', (SELECT json_array(id, currency, tax_inclusive) FROM markets WHERE id = ${marketOf(shipTo)}),
    'strict', ${shipTo} IN (${sql.raw(strictCountries)}),
    'rates', (SELECT json_group_object(base, millionths) FROM exchange_rates WHERE currency = ${currency}))`;
}

/**
 * A scalar: the price rows of the variants that `variantIds` (a subselect) names, as an array of PriceTuple. Of other
 * currencies only those of a variant that has no price in this one, to be converted.
 */
export function pricesAsJson(variantIds: SQL, { shipTo, currency }: Asked): SQL {
  const lists = sql`('*', ${marketOf(shipTo)})`;
  return sql`(SELECT json_group_array(json_array(variant_id, market_id, currency, minor, compare_at_minor, prior_minor))
    FROM prices WHERE variant_id IN ${variantIds} AND market_id IN ${lists} AND (currency = ${currency}
      OR NOT EXISTS (SELECT 1 FROM prices own WHERE own.variant_id = prices.variant_id AND own.market_id IN ${lists}
        AND own.currency = ${currency})))`;
}

/** [variant id, currency, minor, compare-at minor or null] */
export type ListPrice = readonly [string, string, number, number | null];

/** The general list of these variants becomes exactly this; market lists stay as they are. */
export function replaceListPrices(at: number, variantIds: readonly string[], rows: readonly ListPrice[]): Write[] {
  const json = JSON.stringify(rows);
  return [
    sql`DELETE FROM prices WHERE market_id = '*' AND variant_id IN (SELECT value FROM json_each(${JSON.stringify(variantIds)}))
      AND (variant_id, currency) NOT IN (SELECT value ->> 0, value ->> 1 FROM json_each(${json}))`,
    sql`INSERT INTO prices (variant_id, market_id, currency, minor, compare_at_minor, changed_at)
      SELECT value ->> 0, '*', value ->> 1, value ->> 2, value ->> 3, ${at} FROM json_each(${json}) WHERE true
      ON CONFLICT (variant_id, market_id, currency) DO UPDATE
      SET minor = excluded.minor, compare_at_minor = excluded.compare_at_minor, changed_at = excluded.changed_at
      WHERE minor <> excluded.minor OR compare_at_minor IS NOT excluded.compare_at_minor`,
  ];
}

/** One price of one list, set or (minor null) taken away. */
export function setPrice(
  { now }: { readonly now: number },
  variantId: string,
  market: string,
  currency: string,
  minor: number | null,
  compareAt: number | null,
): Write {
  if (minor === null)
    return sql`DELETE FROM prices WHERE variant_id = ${variantId} AND market_id = ${market} AND currency = ${currency}`;
  return sql`INSERT INTO prices (variant_id, market_id, currency, minor, compare_at_minor, changed_at)
    VALUES (${variantId}, ${market}, ${currency}, ${minor}, ${compareAt}, ${now})
    ON CONFLICT (variant_id, market_id, currency) DO UPDATE SET minor = excluded.minor,
      compare_at_minor = excluded.compare_at_minor, changed_at = excluded.changed_at`;
}

/** Markets in display order. */
export const selectMarkets = (): SQL =>
  sql`SELECT m.id AS id, m.currency AS currency, m.tax_inclusive AS taxInclusive,
    (SELECT json_group_array(country) FROM market_countries c WHERE c.market_id = m.id) AS countries
    FROM markets m ORDER BY m.position, m.id`;

export const selectTerms = (asked: Asked): SQL => sql`SELECT ${termsAsJson(asked)} AS terms`;
