import { expect, test } from "vitest";
import { importOptions } from "./options.ts";

const asked = { url: "http://localhost:8787", "dry-run": false };

test("what is not said on the command line is not said to the shop", () => {
  expect(importOptions(asked)).toEqual({});
});

test("regions, units and a ready mapping are told in the shop's own form", () => {
  const told = importOptions({
    ...asked,
    currency: "eur",
    region: ["Nordics=dkk", "a=b=EUR"],
    "length-unit": "cm",
    mapping: "prestashop",
  });
  expect(told).toMatchObject({
    currency: "EUR",
    regions: { Nordics: "DKK", "a=b": "EUR" },
    lengthUnit: "cm",
    mapping: { source: "prestashop" },
  });
  expect(() => importOptions({ ...asked, region: ["Nordics"] })).toThrow("name=currency");
});
