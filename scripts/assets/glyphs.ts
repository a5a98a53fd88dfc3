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
