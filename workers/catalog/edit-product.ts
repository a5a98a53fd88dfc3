/** What an operator changes of a product by hand: its facts, its status, where it hangs. */
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { checkDraft, type DraftFault } from "./check-draft.ts";
import { bumpVersion, rewriteDocuments } from "./document-store.ts";
import type { ProductDraft, TermKind } from "./draft.ts";
import { updateProduct, type ProductColumns } from "./edit-store.ts";
import { findDocument } from "./photos.ts";
import type { ProductDocument } from "./product.ts";
import * as rows from "./product-store.ts";

export type ProductChange = ProductColumns & {
  readonly tags?: readonly string[];
  readonly terms?: readonly { readonly kind: string; readonly slug: string }[];
  /** slugs of collections that exist; others are left out */
  readonly collections?: readonly string[];
};
export type EditFault =
  | DraftFault
  | { readonly code: "product.not_found" }
  /** somebody else changed it since it was looked at */
  | { readonly code: "product.raced"; readonly version: number };
export type Edited = { readonly version: number; readonly was: ProductDocument };

/**
 * Changes rows, documents, the catalogue's version and the log in one batch; search hears of it. `version`: the one the
 * operator looked at; left out, the present one.
 */
export async function editProduct(
  shop: Shop,
  productId: string,
  change: ProductChange,
  version?: number,
): Promise<Result<Edited, EditFault>> {
  const doc = await findDocument(shop, productId);
  if (!doc) return err({ code: "product.not_found" });
  const fault = checkDraft(draftOf(doc, change));
  if (fault) return err(fault);
  const { tags, terms, collections, ...columns } = change;
  const outcome = await shop.commit([
    ...updateProduct(shop, productId, version ?? doc.version, columns),
    ...(tags
      ? rows.replaceTags(
          [productId],
          tags.map((tag) => [productId, tag]),
        )
      : []),
    ...(terms ? termWrites(productId, terms) : []),
    ...(collections
      ? rows.replaceCollections(
          [productId],
          collections.map((slug, i) => [productId, slug, i]),
        )
      : []),
    ...rewritten(shop, productId, "product.edited", change),
  ]);
  return outcome === "committed"
    ? ok({ version: (version ?? doc.version) + 1, was: doc })
    : err({ code: "product.raced", version: doc.version });
}

/** Last of the writes of every change by hand. */
export const rewritten = (shop: Shop, productId: string, action: string, detail: object): Write[] => [
  ...rewriteDocuments([productId]),
  bumpVersion(),
  audited(shop, action, productId, detail),
  announce(shop, "catalog.written", { productIds: [productId] }),
];

/** A term nobody has named yet is called by its slug until somebody does. */
const termWrites = (productId: string, terms: readonly { readonly kind: string; readonly slug: string }[]): Write[] => [
  rows.insertTerms(terms.map(({ kind, slug }) => [kind, slug])),
  rows.insertNames(terms.map(({ kind, slug }) => [`term:${kind}:${slug}`, "en", "name", slug.replaceAll("-", " ")])),
  ...rows.replaceTerms(
    [productId],
    terms.map(({ kind, slug }) => [productId, kind, slug]),
  ),
];

const given = (value: number | null | undefined, before: number | null): { value?: number } => {
  const now = value === undefined ? before : value;
  return now === null ? {} : { value: now };
};

/** The product as it would be handed in after the change, so that one check refuses files and forms alike. */
export function draftOf(doc: ProductDocument, change: ProductChange, texts: Partial<ProductDraft> = {}): ProductDraft {
  const weight = given(change.weight_grams, doc.weight_grams).value;
  const edition = given(change.editionSize, doc.editionSize).value;
  const size = {
    height: given(change.height_mm, doc.height_mm).value,
    width: given(change.width_mm, doc.width_mm).value,
    depth: given(change.depth_mm, doc.depth_mm).value,
    diameter: given(change.diameter_mm, doc.diameter_mm).value,
  };
  return {
    externalId: doc.externalId,
    status: change.status ?? doc.status,
    title: doc.title as { [locale: string]: string },
    size_mm: Object.fromEntries(Object.entries(size).filter(([, mm]) => mm !== undefined)),
    ...(weight === undefined ? {} : { weight_grams: weight }),
    ...(edition === undefined ? {} : { editionSize: edition }),
    dated: change.dated ?? doc.dated,
    hsCode: change.hsCode ?? doc.hsCode,
    origin: change.origin ?? doc.origin,
    taxCategory: change.taxCategory ?? doc.taxCategory,
    tags: change.tags ?? doc.tags,
    terms: (change.terms ?? []).map(({ kind, slug }) => ({ kind: kind as TermKind, slug, name: {} })),
    collections: change.collections ?? [],
    variants: doc.variants.map(({ sku, options }) => ({ sku, options, prices: [], stock: [] })),
    ...texts,
  };
}
