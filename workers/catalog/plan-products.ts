/** From drafts to rows, purely: which product a draft is, what it is called in the address, which names are new. */
import { newId } from "../kernel/ids.ts";
import { clash } from "./clash.ts";
import type { MediaDraft, ProductDraft, Texts, VariantDraft } from "./draft.ts";
import { emptyPlan, renamedIn, type Known, type Plan, type Row } from "./plan.ts";
import { chooseSlug } from "./product-slug.ts";

export function planProducts(drafts: readonly ProductDraft[], known: Known, at: number): Plan {
  const plan = emptyPlan();
  const slugs = new Map(known.slugs);
  const makers = new Map(known.makers);
  const skus = new Map([...known.variants].map(([sku, { productId }]) => [sku, productId]));
  for (const [index, draft] of drafts.entries()) {
    const existing = known.products.get(draft.externalId);
    const productId = existing?.id ?? newId("product", at + index);
    const fault = clash(draft, productId, existing?.sellerId, skus, known.locations);
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
  for (const subject of renamedIn(plan, known)) plan.renamed.add(subject);
  return plan;
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
    draft.sellerId ?? "sel_house",
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
