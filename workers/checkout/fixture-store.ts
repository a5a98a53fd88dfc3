/** A small shop to buy in: a bowl, a print and a chair made to order, shelves, taxes, a coupon. For tests and drills. */
import { sql } from "drizzle-orm";
import type { ProductDraft } from "../catalog/index.ts";
import { writeProducts } from "../catalog/index.ts";
import type { Shop } from "../platform/shop.ts";
import { putDutyTables, putTaxRates } from "../pricing/index.ts";
import { putPromotion } from "../promotions/index.ts";

export const fixtureTables = [
  sql`INSERT OR IGNORE INTO locations (id, country, position) VALUES ('loc_suzhou', 'CN', 1), ('loc_lyon', 'FR', 2)`,
  sql`INSERT OR IGNORE INTO markets (id, currency, tax_inclusive) VALUES ('world', 'USD', 0), ('eu', 'EUR', 1)`,
  sql`INSERT OR IGNORE INTO market_countries (country, market_id) VALUES ('FR', 'eu'), ('DE', 'eu')`,
  sql`INSERT OR IGNORE INTO exchange_rates (base, currency, millionths, as_of) VALUES
    ('EUR', 'USD', 1160000, '2026-11-01'), ('EUR', 'JPY', 175000000, '2026-11-01')`,
  putTaxRates([
    ["FR", "", "standard", 2000, "vat", "2014-01-01"],
    ["US", "CA", "standard", 725, "sales_tax", "2025-01-01"],
  ]),
  ...putDutyTables(
    [
      ["FR", "69", 500, "2025-01-01"],
      ["US", "", 400, "2025-01-01"],
    ],
    [
      ["FR", "EUR", 15_000],
      ["US", "USD", 0],
    ],
  ),
  putPromotion({ id: "prm_ten", code: "TEN", conditions: [], actions: [{ kind: "percent_off_order", bp: 1_000 }] }),
  putPromotion({
    id: "prm_once",
    code: "ONCE",
    usesMax: 1,
    conditions: [{ kind: "category", any: ["porcelain"] }],
    actions: [{ kind: "percent_off_lines", bp: 5_000 }],
  }),
];

let serial = 0;

/** Writes a product with one variant and answers with the variant's id. `stock` null: made to order. */
export async function aPiece(
  shop: Shop,
  {
    minor = 10_000,
    stock = { loc_suzhou: 5 } as { readonly [shelf: string]: number } | null,
    change = {} as Partial<ProductDraft>,
  } = {},
): Promise<string> {
  const number = ++serial;
  await shop.commit(fixtureTables);
  const [written] = await writeProducts(
    shop,
    [
      {
        externalId: `fixture:${number}`,
        status: "active",
        title: { en: `Bowl ${number}`, fr: `Bol ${number}` },
        terms: [{ kind: "category", slug: "porcelain", name: { en: "Porcelain" } }],
        hsCode: "691110",
        origin: "CN",
        weight_grams: 600,
        variants: [
          {
            sku: `FIX-${number}`,
            options: { Size: "M" },
            prices: [
              { currency: "EUR", minor },
              { currency: "USD", minor },
            ],
            stock: Object.entries(stock ?? {}).map(([location, quantity]) => ({ location, quantity })),
            trackStock: stock !== null,
          },
        ],
        ...change,
      },
    ],
    { at: shop.now },
  );
  if (!written?.ok) throw new Error(`the fixture was refused: ${JSON.stringify(written?.fault)}`);
  const found = await shop.db.first<{ id: string }>(sql`SELECT id FROM variants WHERE sku = ${`FIX-${number}`}`);
  return found!.id;
}

export const withdraw = (variantId: string) => sql`UPDATE variants SET archived_at = 1 WHERE id = ${variantId}`;
export const reprice = (variantId: string, minor: number) =>
  sql`UPDATE prices SET minor = ${minor}, compare_at_minor = NULL WHERE variant_id = ${variantId}`;
export const countOrders = sql`SELECT count(*) AS n FROM orders`;

/** The same from another seller, on a shelf of their own in `country`. */
export async function aSellersPiece(
  shop: Shop,
  sellerId: string,
  { minor = 10_000, onHand = 5, country = "FR" } = {},
): Promise<string> {
  const shelf = `loc_${sellerId}`;
  await shop.commit([
    sql`INSERT OR IGNORE INTO sellers (id, slug, kind, name, country, state, created_at, updated_at)
      VALUES (${sellerId}, ${sellerId}, 'studio', ${`Studio ${sellerId}`}, ${country}, 'approved', 0, 0)`,
    sql`INSERT OR IGNORE INTO locations (id, country, position, seller_id) VALUES (${shelf}, ${country}, 50, ${sellerId})`,
  ]);
  const variantId = await aPiece(shop, { minor, stock: { [shelf]: onHand } });
  await shop.commit([
    sql`UPDATE products SET seller_id = ${sellerId} WHERE id = (SELECT product_id FROM variants WHERE id = ${variantId})`,
  ]);
  return variantId;
}
