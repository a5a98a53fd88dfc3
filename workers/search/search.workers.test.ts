import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShop } from "../platform/shop.ts";
import { indexProducts, searchProducts, type Findable, type Search } from "./index.ts";

const shop = openShop({
  env: env as unknown as Env,
  clock: handClock(1_750_000_000_000),
  actor: { kind: "system", name: "test" },
  bookmark: "first-primary",
  later: () => {},
  locale: "en",
  currency: "USD",
  shipTo: "US",
});

const aProduct = (n: number, more: Partial<Findable> = {}): Findable => ({
  productId: `prd_${n}`,
  active: true,
  createdAt: n,
  price: n * 100,
  title: { en: `Plain dish ${n}` },
  makerNames: [],
  terms: [],
  collections: [],
  skus: [],
  tags: [],
  ...more,
});
const celadon = { kind: "technique", slug: "celadon", name: { en: "Celadon", "zh-Hans": "青瓷" } };
const bowls = { kind: "category", slug: "bowls", name: { en: "Bowls" } };
const ask = (more: Partial<Search>) =>
  searchProducts(shop, {
    text: "",
    collection: null,
    filters: {},
    sort: "relevance",
    cursor: null,
    limit: 24,
    ...more,
  });

beforeAll(async () => {
  await shop.commit([
    sql`INSERT INTO terms (kind, slug) VALUES ('technique', 'celadon'), ('category', 'bowls')`,
    sql`INSERT INTO translations (subject, locale, field, text) VALUES ('term:technique:celadon', 'en', 'name', 'Celadon')`,
    sql`INSERT INTO collections (slug) VALUES ('kiln')`,
  ]);
  await indexProducts(shop, [
    aProduct(1, {
      title: { en: "Celadon tea bowl with carved lotus", "zh-Hans": "青瓷刻莲纹茶碗" },
      terms: [celadon, bowls],
      collections: ["kiln"],
    }),
    aProduct(2, {
      title: { en: "Porcelain vase", "zh-Hant": "龍紋瓷瓶" },
      makerNames: ["Longquan Kiln Studio"],
      collections: ["kiln"],
    }),
    aProduct(3, { title: { en: "Indigo scarf" }, story: { en: "<p>Dyed beside a porcelain kiln.</p>" } }),
    ...Array.from({ length: 30 }, (_, i) => aProduct(10 + i)),
    aProduct(99, { active: false, title: { en: "Celadon draft" } }),
  ]);
});

describe("searching", () => {
  it("finds two-character Chinese words, and simplified finds traditional", async () => {
    expect((await ask({ text: "茶碗" })).productIds).toEqual(["prd_1"]);
    expect((await ask({ text: "龙纹" })).productIds).toEqual(["prd_2"]);
  });
  it("puts a match in the title before one in the story", async () => {
    expect((await ask({ text: "porcelain" })).productIds).toEqual(["prd_2", "prd_3"]);
  });
  it("finds nothing by signs alone, and the whole shelf by nothing at all", async () => {
    for (const text of ["***", "🙂", '"']) expect((await ask({ text })).productIds).toEqual([]);
    expect((await ask({ text: "  " })).productIds.length).toBeGreaterThan(0);
  });
  it("forgives a typing mistake and says so", async () => {
    const found = await ask({ text: "porcelian" });
    expect(found.productIds).toEqual(["prd_2", "prd_3"]);
    expect(found.corrected).toBe("porcelain");
  });
  it("counts facets, keeps a chosen kind's other terms, and hides what is not for sale", async () => {
    const found = await ask({ text: "celadon", filters: { technique: ["celadon"] } });
    expect(found.productIds).toEqual(["prd_1"]);
    expect(found.facets.find(({ kind }) => kind === "technique")?.terms).toEqual([
      { slug: "celadon", name: { text: "Celadon", lang: "en" }, products: 1, selected: true },
    ]);
  });
  it("walks a shelf page by page without losing or repeating one", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await ask({ sort: "price", cursor, limit: 7 });
      seen.push(...page.productIds);
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(33);
    expect(new Set(seen).size).toBe(33);
    expect(seen.slice(0, 3)).toEqual(["prd_1", "prd_2", "prd_3"]);
  });
  it("keeps exact shelf counts through re-indexing", async () => {
    await indexProducts(shop, [
      aProduct(2, { collections: ["kiln"], terms: [celadon] }),
      aProduct(3, { active: false }),
    ]);
    const shelf = await ask({ collection: "kiln", sort: "newest" });
    expect(shelf.total).toEqual({ products: 2, atLeast: false });
    expect(shelf.facets.find(({ kind }) => kind === "technique")?.terms[0]?.products).toBe(2);
    expect((await ask({})).total.products).toBe(32);
  });
  it.each([
    ["few are found first", "rare", 40],
    ["many are met along the shelf", "common", 1_200],
  ])("a choice on a shelf is walked whole and in order, whether %s", async (_how, slug, products) => {
    const first = slug === "rare" ? 10_000 : 20_000;
    const rows = sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${products}) SELECT`;
    await shop.commit([
      sql`INSERT INTO terms (kind, slug) VALUES ('motif', ${slug})`,
      sql`INSERT INTO search_docs (doc, product_id, created_at, price) ${rows} ${first} + i, ${slug} || i, i, i % 7 FROM n`,
      sql`INSERT INTO search_listing (collection_id, doc, created_at, price) ${rows} 0, ${first} + i, i, i % 7 FROM n`,
      sql`INSERT INTO search_index (rowid, title, facets) ${rows} ${first} + i, 'piece', ${`motifx${slug}0`} FROM n`,
      sql`INSERT INTO search_postings (doc, term_id) ${rows} ${first} + i, (SELECT id FROM terms WHERE slug = ${slug}) FROM n`,
    ]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await ask({ sort: "price", filters: { motif: [slug] }, cursor, limit: 100 });
      expect(page.total).toEqual({ products: Math.min(products, 1_000), atLeast: products > 1_000 });
      seen.push(...page.productIds);
      cursor = page.next;
    } while (cursor);
    const inOrder = Array.from({ length: products }, (_, i) => i + 1).sort((a, b) => (a % 7) - (b % 7) || a - b);
    expect(seen).toEqual(inOrder.map((i) => `${slug}${i}`));
  });
});
