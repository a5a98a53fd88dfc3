import { expect, test } from "vitest";
import { fixture, readAll } from "../fixtures/context.ts";
import { woocommerce } from "./woocommerce.ts";

test("variations join their parent by id or SKU, wherever they stand", async () => {
  const { drafts } = await readAll(fixture("woocommerce.csv"), woocommerce);
  expect(drafts[0]).toMatchObject({
    externalId: "test:INK",
    subtitle: { en: "For grinding ink" },
    story: { en: "<p>Cut in She county.</p>\n<p>Polished, slowly.</p>" },
    collections: ["study", "study-ink-brushes", "gifts"],
    size_mm: { height: 25, width: 90, depth: 140 },
    attributes: { Origin: "Anhui" },
    variants: [
      { sku: "INK-M", options: { Size: "Medium" }, prices: [{ minor: 9000 }], weight_grams: 800 },
      { sku: "INK-L", options: { Size: "Large" }, prices: [{ minor: 9900, compareAtMinor: 12000 }] },
    ],
  });
});

test("a simple product without SKU or count is known by its number and never counted", async () => {
  const { drafts } = await readAll(fixture("woocommerce.csv"), woocommerce);
  expect(drafts[1]).toMatchObject({ externalId: "test:id:47", variants: [{ sku: "woo-47", trackStock: false }] });
});

test("a bundle and a variation without a parent are refused by line", async () => {
  const { problems } = await readAll(fixture("woocommerce.csv"), woocommerce);
  expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [6, "Type", "cell.unknown_value"],
    [6, "Regular price", "cell.required"],
    [7, "Parent", "product.no_parent"],
  ]);
});

test("a sale that ends some day is told, and the regular price is taken", async () => {
  const csv =
    'ID,Type,SKU,Name,Published,"Date sale price ends","In stock?",Stock,"Sale price","Regular price"\n1,simple,A,A,1,2026-12-31,1,parent,5,8\n';
  const { drafts, notes } = await readAll(csv, woocommerce);
  expect(drafts[0]!.variants[0]).toMatchObject({ prices: [{ minor: 800 }], stock: [{ quantity: 0 }] });
  expect(notes.map(({ column }) => column).sort()).toEqual(["Sale price", "Stock"]);
});
