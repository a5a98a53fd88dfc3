/** The handwritten words: small text files of "# key" headings and "lang: sentence" lines. */
import { readFileSync } from "node:fs";
import { wordsFolder } from "./folders.ts";

export type Sentences = { readonly [lang: string]: readonly string[] };

/** Key → language → its sentences, in the order written. */
export function readWords(...files: string[]): Map<string, Sentences> {
  const all = new Map<string, { [lang: string]: string[] }>();
  for (const file of files) {
    let entry: { [lang: string]: string[] } = {};
    for (const line of readFileSync(`${wordsFolder}/${file}`, "utf8").split("\n")) {
      if (line.startsWith("# ")) all.set(line.slice(2).trim(), (entry = {}));
      const found = /^([a-z]{2,5}): (.+)$/.exec(line);
      if (found) (entry[found[1]!] ??= []).push(found[2]!.trim());
    }
  }
  return all;
}

/** FNV-1a, 32 bits: the only source of variety in the seed, so that two builds agree to the byte. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

export const pick = <T>(from: readonly T[], key: string): T => from[hashOf(key) % from.length]!;

/** Deals from a pile in turn, each pile for itself, so that neighbours never get the same card. */
export function dealer(): <T>(pile: string, from: readonly T[]) => T {
  const turns = new Map<string, number>();
  return (pile, from) => {
    const turn = turns.get(pile) ?? hashOf(pile) % from.length;
    turns.set(pile, turn + 1);
    return from[turn % from.length]!;
  };
}
