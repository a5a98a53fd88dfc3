import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAll } from "../fixtures/context.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { sourceOf, readWhole } from "../read-file.ts";
import { context } from "../fixtures/context.ts";
import { mappedReader } from "./mapped.ts";

const old: Mapping = {
  source: "old-shop",
  decimal: ",",
  currency: "EUR",
  units: { length: "cm", weight: "kg" },
  skip: [{ column: "Art", values: ["Dienst"] }],
  product: {
    externalId: "Nr",
    title: { de: "Bezeichnung", fr: "Nom" },
    story: { de: "Text" },
    categories: { column: "Gruppe", path: "/", list: "|" },
    height: "Höhe",
    attributes: { Glasur: "Glasur" },
  },
  variant: {
    sku: "SKU",
    price: "Preis",
    prices: { CHF: "Preis CHF" },
    quantity: "Lager",
    options: { Größe: "Größe" },
    weight: "Gewicht",
  },
  constants: { status: "active", origin: "CN", maker: "Lantern Kiln" },
};
const head = "Nr;Art;SKU;Bezeichnung;Nom;Text;Gruppe;Höhe;Glasur;Preis;Preis CHF;Lager;Größe;Gewicht";

test("an unknown file becomes products the way its mapping says", async () => {
  const csv = `${head}\n7;Ware;S-1;Schale;Bol;Von Hand & Fuß;Küche/Tee|Geschenke;4,5;Seladon;1.234,50;1'300,00;3;klein;0,25\n7;Ware;S-2;;;;;;;99,-;;0;groß;0,5\n8;Dienst;X;Kurs;;;;;;1;;;;\n9;Ware;T-1;Tasse;;;;;;12,00;;1;;\n`;
  const { drafts, problems } = await readAll(csv, mappedReader(old));
  expect(problems.map(({ line, column, code, got }) => [line, column, code, got])).toEqual([
    [3, "Preis", "cell.not_amount", "99,-"],
  ]);
  expect(drafts.map(({ externalId }) => externalId)).toEqual(["old-shop:9"]);
  const mended = await readAll(csv.replace("99,-", "99"), mappedReader(old));
  expect(mended.drafts[0]).toMatchObject({
    externalId: "old-shop:7",
    status: "active",
    origin: "CN",
    title: { de: "Schale", fr: "Bol" },
    story: { de: "<p>Von Hand &amp; Fuß</p>" },
    makers: [{ slug: "lantern-kiln" }],
    size_mm: { height: 45 },
    attributes: { Glasur: "Seladon" },
    variants: [
      {
        sku: "S-1",
        options: { Größe: "klein" },
        weight_grams: 250,
        prices: [
          { currency: "EUR", minor: 123450 },
          { currency: "CHF", minor: 130000 },
        ],
      },
      { sku: "S-2", options: { Größe: "groß" }, stock: [{ location: "main", quantity: 0 }] },
    ],
  });
});

test("a column the mapping names and the file lacks is told before any row is read", async () => {
  const read = await readWhole(
    sourceOf(new Blob([`${head.replace("Preis CHF", "Preis SFR")}\n`])),
    mappedReader(old),
    context,
  );
  expect(read).toEqual({ ok: false, fault: { code: "file.column_missing", column: "Preis CHF", format: "mapped" } });
});

const ready = (name: string): Mapping =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../mappings/${name}.json`), "utf8"));

test("BigCommerce places variants under their product without saying so", async () => {
  const csv = `Item Type,Product ID,Product Name,Product Code/SKU,Price,Retail Price,Product Weight,Current Stock Level,Track Inventory,Product Visible?,Category
Product,77,Ink Brush,BRUSH,20.00,25.00,2,0,by option,Y,Study/Brushes;Gifts
  SKU,501,"[S]Size=Small,[CS]Colour=Red:#ff0000",BRUSH-S,,,1.5,4,,,
  SKU,502,"[S]Size=Large,[CS]Colour=Red:#ff0000",BRUSH-L,22.00,,2,1,,,
Product,78,Paper,PAPER,5.00,,1,9,by product,N,Study
`;
  const { drafts, problems } = await readAll(csv, mappedReader(ready("bigcommerce")));
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([
    {
      externalId: "bigcommerce:77",
      collections: ["study", "study-brushes", "gifts"],
      variants: [
        {
          sku: "BRUSH-S",
          options: { Size: "Small", Colour: "Red" },
          prices: [{ minor: 2000, compareAtMinor: 2500 }],
          stock: [{ quantity: 4 }],
          weight_grams: 43,
        },
        { sku: "BRUSH-L", options: { Size: "Large", Colour: "Red" }, prices: [{ minor: 2200 }] },
      ],
    },
    { externalId: "bigcommerce:78", status: "draft", variants: [{ sku: "PAPER" }] },
  ]);
});

test("PrestaShop's own columns are known", async () => {
  const csv =
    "Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax excluded;Reference #;Manufacturer;Quantity;Weight;Image URLs (x,y,z...)\n3;1;Vase;Home,Decor;45.5;V-3;Kiln;2;1.2;https://cdn.example.com/v.jpg\n";
  const { drafts, problems } = await readAll(csv, mappedReader(ready("prestashop")));
  expect(problems).toEqual([]);
  expect(drafts[0]).toMatchObject({
    externalId: "prestashop:3",
    collections: ["decor"],
    variants: [{ sku: "V-3", prices: [{ minor: 4550 }] }],
  });
});
