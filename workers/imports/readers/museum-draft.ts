/** From what a museum record says to a ProductDraft: the part that both museums' readers share. */
import type { MakerDraft, ProductDraft, TermDraft, TermKind, VariantDraft } from "../../catalog/index.ts";
import { slugify } from "../../kernel/ids.ts";
import { firstMatch, type Form, type Glossary, type Region, type Technique, type Word } from "./glossary.ts";
import { hsCodeOf } from "./museum-hs-code.ts";
import { dollarsFor, pricesFrom } from "./museum-price.ts";

export type Size_mm = NonNullable<ProductDraft["size_mm"]>;

/** A record as read, before it is told apart: plain text, sizes in millimetres. */
export type MuseumFacts = {
  readonly museum: { readonly key: string; readonly name: string };
  readonly id: string;
  readonly accession: string;
  readonly title: string;
  readonly dated: string;
  readonly medium: string;
  /** whatever says where and when: nationality, dynasty, province, department */
  readonly context: string;
  readonly people: readonly { readonly name: string; readonly country?: string; readonly life?: string }[];
  readonly size_mm: Size_mm;
  readonly url?: string;
  readonly attributes: { readonly [name: string]: string };
};

export type Kinds = {
  readonly technique: Technique;
  readonly form: Form;
  readonly material: Word;
  readonly motif?: Word;
  readonly period?: Word;
  readonly region?: Region;
};

export type MuseumReaderOptions = {
  readonly glossary: Glossary;
  /** imports arrive as drafts unless the operator says otherwise */
  readonly status?: ProductDraft["status"];
  /** stock location that counts the single demo unit; none when absent */
  readonly location?: string;
};

export type ReadOutcome =
  | { readonly ok: true; readonly draft: ProductDraft }
  | { readonly ok: false; readonly line: number; readonly column: string; readonly problem: string };

/** One line without markup: museums write plain text, so a tag is somebody's slip and no reason to lose a record. */
export const plainText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
        .replace(/<\/?[a-z!][^<>]{0,500}>/gi, " ")
        .replace(/\s+/g, " ")
        .trim()
    : "";

export const present = (all: { readonly [name: string]: string }): { [name: string]: string } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value));

/** Technique, form, material, motif, period and region, by the words of the record. The title counts before the medium. */
export function kindsOf(facts: MuseumFacts, glossary: Glossary): Kinds {
  const technique = techniqueOf(facts, glossary);
  const isPicture = technique.family === "painting" || technique.family === "print";
  const classed = `${facts.title} ${facts.attributes["Classification"] ?? ""}`;
  return {
    technique,
    form: formOf(technique.family, isPicture ? [facts.medium] : [facts.title, classed], glossary),
    material: firstMatch(glossary.materials, `${facts.medium} ${facts.title}`)!,
    motif: firstMatch(glossary.motifs, facts.title.replace(onlyNames, "")),
    period: firstMatch(glossary.periods, facts.context),
    region: firstMatch(glossary.regions, facts.context),
  };
}

/** Words that look like a motif and are part of a name. */
const onlyNames = /ten bamboo (?:studio|hall)|tiger hill|mt\. phoenix|famille \w+|painting and calligraphy handbook/gi;

/** The medium decides; among ceramics the title may name the ware that the medium leaves out ("Yixing teapot"). */
function techniqueOf({ medium, title }: MuseumFacts, glossary: Glossary): Technique {
  const found = firstMatch(glossary.techniques, medium) ?? firstMatch(glossary.techniques, title);
  const ceramics = glossary.techniques.filter(({ family }) => family === "ceramic");
  if (found?.family === "ceramic") return firstMatch(ceramics, `${title} ${medium}`)!;
  return found ?? ceramics.find(({ slug }) => slug === "earthenware")!;
}

const shelvesOf: { readonly [family: string]: { readonly categories: RegExp; readonly usual: string } } = {
  textile: { categories: /^(?:textiles|wear)$/, usual: "textile-fragment" },
  painting: { categories: /^scrolls$/, usual: "album-leaf" },
  print: { categories: /^(?:scrolls|prints)$/, usual: "print" },
};

const sewn = /^(?:shawl|scarf|pouch|lace-collar)$/;

/** Cloth and pictures have few forms, so that a "bowl doily" is no bowl and an "album leaf" no leaf-shaped dish. */
function formOf(family: string, texts: readonly string[], glossary: Glossary): Form {
  const shelves = shelvesOf[family];
  const forms = glossary.forms.filter(({ slug, category }) =>
    shelves ? shelves.categories.test(category) : !/^(?:textiles|scrolls|prints)$/.test(category) && !sewn.test(slug),
  );
  const named = texts.map((text) => firstMatch(forms, text)).find((form) => form && form.slug !== "object");
  return named ?? glossary.forms.find((one) => one.slug === (shelves?.usual ?? "object"))!;
}

/** The record as a product of its own: one piece, named as the museum names it. */
export function draftOf(
  facts: MuseumFacts,
  { glossary, status = "draft", location }: MuseumReaderOptions,
): ProductDraft {
  const kinds = kindsOf(facts, glossary);
  const origin = kinds.region && kinds.region.country !== "EU" ? { origin: kinds.region.country } : {};
  return {
    externalId: `${facts.museum.key}:${facts.id}`,
    slug: slugify(`${facts.title.slice(0, 60)} ${facts.accession}`, `${facts.museum.key}-${facts.id}`),
    status,
    title: { en: facts.title.slice(0, 500) },
    subtitle: { en: [facts.dated, facts.medium].filter(Boolean).join(", ").slice(0, 300) },
    story: { en: recordSentence(facts) },
    makers: facts.people.slice(0, 10).map(makerOf),
    terms: termsOf(kinds, glossary),
    ...(Object.keys(facts.size_mm).length ? { size_mm: facts.size_mm } : {}),
    ...(facts.dated ? { dated: facts.dated.slice(0, 200) } : {}),
    hsCode: hsCodeOf(kinds, kinds.form),
    ...origin,
    taxCategory: kinds.technique.family === "painting" || kinds.technique.family === "print" ? "art" : "standard",
    variants: [pieceOf(facts, kinds, location)],
    media: [{ kind: "illustration", seed: "whole" }],
    attributes: Object.fromEntries(
      Object.entries(facts.attributes).map(([name, value]) => [name, value.slice(0, 2_000)]),
    ),
    source: { name: facts.museum.name, ...(facts.url ? { url: facts.url } : {}), licence: "CC0-1.0" },
  };
}

/** The one piece there is of it, at a price made from category, size and technique. */
function pieceOf({ museum, accession, id, size_mm }: MuseumFacts, kinds: Kinds, location?: string): VariantDraft {
  const longest_mm = Math.max(0, ...Object.values(size_mm));
  const dollars = dollarsFor({
    category: kinds.form.category,
    technique: kinds.technique.slug,
    ...(longest_mm ? { longest_mm } : {}),
  });
  return {
    sku: `${museum.key}-${accession || id}`
      .toUpperCase()
      .replace(/[^A-Z0-9.-]+/g, "-")
      .slice(0, 60),
    options: {},
    prices: pricesFrom(dollars),
    stock: location ? [{ location, quantity: 1 }] : [],
  };
}

/** The controlled words of a record, in six languages, each kind at most once. */
export function termsOf(kinds: Kinds, glossary: Glossary): TermDraft[] {
  const category = glossary.categories.find((one) => one.slug === kinds.form.category);
  const pairs: [TermKind, Word | undefined][] = [
    ["category", category],
    ["technique", kinds.technique],
    ["material", kinds.material],
    ["motif", kinds.motif],
    ["period", kinds.period],
    ["region", kinds.region],
  ];
  return pairs.flatMap(([kind, word]) => (word ? [{ kind, slug: word.slug, name: word.name }] : []));
}

function makerOf({ name, country, life }: MuseumFacts["people"][number]): MakerDraft {
  const story = [country, life].filter(Boolean).join(", ");
  const unspelt = `maker-${[...name].map((sign) => sign.codePointAt(0)!.toString(36)).join("")}`;
  return {
    slug: slugify(name, unspelt.slice(0, 80)),
    name: { en: name.slice(0, 300) },
    ...(story ? { story: { en: story } } : {}),
  };
}

function recordSentence(facts: MuseumFacts): string {
  const what = [facts.title, facts.dated].filter(Boolean).join(", ");
  const how = facts.medium ? ` ${facts.medium.charAt(0).toUpperCase()}${facts.medium.slice(1)}.` : "";
  return `${what}.${how} ${facts.museum.name}, ${facts.accession}.`;
}
