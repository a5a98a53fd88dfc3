import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, safeParse } from "valibot";
import { expect, test } from "vitest";
import { mapping } from "./contract.ts";
import type { Mapping } from "./mapping.ts";

const folder = join(import.meta.dirname, "../mappings");

test.each(readdirSync(folder).filter((name) => name.endsWith(".json")))("the ready mapping %s is sound", (name) => {
  const ready: Mapping = parse(mapping, JSON.parse(readFileSync(join(folder, name), "utf8")));
  expect(ready.source).toBe(name.replace(".json", ""));
});

test("a misspelt key and an unknown unit are refused by name", () => {
  const sound = { source: "old", product: { externalId: "No", title: { en: "Name" } }, variant: { price: "Price" } };
  expect(safeParse(mapping, sound).success).toBe(true);
  const issues = (candidate: unknown) =>
    safeParse(mapping, candidate).issues?.map(({ path }) => path?.map(({ key }) => key).join("."));
  expect(issues({ ...sound, product: { ...sound.product, titel: "x" } })).toEqual(["product.titel"]);
  expect(issues({ ...sound, units: { weight: "stone" } })).toEqual(["units.weight"]);
  expect(issues({ ...sound, currency: "XXX" })).toEqual(["currency"]);
});
