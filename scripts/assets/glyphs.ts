/**
 * Which characters the display faces must know: those in the words of the pages and in the titles of the demo shop,
 * most used first. Reads short quoted strings wherever they stand (TypeScript, JSON, SQL), because titles are short
 * and stories, which are set in the reader's own text face, are long.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const titleLength = 48;
const uiWeight = 40;

/** Short quoted strings of one source file; of a table written as text, its cells. */
export function shortStrings(source: string): string[] {
  return [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)]
    .flatMap((match) => (match[1] ?? match[2] ?? match[3] ?? "").split(/\n|\s\|\s/))
    .filter((text) => text.length > 0 && text.length <= titleLength);
}

const read = (root: string, patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) =>
    globSync(pattern, { cwd: root })
      .sort()
      .filter((file) => !file.endsWith(".test.ts"))
      .map((file) => readFileSync(join(root, file), "utf8")),
  );

/**
 * Characters a reader of this language meets in the frame and in titles, most often first. From titles, which come in
 * all languages at once, only those that `belongs` knows; from this language's own copy, all of the script.
 */
export function usedCharacters(
  root: string,
  locale: string,
  wanted: RegExp,
  belongs: (char: string) => boolean = () => true,
): string[] {
  const score = new Map<string, number>();
  const count = (texts: readonly string[], weight: number, fits = (char: string) => wanted.test(char)) => {
    for (const text of texts)
      for (const char of new Set(text)) if (fits(char)) score.set(char, (score.get(char) ?? 0) + weight);
  };
  count(read(root, [`web/copy/${locale}/*.ts`]).flatMap(shortStrings), uiWeight);
  count(read(root, titleSources).flatMap(shortStrings), 1, (char) => wanted.test(char) && belongs(char));
  return [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([char]) => char);
}

const titleSources = [
  "d1-migrations/seeds/**/*.{ts,json,jsonl,sql}",
  "workers/imports/readers/glossary*.ts",
  "scripts/seed/words/**/*.ts",
];

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
