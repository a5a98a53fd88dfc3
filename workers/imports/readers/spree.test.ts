import { expect, test } from "vitest";
import { fixture, readAll } from "../fixtures/context.ts";
import { spree } from "./spree.ts";
import { spreeTranslations } from "./spree-translations.ts";

const head =
  "slug,sku,name,price,compare_at_price,currency,status,option1_name,option1_value,weight,weight_unit,inventory_count,track_inventory,inventory_backorderable";

test("nine products come whole, though their euro prices stand far below them", async () => {
  const { drafts, problems, index } = await readAll(fixture("spree-products.csv"), spree);
  expect(problems).toEqual([]);
  expect(index.rows).toBe(57);
  expect(drafts).toHaveLength(9);
  expect(drafts.flatMap(({ variants }) => variants)).toHaveLength(24);
  expect(drafts.flatMap(({ variants }) => variants).every(({ prices }) => prices.length === 2)).toBe(true);
  expect(drafts[0]).toMatchObject({
    externalId: "test:automatic-espresso-machine",
    status: "active",
    size_mm: { height: 399, width: 351, depth: 300 },
    collections: ["kitchen", "kitchen-coffee-machines"],
    attributes: { Wattage: "1400W", Voltage: "220-240V", Warranty: "2 Years", Type: "Kitchen Appliance" },
    variants: [
      {
        sku: "AUTOMATIC-ESPRESSO-MACHINE-MATTE-BLACK",
        options: { Color: "Matte Black" },
        prices: [
          { currency: "USD", minor: 87999 },
          { currency: "EUR", minor: 81999 },
        ],
        stock: [{ location: "main", quantity: 5000 }],
        weight_grams: 8981,
      },
      { options: { Color: "Silver" } },
      { options: { Color: "White" } },
    ],
  });
  expect(drafts[0]!.media).toHaveLength(4);
});

test("translations find their product by slug, in German and French", async () => {
  const { translations, problems } = await readAll(fixture("spree-product-translations.csv"), spreeTranslations);
  expect(problems).toEqual([]);
  expect(translations).toHaveLength(8);
  expect(translations[0]).toMatchObject({
    externalId: "test:automatic-espresso-machine",
    locale: "de",
    title: "Kaffeevollautomat",
  });
});

test("a product without variants is sold itself", async () => {
  const { drafts } = await readAll(`${head}\nfan,FAN,Fan,12.50,15,EUR,active,,,1.5,kg,3,TRUE,FALSE\n`, spree);
  expect(drafts[0]!.variants).toEqual([
    {
      sku: "FAN",
      options: {},
      prices: [{ currency: "EUR", minor: 1250, compareAtMinor: 1500 }],
      stock: [{ location: "main", quantity: 3 }],
      weight_grams: 1500,
    },
  ]);
});

test("one bad cell refuses its product with all its rows, and only that", async () => {
  const csv = `${head}
fan,FAN,Fan,0,0,USD,active,,,,,,,
fan,FAN-RED,,12.345,0,USD,,Color,Red,1,stone,3,TRUE,FALSE
fan,FAN-BLUE,,13,0,USD,,Color,Blue,1,lb,3,TRUE,FALSE
cup,CUP,Cup,5,0,USD,active,,,,,many,TRUE,FALSE
pot,POT,Pot,7,0,USD,active,,,,,1,TRUE,FALSE
fan,FAN-BLUE,,11,,EUR,,,,,,,,
`;
  const { drafts, problems } = await readAll(csv, spree);
  expect(drafts.map(({ externalId }) => externalId)).toEqual(["test:pot"]);
  expect(problems.map(({ line, column, code, got }) => [line, column, code, got])).toEqual([
    [3, "price", "cell.not_amount", "12.345"],
    [3, "weight", "cell.unknown_unit", "1"],
    [5, "inventory_count", "cell.not_whole", "many"],
  ]);
});

test("a variant whose product is nowhere in the file, a row that lost a cell and a currency given twice are told by line", async () => {
  const csv = `${head}
lost,LOST-1,,5,0,USD,,Color,Red,,,,,
cut,CUT,Cut,5,0,USD
twice,TWO,Two,5,0,USD,active,,,,,,,
twice,TWO,,6,0,USD,,,,,,,,
,NOBODY,Nobody,1,0,USD,active,,,,,,,
`;
  const { drafts, problems } = await readAll(csv, spree);
  expect(drafts).toEqual([]);
  expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [6, "slug", "row.no_key"],
    [2, "name", "product.no_parent"],
    [3, "status", "row.too_few_cells"],
    [5, "currency", "cell.duplicate"],
  ]);
});

test("a translation into a language nobody knows is refused", async () => {
  const { problems } = await readAll("slug,locale,name\nfan,klingon!,Fan\nfan,fr,Éventail\n", spreeTranslations);
  expect(problems).toMatchObject([{ line: 2, column: "locale", code: "cell.unknown_value" }]);
});
