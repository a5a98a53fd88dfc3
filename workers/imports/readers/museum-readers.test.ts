import { describe, expect, it } from "vitest";
import { checkDraft } from "../../catalog/check-draft.ts";
import { readGlossary } from "./glossary.ts";
import { clevelandReader, readTombstone } from "./museum-cleveland.ts";
import { cmoaReader } from "./museum-cmoa.ts";
import { yearsOf } from "./museum-dates.ts";

const glossary = readGlossary();
const cmoa = cmoaReader({ glossary });
const cleveland = clevelandReader({ glossary, status: "active", location: "shanghai" });
const draft = (out: ReturnType<typeof cmoa>) => {
  if (!out.ok) throw new Error(`refused: ${out.problem}`);
  return out.draft;
};
const slugs = (out: ReturnType<typeof cmoa>) =>
  Object.fromEntries((draft(out).terms ?? []).map(({ kind, slug }) => [kind, slug]));

const hakone = {
  id: "a-1",
  accession: "89.28.1",
  title: "Hakone,\r\nfrom the series",
  date: "c. 1833-1834",
  medium: "woodblock print on paper",
  classification: "prints",
  makers: [{ name: "Hiroshige Andō", nationality: "Japanese", birth: "1797-01-01", death: "1858-01-01" }],
  height_in: 8.688,
  width_in: "13.563",
  depth_in: 0,
  url: "http://collection.cmoa.org/CollectionDetail.aspx?item=1",
};
const bowl = {
  accession: "1957.52",
  title: "bowl with lotus",
  date: "1200s",
  collection: "china - song dynasty",
  tombstone:
    "bowl with lotus, 1200s. china, zhejiang province, longquan region, southern song dynasty (1127-1279). green-glazed porcelaneous stoneware, longquan ware; overall: 23.5 x 9 cm (9 1/4 x 3 1/2 in.); diameter of foot: 5 cm. the cleveland museum of art, john l. severance fund 1957.52",
  provenance: "[]",
  url: "https://clevelandart.org/art/1957.52",
};

describe("a Carnegie record", () => {
  it("comes in whole: maker, size in millimetres, words in six languages, a price", () => {
    const one = draft(cmoa(hakone, 3));
    expect(one.title).toEqual({ en: "Hakone, from the series" });
    expect(one.size_mm).toEqual({ height: 221, width: 345 });
    expect(one.makers?.[0]).toMatchObject({ slug: "hiroshige-ando", story: { en: "Japanese, 1797–1858" } });
    expect(slugs(cmoa(hakone, 3))).toMatchObject({ technique: "woodblock", category: "prints", region: "japan" });
    expect(one.variants[0]?.prices.map(({ currency }) => currency)).toEqual(["USD", "CNY", "EUR", "JPY"]);
    expect(one.status).toBe("draft");
    expect(one.taxCategory).toBe("art");
    expect(checkDraft(one)).toBeNull();
  });

  it("without a title is refused by line and column", () => {
    expect(cmoa({ ...hakone, title: " " }, 7)).toEqual({
      ok: false,
      line: 7,
      column: "title",
      problem: "museum.title_missing",
    });
    expect(cmoa(null, 8)).toMatchObject({ ok: false, line: 8, column: "record" });
  });

  it("survives missing and misshapen values", () => {
    for (const odd of [
      { id: 12, title: "Vase" },
      { ...hakone, makers: "nobody", height_in: "tall", date: null, medium: 5 },
      { ...hakone, makers: [null, {}, { name: "歌川広重" }], url: "javascript:alert(1)" },
      { ...hakone, title: "x".repeat(3_000), medium: "y".repeat(9_000) },
    ]) {
      const one = draft(cmoa(odd, 1));
      expect(checkDraft(one)).toBeNull();
      expect(one.source?.url ?? "http://").toMatch(/^https?:/);
    }
  });
});

describe("a Cleveland record", () => {
  it("gives up place, dynasty, technique and size out of one lower-case sentence", () => {
    const one = draft(cleveland(bowl, 1));
    expect(one.title["en"]).toBe("Bowl with lotus");
    expect(slugs(cleveland(bowl, 1))).toMatchObject({
      technique: "celadon",
      period: "southern-song",
      region: "jiangnan",
      motif: "lotus",
      category: "table",
    });
    expect(one.size_mm).toEqual({ height: 235, width: 90 });
    expect(one.status).toBe("active");
    expect(one.variants[0]?.stock).toEqual([{ location: "shanghai", quantity: 1 }]);
    expect(checkDraft(one)).toBeNull();
  });

  it("tells a painter from a dynasty, though both have years in brackets", () => {
    const stone = readTombstone(
      "landscape, 1705. hua yan (chinese, 1682–c. 1765), qing dynasty (1644-1911). album leaf, ink on paper; each leaf: 20 x 22.3 cm. the cleveland museum of art",
      "landscape",
      "1705",
    );
    expect(stone.people).toEqual([{ name: "Hua Yan", country: "Chinese", life: "1682–c. 1765" }]);
    expect(stone.medium).toBe("album leaf, ink on paper");
    expect(stone.size_mm).toEqual({ height: 200, width: 223 });
  });

  it("is kept even when its tombstone is empty", () => {
    expect(checkDraft(draft(cleveland({ accession: "1", title: "jar" }, 1)))).toBeNull();
  });
});

describe("years", () => {
  it.each([
    ["1736–95", 1736, 1795],
    ["1100s–1200s", 1100, 1299],
    ["c. 1830-1850", 1830, 1850],
    ["late 19th century", 1801, 1900],
    ["300s–100s bce", -399, -100],
    ["206 bce–8 ce", -206, 8],
    ["1892", 1892, 1892],
    ["1842-47", 1842, 1847],
  ])("%s", (written, from, to) => {
    expect(yearsOf(written)).toMatchObject({ from, to });
  });
  it("are none when none are written", () => {
    expect(yearsOf("no date")).toBeNull();
  });
});
