import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { countRoundTrips } from "../platform/round-trips.ts";
import { openShop, type Preferences } from "../platform/shop.ts";
import { aVase } from "./fixture.ts";
import {
  findCards,
  findCollection,
  findMaker,
  findProduct,
  listCollections,
  listProducts,
  related,
  sellableVariants,
} from "./index.ts";
import { writeProducts } from "./write-products.ts";

const clock = handClock(1_750_000_000_000);
const bindings = env as unknown as Env;
const counted = countRoundTrips(bindings.DB);
const aShop = (asked: Partial<Preferences> = {}) =>
  openShop({
    env: { ...bindings, DB: counted.db },
    clock,
    actor: { kind: "anonymous" },
    bookmark: null,
    later: () => {},
    locale: "en",
    currency: "USD",
    shipTo: "US",
    ...asked,
  });

beforeAll(async () => {
  const shop = aShop();
  await shop.commit([
    sql`INSERT INTO locations (id, country) VALUES ('shanghai', 'CN')`,
    sql`INSERT INTO markets (id, currency, tax_inclusive) VALUES ('world', 'USD', 0), ('eu', 'EUR', 1)`,
    sql`INSERT INTO market_countries (country, market_id) VALUES ('FR', 'eu')`,
    sql`INSERT INTO exchange_rates (base, currency, millionths, as_of) VALUES ('USD', 'EUR', 860000, '2026-11-01'), ('USD', 'JPY', 151000000, '2026-11-01')`,
  ]);
  const drafts = Array.from({ length: 30 }, (_, i) => aVase(String(i)));
  drafts.push(
    aVase("lamp", {
      title: { en: "Paper lamp" },
      terms: [{ kind: "technique", slug: "papercut", name: { en: "Papercut" } }],
      collections: [],
      makers: [],
      story: undefined,
      variants: [{ sku: "L", options: {}, prices: [{ currency: "USD", minor: 10_000 }], stock: [], trackStock: false }],
    }),
    aVase("draft", { status: "draft", title: { en: "Not yet" } }),
  );
  await writeProducts(shop, drafts, { at: clock.now() });
});

const trips = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const before = counted.trips();
  const answer = await work();
  return [answer, counted.trips() - before];
};

describe("a product page", () => {
  it("is read in one round trip, in the reader's language where there is one, and marked where there is none", async () => {
    const [product, n] = await trips(() => findProduct(aShop({ locale: "zh-Hant" }), "celadon-vase"));
    expect(n).toBe(1);
    expect(product).toMatchObject({
      title: { text: "青瓷瓶", lang: "zh-Hans" },
      story: { text: "<p>Fired once.</p>", lang: "en" },
      maker: { name: { text: "龙泉窑", lang: "zh-Hans" } },
      terms: [
        { kind: "technique", name: { text: "青瓷", lang: "zh-Hans" } },
        { kind: "period", name: { text: "Song", lang: "en" } },
      ],
      size_mm: { height: 210, width: null },
      languages: ["en", "zh-Hans"],
      market: { id: "world", taxInclusive: false },
    });
    expect(product!.variants.map(({ availability, free }) => [availability, free])).toEqual([
      ["in_stock", 7],
      ["few", 2],
    ]);
    expect(product!.pictures[0]).toMatchObject({
      illustration: true,
      width: 1200,
      height: 1500,
      src: `/media/art/${product!.id}/a.1.svg`,
    });
  });

  it("shows the price of the shopper's currency and the tax of the ship-to market", async () => {
    const euros = await findProduct(aShop({ currency: "EUR", shipTo: "FR", locale: "fr" }), "celadon-vase");
    expect(euros!.market).toMatchObject({ id: "eu", taxInclusive: true });
    expect(euros!.story).toEqual({ text: "<p>Cuit une fois.</p>", lang: "fr" });
    expect(euros!.variants.map(({ price }) => price)).toEqual([
      // Nobody knows what it cost in the thirty days before: in the Union no reduction is announced.
      { unit: { minor: 4_150, currency: "EUR" }, compareAt: null, prior: null, from: "converted" },
      { unit: { minor: 6_200, currency: "EUR" }, compareAt: null, prior: null, from: "converted" },
    ]);
    const yuan = await findProduct(aShop({ currency: "CNY" }), "celadon-vase");
    expect(yuan!.variants.map(({ price }) => price?.unit.minor ?? null)).toEqual([null, 48_800]);
  });

  it("is not there for a draft", async () => {
    expect(await findProduct(aShop(), "not-yet")).toBeNull();
  });
});

describe("shelves", () => {
  it("are paged without losing or repeating anything, one round trip a page", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const [page, n]: [Awaited<ReturnType<typeof listProducts>>, number] = await trips(() =>
        listProducts(aShop(), { collection: "kiln-fire", cursor }),
      );
      expect(n).toBe(1);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(30);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  it("keep the order they are asked in, and show the lowest price and the best availability", async () => {
    const { items } = await listProducts(aShop(), {
      terms: [
        { kind: "technique", slug: "celadon" },
        { kind: "period", slug: "song" },
      ],
    });
    const asked = items
      .slice(0, 5)
      .map(({ id }) => id)
      .sort();
    const [cards, n] = await trips(() => findCards(aShop(), asked));
    expect(n).toBe(1);
    expect(cards.map(({ id }) => id)).toEqual(asked);
    expect(cards[0]).toMatchObject({ price: { unit: { minor: 4_800 } }, fromPrice: true, availability: "in_stock" });
    const { items: lamps } = await listProducts(aShop(), { terms: [{ kind: "technique", slug: "papercut" }] });
    expect(lamps).toMatchObject([{ title: { text: "Paper lamp" }, availability: "made_to_order", fromPrice: false }]);
  });

  it("neighbours share something with a product and are the same at every call", async () => {
    const product = (await findProduct(aShop(), "celadon-vase"))!;
    const [first, n] = await trips(() => related(aShop(), product));
    expect(n).toBe(1);
    expect(first).toHaveLength(8);
    expect(first.map(({ id }) => id)).not.toContain(product.id);
    expect(await related(aShop(), product)).toEqual(first);
  });

  it("collections and makers say their names", async () => {
    expect(await findCollection(aShop(), "kiln-fire")).toMatchObject({
      name: { text: "Kiln & fire", lang: "en" },
      products: 30,
      theme: "ink-wash",
    });
    expect((await listCollections(aShop()))[0]!.cover).toMatchObject({ illustration: true });
    expect(await findMaker(aShop({ locale: "zh-Hans" }), "longquan-kiln")).toMatchObject({
      name: { text: "龙泉窑" },
      products: 30,
      country: "CN",
    });
    expect((await listProducts(aShop(), { maker: "longquan-kiln" })).items).toHaveLength(24);
  });
});

describe("a basket", () => {
  it("learns prices, stock by place and customs facts in one round trip, and that a thing is gone", async () => {
    const shop = aShop();
    const ids = (
      await shop.db.all<{ id: string }>(sql`SELECT id FROM variants WHERE sku IN ('V-1-S', 'L') ORDER BY sku`)
    ).map(({ id }) => id);
    await writeProducts(shop, [aVase("2", { variants: aVase("2").variants.slice(1) })], { at: clock.now() });
    const gone = (await shop.db.first<{ id: string }>(sql`SELECT id FROM variants WHERE sku = 'V-2-S'`))!.id;
    const [{ variants }, n] = await trips(() => sellableVariants(aShop(), [...ids, gone, "var_unknown"]));
    expect(n).toBe(1);
    expect([...variants.keys()].sort()).toEqual([...ids, gone].sort());
    expect(variants.get(ids[1]!)).toMatchObject({
      sku: "V-1-S",
      forSale: true,
      track: true,
      price: { unit: { minor: 4_800 } },
      free: [{ locationId: "shanghai", quantity: 7 }],
    });
    expect(variants.get(ids[0]!)).toMatchObject({ sku: "L", track: false, free: [] });
    expect(variants.get(gone)!.forSale).toBe(false);
  });
});
