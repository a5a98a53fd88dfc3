import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { aVase } from "./fixture.ts";
import { rewriteDocuments } from "./document-store.ts";
import { translatedName } from "./write-places.ts";
import { writeProducts } from "./write-products.ts";

const clock = handClock(1_750_000_000_000);
const aShop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});

const count = async (table: string) =>
  (await aShop().db.first<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${table}`)))!.n;
const everything = [
  "products",
  "variants",
  "translations",
  "terms",
  "makers",
  "product_terms",
  "product_tags",
  "media",
  "prices",
  "stock",
  "stock_moves",
  "product_documents",
  "product_cards",
];

beforeAll(async () => {
  await aShop().commit([sql`INSERT OR IGNORE INTO locations (id, country) VALUES ('shanghai', 'CN')`]);
});

describe("writing products", () => {
  it("the same file twice leaves one of everything, and the same ids", async () => {
    const drafts = [aVase("1"), aVase("2"), aVase("3")];
    const first = await writeProducts(aShop(), drafts, { at: clock.now() });
    const before = await Promise.all(everything.map(count));
    const second = await writeProducts(aShop(), drafts, { at: clock.now() });
    expect(await Promise.all(everything.map(count))).toEqual(before);
    expect(first.map((r) => r.ok && r.value.outcome)).toEqual(["created", "created", "created"]);
    expect(second.map((r) => r.ok && r.value.outcome)).toEqual(["updated", "updated", "updated"]);
    expect(second.map((r) => r.ok && r.value.productId)).toEqual(first.map((r) => r.ok && r.value.productId));
    expect(new Set(first.map((r) => r.ok && r.value.slug)).size).toBe(3);
  });

  it("sold units do not come back when the same file is imported again, and a new figure is counted", async () => {
    const shop = aShop();
    await writeProducts(shop, [aVase("stock")], { at: clock.now() });
    await shop.commit([
      sql`UPDATE stock SET on_hand = 4 WHERE variant_id = (SELECT id FROM variants WHERE sku = 'V-stock-S')`,
    ]);
    await writeProducts(shop, [aVase("stock")], { at: clock.now() });
    const onHand = () =>
      shop.db.first<{ on_hand: number }>(
        sql`SELECT on_hand FROM stock WHERE variant_id = (SELECT id FROM variants WHERE sku = 'V-stock-S')`,
      );
    expect(await onHand()).toEqual({ on_hand: 4 });
    const counted = aVase("stock");
    await writeProducts(
      shop,
      [
        {
          ...counted,
          variants: [{ ...counted.variants[0]!, stock: [{ location: "shanghai", quantity: 9 }] }, counted.variants[1]!],
        },
      ],
      { at: clock.now() + 1, reference: "import:2" },
    );
    expect(await onHand()).toEqual({ on_hand: 9 });
    expect(
      await shop.db.all(
        sql`SELECT quantity, reason FROM stock_moves WHERE variant_id = (SELECT id FROM variants WHERE sku = 'V-stock-S') ORDER BY at`,
      ),
    ).toEqual([
      { quantity: 7, reason: "received" },
      { quantity: 5, reason: "counted" },
    ]);
  });

  it("a refused product leaves no trace and keeps no other from being written", async () => {
    const before = await count("products");
    const results = await writeProducts(
      aShop(),
      [
        aVase("good"),
        aVase("bad", { title: { en: "<script>alert(1)</script>" } }),
        aVase("thief", { variants: aVase("good").variants }),
        aVase("nowhere", {
          variants: [{ sku: "N", options: {}, prices: [], stock: [{ location: "moon", quantity: 1 }] }],
        }),
        aVase("good-2"),
      ],
      { at: clock.now() },
    );
    expect(results.map((r) => (r.ok ? "written" : r.fault.field))).toEqual([
      "written",
      "title.en",
      "variants.0.sku",
      "variants.0.stock.0.location",
      "written",
    ]);
    expect(await count("products")).toBe(before + 2);
  });

  it("a variant that is no longer handed in is archived, not deleted", async () => {
    const shop = aShop();
    await writeProducts(shop, [aVase("fewer")], { at: clock.now() });
    await writeProducts(shop, [aVase("fewer", { variants: aVase("fewer").variants.slice(1) })], { at: clock.now() });
    expect(
      await shop.db.all(
        sql`SELECT sku, archived_at IS NOT NULL AS gone FROM variants WHERE sku LIKE 'V-fewer%' ORDER BY sku`,
      ),
    ).toEqual([
      { sku: "V-fewer-M", gone: 0 },
      { sku: "V-fewer-S", gone: 1 },
    ]);
  });

  it("the document says what the tables say", async () => {
    const shop = aShop();
    await writeProducts(shop, [aVase("doc")], { at: clock.now() });
    const row = await shop.db.first<{ document: string }>(
      sql`SELECT document FROM product_documents WHERE product_id = (SELECT id FROM products WHERE external_id = 'test:doc')`,
    );
    const doc = JSON.parse(row!.document) as Record<string, unknown>;
    expect(doc).toMatchObject({
      externalId: "test:doc",
      status: "active",
      title: { en: "Celadon vase", "zh-Hans": "青瓷瓶" },
      maker: { slug: "longquan-kiln", country: "CN", name: { en: "Longquan kiln", "zh-Hans": "龙泉窑" } },
      terms: [
        { kind: "technique", slug: "celadon", name: { en: "Celadon", "zh-Hans": "青瓷" } },
        { kind: "period", slug: "song", name: { en: "Song" } },
      ],
      collections: [{ slug: "kiln-fire", theme: "ink-wash", name: { en: "Kiln & fire" } }],
      tags: ["green", "vase"],
      height_mm: 210,
      variants: [
        { sku: "V-doc-S", options: { Size: "S" }, track: 1 },
        { sku: "V-doc-M", options: { Size: "M" } },
      ],
      media: [{ kind: "illustration", source: "drawn:a", width: 1200, alt: { en: "A vase, drawn" } }],
    });
  });

  it("a word that gains a language gains it on every product that carries it", async () => {
    const shop = aShop();
    await writeProducts(shop, [aVase("older")], { at: clock.now() });
    const song = { kind: "period", slug: "song", name: { en: "Song dynasty", fr: "Dynastie Song" } } as const;
    await writeProducts(shop, [aVase("newer", { terms: [song] })], { at: clock.now() });
    const stored = () =>
      shop.db.all<{ id: string; document: string; card: string }>(
        sql`SELECT d.product_id AS id, document, card FROM product_documents d JOIN product_cards c USING (product_id) ORDER BY 1`,
      );
    const before = await stored();
    expect(before.filter(({ document }) => document.includes("Dynastie Song")).length).toBe(before.length);
    await shop.commit(rewriteDocuments(before.map(({ id }) => id)));
    expect(await stored()).toEqual(before);
  });

  it("a new word for a term, a collection or a maker is on every product at once", async () => {
    const shop = aShop();
    await writeProducts(shop, [aVase("named")], { at: clock.now() });
    const maker = (await shop.db.first<{ id: string }>(sql`SELECT id FROM makers WHERE slug = 'longquan-kiln'`))!.id;
    for (const [subject, word] of [
      ["term:technique:celadon", "Seladon"],
      ["collection:kiln-fire", "Ofen"],
      [maker, "Brennofen"],
    ] as const) {
      await shop.commit(translatedName(subject, "de", { name: word }));
      const row = await shop.db.first<{ document: string }>(
        sql`SELECT document FROM product_documents WHERE product_id = (SELECT id FROM products WHERE external_id = 'test:named')`,
      );
      expect(row!.document).toContain(`"de":"${word}"`);
    }
  });
});
