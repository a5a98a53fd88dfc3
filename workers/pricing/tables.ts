/** Tables of d1-migrations/0003_pricing.sql that this room writes. */
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const markets = sqliteTable("markets", {
  id: text().primaryKey(),
  currency: text().notNull(),
  taxInclusive: integer("tax_inclusive", { mode: "boolean" }).notNull(),
  position: integer().notNull().default(100),
});

export const marketCountries = sqliteTable("market_countries", {
  country: text().primaryKey(),
  marketId: text("market_id").notNull(),
});

export const prices = sqliteTable(
  "prices",
  {
    variantId: text("variant_id").notNull(),
    marketId: text("market_id").notNull(),
    currency: text().notNull(),
    minor: integer().notNull(),
    compareAtMinor: integer("compare_at_minor"),
    changedAt: integer("changed_at").notNull().default(0),
    priorMinor: integer("prior_minor"),
  },
  (table) => [primaryKey({ columns: [table.variantId, table.marketId, table.currency] })],
);

export const exchangeRates = sqliteTable(
  "exchange_rates",
  {
    base: text().notNull(),
    currency: text().notNull(),
    millionths: integer().notNull(),
    asOf: text("as_of").notNull(),
  },
  (table) => [primaryKey({ columns: [table.base, table.currency] })],
);
