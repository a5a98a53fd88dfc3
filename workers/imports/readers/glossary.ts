/**
 * The words a museum record is written in, told apart and named in six languages. A glossary is made once per import
 * and handed to the readers; it keeps no state of its own.
 */
import type { Texts } from "../../catalog/index.ts";
import { formRows } from "./glossary-form.ts";
import { categoryRows, materialRows } from "./glossary-material.ts";
import { motifRows } from "./glossary-motif.ts";
import { artistRows } from "./glossary-people.ts";
import { periodRows } from "./glossary-period.ts";
import { regionRows } from "./glossary-region.ts";
import { techniqueRows } from "./glossary-technique.ts";

export type Word = { readonly slug: string; readonly match: RegExp; readonly name: Texts };
export type Technique = Word & { readonly family: string; readonly inTitle: string };
export type Form = Word & { readonly category: string; readonly hsCode: string };
export type Region = Word & { readonly country: string };

export type Glossary = {
  readonly techniques: readonly Technique[];
  readonly forms: readonly Form[];
  readonly motifs: readonly Word[];
  readonly materials: readonly Word[];
  readonly categories: readonly Word[];
  readonly periods: readonly Word[];
  readonly regions: readonly Region[];
  readonly artists: readonly Word[];
};

/** Read every table. About 450 rows, under a millisecond. */
export function readGlossary(): Glossary {
  return {
    techniques: rows(techniqueRows).map(([slug = "", family = "", words = "", en = "", inTitle = "", ...rest]) => ({
      slug,
      family,
      inTitle,
      match: anyOf(words),
      name: names(en, rest),
    })),
    forms: rows(formRows).map(([slug = "", category = "", words = "", hsCode = "", en = "", ...rest]) => ({
      slug,
      category,
      hsCode,
      match: anyOf(words),
      name: names(en, rest),
    })),
    regions: rows(regionRows).map(([slug = "", words = "", country = "", en = "", ...rest]) => ({
      slug,
      country,
      match: anyOf(words),
      name: names(en, rest),
    })),
    motifs: rows(motifRows).map(plainWord),
    materials: rows(materialRows).map(plainWord),
    categories: rows(categoryRows).map(plainWord),
    periods: rows(periodRows).map(plainWord),
    artists: rows(artistRows).map(([slug = "", words = "", en = "", hans = "", hant = "", ja = "", ar = ""]) => ({
      slug,
      match: anyOf(words),
      name: names(en, [hans, hant, ja, en, ar]),
    })),
  };
}

/** The first word of a table that the text contains. */
export function firstMatch<W extends Word>(words: readonly W[], text: string): W | undefined {
  const lower = text.toLowerCase();
  return words.find((word) => word.match.test(lower));
}

const rows = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split(" | ").map((cell) => cell.trim()));

const plainWord = ([slug = "", words = "", en = "", ...rest]: string[]): Word => ({
  slug,
  match: anyOf(words),
  name: names(en, rest),
});

const names = (en: string, [hans = "", hant = "", ja = "", fr = "", ar = ""]: string[]): Texts => ({
  "zh-Hans": hans,
  "zh-Hant": hant,
  en,
  ja,
  fr,
  ar,
});

/** "embroider*" matches a beginning, "lotus" a whole word or its plural, "*" everything, "-" nothing. */
function anyOf(words: string): RegExp {
  if (words === "*") return /^/;
  if (words === "-") return /(?!)/;
  const alternatives = words.split("/").map((word) => {
    const escaped = word.replace(/\*$/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    if (word.endsWith("*")) return escaped;
    return /[a-zà-ÿ]$/.test(word) ? `${escaped}(?:e?s)?(?![a-zà-ÿ])` : escaped;
  });
  return new RegExp(`(?<![a-zà-ÿ])(?:${alternatives.join("|")})`);
}
