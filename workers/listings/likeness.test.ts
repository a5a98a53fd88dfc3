import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsApart, differenceHash, titleLikeness_percent } from "./likeness.ts";
import { mergeProposals } from "./listing.ts";
import { usdCents } from "./individual-limits.ts";

const raster = (grey: (x: number, y: number) => number): Uint8Array =>
  Uint8Array.from({ length: 9 * 8 * 4 }, (_, i) => {
    const dot = Math.floor(i / 4);
    return i % 4 === 3 ? 255 : grey(dot % 9, Math.floor(dot / 9));
  });

describe("likeness", () => {
  it("titles are the same whatever their accents, case and punctuation; others are not", () => {
    expect(titleLikeness_percent("Céladon Bowl, No. 7", "celadon bowl no 7")).toBe(100);
    expect(titleLikeness_percent("青瓷莲花碗", "青瓷莲花碗（大）")).toBeGreaterThanOrEqual(85);
    expect(titleLikeness_percent("Ink landscape", "Silver teapot")).toBeLessThan(30);
  });

  it("is symmetric, and whole of anything with itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(titleLikeness_percent(a, b)).toBe(titleLikeness_percent(b, a));
        expect(titleLikeness_percent(a, a)).toBe(100);
      }),
    );
  });

  it("a picture made lighter keeps its hash, its mirror differs in every bit", () => {
    const rising = differenceHash(raster((x, y) => x * 20 + y));
    expect(rising).toBe("f".repeat(16).replaceAll("f", "f"));
    expect(bitsApart(rising, differenceHash(raster((x, y) => x * 20 + y + 30)))).toBe(0);
    expect(bitsApart(rising, differenceHash(raster((x, y) => 200 - x * 20 + y)))).toBe(64);
  });
});

it("two proposals are one: the later word holds, and what only the first said stays", () => {
  const merged = mergeProposals(
    { facts: { dated: "1860", origin: "CN" }, texts: { en: { title: "A", story: "S" } } },
    { facts: { dated: "1870" }, texts: { en: { title: "B" }, fr: { title: "C" } } },
  );
  expect(merged).toEqual({
    facts: { dated: "1870", origin: "CN" },
    texts: { en: { title: "B", story: "S" }, fr: { title: "C" } },
  });
});

it("yen and dinars come to the same dollars as their decimals say", () => {
  expect(usdCents({ currency: "JPY", minor: 15_520, millionths: 6_443 })).toBe(10_000);
  expect(usdCents({ currency: "KWD", minor: 307_000, millionths: 3_257_329 })).toBe(100_000);
});
