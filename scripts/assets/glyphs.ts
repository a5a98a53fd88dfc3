/**
 * Which characters the display faces must know, those met most often first. A word that may be a heading on every page
 * counts more than the title of one object. Titles are the short texts under a language's key in the seeds; stories are
 * long, and are set in the reader's own text face.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const titleLength = 24;
const quoted = String.raw`"((?:[^"\\\n]|\\.)*)"`;

/** Short texts under one language's key, in JSON or TypeScript: {"ja": "…"}. */
export function titlesIn(source: string, locale: string): string[] {
  const keyed = new RegExp(`(?:"${locale}"|\\b${locale})\\s*:\\s*${quoted}`, "g");
  return [...source.matchAll(keyed)].map(([, text = ""]) => text).filter((text) => text.length <= titleLength);
}

/** Every quoted string and template of a file of copy. */
export const wordsIn = (source: string): string[] =>
  [...source.matchAll(new RegExp(`${quoted}|\`([^\`]*)\``, "g"))].map(([, text, template]) => text ?? template ?? "");

const headingKeys =
  /\b\w*(?:title|name|heading|home|all|begin|next|work|story|particulars|related|worth|collections|stories|makers|photos|records|tagline)\w*: "([^"]{1,24})"/gi;

/** Strings of a file of copy whose key says that they stand as headings. */
export const headingsIn = (source: string): string[] => [...source.matchAll(headingKeys)].map(([, text = ""]) => text);

const read = (root: string, pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .sort()
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(root, file), "utf8"));

/** Characters of `wanted` script that a reader of this language meets in headings and titles, most often first. */
export function usedCharacters(root: string, locale: string, wanted: RegExp): string[] {
  const score = new Map<string, number>();
  const count = (texts: readonly string[], weight: number) => {
    for (const text of texts)
      for (const char of new Set(text)) if (wanted.test(char)) score.set(char, (score.get(char) ?? 0) + weight);
  };
  const copy = read(root, `web/copy/${locale}/*.ts`);
  const seeds = (files: string) =>
    read(root, `d1-migrations/seeds/${files}`).flatMap((source) => titlesIn(source, locale));
  count(copy.flatMap(headingsIn), 30);
  count(seeds("{collections,pages}.json"), 30);
  count(seeds("catalogue/makers*.jsonl"), 3);
  count(seeds("catalogue/goods*.jsonl"), 1);
  count(copy.flatMap(wordsIn), 0.01);
  return [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([char]) => char);
}

/** What is set together in this language: all that the frame and the home page say, and each title of an object. */
export function textsMet(root: string, locale: string): { home: string; titles: string[] } {
  const titles = (pattern: string) => read(root, pattern).flatMap((source) => titlesIn(source, locale));
  const home = [
    ...read(root, `web/copy/${locale}/{frame,storefront}.ts`).flatMap(headingsIn),
    ...titles("d1-migrations/seeds/{collections,pages}.json"),
  ];
  return { home: home.join(""), titles: titles("d1-migrations/seeds/catalogue/goods*.jsonl") };
}

/**
 * Cuts characters into groups that are met in the same texts, so that a page asks for few of them: each group begins
 * with the most used character left and grows, greedily, by the one that shares most texts with it for its own number.
 */
export function metTogether(chars: readonly string[], texts: readonly string[], size: number): string[][] {
  const where = new Map(chars.map((char) => [char, new Set<number>()]));
  texts.forEach((text, i) => {
    for (const char of text) where.get(char)?.add(i);
  });
  const groups: string[][] = [];
  while (where.size > 0) {
    const group: string[] = [];
    const met = new Set<number>();
    while (group.length < size && where.size > 0) {
      const next = closest(where, met);
      for (const text of where.get(next)!) met.add(text);
      where.delete(next);
      group.push(next);
    }
    groups.push(group);
  }
  return groups;
}

/** The first of those that share most; with nothing met yet, simply the first. */
function closest(where: ReadonlyMap<string, ReadonlySet<number>>, met: ReadonlySet<number>): string {
  let best = { char: "", shares: -1 };
  for (const [char, texts] of where) {
    let shared = 0;
    for (const text of texts) if (met.has(text)) shared += 1;
    const shares = shared / Math.sqrt(texts.size + 1);
    if (shares > best.shares) best = { char, shares };
  }
  return best.char;
}

/** "U+4e00-4e02,U+4e5d": CSS unicode-range of these characters, runs joined. */
export function unicodeRange(chars: readonly string[]): string {
  const points = chars.map((char) => char.codePointAt(0)!).sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let i = 0; i < points.length;) {
    let end = i;
    while (points[end + 1] === points[end]! + 1) end += 1;
    const [from, to] = [points[i]!.toString(16), points[end]!.toString(16)];
    ranges.push(from === to ? `U+${from}` : `U+${from}-${to}`);
    i = end + 1;
  }
  return ranges.join(",");
}

/** Splits into runs of at most `size`, keeping the order. */
export const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
