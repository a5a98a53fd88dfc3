/** Loads what a shop knows before it has goods: markets, countries, warehouses, exchange rates, tax and duty. Repeatable. */
import { readFileSync } from "node:fs";

type Cell = string | number;
type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const folder = "d1-migrations/seeds";
const read = <T>(name: string): T => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as T;

/** Replaces the rows of the reference tables in one batch; prices, stock and orders are not touched. */
export async function loadReference(db: D1Database): Promise<number> {
  const tables = referenceTables();
  await db.batch(
    tables.map(([name, { columns, rows }]) => db.prepare(insert(name, columns)).bind(JSON.stringify(rows))),
  );
  return tables.reduce((sum, [, { rows }]) => sum + rows.length, 0);
}

function referenceTables(): [string, Table][] {
  const reference = read<{
    markets: Table;
    countries: { readonly [market: string]: string };
    locations: Table;
    exchange_rates: { as_of: string; per_usd: { readonly [currency: string]: number } };
  }>("reference.json");
  const tax = read<Table>("tax.json");
  const duty = read<Table & { threshold_columns: string[]; thresholds: Cell[][] }>("duty.json");
  const countries = Object.entries(reference.countries).flatMap(([market, list]) =>
    list.split(" ").map((country) => [country, market]),
  );
  return [
    ["markets", reference.markets],
    ["market_countries", { columns: ["country", "market_id"], rows: countries }],
    ["locations", reference.locations],
    [
      "exchange_rates",
      { columns: ["base", "currency", "millionths", "as_of"], rows: crossRates(reference.exchange_rates) },
    ],
    ["tax_rates", tax],
    ["duty_rates", duty],
    ["duty_thresholds", { columns: duty.threshold_columns, rows: duty.thresholds }],
  ];
}

/** Every currency into every other one, through the dollar. */
export function crossRates({ as_of, per_usd }: { as_of: string; per_usd: { readonly [c: string]: number } }): Cell[][] {
  return Object.entries(per_usd).flatMap(([base, one]) =>
    Object.entries(per_usd)
      .filter(([currency]) => currency !== base)
      .map(([currency, other]) => [base, currency, Math.max(1, Math.round((other / one) * 1_000_000)), as_of]),
  );
}

function insert(table: string, columns: readonly string[]): string {
  const values = columns.map((_, index) => `value ->> ${index}`).join(", ");
  // Upsert and not REPLACE: other rows point at markets and locations.
  const updates = columns.map((name) => `${name} = excluded.${name}`).join(", ");
  return `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values} FROM json_each(?) WHERE true ON CONFLICT DO UPDATE SET ${updates}`;
}
