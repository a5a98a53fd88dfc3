import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { checkDraft } from "../../workers/catalog/check-draft.ts";
import type { ProductDraft, Texts } from "../../workers/catalog/draft.ts";
import { locales } from "../../workers/kernel/locale.ts";
import {
  demoAccounts,
  type SeedCollection,
  type SeedPage,
  seedCollections,
  seedPages,
  seedProducts,
  seedPromotions,
} from "./demo.ts";

const folder = "d1-migrations/seeds";
const readText = (path: string): Promise<string> => readFile(`${folder}/${path}`, "utf8");
const products: ProductDraft[] = [];
let collections: SeedCollection[] = [];
let pages: SeedPage[] = [];

beforeAll(async () => {
  for await (const product of seedProducts(readText)) products.push(product);
  collections = await seedCollections(readText);
  pages = await seedPages(readText);
});

const unique = (all: readonly (string | undefined)[]) => expect(new Set(all).size).toBe(all.length);
const inEveryLanguage = (texts: Texts | undefined, what: string) => {
  for (const locale of locales) expect(texts?.[locale]?.trim(), `${what} ${locale}`).toBeTruthy();
};
const leftovers = /undefined|NaN|\{|\}|\[object|  |，，|。。|、、|,,|\.\.| ,| \.(?!\d)|null/;

describe("the demo shop", () => {
  it("has twelve hundred products and more, each of which may be written", () => {
    expect(products.length).toBeGreaterThanOrEqual(1_200);
    expect(products.map(checkDraft).filter(Boolean)).toEqual([]);
  });

  it("tells every product apart", () => {
    unique(products.map(({ externalId }) => externalId));
    unique(products.map(({ slug }) => slug));
    unique(products.map(({ title }) => title["en"]));
    unique(products.map(({ title }) => title["zh-Hans"]));
    unique(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
  });

  it("prices every variant in four currencies", () => {
    for (const { variants } of products)
      for (const { prices } of variants) {
        expect(prices.map(({ currency }) => currency)).toEqual(["USD", "CNY", "EUR", "JPY"]);
        for (const { minor } of prices) expect(minor).toBeGreaterThan(0);
      }
  });

  it("names, tells and classes everything in six languages", () => {
    for (const { externalId, title, story, terms, makers } of products) {
      inEveryLanguage(title, externalId);
      inEveryLanguage(story, externalId);
      for (const term of terms ?? []) inEveryLanguage(term.name, term.slug);
      for (const maker of makers ?? []) inEveryLanguage(maker.story, maker.slug);
    }
  });

  it("leaves no holes in what it says", () => {
    const texts = products.flatMap(({ title, story }) => [...Object.values(title), ...Object.values(story ?? {})]);
    expect(texts.filter((text) => leftovers.test(text))).toEqual([]);
  });

  it("writes Chinese in Chinese: no Latin letters but those of an accession number", () => {
    for (const { title, story, source } of products) {
      expect(title["zh-Hans"]).not.toMatch(/[A-Za-z]/);
      if (source) expect(story?.["zh-Hans"]?.replace(/[\d.]+[A-Za-z.\-\d]*/g, "")).not.toMatch(/[A-Za-z]/);
    }
  });

  it("keeps stories to the length of a label", () => {
    for (const { story, source } of products.filter((one) => one.source)) {
      expect(story?.["en"]?.length, source?.url).toBeGreaterThan(200);
      expect(story?.["en"]?.length, source?.url).toBeLessThan(900);
      expect(story?.["zh-Hans"]?.length, source?.url).toBeGreaterThan(60);
      expect(story?.["zh-Hans"]?.length, source?.url).toBeLessThan(300);
    }
  });

  it("says where each museum-derived piece comes from, and shows no museum picture", () => {
    const derived = products.filter(({ externalId }) => externalId.startsWith("yaji:"));
    expect(derived.length).toBeGreaterThan(1_150);
    for (const { source, story, attributes, media } of derived) {
      expect(source).toMatchObject({ licence: "CC0-1.0" });
      expect(source?.url).toMatch(/^https?:\/\//);
      expect(story?.["en"]).toContain(attributes?.["Accession"]);
      expect(media?.every(({ kind }) => kind === "illustration")).toBe(true);
    }
  });

  it("tells no two neighbours alike", () => {
    for (const [i, { story }] of products.entries()) {
      const next = products[i + 1];
      if (next) expect(story?.["en"]?.slice(0, 60)).not.toBe(next.story?.["en"]?.slice(0, 60));
    }
  });

  it("shows all forty photographs, credited", () => {
    const photos = products.flatMap(({ media }) => (media ?? []).filter((one) => one.kind === "photo"));
    expect(new Set(photos.map(({ source }) => source)).size).toBe(40);
    for (const { source, credit } of photos) {
      expect(existsSync(`${folder}/${source.replace("seed:", "")}`)).toBe(true);
      expect(credit).toBe("Spree Commerce, CC BY 4.0");
    }
  });

  it("never counts more of an edition than exist, and has some of everything: sold out, scarce, to order, reduced", () => {
    const held = (one: ProductDraft["variants"][number]) => one.stock.reduce((sum, { quantity }) => sum + quantity, 0);
    for (const { editionSize, variants } of products)
      if (editionSize) expect(variants.reduce((sum, one) => sum + held(one), 0)).toBeLessThanOrEqual(editionSize);
    const variants = products.flatMap((one) => one.variants);
    expect(variants.filter((one) => one.trackStock && held(one) === 0).length).toBeGreaterThan(40);
    expect(variants.filter((one) => one.trackStock && held(one) > 0 && held(one) < 4).length).toBeGreaterThan(60);
    expect(variants.filter((one) => !one.trackStock).length).toBeGreaterThan(40);
    expect(variants.filter((one) => one.prices[0]?.compareAtMinor).length).toBeGreaterThan(60);
    expect(products.filter((one) => one.editionSize).length).toBeGreaterThan(80);
  });
});

describe("around it", () => {
  it("every collection is named, introduced and filled", () => {
    expect(collections.length).toBeGreaterThanOrEqual(14);
    for (const { slug, name, intro } of collections) {
      inEveryLanguage(name, slug);
      inEveryLanguage(intro, slug);
      expect(products.filter((one) => one.collections?.includes(slug)).length, slug).toBeGreaterThan(8);
    }
    const known = new Set(collections.map(({ slug }) => slug));
    for (const { collections: hung } of products) for (const slug of hung ?? []) expect(known.has(slug)).toBe(true);
  });

  it("every page is written in six languages, and the credits stand on theirs", () => {
    for (const { slug, title, body } of pages) {
      inEveryLanguage(title, slug);
      inEveryLanguage(body, slug);
    }
    const credits = pages.find(({ slug }) => slug === "attribution")?.body["en"];
    expect(credits).toContain("Online Retail, D. Chen, UCI Machine Learning Repository, CC BY 4.0");
    expect(credits).toContain("Spree Commerce, CC BY 4.0");
    expect(credits).toContain("invented by a deterministic rule");
    expect(readFileSync(`${folder}/NOTICE.md`, "utf8")).toContain("invented by a deterministic rule");
  });

  it("promotions speak of collections and categories that exist", async () => {
    for (const { conditions, name, slug } of await seedPromotions(readText)) {
      inEveryLanguage(name, slug);
      for (const one of conditions) {
        if (one.kind === "collection") expect(collections.some((shelf) => shelf.slug === one.slug)).toBe(true);
        if (one.kind === "category")
          expect(products.some(({ terms }) => terms?.some((term) => term.slug === one.slug))).toBe(true);
      }
    }
  });

  it("two people may come in", () => {
    expect(demoAccounts.map(({ role }) => role)).toEqual(["operator", "shopper"]);
  });
});
