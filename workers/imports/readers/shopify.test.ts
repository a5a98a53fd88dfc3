import { expect, test } from "vitest";
import { fixture, readAll } from "../fixtures/context.ts";
import { shopify } from "./shopify.ts";

test("a product is its rows: variants, then rows with a picture alone", async () => {
  const { drafts } = await readAll(fixture("shopify-apparel.csv"), shopify);
  expect(drafts[0]).toMatchObject({
    slug: "plum-tea-bowl",
    makers: [{ slug: "lantern-kiln" }],
    attributes: { Glaze: "Celadon", MPN: "PTB", "Google product category": "Home & Garden" },
    variants: [
      {
        sku: "PTB-S-C",
        options: { Size: "Small", Glaze: "Celadon" },
        gtin: "4006381333931",
        media: "https://cdn.example.com/bowl-s.jpg",
      },
      { sku: "PTB-L-C", options: { Size: "Large", Glaze: "Celadon" }, stock: [{ location: "main", quantity: 0 }] },
    ],
  });
  const sources = drafts[0]!.media!.map((media) => media.kind === "photo" && media.source.slice(-10));
  expect(sources).toEqual(["bowl-1.jpg", "bowl-2.jpg", "bowl-3.jpg", "bowl-s.jpg"]);
});

test("a product without choices has one variant without options, never counted when nobody tracks it", async () => {
  const { drafts } = await readAll(fixture("shopify-apparel.csv"), shopify);
  expect(drafts[1]).toMatchObject({
    status: "draft",
    variants: [{ sku: "plain-vase-1", options: {}, trackStock: false, stock: [] }],
  });
});

test("bad prices are told by their true lines, behind a story that runs over two", async () => {
  const { problems } = await readAll(fixture("shopify-apparel.csv"), shopify);
  expect(problems.map(({ line, column, code, got }) => [line, column, code, got])).toEqual([
    [7, "Variant Price", "cell.not_amount", "12.345"],
    [8, "Variant Price", "cell.negative", "-4.00"],
  ]);
});

test("prices of a named market are taken when the market is known and told when it is not", async () => {
  const known = await readAll(fixture("shopify-apparel.csv"), shopify, { regions: { europe: "EUR" } });
  expect(known.drafts[0]!.variants.map(({ prices }) => prices[1])).toEqual([
    { currency: "EUR", minor: 4400 },
    { currency: "EUR", minor: 5900, compareAtMinor: 6500 },
  ]);
  const unknown = await readAll(fixture("shopify-apparel.csv"), shopify);
  expect(unknown.notes.filter(({ code }) => code === "cell.ignored").map(({ column }) => column)).toEqual([
    "Price / Europe",
    "Price / Europe",
  ]);
});

test("the column names of the newer template mean the same", async () => {
  const { drafts, problems } = await readAll(fixture("shopify-2024.csv"), shopify);
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([
    {
      slug: "silk-fan",
      status: "active",
      variants: [
        { sku: "FAN-R", options: { Colour: "Red" }, prices: [{ minor: 3550 }], weight_grams: 90 },
        { sku: "FAN-B", options: { Colour: "Blue" }, trackStock: false },
      ],
    },
  ]);
});
