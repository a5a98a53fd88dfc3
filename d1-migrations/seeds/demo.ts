/**
 * The demo shop as data: products, collections, pages, accounts and promotions in a stable order, read from the files
 * beside this one. Nothing here writes; the loader does.
 */
import type {
  MakerDraft,
  MediaDraft,
  ProductDraft,
  TermDraft,
  TermKind,
  Texts,
  VariantDraft,
} from "../../workers/catalog/draft.ts";
import type { Glossary } from "../../workers/imports/readers/glossary.ts";
import { readGlossary } from "../../workers/imports/readers/glossary.ts";
import { pricesFrom } from "../../workers/imports/readers/museum-price.ts";
import type { CatalogueLine, CatalogueVariant } from "./catalogue-line.ts";

/** Gives the text of a file under d1-migrations/seeds, by its path from there ("catalogue/goods-01.jsonl"). */
export type ReadText = (path: string) => Promise<string>;

export type SeedCollection = {
  readonly slug: string;
  readonly theme: "ink-wash" | "seal" | "geometric" | "textile" | "kiln";
  readonly name: Texts;
  readonly intro: Texts;
  readonly sortOrder: number;
  readonly featured: boolean;
};
export type SeedPage = {
  readonly slug: string;
  /** "story" pages are editorial, "page" ones stand in the footer */
  readonly kind: "page" | "story";
  readonly title: Texts;
  /** Markdown */
  readonly body: Texts;
};
export type SeedPromotion = {
  readonly slug: string;
  /** absent: applies by itself */
  readonly code?: string;
  readonly name: Texts;
  readonly conditions: readonly (
    | { readonly kind: "minimum_subtotal"; readonly amounts: { readonly [currency: string]: number } }
    | { readonly kind: "category" | "collection"; readonly slug: string }
    | { readonly kind: "quantity"; readonly at_least: number }
    | { readonly kind: "first_order" }
  )[];
  readonly actions: readonly (
    | { readonly kind: "percent_off_order" | "percent_off_lines"; readonly basis_points: number }
    | { readonly kind: "amount_off_order"; readonly amounts: { readonly [currency: string]: number } }
    | { readonly kind: "free_delivery" }
  )[];
};

/** Published on purpose: a demo nobody can enter shows nothing. Never seeded in production. */
export const demoAccounts = [
  { email: "operator@yaji.example", password: "quiet-room-operator", role: "operator", name: "Demo operator" },
  { email: "shopper@yaji.example", password: "quiet-room-shopper", role: "shopper", name: "Demo shopper" },
] as const;

/** The key of the demo operator's authenticator app, published too: `npm start` prints the code of the moment. */
export const demoSecondFactor = "YAJIDEMOOPERATORSECONDFACTORKEYS";

/** The demo operator's key for the command line on this machine, published like the accounts. */
export const demoApiKey = `yk_${"local-demo-key".padEnd(43, "-")}`;

export const stockLocations = ["shanghai", "rotterdam", "osaka"] as const;

const museums: { readonly [key: string]: string } = {
  cmoa: "Carnegie Museum of Art",
  cma: "Cleveland Museum of Art",
};
const photoCredit = "Spree Commerce, CC BY 4.0";

/** Every product, file by file and line by line; one file of text is held at a time. */
export async function* seedProducts(readText: ReadText): AsyncIterable<ProductDraft> {
  const glossary = readGlossary();
  const makers = new Map(
    rows<MakerDraft>(await readText("catalogue/makers.jsonl")).map((maker) => [maker.slug, maker]),
  );
  const collections = new Map((await seedCollections(readText)).map(({ slug, name }) => [slug, name]));
  const files = JSON.parse(await readText("catalogue/files.json")) as string[];
  for (const file of files) {
    for (const line of rows<CatalogueLine>(await readText(`catalogue/${file}`))) {
      yield productOf(line, glossary, makers, collections);
    }
  }
}

export const seedCollections = async (readText: ReadText): Promise<SeedCollection[]> =>
  JSON.parse(await readText("collections.json")) as SeedCollection[];
export const seedPages = async (readText: ReadText): Promise<SeedPage[]> =>
  JSON.parse(await readText("pages.json")) as SeedPage[];
export const seedPromotions = async (readText: ReadText): Promise<SeedPromotion[]> =>
  JSON.parse(await readText("promotions.json")) as SeedPromotion[];

const rows = <T>(text: string): T[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

function productOf(
  line: CatalogueLine,
  glossary: Glossary,
  makers: ReadonlyMap<string, MakerDraft>,
  collections: ReadonlyMap<string, Texts>,
): ProductDraft {
  const maker = line.maker ? makers.get(line.maker) : undefined;
  return {
    externalId: line.id,
    slug: line.slug,
    status: "active",
    title: line.t,
    story: line.s,
    ...(maker ? { makers: [maker] } : {}),
    terms: Object.entries(line.terms).flatMap(([kind, slug]) => termOf(glossary, kind as TermKind, slug)),
    collections: line.in,
    collectionNames: Object.fromEntries(line.in.map((slug) => [slug, collections.get(slug) ?? { en: slug }])),
    size_mm: sizeOf(line.size),
    ...(line.v[0] ? { weight_grams: line.v[0].g } : {}),
    ...(line.edition ? { editionSize: line.edition } : {}),
    ...(line.dated ? { dated: line.dated } : {}),
    hsCode: line.hs,
    origin: line.origin,
    taxCategory: line.tax ?? "standard",
    variants: line.v.map((one) => variantOf(one, line)),
    media: mediaOf(line),
    attributes: line.attributes ?? {},
    ...(line.from ? { source: sourceOf(line.from) } : {}),
  };
}

function termOf(glossary: Glossary, kind: TermKind, slug: string): TermDraft[] {
  const table = {
    technique: glossary.techniques,
    period: glossary.periods,
    region: glossary.regions,
    material: glossary.materials,
    category: glossary.categories,
    motif: glossary.motifs,
  }[kind];
  const word = table.find((one) => one.slug === slug);
  return word ? [{ kind, slug, name: word.name }] : [];
}

function sizeOf([height = 0, width = 0, depth = 0, diameter = 0]: readonly number[]): NonNullable<
  ProductDraft["size_mm"]
> {
  return {
    ...(height ? { height } : {}),
    ...(width ? { width } : {}),
    ...(depth ? { depth } : {}),
    ...(diameter ? { diameter } : {}),
  };
}

function variantOf(one: CatalogueVariant, line: CatalogueLine): VariantDraft {
  return {
    sku: one.sku,
    options: one.o,
    prices: pricesFrom(one.usd, one.was),
    stock: stockLocations.map((location, i) => ({ location, quantity: one.q[i] ?? 0 })),
    trackStock: !line.order,
    weight_grams: one.g,
    ...(one.photo ? { media: photoSource(one.photo) } : {}),
  };
}

const photoSource = (file: string): string => `seed:photos/${file}`;

function mediaOf(line: CatalogueLine): MediaDraft[] {
  if (line.photos?.length) {
    return line.photos.map((file) => ({ kind: "photo", source: photoSource(file), alt: line.t, credit: photoCredit }));
  }
  return ["whole", "detail", "scale"]
    .slice(0, line.leaves ?? 3)
    .map((seed) => ({ kind: "illustration", seed, alt: line.t }));
}

const sourceOf = ([museum, url]: readonly [string, string]): NonNullable<ProductDraft["source"]> => ({
  name: museums[museum] ?? museum,
  ...(url ? { url } : {}),
  licence: "CC0-1.0",
});
