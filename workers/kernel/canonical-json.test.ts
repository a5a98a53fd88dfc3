import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "./canonical-json.ts";

const vectors = join(import.meta.dirname, "fixtures/jcs");
const file = (folder: string, name: string) => readFileSync(join(vectors, folder, name), "utf8");

describe("canonical JSON", () => {
  it.each(readdirSync(join(vectors, "input")))("%s is written byte for byte as the RFC's authors do", (name) => {
    expect(canonicalJson(JSON.parse(file("input", name)) as Json)).toBe(file("output", name));
  });

  it("numbers are written as ECMAScript writes them", () => {
    const numbers = [-0, 0, 1e21, 1e-7, 333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, 5e-324];
    expect(canonicalJson(numbers)).toBe("[0,0,1e+21,1e-7,333333333.3333333,1e+30,4.5,0.002,1e-27,5e-324]");
    expect(() => canonicalJson(Number.NaN)).toThrow("infinity");
    expect(() => canonicalJson("\uD800")).toThrow("well-formed");
  });

  it("names are in order of UTF-16 code units, not of code points", () => {
    expect(canonicalJson({ "\u{1F600}": 1, "\uFB33": 2, "\u20AC": 3, "1": 4, "\r": 5 })).toBe(
      `{"\\r":5,"1":4,"\u20AC":3,"\u{1F600}":1,"\uFB33":2}`,
    );
  });

  it("the order in which an object was made does not matter, and the text says the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(reversed(JSON.parse(text) as Json))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

function reversed(value: Json): Json {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, item]) => [name, reversed(item as Json)]),
  );
}
