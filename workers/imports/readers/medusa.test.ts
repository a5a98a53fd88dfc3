import { expect, test } from "vitest";
import { fixture, readAll } from "../fixtures/context.ts";
import { medusa } from "./medusa.ts";

test("the semicolon export comes whole, prices in three currencies", async () => {
  const { drafts, problems, notes } = await readAll(fixture("medusa/exported-products-semicolon.csv"), medusa);
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([
    {
      externalId: "test:prod_01J44RRJZ3M5F63NY82434RNM5",
      slug: "base-product",
      status: "draft",
      story: { en: "<p>test-product-description<br />test line 2</p>" },
      tags: ["123", "456"],
      variants: [
        {
          sku: "variant_01J44RRJZW1T9KQB6XG7Q6K61F",
          options: { size: "large", color: "green" },
          prices: [
            { currency: "DKK", minor: 3000 },
            { currency: "EUR", minor: 4500 },
            { currency: "USD", minor: 10000 },
          ],
        },
        { options: { size: "small", color: "green" } },
      ],
    },
    { slug: "proposed-product", variants: [{}] },
  ]);
  expect(notes.map(({ line, column, code }) => [line, column, code])).toContainEqual([
    2,
    "Product Thumbnail",
    "cell.not_url",
  ]);
});

test("categories and the collection become collections", async () => {
  const { drafts } = await readAll(fixture("medusa/product-with-categories.csv"), medusa);
  expect(drafts[0]!.collections).toEqual(["pcat-01j44rrkgs2n86a8v37zjd877k", "pcol-01j44rrkg4p1rz3ckambs760td"]);
});

test("a price for a region nobody knows is refused by line and column, and nothing of the product comes in", async () => {
  const { drafts, problems } = await readAll(fixture("medusa/invalid-prices.csv"), medusa);
  expect(drafts).toEqual([]);
  expect(problems).toMatchObject([
    { line: 2, column: "Variant Price nonexistent [EUR]", code: "cell.unknown_region", got: "30" },
  ]);
});

test("the same file is welcome once the region is named", async () => {
  const told = { regions: { nonexistent: "EUR" } } as const;
  const { drafts, notes } = await readAll(fixture("medusa/invalid-prices.csv"), medusa, told);
  expect(drafts[0]!.variants[0]!.prices).toEqual([
    { currency: "USD", minor: 10000 },
    { currency: "EUR", minor: 4500 },
  ]);
  expect(notes).toContainEqual(
    expect.objectContaining({ column: "Variant Price nonexistent [EUR]", code: "cell.ignored" }),
  );
});

test("the older form with its own column names is read too", async () => {
  const csv = `Product Id;Product Handle;Product Title;Product Status;Product Collection Title;Product Tags;Product Weight;Variant Title;Variant SKU;Variant Inventory Quantity;Price EUR;Option 1 Name;Option 1 Value;Image 1 Url
prod_1;bowl;Bowl;published;Tableware;tea,clay;400;Small;B-S;7;12.5;Size;S;https://cdn.example.com/b.jpg
prod_1;bowl;Bowl;published;Tableware;tea,clay;400;Large;B-L;2;19;Size;L;https://cdn.example.com/b.jpg
`;
  const { drafts, problems } = await readAll(csv, medusa);
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([
    {
      status: "active",
      tags: ["tea", "clay"],
      collections: ["tableware"],
      weight_grams: 400,
      media: [{ source: "https://cdn.example.com/b.jpg" }],
      variants: [{ sku: "B-S", stock: [{ quantity: 7 }], prices: [{ currency: "EUR", minor: 1250 }] }, { sku: "B-L" }],
    },
  ]);
});

test("a currency the shop does not sell in is refused", async () => {
  const csv = "Product Id,Product Handle,Product Title,Variant Title,Variant Price XYZ\np1,a,A,V,3\np2,b,B,V,\n";
  const { problems } = await readAll(csv, medusa);
  expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, "Variant Price XYZ", "cell.unknown_currency"],
    [3, "Variant Price", "cell.required"],
  ]);
});

test("a column nobody knows is told and costs nothing", async () => {
  const csv =
    "Product Id,Product Handle,Product Title,Product field,Other,Variant Title,Variant Price USD\np1,a,A,x,y,V,3\n";
  const { drafts, notes } = await readAll(csv, medusa);
  expect(drafts).toHaveLength(1);
  expect(notes.map(({ column, code }) => [column, code])).toEqual([["Product field", "cell.ignored"]]);
});
