/**
 * Which characters a packed face really holds, and where the rare ones are. The packages keep everyday characters in one
 * file and the rest in numbered slices; 炻 of 炻器 (stoneware) is such a rest.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { cached, contentHash } from "./hash.ts";

const packs = (root: string) => join(root, "node_modules/@fontsource");

/** Code points in the cmap of a TrueType font, from its format 4 and 12 tables (OpenType 1.9, cmap). */
export function codePoints(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  const found = new Set<number>();
  if (entry === undefined) return found;
  const cmap = font.readUInt32BE(entry + 8);
  const addRange = (from: number, to: number) => {
    for (let point = from; point <= to; point += 1) found.add(point);
  };
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(table);
    if (format === 12)
      for (let group = 0; group < font.readUInt32BE(table + 12); group += 1)
        addRange(font.readUInt32BE(table + 16 + 12 * group), font.readUInt32BE(table + 20 + 12 * group));
    if (format !== 4) continue;
    const segments = font.readUInt16BE(table + 6) / 2;
    for (let k = 0; k < segments - 1; k += 1)
      addRange(font.readUInt16BE(table + 16 + 2 * segments + 2 * k), font.readUInt16BE(table + 14 + 2 * k));
  }
  return found;
}

/** Characters of `chars` that `file` (under the packages' folder) does not hold. The answer about a file is kept. */
export async function missingFrom(root: string, file: string, chars: readonly string[]): Promise<string[]> {
  const source = join(packs(root), file);
  const key = `coverage.${contentHash("1", file, String(statSync(source).size))}.json`;
  const kept = await cached(root, key, async () => {
    const plain = await subsetFont(readFileSync(source), undefined, { targetFormat: "truetype", keepAllGlyphs: true });
    return JSON.stringify([...codePoints(Buffer.from(plain))]);
  });
  const held = new Set(JSON.parse(readFileSync(kept, "utf8")) as number[]);
  return chars.filter((char) => !held.has(char.codePointAt(0)!));
}

const holds = (ranges: string, point: number) =>
  ranges.split(",").some((range) => {
    const [from = 0, to = from] = range
      .replace(/^U\+/i, "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return point >= from && point <= to;
  });

/** The numbered slices of a package that hold these characters: file → characters. Unknown ones are left out. */
export function slicesFor(root: string, pack: string, weight: number, chars: readonly string[]): Map<string, string[]> {
  const slices = JSON.parse(readFileSync(join(packs(root), pack, "unicode.json"), "utf8")) as Record<string, string>;
  const found = new Map<string, string[]>();
  for (const char of chars) {
    const slice = Object.entries(slices).find(([, ranges]) => holds(ranges, char.codePointAt(0)!))?.[0];
    if (!slice) continue;
    const file = `${pack}/files/${pack}-${slice.replace(/[[\]]/g, "")}-${weight}-normal.woff2`;
    found.set(file, [...(found.get(file) ?? []), char]);
  }
  return found;
}
