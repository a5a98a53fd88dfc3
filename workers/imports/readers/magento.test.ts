import { expect, test } from "vitest";
import { readAll } from "../fixtures/context.ts";
import { magento } from "./magento.ts";

const csv = `sku,store_view_code,product_type,categories,name,description,price,special_price,special_price_to_date,url_key,product_online,qty,is_in_stock,weight,base_image,additional_attributes,configurable_variations,configurable_variation_labels
ROBE-S,,simple,"Default Category/Wear",Robe S,,120,,,robe-s,1,4,1,0.6,/r/o/robe.jpg,"colour=Indigo,size=S",,
ROBE-L,,simple,"Default Category/Wear",Robe L,,130,110,,robe-l,1,0,0,0.7,,"colour=Indigo,size=L",,
ROBE,,configurable,"Default Category/Wear,Default Category/Wear/Robes",Robe,<p>Dyed.</p>,0,,,robe,1,0,1,,https://cdn.example.com/robe.jpg,"colour=Indigo,lining=silk, cotton,size=S|L","sku=ROBE-S,size=S|sku=ROBE-L,size=L",size=Size
ROBE,fr,,,Robe longue,<p>Teinte.</p>,,,,,,,,,,,,
SET,,bundle,,Set,,10,,,set,1,1,1,,,,,
HALF,,configurable,,Half,,0,,,half,1,0,1,,,,"sku=GONE,size=S",
`;

test("simple products that a configurable one lists become its variants, a store view its translation", async () => {
  const { drafts } = await readAll(csv, magento);
  expect(drafts).toMatchObject([
    {
      externalId: "test:ROBE",
      slug: "robe",
      title: { en: "Robe", fr: "Robe longue" },
      story: { en: "<p>Dyed.</p>", fr: "<p>Teinte.</p>" },
      collections: ["wear", "wear-robes"],
      attributes: { Colour: "Indigo", Lining: "silk, cotton" },
      variants: [
        {
          sku: "ROBE-S",
          options: { Size: "S" },
          prices: [{ minor: 12000 }],
          stock: [{ quantity: 4 }],
          weight_grams: 600,
        },
        {
          sku: "ROBE-L",
          options: { Size: "L" },
          prices: [{ minor: 11000, compareAtMinor: 13000 }],
          stock: [{ quantity: 0 }],
        },
      ],
    },
  ]);
});

test("a bundle and a configurable product whose parts are not in the file are refused", async () => {
  const { problems } = await readAll(csv, magento);
  expect(problems.map(({ line, column, code, got }) => [line, column, code, got])).toEqual([
    [6, "product_type", "cell.unknown_value", "bundle"],
    [7, "configurable_variations", "product.missing", "GONE"],
  ]);
});
