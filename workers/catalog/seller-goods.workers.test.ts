import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { aVase } from "./fixture.ts";
import { writeProducts } from "./write-products.ts";

const clock = handClock(1_750_000_000_000);
const aShop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});

it("a seller's hand reaches neither another's goods nor another's shelves, and the goods stay its own", async () => {
  const at = { at: clock.now() };
  await aShop().commit([
    sql`INSERT INTO locations (id, country, seller_id) VALUES ('loc_a', 'CN', 'sel_a'), ('loc_b', 'CN', 'sel_b')`,
  ]);
  const stock = (location: string, sku: string) => [
    { sku, options: {}, prices: [], stock: [{ location, quantity: 1 }] },
  ];
  const own = aVase("a:1", { sellerId: "sel_a", variants: stock("loc_a", "A1") });
  const results = await writeProducts(
    aShop(),
    [own, aVase("a:2", { sellerId: "sel_a", variants: stock("loc_b", "A2") })],
    at,
  );
  expect(results.map((r) => (r.ok ? "written" : r.fault.field))).toEqual(["written", "variants.0.stock.0.location"]);
  const [stolen] = await writeProducts(aShop(), [{ ...own, sellerId: "sel_b" }], at);
  expect(stolen).toMatchObject({ ok: false, fault: { field: "externalId" } });
  await writeProducts(aShop(), [{ ...own, sellerId: undefined }], at);
  expect(
    await aShop().db.first(sql`SELECT seller_id AS seller FROM products WHERE external_id = ${own.externalId}`),
  ).toEqual({
    seller: "sel_a",
  });
});
