import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { countUnits } from "../stock/index.ts";
import { shopifyExport } from "./export-files.ts";
import { aShop, clock, upload, work } from "./fixtures/queue-by-hand.ts";
import { findFindings } from "./store.ts";
import spreeCsv from "./fixtures/spree-products.csv?raw";

const exported = () => new Response(shopifyExport(aShop(), { ...aShop(), currency: "USD" })).text();
const goods = () =>
  aShop().db.all<{
    id: string;
  }>(sql`SELECT p.id, p.external_id, p.slug, p.status, p.maker_id, p.hs_code, p.height_mm, p.attributes, p.source,
    (SELECT group_concat(text, '|') FROM (SELECT text FROM translations WHERE subject = p.id ORDER BY locale, field)) AS words,
    (SELECT group_concat(pt.term_id) FROM product_terms pt WHERE pt.product_id = p.id) AS terms,
    (SELECT group_concat(m.source) FROM media m WHERE m.product_id = p.id) AS media,
    (SELECT group_concat(v.sku || r.currency || r.minor) FROM variants v JOIN prices r ON r.variant_id = v.id WHERE v.product_id = p.id) AS prices,
    (SELECT group_concat(v.sku || s.location_id || s.on_hand) FROM variants v JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id) AS shelves
    FROM products p ORDER BY p.id`);

beforeAll(async () => {
  await aShop().commit([
    sql`INSERT OR IGNORE INTO locations (id, country, position) VALUES ('shanghai', 'CN', 1), ('osaka', 'JP', 2)`,
  ]);
  await work(await upload(spreeCsv));
});

it("what was taken out of the shop and comes back untouched changes nothing", async () => {
  const [before, file] = [await goods(), await exported()];
  clock.advance(60_000);
  const job = await work(await upload(file));
  expect(await findFindings(aShop(), job.id, -1, 10)).toEqual([]);
  expect(job).toMatchObject({ state: "done", created: 0, refused: 0 });
  expect(job.updated).toBeGreaterThan(5);
  expect(await goods()).toEqual(before);
});

it("goods of sellers come back as theirs, onto their own shelf", async () => {
  const shop = aShop();
  await shop.commit([
    sql`INSERT OR IGNORE INTO sellers (id, slug, kind, state, created_at, updated_at) SELECT 'sel_kiln', 'kiln', kind, state, 1, 1 FROM sellers WHERE id = 'sel_house'`,
    sql`INSERT OR IGNORE INTO locations (id, country, position, seller_id) VALUES ('kiln', 'CN', 9, 'sel_kiln')`,
    sql`UPDATE products SET seller_id = 'sel_kiln' WHERE id = (SELECT min(id) FROM products WHERE status = 'active')`,
  ]);
  const [one] = await shop.db.all<{ variant: string; slug: string; sku: string }>(
    sql`SELECT v.id AS variant, p.slug, v.sku FROM products p JOIN variants v ON v.product_id = p.id WHERE p.seller_id = 'sel_kiln' AND v.track_stock = 1 LIMIT 1`,
  );
  await shop.commit([
    sql`DELETE FROM stock WHERE variant_id IN (SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id WHERE p.seller_id = 'sel_kiln')`,
    ...countUnits(shop, "own shelf", [{ variantId: one!.variant, locationId: "kiln", quantity: 5 }]),
  ]);
  const lines = (await exported()).split("\r\n");
  const at = lines.findIndex((line) => line.includes(`,${one!.sku},`));
  const job = await work(
    await upload(lines.with(at, lines[at]!.replace(",shopify,5,deny,", ",shopify,7,deny,")).join("\r\n")),
  );
  expect(await findFindings(shop, job.id, -1, 10)).toEqual([]);
  expect(
    await shop.db
      .all(sql`SELECT s.location_id AS shelf, s.on_hand AS n, p.seller_id AS seller FROM stock s JOIN variants v ON v.id = s.variant_id
      JOIN products p ON p.id = v.product_id WHERE s.variant_id = ${one!.variant}`),
  ).toEqual([{ shelf: "kiln", n: 7, seller: "sel_kiln" }]);
});

it("a word, a price, a count and a state changed in the sheet are changed here, and nothing else", async () => {
  const shop = aShop();
  const [one] = await shop.db.all<{ id: string; sku: string; variant: string; euros: number }>(sql`
    SELECT p.id, v.sku, v.id AS variant, r.minor AS euros FROM products p JOIN variants v ON v.product_id = p.id
    JOIN prices r ON r.variant_id = v.id AND r.currency = 'EUR' JOIN stock s ON s.variant_id = v.id
    WHERE p.status = 'active' AND v.position = 0 LIMIT 1`);
  await shop.commit(countUnits(shop, "second shelf", [{ variantId: one!.variant, locationId: "osaka", quantity: 4 }]));
  const lines = (await exported()).split("\r\n");
  const at = lines.findIndex((line) => line.includes(`,${one!.sku},`));
  const [, tracker, quantity] = /,(shopify),(\d+),deny,manual,/.exec(lines[at]!)!;
  const changed = lines[at]!.replace(/^([^,]+),[^,]+,/, "$1,Another name,")
    .replace(`,${tracker},${quantity},deny,manual,`, `,${tracker},${Number(quantity) + 3},deny,manual,`)
    .replace(/,manual,[\d.]+,/, ",manual,12.34,")
    .replace(/,active$/, ",draft");
  const before = await shop.db.first<{ n: number }>(
    sql`SELECT on_hand AS n FROM stock WHERE variant_id = ${one!.variant} AND location_id = 'shanghai'`,
  );
  const job = await work(await upload(lines.with(at, changed).join("\r\n")));
  expect(await findFindings(shop, job.id, -1, 10)).toEqual([]);
  const [now] = await shop.db
    .all(sql`SELECT p.status, t.text AS title, r.minor, e.minor AS euros, s.on_hand - ${before!.n} AS more,
      (SELECT on_hand FROM stock WHERE variant_id = ${one!.variant} AND location_id = 'osaka') AS osaka
    FROM products p JOIN translations t ON t.subject = p.id AND t.field = 'title' AND t.locale = 'en'
    JOIN prices r ON r.variant_id = ${one!.variant} AND r.currency = 'USD' JOIN prices e ON e.variant_id = ${one!.variant} AND e.currency = 'EUR'
    JOIN stock s ON s.variant_id = ${one!.variant} AND s.location_id = 'shanghai' WHERE p.id = ${one!.id}`);
  expect(now).toEqual({ status: "draft", title: "Another name", minor: 1_234, euros: one!.euros, more: 3, osaka: 4 });
});
