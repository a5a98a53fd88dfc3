/** Tax and duty tables: published figures with their day, read for one destination at a time. */
import { sql, type SQL } from "drizzle-orm";
import { iso } from "../kernel/clock.ts";
import { minorDigits, type Currency } from "../kernel/money.ts";
import { type Statement, type Write } from "../platform/database.ts";
import type { DutyRate, DutyRules } from "./duty.ts";
import type { TaxRate } from "./tax.ts";

type Now = { readonly now: number };
const today = ({ now }: Now): string => iso(now).slice(0, 10);

export type TaxRow = { subdivision: string; tax_category: string; rate_bp: number; label: string; valid_from: string };

/** Rates that hold today in a country and one of its subdivisions ("" for none). */
export const taxRatesOf = (shop: Now, country: string, subdivision: string): Statement => sql`
  SELECT subdivision, tax_category, rate_bp, label, valid_from FROM tax_rates
  WHERE country = ${country} AND subdivision IN ('', ${subdivision}) AND valid_from <= ${today(shop)}`;

export const taxRateFrom = (row: TaxRow): TaxRate => ({
  subdivision: row.subdivision,
  category: row.tax_category,
  rateBp: row.rate_bp,
  label: row.label,
  validFrom: row.valid_from,
});

export type DutyRow = { hs_prefix: string; rate_bp: number; valid_from: string };

/** The rows that can match the HS codes that `hsCodes` (a subselect of one column) names, and the general one. */
export const dutyRatesFor = (shop: Now, country: string, hsCodes: SQL): Statement => sql`
  SELECT DISTINCT hs_prefix, rate_bp, valid_from FROM duty_rates
  JOIN (SELECT DISTINCT replace(replace(goods.code, '.', ''), ' ', '') AS code
        FROM (SELECT '' AS code UNION ALL SELECT * FROM ${hsCodes}) AS goods) AS asked
    ON substr(asked.code, 1, length(hs_prefix)) = hs_prefix
  WHERE country = ${country} AND valid_from <= ${today(shop)}`;

export const dutyRateFrom = (row: DutyRow): DutyRate => ({
  hsPrefix: row.hs_prefix,
  rateBp: row.rate_bp,
  validFrom: row.valid_from,
});

export type ThresholdRow = { currency: Currency; de_minimis_minor: number; into: number | null; out_of: number | null };

/** A country's threshold and the two rates that carry it into `currency` over a base that knows both. */
export const dutyThresholdOf = (country: string, currency: Currency): Statement => sql`
  SELECT threshold.currency AS currency, threshold.de_minimis_minor AS de_minimis_minor, pair."into" AS "into", pair.out_of AS out_of
  FROM duty_thresholds AS threshold LEFT JOIN (
    SELECT own.currency AS currency, wanted.millionths AS "into", own.millionths AS out_of
    FROM (SELECT base, currency, millionths FROM exchange_rates UNION ALL
          SELECT DISTINCT base, base, 1000000 FROM exchange_rates) AS own
    JOIN (SELECT base, currency, millionths FROM exchange_rates UNION ALL
          SELECT DISTINCT base, base, 1000000 FROM exchange_rates) AS wanted
      ON wanted.base = own.base AND wanted.currency = ${currency}
  ) AS pair ON pair.currency = threshold.currency
  WHERE threshold.country = ${country} LIMIT 1`;

/** Rounded down, so that the estimate promises no exemption that the border might refuse; no rate, no exemption. */
export function thresholdIn(row: ThresholdRow | undefined, currency: Currency): DutyRules["deMinimisMinor"] {
  if (!row) return 0;
  if (row.currency === currency) return row.de_minimis_minor;
  if (!row.into || !row.out_of) return 0;
  const up = 10n ** BigInt(minorDigits[currency]);
  const down = 10n ** BigInt(minorDigits[row.currency]);
  return Number((BigInt(row.de_minimis_minor) * BigInt(row.into) * up) / (BigInt(row.out_of) * down));
}

/** [country, subdivision, category, rate in basis points, label, valid from] */
export type TaxSeed = readonly [string, string, string, number, string, string];
/** [country, HS prefix, rate in basis points, valid from] */
export type DutySeed = readonly [string, string, number, string];
/** [country, currency, threshold in minor units] */
export type ThresholdSeed = readonly [string, string, number];

/** Published tables as they are; a row that is there already takes the new figure. */
export const putTaxRates = (rows: readonly TaxSeed[]): Write => sql`
  INSERT INTO tax_rates (country, subdivision, tax_category, rate_bp, label, valid_from)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
  FROM json_each(${JSON.stringify(rows)}) WHERE true
  ON CONFLICT DO UPDATE SET rate_bp = excluded.rate_bp, label = excluded.label`;

export const putDutyTables = (rates: readonly DutySeed[], thresholds: readonly ThresholdSeed[]): Write[] => [
  sql`INSERT INTO duty_rates (country, hs_prefix, rate_bp, valid_from)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(rates)}) WHERE true
    ON CONFLICT DO UPDATE SET rate_bp = excluded.rate_bp`,
  sql`INSERT INTO duty_thresholds (country, currency, de_minimis_minor)
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(thresholds)}) WHERE true
    ON CONFLICT DO UPDATE SET currency = excluded.currency, de_minimis_minor = excluded.de_minimis_minor`,
];
