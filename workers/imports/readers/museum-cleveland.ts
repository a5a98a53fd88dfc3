/**
 * Chinese art of the Cleveland Museum of Art (open access, CC0) as an intermediate source kept it: all lower case, and
 * one "tombstone" sentence that holds place, dynasty, maker, technique, sizes and credit line.
 */
import {
  draftOf,
  plainText,
  present,
  type MuseumFacts,
  type MuseumReaderOptions,
  type ReadOutcome,
  type Size_mm,
} from "./museum-draft.ts";

const museum = { key: "cma", name: "Cleveland Museum of Art" };
const creditStart = /the cleveland museum of art/;
const sizeStart = /;?\s*(?:[a-z][a-z ,'/()&-]{0,60}:\s*)?\d[\d.]*(?:\s*(?:x|×|by)\s*[\d.]+){0,2}\s*cm/;

/** A reader for one import run. A record is refused only when it has no title or no accession number. */
export function clevelandReader(options: MuseumReaderOptions): (record: unknown, line: number) => ReadOutcome {
  return (record, line) => {
    const facts = clevelandFacts(record);
    return typeof facts === "string"
      ? { ok: false, line, column: facts, problem: `museum.${facts}_missing` }
      : { ok: true, draft: draftOf(facts, options) };
  };
}

/** The record's facts, or the name of the field without which it cannot be kept. */
export function clevelandFacts(record: unknown): MuseumFacts | "record" | "accession" | "title" {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return "record";
  const fields = record as { readonly [field: string]: unknown };
  const title = text(fields["title"]);
  const accession = text(fields["accession"]);
  if (!title) return "title";
  if (!accession) return "accession";
  const dated = text(fields["date"]);
  const stone = readTombstone(text(fields["tombstone"]), title, dated);
  const url = text(fields["url"]);
  return {
    museum,
    id: accession,
    accession,
    title: capitalised(title),
    dated,
    medium: stone.medium,
    context: `${stone.context} ${stone.medium} ${text(fields["collection"])}`,
    people: stone.people,
    size_mm: stone.size_mm,
    ...(/^https?:\/\//.test(url) ? { url } : {}),
    attributes: present({
      Medium: stone.medium,
      Accession: accession,
      Classification: text(fields["collection"]),
      Origin: stone.context,
      Credit: stone.credit,
      Provenance: text(fields["provenance"]).replace(/^\[\]$/, ""),
    }),
  };
}

type Tombstone = {
  medium: string;
  context: string;
  credit: string;
  people: MuseumFacts["people"];
  size_mm: Size_mm;
};

/** "vase, 1736–95. china, qing dynasty. porcelain; overall: 75 cm (…). the cleveland museum of art, gift of … 1914.535" */
export function readTombstone(stone: string, title: string, dated: string): Tombstone {
  const [before = "", credit = ""] = stone.split(creditStart, 2);
  const titled = before.startsWith(title) ? before.slice(title.length) : before;
  const at = dated ? titled.indexOf(dated) : -1;
  const body = (at >= 0 ? titled.slice(at + dated.length) : titled).replace(/^[\s,.;]+/, "");
  const sizeAt = body.search(sizeStart);
  const head = (sizeAt >= 0 ? body.slice(0, sizeAt) : body).replace(/[\s.;,]+$/, "");
  const cut = lastSentence(head);
  const context = head.slice(0, cut).replace(/[\s.]+$/, "");
  return {
    medium: head.slice(cut).replace(/^[\s.]+/, ""),
    context,
    credit: credit.replace(/^[\s,]+/, ""),
    people: peopleOf(context),
    size_mm: sizeAt >= 0 ? sizesOf(body.slice(sizeAt)) : {},
  };
}

/** Where the last sentence begins, not counting full stops inside brackets or after "c." and "b.". */
function lastSentence(head: string): number {
  const flat = head.replace(/\([^)]*\)/g, (inside) => "_".repeat(inside.length));
  const stops = [...flat.matchAll(/(?<!\b(?:c|b|d|no|mt|st|ca|vol))\.\s+/g)];
  const last = stops.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** "wang hui (chinese, 1632–1717)". Dynasties with their years in brackets are no people. */
function peopleOf(context: string): MuseumFacts["people"] {
  const found = [...context.matchAll(/([a-z'’éüö\- ]{2,60}?) \((chinese|japanese|korean)[^,)]*,? ?([^)]*)\)/g)];
  return found.map(([, name = "", country = "", life = ""]) => ({
    name: capitalised(name.replace(/^.*(?:\band\b|\bby\b|\bto\b|\bof\b|\bafter\b) /, "").trim(), true),
    country: capitalised(country),
    ...(life.trim() ? { life: life.trim() } : {}),
  }));
}

/** Centimetres. Two or three numbers are height × width × depth; "diameter: 5 cm" is a diameter. */
function sizesOf(part: string): Size_mm {
  const size: { height?: number; width?: number; depth?: number; diameter?: number } = {};
  for (const match of part.matchAll(
    /(?:([a-z][a-z ,'/-]*):\s*)?(\d[\d.]*)(?:\s*[x×]\s*([\d.]+))?(?:\s*[x×]\s*([\d.]+))?\s*cm/g,
  )) {
    const [, label = "", a, b, c] = match;
    const mm = (number: string | undefined) => Math.round(Number.parseFloat(number ?? "") * 10);
    const first = mm(a);
    if (!Number.isFinite(first) || first <= 0 || first > 30_000) continue;
    if (label.includes("diameter") && !/base|foot|rim|mouth|lid/.test(label)) size.diameter ??= first;
    if (label.includes("diameter") || size.height !== undefined) continue;
    size.height = first;
    if (mm(b) > 0) size.width = mm(b);
    if (mm(c) > 0) size.depth = mm(c);
  }
  return size;
}

/** The source is lower case throughout: a capital for the sentence, or for every word of a name. */
function capitalised(words: string, every = false): string {
  return words.replace(every ? /(^|[\s-])(\p{L})/gu : /^(\P{L}*)(\p{L})/u, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}

const text = (value: unknown): string => plainText(value).slice(0, 4_000);
