import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contrast, over, parseTokens, type Tokens } from "./contrast.ts";

const read = (file: string) => readFileSync(join(import.meta.dirname, file), "utf8");
const base = parseTokens(read("tokens.css"), ":root");
const themes = ["ink-wash", "seal", "geometric", "textile", "kiln"];
const rooms: [string, Tokens][] = [
  ["the shop", base],
  ...themes.map((name): [string, Tokens] => [
    name,
    { ...base, ...parseTokens(read("themes.css"), `[data-theme="${name}"]`) },
  ]),
];

/** Words on a ground: 4.5 to 1 (WCAG 2.2, 1.4.3 AA). */
const words: [string, string][] = ["ink", "ash", "seal-text", "celadon", "indigo", "gamboge", "accent"].flatMap((ink) =>
  ["paper", "mount"].map((ground): [string, string] => [ink, ground]),
);
const signs: [string, string][] = [
  ["edge", "paper"],
  ["edge", "mount"],
  ["seal", "paper"],
  ["indigo", "paper"],
];

for (const [room, tokens] of rooms)
  for (const scheme of ["light", "dark"] as const) {
    test(`every word can be read in ${room}, ${scheme}`, () => {
      for (const [ink, ground] of [...words, ["on-seal", "seal"], ["on-seal", "seal-deep"]] as [string, string][]) {
        const ratio = contrast(tokens, ink, ground, scheme);
        expect(ratio, `${ink} on ${ground}: ${ratio.toFixed(2)}`).toBeGreaterThanOrEqual(4.5);
      }
    });

    test(`edges of controls and marks can be seen in ${room}, ${scheme}`, () => {
      for (const [sign, ground] of signs) {
        const ratio = contrast(tokens, sign, ground, scheme);
        expect(ratio, `${sign} on ${ground}: ${ratio.toFixed(2)}`).toBeGreaterThanOrEqual(3);
      }
    });
  }

test("black on white is 21 to 1, and a veil of 12 % ink darkens paper a little", () => {
  const ends: Tokens = { black: "oklch(0% 0 0)", white: "oklch(100% 0 0)", veil: "oklch(0% 0 0 / 12%)" };
  expect(contrast(ends, "black", "white", "light")).toBeCloseTo(21, 1);
  expect(over(ends, "veil", "white", "light")[0]).toBeCloseTo(0.88, 2);
});
