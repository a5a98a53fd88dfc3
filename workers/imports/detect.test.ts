import { expect, test } from "vitest";
import { detectCsv, detectJsonLines } from "./detect.ts";
import { fixture } from "./fixtures/context.ts";
import { headOf, sourceOf } from "./read-file.ts";

async function formatOf(name: string) {
  const head = await headOf(sourceOf(fixture(name)));
  if (!head.ok) throw new Error(head.fault.code);
  return detectCsv(head.value.columns);
}

test.each([
  ["shopify-apparel.csv", "shopify"],
  ["shopify-2024.csv", "shopify"],
  ["spree-products.csv", "spree"],
  ["spree-product-translations.csv", "spree-translations"],
  ["medusa/exported-products-semicolon.csv", "medusa"],
  ["medusa/invalid-prices.csv", "medusa"],
  ["medusa/product-with-categories.csv", "medusa"],
  ["woocommerce.csv", "woocommerce"],
])("%s is known to come from %s", async (name, format) => {
  expect(await formatOf(name)).toEqual({ ok: true, value: format });
});

test("an unknown header is asked about, and says what is missing", () => {
  expect(detectCsv(["Nr", "Name", "Preis"])).toEqual({ ok: false, fault: { code: "format.unknown", candidates: [] } });
  const nearly = detectCsv(["Handle", "Title", "Vendor", "Body (HTML)", "SEO Title"]);
  expect(nearly).toMatchObject({
    fault: { code: "format.unknown", candidates: [{ format: "shopify", missing: "Variant Price | Price" }] },
  });
});

test("a header that fits two systems alike is asked about", () => {
  const both = [
    "slug",
    "sku",
    "name",
    "price",
    "locale",
    "description",
    "meta_title",
    "meta_description",
    "option1_name",
    "option1_value",
    "image1_src",
    "category1",
  ];
  expect(detectCsv(both)).toMatchObject({ fault: { code: "format.ambiguous" } });
});

test("museum records are known by their first line", () => {
  expect(detectJsonLines('{"id":"1","title":"Bowl","medium":"silver","classification":"containers"}')).toBe(
    "museum-cmoa",
  );
  expect(detectJsonLines('{"id":"1","title":"Bowl","accession":"79.1"}')).toBe("museum-cmoa");
  expect(detectJsonLines('{"id":"1","title":"Bowl"}')).toBeNull();
  expect(detectJsonLines('{"accession":"1","tombstone":"bowl, 1700s. china"}')).toBe("museum-cleveland");
  expect(detectJsonLines("a,b,c")).toBeNull();
  expect(detectJsonLines("{broken")).toBeNull();
});
