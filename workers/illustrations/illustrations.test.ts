import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "./classify.ts";
import { illustrate, scenery, sealMark, type Subject } from "./index.ts";
import { shelfOfSubjects } from "./subjects.example.ts";

/** Tags balance, attributes are quoted, nothing loose: enough XML for what this room writes. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, close: string, name: string, __, empty: string) => {
      if (close) return open.pop() === name ? "" : "<";
      if (!empty) open.push(name);
      return "";
    },
  );
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!#\d+;)/.test(xml);
}

const broken = /NaN|undefined|Infinity|\[object| d="[^"]*\de[-+]?\d/;

function expectSound(svg: string, most: number) {
  expect(isWellFormed(svg)).toBe(true);
  expect(svg).not.toMatch(/<(script|image|foreignObject|iframe)|href="[^#]|\son[a-z]+=/i);
  expect(svg.replace(/<title>.*?<\/title>/s, "")).not.toMatch(broken);
  expect(svg.length).toBeLessThan(most);
}

/** Every url(#…) and href="#…" points at something in the same drawing. */
function danglingReferences(svg: string): string[] {
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!));
  return [...svg.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map((m) => m[1]!).filter((id) => !ids.has(id));
}

describe("a picture for every object", () => {
  test.each(shelfOfSubjects)("$form: $title is drawn whole, close and to scale", (subject) => {
    const rest = [subject.category, subject.technique, subject.material].filter(Boolean).join(" ; ").toLowerCase();
    expect(classify(subject.title.toLowerCase(), rest).form).toBe(subject.form);
    for (const view of ["whole", "detail", "scale"] as const)
      for (const aspect of view === "whole" ? (["4:5", "1:1", "3:2"] as const) : (["4:5"] as const)) {
        const svg = illustrate(subject, { view, aspect });
        expectSound(svg, 34_000);
        expect(danglingReferences(svg)).toEqual([]);
      }
  });

  test("the same record gives the same bytes", () => {
    for (const subject of shelfOfSubjects) expect(illustrate({ ...subject })).toBe(illustrate(subject));
  });

  test("two records, or two seeds of one, never give the same picture", () => {
    const seen = new Set<string>();
    for (const subject of shelfOfSubjects)
      for (const seed of ["1", "2", "3"]) seen.add(illustrate({ ...subject, seed }).replace(/y[0-9a-z]+-/g, ""));
    expect(seen.size).toBe(shelfOfSubjects.length * 3);
  });

  test("most pictures weigh less than fifteen kilobytes, and a page of them far less than a photograph each", () => {
    const sizes = shelfOfSubjects.map((subject) => illustrate(subject).length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(15_000);
  });

  test("any words at all give a sound drawing", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    const size = fc.option(fc.double(), { nil: undefined });
    const subject: fc.Arbitrary<Subject> = fc.record({
      id: text,
      seed: text,
      title: fc.oneof(text, fc.constantFrom("Vase", "Plate <b>", "Robe & sash", "山水圖", "مزهرية", 'Bowl "blue"')),
      category: fc.oneof(text, fc.constantFrom("Ceramics", "Textiles", "prints", "furniture", "Glass", "Metals")),
      technique: text,
      material: text,
      motif: fc.oneof(text, fc.constantFrom("lotus", "bamboo", "waves", "landscape", "fish")),
      size_mm: fc.record({ height: size, width: size, depth: size, diameter: size }) as fc.Arbitrary<
        NonNullable<Subject["size_mm"]>
      >,
    });
    const view = fc.constantFrom("whole" as const, "detail" as const, "scale" as const);
    fc.assert(
      fc.property(subject, view, (one, v) => expectSound(illustrate(one, { view: v }), 40_000)),
      { numRuns: 150 },
    );
  });
});

describe("seals", () => {
  test("a seal belongs to its name, in both manners of cutting", () => {
    expect(sealMark("雅集")).toBe(sealMark("雅集"));
    expect(sealMark("雅集")).not.toBe(sealMark("雅士"));
    expect(sealMark("雅集", { style: "zhuwen" })).not.toBe(sealMark("雅集", { style: "baiwen" }));
    expect(sealMark("Georg Jensen", { size: 64 })).toContain('width="64" height="64"');
  });

  test("any name gives a sound seal under six kilobytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => expectSound(sealMark(name), 6_000)),
      { numRuns: 150 },
    );
  });
});

describe("scenery", () => {
  const kinds = ["home", "empty-cart", "not-found", "collection"] as const;
  const themes = ["ink-wash", "seal", "geometric", "textile", "kiln"] as const;

  test("every kind in every theme is sound, light and the same twice", () => {
    for (const kind of kinds)
      for (const theme of themes) {
        const svg = scenery("spring", kind, theme);
        expectSound(svg, 64_000);
        expect(danglingReferences(svg)).toEqual([]);
        expect(scenery("spring", kind, theme)).toBe(svg);
      }
  });
});
