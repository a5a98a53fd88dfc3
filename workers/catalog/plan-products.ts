/**
 * From drafts to rows, purely: which product a draft is, what it is called in the address, which names are new.
 * Rows are arrays in the order of their INSERT, because each list is bound as one JSON parameter.
 */
import { newId, slugify } from "../kernel/ids.ts";
import type { ListPrice } from "../pricing/index.ts";
import type { DraftFault } from "./check-draft.ts";
import type { MediaDraft, ProductDraft, Texts, VariantDraft } from "./draft.ts";

/** What the shop already has of these drafts; read in one round trip. */
export type Known = {
  readonly products: ReadonlyMap<string, { readonly id: string; readonly slug: string }>;
  /** slug → external id of the product that has it */
  readonly slugs: ReadonlyMap<string, string>;
  readonly makers: ReadonlyMap<string, string>;
  /** sku → variant */
  readonly variants: ReadonlyMap<string, { readonly id: string; readonly productId: string }>;
  /** product id + " " + source → media id */
  readonly media: ReadonlyMap<string, string>;
  readonly locations: ReadonlySet<string>;
};

type Cell = string | number | null;
export type Row = readonly Cell[];

export type Written = {
  readonly externalId: string;
  readonly productId: string;
  readonly slug: string;
  readonly outcome: "created" | "updated";
};

export type Plan = {
  readonly written: Written[];
  readonly faults: Map<ProductDraft, DraftFault>;
  readonly products: Row[];
  readonly makers: Row[];
  readonly terms: Row[];
  readonly collections: Row[];
  /** texts of products and pictures: the import's word replaces what was there */
  readonly texts: Row[];
  /** names of makers, terms and collections: whoever named them first keeps the name */
  readonly names: Row[];
  readonly productTerms: Row[];
  readonly productCollections: Row[];
  readonly productTags: Row[];
  /** products whose list of this kind was handed in, and is therefore replaced */
  readonly withTerms: string[];
  readonly withCollections: string[];
  readonly withTags: string[];
  readonly withMedia: string[];
  readonly variants: Row[];
  readonly prices: ListPrice[];
  readonly stock: Row[];
  readonly media: Row[];
};

export function planProducts(drafts: readonly ProductDraft[], known: Known, at: number): Plan {
  const plan = emptyPlan();
  const slugs = new Map(known.slugs);
  const makers = new Map(known.makers);
  const skus = new Map([...known.variants].map(([sku, { productId }]) => [sku, productId]));
  for (const [index, draft] of drafts.entries()) {
    const existing = known.products.get(draft.externalId);
    const productId = existing?.id ?? newId("product", at + index);
    const fault = clash(draft, productId, skus, known.locations);
    if (fault) {
      plan.faults.set(draft, fault);
      continue;
    }
    const slug = chooseSlug(draft, existing?.slug, slugs);
    slugs.set(slug, draft.externalId);
    for (const { sku } of draft.variants) skus.set(sku, productId);
    plan.written.push({ externalId: draft.externalId, productId, slug, outcome: existing ? "updated" : "created" });
    const makerId = planMakers(plan, draft, makers, at);
    planProduct(plan, draft, productId, slug, makerId, at + index);
    planWords(plan, draft, productId);
    const mediaIds = planMedia(plan, draft.media, productId, known, at);
    for (const [position, variant] of draft.variants.entries())
      planVariant(
        plan,
        variant,
        productId,
        position,
        known.variants.get(variant.sku)?.id ?? newId("variant", at),
        mediaIds,
      );
  }
  return plan;
}

/** What cannot be seen in the draft alone: a SKU that another product has, a warehouse that does not exist. */
function clash(
  draft: ProductDraft,
  productId: string,
  skus: ReadonlyMap<string, string>,
  locations: ReadonlySet<string>,
): DraftFault | null {
  const refuse = (field: string, expected: string): DraftFault => ({
    code: "product.invalid",
    externalId: draft.externalId,
    field,
    expected,
  });
  for (const [index, { sku, stock }] of draft.variants.entries()) {
    const owner = skus.get(sku);
    if (owner !== undefined && owner !== productId)
      return refuse(`variants.${index}.sku`, "a SKU that no other product has");
    for (const [place, { location }] of stock.entries())
      if (!locations.has(location))
        return refuse(`variants.${index}.stock.${place}.location`, [...locations].join(" | "));
  }
  return null;
}

/** The plain title first; where that is taken, the source's own number makes it unique. */
function chooseSlug(draft: ProductDraft, existing: string | undefined, taken: ReadonlyMap<string, string>): string {
  const free = (slug: string) => (taken.get(slug) ?? draft.externalId) === draft.externalId;
  if (existing && (!draft.slug || !free(draft.slug))) return existing;
  return slugCandidates(draft).find(free)!;
}

/** The last one names the external id whole, and a short hash tells apart what slugify folds together. */
export function slugCandidates(draft: ProductDraft): string[] {
  const number = slugify(draft.externalId.split(":").at(-1)!, "x");
  const base = draft.slug ?? slugify(draft.title["en"] ?? Object.values(draft.title).find(Boolean) ?? "", number);
  return [base, `${base}-${number}`.slice(0, 160), `${base.slice(0, 80)}-${shortHash(draft.externalId)}`];
}

/** FNV-1a over UTF-16, twice: 64 bits in base 36. A name, not a secret. */
export function shortHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x85ebca6b) >>> 0;
  }
  return a.toString(36) + b.toString(36);
}

function planMakers(plan: Plan, draft: ProductDraft, makers: Map<string, string>, at: number): string | null {
  for (const maker of draft.makers ?? []) {
    const id = makers.get(maker.slug) ?? newId("maker", at);
    makers.set(maker.slug, id);
    plan.makers.push([id, maker.slug, maker.country ?? "", at]);
    addTexts(plan.names, id, { name: maker.name, story: maker.story, place: maker.place });
  }
  return makers.get(draft.makers?.[0]?.slug ?? "") ?? null;
}

function planProduct(
  plan: Plan,
  draft: ProductDraft,
  id: string,
  slug: string,
  makerId: string | null,
  at: number,
): void {
  const { height = null, width = null, depth = null, diameter = null } = draft.size_mm ?? {};
  plan.products.push([
    id,
    draft.externalId,
    slug,
    draft.status,
    makerId,
    height,
    width,
    depth,
    diameter,
    draft.weight_grams ?? null,
    draft.editionSize ?? null,
    draft.dated ?? "",
    draft.hsCode ?? "",
    draft.origin ?? "",
    draft.taxCategory ?? "standard",
    JSON.stringify(draft.attributes ?? {}),
    JSON.stringify(draft.source ?? {}),
    at,
    at,
  ]);
}

function planWords(plan: Plan, draft: ProductDraft, id: string): void {
  addTexts(plan.texts, id, {
    title: draft.title,
    subtitle: draft.subtitle,
    story: draft.story,
    meta_title: draft.metaTitle,
    meta_description: draft.metaDescription,
  });
  if (draft.terms) plan.withTerms.push(id);
  for (const { kind, slug, name } of draft.terms ?? []) {
    plan.terms.push([kind, slug]);
    plan.productTerms.push([id, kind, slug]);
    addTexts(plan.names, `term:${kind}:${slug}`, { name });
  }
  if (draft.collections) plan.withCollections.push(id);
  for (const [position, slug] of (draft.collections ?? []).entries()) {
    plan.collections.push([slug]);
    plan.productCollections.push([id, slug, position]);
    addTexts(plan.names, `collection:${slug}`, { name: draft.collectionNames?.[slug] ?? { en: slug } });
  }
  if (draft.tags) plan.withTags.push(id);
  for (const tag of draft.tags ?? []) plan.productTags.push([id, tag]);
}

/** Gives the media id of each source; a photo stays pending until its bytes are in the store. */
function planMedia(
  plan: Plan,
  media: readonly MediaDraft[] | undefined,
  productId: string,
  known: Known,
  at: number,
): Map<string, string> {
  const ids = new Map<string, string>();
  if (!media) return ids;
  plan.withMedia.push(productId);
  for (const [position, one] of media.entries()) {
    const source = one.kind === "photo" ? one.source : `drawn:${one.seed}`;
    if (ids.has(source)) continue;
    const id = known.media.get(`${productId} ${source}`) ?? newId("media", at);
    ids.set(source, id).set(one.kind === "photo" ? one.source : one.seed, id);
    const [width, height] = one.kind === "photo" ? [0, 0] : [1200, 1500];
    plan.media.push([
      id,
      productId,
      position,
      one.kind === "photo" ? "pending" : "illustration",
      source,
      width,
      height,
      one.kind === "photo" ? (one.credit ?? "") : "",
    ]);
    addTexts(plan.texts, id, { alt: one.alt });
  }
  return ids;
}

function planVariant(
  plan: Plan,
  one: VariantDraft,
  productId: string,
  position: number,
  id: string,
  media: ReadonlyMap<string, string>,
): void {
  plan.variants.push([
    id,
    productId,
    one.sku,
    position,
    JSON.stringify(one.options),
    one.weight_grams ?? null,
    one.gtin ?? "",
    one.trackStock === false ? 0 : 1,
    media.get(one.media ?? "") ?? null,
  ]);
  // A price "before" that is not above the price is no reduction, and is not written.
  for (const { currency, minor, compareAtMinor } of one.prices)
    plan.prices.push([
      id,
      currency,
      minor,
      compareAtMinor !== undefined && compareAtMinor > minor ? compareAtMinor : null,
    ]);
  for (const { location, quantity } of one.stock) plan.stock.push([id, location, quantity]);
}

function addTexts(rows: Row[], subject: string, fields: { readonly [field: string]: Texts | undefined }): void {
  for (const [field, texts] of Object.entries(fields))
    for (const [locale, text] of Object.entries(texts ?? {})) if (text) rows.push([subject, locale, field, text]);
}

const emptyPlan = (): Plan => ({
  written: [],
  faults: new Map(),
  products: [],
  makers: [],
  terms: [],
  collections: [],
  texts: [],
  names: [],
  productTerms: [],
  productCollections: [],
  productTags: [],
  withTerms: [],
  withCollections: [],
  withTags: [],
  withMedia: [],
  variants: [],
  prices: [],
  stock: [],
  media: [],
});
