import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "../../catalog/check-draft.ts";
import { readGlossary } from "./glossary.ts";
import { clevelandReader } from "./museum-cleveland.ts";
import { cmoaReader } from "./museum-cmoa.ts";

const glossary = readGlossary();
const cmoa = cmoaReader({ glossary });
const cleveland = clevelandReader({ glossary, status: "active", location: "shanghai" });
const draft = (out: ReturnType<typeof cmoa>) => {
  if (!out.ok) throw new Error(`refused: ${out.problem}`);
  return out.draft;
};

/** What the half of a collection that nobody has looked at may hold: other halls, other units of care, other mistakes. */
const odd = {
  words: fc.constantFrom(
    "Untitled",
    "日本の茶碗",
    '"Quoted", title',
    "a".repeat(2_000),
    "الوعاء",
    "Ваза",
    "—",
    "0",
    "🦚",
    "A <i>B</i> C",
  ),
  dated: fc.constantFrom(
    "",
    "n.d.",
    "before 1900",
    "3rd-1st century B.C.",
    "15 May 1999",
    "0",
    "100000",
    "Meiji period",
    null,
    1862,
  ),
  medium: fc.constantFrom(
    "",
    "gelatin silver print",
    "neon, sound and steel",
    "??",
    "<b>silk</b>",
    "bronze ".repeat(400),
    null,
    5,
  ),
  hall: fc.constantFrom("", "Photography", "Heinz Architectural Center", "ARMOR", "Ceramics ", "no such hall", null),
  size: fc.constantFrom(0, -1, 1e9, "5 1/2", "12.5", 0.001, null, "tall", 8.688),
  people: fc.constantFrom(
    null,
    "nobody",
    [],
    [null, {}],
    [{ name: "山田太郎", birth: "-0200-01-01" }],
    Array.from({ length: 30 }, (_, n) => ({ name: `Maker & Sons ${n}`, nationality: "Klingon" })),
  ),
  url: fc.constantFrom("", "javascript:alert(1)", "ftp://x", "http://collection.cmoa.org/x?a=1&b=<", null),
};
const anyCmoa = fc.record(
  {
    id: fc.uuid(),
    accession: fc.oneof(fc.string(), fc.constant(null)),
    title: odd.words,
    date: odd.dated,
    medium: odd.medium,
    classification: odd.hall,
    department: odd.hall,
    makers: odd.people,
    height_in: odd.size,
    diameter_in: odd.size,
    credit: odd.words,
    url: odd.url,
  },
  { requiredKeys: ["id", "title"] },
);
const anyCleveland = fc.record(
  {
    accession: fc.stringMatching(/^[0-9]{4}\.[0-9a-z.]{1,12}$/),
    title: odd.words,
    date: odd.dated,
    collection: odd.hall,
    tombstone: fc.oneof(
      odd.words,
      fc.string({ maxLength: 600 }),
      fc.constant("jar, 1700s. china; diam: 5 1/2 in. the cleveland museum of art"),
    ),
    provenance: odd.words,
    url: odd.url,
  },
  { requiredKeys: ["accession", "title"] },
);

describe("records nobody has seen", () => {
  it.each([
    ["Carnegie", cmoa, anyCmoa],
    ["Cleveland", cleveland, anyCleveland],
  ] as const)("from %s come in whole, whatever they hold or leave out", (_museum, read, any) => {
    fc.assert(
      fc.property(any as fc.Arbitrary<object>, (record) => {
        const one = draft(read(record, 1));
        expect(checkDraft(one)).toBeNull();
        expect(one.title["en"]).not.toMatch(/<[a-z]/i);
        expect(one.source?.url ?? "https:").toMatch(/^https?:/);
        expect(draft(read(record, 2)).externalId).toBe(one.externalId);
      }),
      { numRuns: 400 },
    );
  });
});
