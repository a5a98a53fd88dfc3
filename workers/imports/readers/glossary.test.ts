import * as OpenCC from "opencc-js";
import { describe, expect, it } from "vitest";
import { locales } from "../../kernel/locale.ts";
import { firstMatch, readGlossary, type Word } from "./glossary.ts";

const glossary = readGlossary();
const tables = Object.entries(glossary) as [string, readonly Word[]][];
const toHant = OpenCC.Converter({ from: "cn", to: "tw" }) as (text: string) => string;

describe.each(tables)("%s", (_, words) => {
  it("has a name in all six languages for every word, and each slug once", () => {
    for (const { slug, name } of words) {
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      for (const locale of locales) expect(name[locale]?.trim(), `${slug} ${locale}`).toBeTruthy();
      expect(name["zh-Hant"], slug).toBe(toHant(name["zh-Hans"]!));
    }
    expect(new Set(words.map(({ slug }) => slug)).size).toBe(words.length);
  });
});

describe("words of records", () => {
  it("are matched whole, in the order of the table", () => {
    expect(firstMatch(glossary.techniques, "hanging scroll, ink and color on silk")?.slug).toBe("ink-colour");
    expect(firstMatch(glossary.techniques, "porcelain with underglaze blue decoration")?.slug).toBe("blue-and-white");
    expect(firstMatch(glossary.techniques, "glazed stoneware, Yaozhou ware")?.slug).toBe("yaozhou");
    expect(firstMatch(glossary.motifs, "Jar with peonies")?.slug).toBe("peony");
    expect(firstMatch(glossary.motifs, "Rainbow teapot")).toBeUndefined();
    expect(firstMatch(glossary.periods, "qing dynasty (1644–1911), qianlong reign (1736–95)")?.slug).toBe("qianlong");
  });
});
