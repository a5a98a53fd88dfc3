/**
 * Which characters the display faces must know: those in the words of the pages and in the titles of the demo shop,
 * most used first. Titles are the short texts under a language's key in the seeds; stories are long, and are set in the
 * reader's own text face.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const titleLength = 48;
/** A short word of the copy may be a heading on every page; a sentence of it is seldom set in a display face. */
const headingLength = 14;
const headingWeight = 20;

const quoted = String.raw`"((?:[^"\\\n]|\\.)*)"`;

/** Short texts under one language's key, in JSON or TypeScript: {"ja": "…"}. */
export function titlesIn(source: string, locale: string): string[] {
  const keyed = new RegExp(`(?:"${locale}"|\\b${locale})\\s*:\\s*${quoted}`, "g");
  return [...source.matchAll(keyed)].map(([, text = ""]) => text).filter((text) => text.length <= titleLength);
}

/** Every quoted string and template of a file of copy. */
export const wordsIn = (source: string): string[] =>
  [...source.matchAll(new RegExp(`${quoted}|\`([^\`]*)\``, "g"))].map(([, text, template]) => text ?? template ?? "");

const read = (root: string, pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .sort()
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(root, file), "utf8"));

/** Characters of `wanted` script that a reader of this language meets in the frame and in titles, most often first. */
export function usedCharacters(root: string, locale: string, wanted: RegExp): string[] {
  const score = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const char of new Set(text)) if (wanted.test(char)) score.set(char, (score.get(char) ?? 0) + weight);
  };
  for (const text of read(root, `web/copy/${locale}/*.ts`).flatMap(wordsIn))
    count(text, text.length <= headingLength ? headingWeight : 1);
  for (const source of read(root, "d1-migrations/seeds/**/*.{ts,json,jsonl}"))
    for (const title of titlesIn(source, locale)) count(title, 1);
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
