/** From what a museum record says to a ProductDraft: the part that both museums' readers share. */
import type { MakerDraft, ProductDraft, TermDraft, TermKind, VariantDraft } from "../../catalog/index.ts";
import { slugify } from "../../kernel/ids.ts";
import { firstMatch, type Form, type Glossary, type Region, type Technique, type Word } from "./glossary.ts";
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

/** Technique, form, material, motif, period and region, by the words of the record. The title counts before the medium. */
export function kindsOf(facts: MuseumFacts, glossary: Glossary): Kinds {
  const technique = firstMatch(glossary.techniques, facts.medium) ?? firstMatch(glossary.techniques, facts.title);
  const isPicture = technique?.family === "painting" || technique?.family === "print";
  const formText = isPicture ? facts.medium : `${facts.title} ${facts.attributes["Classification"] ?? ""}`;
  return {
    technique: technique ?? glossary.techniques.find((one) => one.slug === "earthenware")!,
    form: formOf(technique?.family ?? "", formText, glossary),
    material: firstMatch(glossary.materials, `${facts.medium} ${facts.title}`)!,
    motif: firstMatch(glossary.motifs, facts.title),
    period: firstMatch(glossary.periods, facts.context),
    region: firstMatch(glossary.regions, facts.context),
  };
}

const shelvesOf: { readonly [family: string]: { readonly categories: RegExp; readonly usual: string } } = {
  textile: { categories: /^(?:textiles|wear)$/, usual: "textile-fragment" },
  painting: { categories: /^scrolls$/, usual: "album-leaf" },
  print: { categories: /^(?:scrolls|prints)$/, usual: "print" },
};

/** Cloth and pictures have few forms, so that a "bowl doily" is no bowl and an "album leaf" no leaf-shaped dish. */
function formOf(family: string, text: string, glossary: Glossary): Form {
  const shelves = shelvesOf[family];
  const forms = shelves ? glossary.forms.filter((one) => shelves.categories.test(one.category)) : glossary.forms;
  return firstMatch(forms, text) ?? glossary.forms.find((one) => one.slug === (shelves?.usual ?? "object"))!;
}

/** The record as a product of its own: one piece, named as the museum names it. */
export function draftOf(
  facts: MuseumFacts,
  { glossary, status = "draft", location }: MuseumReaderOptions,
): ProductDraft {
  const kinds = kindsOf(facts, glossary);
  const longest_mm = Math.max(0, ...Object.values(facts.size_mm));
  const dollars = dollarsFor({
    category: kinds.form.category,
    technique: kinds.technique.slug,
    ...(longest_mm ? { longest_mm } : {}),
  });
  const variant: VariantDraft = {
    sku: `${facts.museum.key}-${facts.accession || facts.id}`
      .toUpperCase()
      .replace(/[^A-Z0-9.-]+/g, "-")
      .slice(0, 60),
    options: {},
    prices: pricesFrom(dollars),
    stock: location ? [{ location, quantity: 1 }] : [],
  };
  const origin = kinds.region && kinds.region.country !== "EU" ? { origin: kinds.region.country } : {};
  return {
    externalId: `${facts.museum.key}:${facts.id}`,
    slug: slugify(`${facts.title.slice(0, 60)} ${facts.accession}`, `${facts.museum.key}-${facts.id}`),
    status,
    title: { en: facts.title },
    subtitle: { en: [facts.dated, facts.medium].filter(Boolean).join(", ").slice(0, 300) },
    story: { en: recordSentence(facts) },
    makers: facts.people.map(makerOf),
    terms: termsOf(kinds, glossary),
    ...(Object.keys(facts.size_mm).length ? { size_mm: facts.size_mm } : {}),
    ...(facts.dated ? { dated: facts.dated } : {}),
    hsCode: kinds.form.hsCode,
    ...origin,
    taxCategory: kinds.technique.family === "painting" || kinds.technique.family === "print" ? "art" : "standard",
    variants: [variant],
    media: [{ kind: "illustration", seed: "whole" }],
    attributes: facts.attributes,
    source: { name: facts.museum.name, ...(facts.url ? { url: facts.url } : {}), licence: "CC0-1.0" },
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
  return { slug: slugify(name, "maker"), name: { en: name }, ...(story ? { story: { en: story } } : {}) };
}

function recordSentence(facts: MuseumFacts): string {
  const what = [facts.title, facts.dated].filter(Boolean).join(", ");
  const how = facts.medium ? ` ${facts.medium.charAt(0).toUpperCase()}${facts.medium.slice(1)}.` : "";
  return `${what}.${how} ${facts.museum.name}, ${facts.accession}.`;
}
