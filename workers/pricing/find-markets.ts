/** Markets and terms on their own, for pages that show no variant. */
import type { Currency } from "../kernel/money.ts";
import type { Shop } from "../platform/shop.ts";
import { readTerms, type Market, type PricingTerms } from "./market.ts";
import { selectMarkets, selectTerms } from "./store.ts";

/** What this shopper's prices depend on: market, currency, rates. One round trip. */
export async function findTerms(shop: Shop): Promise<PricingTerms> {
  const row = await shop.db.first<{ terms: string }>(selectTerms(shop));
  return readTerms(row?.terms ?? '{"market":null,"rates":{}}', shop.currency);
}

export async function listMarkets(shop: Shop): Promise<(Market & { readonly countries: readonly string[] })[]> {
  const rows = await shop.db.all<{ id: string; currency: Currency; taxInclusive: number; countries: string }>(
    selectMarkets(),
  );
  return rows.map((row) => ({
    id: row.id,
    currency: row.currency,
    taxInclusive: row.taxInclusive === 1,
    countries: JSON.parse(row.countries) as string[],
  }));
}
