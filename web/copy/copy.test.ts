import { expect, test } from "vitest";
import { locales } from "../../workers/kernel/locale.ts";
import { copyFor } from "./index.ts";
import { plural } from "./plural.ts";

type Words = { readonly [key: string]: unknown };
const leaves = (words: Words, path = ""): [string, unknown][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" && value
      ? leaves(value as Words, `${path}${key}.`)
      : [[path + key, value] as [string, unknown]],
  );

test("no sentence of the frame is empty, and none is left in English", () => {
  const english = new Map(leaves(copyFor("en", "frame")));
  const shared = new Set(["name", "nav.collections", "verbs.continue", "picture.label"]);
  for (const locale of locales)
    for (const [key, value] of leaves(copyFor(locale, "frame"))) {
      if (typeof value !== "string") continue;
      expect(value.trim(), `${locale} ${key}`).not.toBe("");
      if (locale !== "en" && !shared.has(key)) expect(value, `${locale} ${key}`).not.toBe(english.get(key));
    }
});

test("a basket is counted as each language counts", () => {
  const count = (locale: (typeof locales)[number], n: number) => copyFor(locale, "frame").cart.count(n);
  expect([1, 2].map((n) => count("en", n))).toEqual(["1 object", "2 objects"]);
  expect([0, 1, 2].map((n) => count("fr", n))).toEqual(["0 objet", "1 objet", "2 objets"]);
  expect(count("zh-Hans", 3)).toBe("3 件");
  expect(count("ar", 2)).toBe("قطعتان");
  expect(count("ar", 3)).toMatch(/قطع$/);
  expect(count("ar", 11)).toMatch(/قطعة$/);
});

test("a missing form falls back to the general one", () => {
  expect(plural("en", 1, { other: "# things" })).toBe("1 things");
});
