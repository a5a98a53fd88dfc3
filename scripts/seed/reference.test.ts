import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isCurrency, minorDigits } from "../../workers/kernel/money.ts";
import { crossRates } from "./reference.ts";

const reference = JSON.parse(readFileSync("d1-migrations/seeds/reference.json", "utf8")) as {
  markets: { rows: [string, string, number, number][] };
  countries: { [market: string]: string };
  locations: { rows: [string, string, number][] };
  exchange_rates: { as_of: string; per_usd: { [currency: string]: number } };
};

it("every country has exactly one market, and every market a currency the shop sells in", () => {
  const countries = Object.values(reference.countries).flatMap((list) => list.split(" "));
  expect(new Set(countries).size).toBe(countries.length);
  expect(countries.length).toBe(249);
  expect(Object.keys(reference.countries)).toEqual(reference.markets.rows.map(([id]) => id));
  for (const [, currency] of reference.markets.rows) expect(isCurrency(currency)).toBe(true);
  for (const [, country] of reference.locations.rows) expect(countries).toContain(country);
});

it("every currency can be turned into every other one, and back within a thousandth", () => {
  expect(Object.keys(reference.exchange_rates.per_usd).sort()).toEqual(Object.keys(minorDigits).sort());
  const rates = new Map(
    crossRates(reference.exchange_rates).map(([base, currency, millionths]) => [
      `${base} ${currency}`,
      Number(millionths),
    ]),
  );
  expect(rates.size).toBe(17 * 16);
  for (const [pair, there] of rates) {
    const [base, currency] = pair.split(" ");
    const back = rates.get(`${currency} ${base}`)!;
    // Small rates, as from won to dinar, are kept to a millionth only.
    expect(Math.abs((there * back) / 1e12 - 1)).toBeLessThan(0.003);
  }
});
