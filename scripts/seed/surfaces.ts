/** What is on a surface: the record's motif where it names one, else one the workshop might choose; and places of prints. */
import { readFileSync } from "node:fs";
import type { Word } from "../../workers/imports/readers/glossary.ts";
import { isPicture, type Chosen } from "./choose.ts";
import { wordsFolder } from "./folders.ts";
import { hashOf } from "./words.ts";

const pictorial = new Set(
  "landscape autumn snow moon rain waterfall boat bridge temple garden tree pavilion travellers fuji scholar immortal children ladies actor warrior bird birds-flowers rock".split(
    " ",
  ),
);
/** What each kind of surface is given when the record names no ornament. */
const ownMotifs: { readonly [family: string]: string } = {
  ceramic:
    "lotus peony chrysanthemum plum-blossom orchid bamboo pine peach pomegranate grape gourd-vine butterfly crane duck heron fish cloud wave rock landscape children scrollwork flowers leaf ribbed key-fret bird birds-flowers medallion hare deer lychee insects camellia iris tree",
  europe:
    "flowers garland leaf scrollwork shell ribbed grape butterfly bird birds-flowers medallion geometric insects landscape key-fret iris peony fish hare tree garden rock chrysanthemum wave boat",
  textile:
    "flowers scrollwork pomegranate grape leaf medallion geometric cloud crane butterfly phoenix peony lotus chrysanthemum bird wave garland key-fret bamboo plum-blossom iris fish deer tree",
  metal:
    "ribbed scrollwork leaf key-fret cloud shell garland geometric grape lotus plum-blossom wave bird fish arcs medallion bamboo insects",
  stone:
    "lotus bamboo plum-blossom peach gourd-vine lychee insects bat cloud crane fish pine leaf orchid hare butterfly peony scrollwork rock",
  glass:
    "ribbed leaf grape flowers geometric medallion wave lotus scrollwork shell fish bird garland plum-blossom cloud",
  wood: "plum-blossom bamboo orchid chrysanthemum pine lotus landscape cloud leaf scholar key-fret crane peony bird scrollwork rock fish",
  picture:
    "landscape bamboo plum-blossom orchid pine autumn snow moon rain waterfall boat bridge scholar birds-flowers rock cloud tree pavilion garden",
};

export type Station = { match: RegExp; en: string; zh: string; ja: string; ar: string };

export const readStations = (): Station[] =>
  readFileSync(`${wordsFolder}/stations.txt`, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [words = "", en = "", zh = "", ja = "", ar = ""] = line.split(" | ");
      return { match: new RegExp(`(?<![a-zû])(?:${words.split("/").join("|")})(?![a-z])`), en, zh, ja, ar };
    });

/** Some things are best left plain; about one in four is offered that first. */
export const plain = (one: Chosen): undefined[] =>
  one.kinds.form.slug === "figure" || (!isPicture(one.kinds) && hashOf(`plain ${one.facts.id}`) % 4 === 0)
    ? [undefined]
    : [];

/** Every motif this surface could carry, from a starting place of its own. */
export function ownFor({ facts, kinds, studio }: Chosen): string[] {
  if (/^(?:figure|animal)$/.test(kinds.form.slug)) return [];
  const { family } = kinds.technique;
  const west = !/^(?:CN|JP|KR)$/.test(studio.country);
  const list = isPicture(kinds) ? "picture" : family === "ceramic" ? (west ? "europe" : "ceramic") : family;
  const slugs = (
    ownMotifs[list] ?? ownMotifs[family === "ink" ? "wood" : family === "lacquer" ? "wood" : "stone"]!
  ).split(" ");
  const start = hashOf(`motif ${facts.id}`) % slugs.length;
  return [...slugs.slice(start), ...slugs.slice(0, start)];
}

/** The motif in Chinese or Japanese, with the word for "pattern" or "picture" that it takes. */
export const mark = (motif: Word, pattern: string, picture: string, locale: string): string => {
  if (motif.slug === "ribbed" || motif.slug === "armorial" || motif.slug === "calligraphy") return motif.name[locale]!;
  return motif.name[locale]! + (pictorial.has(motif.slug) ? picture : pattern);
};
