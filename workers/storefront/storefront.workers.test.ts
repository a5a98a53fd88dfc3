import { env, exports } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import roundTrips from "../../bench/round-trips.json" with { type: "json" };
import { aVase } from "../catalog/fixture.ts";
import { findSearchable, writeCollections, writePages, writeProducts } from "../catalog/index.ts";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { emptyMemory } from "../platform/page-cache.ts";
import { openShopForJob } from "../platform/shop.ts";
import { indexProducts } from "../search/index.ts";

const worker = (exports as unknown as { default: { fetch(url: string, init?: RequestInit): Promise<Response> } })
  .default;
const get = (path: string, headers: Record<string, string> = {}) =>
  worker.fetch(`http://shop.test${path}`, { headers: { accept: "text/html", ...headers }, redirect: "manual" });
const read = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).text();
const aShop = () => openShopForJob(env as unknown as Env, handClock(1_790_000_000_000), "test", () => {});
const texts = (text: string) => ({ en: text });

beforeAll(async () => {
  const shop = aShop();
  await shop.commit([sql`INSERT OR IGNORE INTO locations (id, country) VALUES ('shanghai', 'CN')`]);
  const collection = { slug: "kiln-fire", theme: "kiln", position: 1, featured: true } as const;
  await writeCollections(shop, [
    { ...collection, name: texts("Kiln & fire"), intro: texts("Clay that met the fire.") },
  ]);
  const page = { slug: "clay", kind: "story", position: 1, publishedAt: 1_700_000_000_000 } as const;
  await writePages(shop, [{ ...page, title: texts("On clay"), body: texts("<p>Clay remembers.</p>") }]);
  const written = await writeProducts(
    shop,
    ["one", "two", "three"].map((name) => aVase(name)),
    { at: shop.now },
  );
  const ids = written.flatMap((result) => (result.ok ? [result.value.productId] : []));
  await indexProducts(shop, await findSearchable(shop, ids));
});

const slugOf = async () =>
  (await aShop().db.first<{ slug: string }>(sql`SELECT slug FROM product_documents ORDER BY slug LIMIT 1`))!.slug;

describe("a page that nobody has asked for yet", () => {
  it("costs the round trips that are written down, and none the second time", async () => {
    const slug = await slugOf();
    const counted: Record<string, { cold: number; warm: number }> = {};
    for (const route of Object.keys(roundTrips)) {
      const path = route.replace(":product", slug).replace(":maker", "longquan-kiln");
      emptyMemory();
      const cold = await get(path);
      expect([route, cold.status]).toEqual([route, 200]);
      await cold.text();
      const warm = await get(path);
      await warm.text();
      const trips = (answer: Response) => Number(answer.headers.get("x-d1-round-trips"));
      counted[route] = { cold: trips(cold), warm: trips(warm) };
    }
    expect(counted).toEqual(roundTrips);
  });
});

type Days = { minValue: number; maxValue: number };
type Offer = { price: string; shippingDetails: { deliveryTime: { transitTime: Days } } };

describe("a product page", () => {
  it("says the same to machines and to people", async () => {
    const html = await read(`/en/products/${await slugOf()}`);
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json!) as { "@type": string; offers?: Offer[] },
    );
    expect(blocks.map((block) => block["@type"])).toEqual(["Product", "BreadcrumbList"]);
    expect(blocks[0]!.offers![0]).toMatchObject({
      priceCurrency: "USD",
      availability: "https://schema.org/InStock",
      shippingDetails: {
        shippingDestination: { addressCountry: "US" },
        shippingRate: { value: expect.stringMatching(/^\d+\.\d\d$/), currency: "USD" },
        deliveryTime: { transitTime: { unitCode: "DAY" } },
      },
      hasMerchantReturnPolicy: { merchantReturnDays: 30, applicableCountry: "US" },
    });
    // Eight to fifteen working days, said in days of the calendar.
    const { minValue, maxValue } = blocks[0]!.offers![0]!.shippingDetails.deliveryTime.transitTime;
    expect(minValue).toBeGreaterThanOrEqual(8);
    expect(maxValue - minValue).toBeGreaterThanOrEqual(7);
    expect(html).toContain('hreflang="x-default"');
    expect([...html.matchAll(/rel="alternate" hreflang="([^"]+)"/g)].map(([, lang]) => lang)).toEqual([
      "zh-Hans",
      "zh-Hant",
      "en",
      "ja",
      "fr",
      "ar",
      "x-default",
    ]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it("marks words that are not in the page's language", async () => {
    const html = await read(`/ja/products/${await slugOf()}`);
    expect(html).toContain('<html lang="ja" dir="ltr"');
    expect(html).toMatch(/<h1><bdi lang="en" dir="ltr">Celadon vase/);
  });

  it("has a Markdown form, by address and by wish", async () => {
    const slug = await slugOf();
    const byAddress = await get(`/en/products/${slug}.md`);
    expect(byAddress.headers.get("content-type")).toContain("text/markdown");
    const text = await byAddress.text();
    expect(text).toMatch(/^# Celadon vase/);
    await get(`/en/products/${slug}`);
    expect(await read(`/en/products/${slug}`, { accept: "text/markdown" })).toBe(text);
  });

  it("that is not there is a page with a way on, and is told to software in JSON", async () => {
    const page = await get("/en/products/gone");
    expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    const answer = await get("/api/v1/nothing", { accept: "application/json" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
  });
});

describe("doors", () => {
  it("the entrance leads to the reader's language", async () => {
    const answer = await get("/", { "accept-language": "zh-TW,zh;q=0.9" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/zh-Hant"]);
  });

  it("preferences come back to where they were chosen, and never lead elsewhere", async () => {
    const choose = (back: string) =>
      worker.fetch("http://shop.test/preferences", {
        method: "POST",
        body: new URLSearchParams({ currency: "EUR", ship_to: "FR", back }),
        redirect: "manual",
      });
    const answer = await choose("/en/makers");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/makers"]);
    expect(answer.headers.get("set-cookie")).toContain("yaji_prefs=EUR.FR");
    for (const elsewhere of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"])
      expect((await choose(elsewhere)).headers.get("location")).toBe("/");
  });

  it("the cookie changes money and tax, and the page is another one", async () => {
    const slug = await slugOf();
    const french = await read(`/en/products/${slug}`, { cookie: "yaji_prefs=USD.FR" });
    expect(french.includes("(France)")).toBe(true);
    expect((await read(`/en/products/${slug}`)).includes("(France)")).toBe(false);
  });

  it("every product is in the sitemap of every language", async () => {
    const index = await read("/sitemap.xml");
    const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc!));
    expect(files.filter(({ pathname }) => pathname.includes("/ar/"))).toHaveLength(2);
    const products = files.find(({ pathname }) => pathname === "/sitemaps/ar/products.xml")!;
    expect(await read(products.pathname + products.search)).toContain(`/ar/products/${await slugOf()}`);
  });

  it("a search over JSON has cards, facets and a count", async () => {
    const answer = await get("/api/v1/search?q=celadon", { accept: "application/json" });
    const found = await answer.json<{ items: { slug: string }[]; total: { products: number }; facets: unknown[] }>();
    expect(found.items).toHaveLength(3);
    expect(found.total).toEqual({ products: 3, at_least: false });
    expect(found.facets.length).toBeGreaterThan(0);
  });
});
