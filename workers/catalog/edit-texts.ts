/** A product's words in one language, as an operator or translator writes them. */
import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { checkDraft } from "./check-draft.ts";
import type { ProductDraft } from "./draft.ts";
import { draftOf, rewritten, type EditFault } from "./edit-product.ts";
import { deleteTexts } from "./edit-store.ts";
import { findDocument, findMedia } from "./photos.ts";
import * as rows from "./product-store.ts";

export const textFields = ["title", "subtitle", "story", "meta_title", "meta_description"] as const;
export type ProductTextField = (typeof textFields)[number];
/** Plain text, but `story`, which is sanitised HTML. Empty: the words are taken away. A field not named stays. */
export type TextChange = { readonly [F in ProductTextField]?: string };

/** `locale`: any BCP 47 tag. The last title of all languages cannot be taken away: `product.invalid`. */
export async function editTexts(
  shop: Shop,
  productId: string,
  locale: string,
  change: TextChange,
): Promise<Result<null, EditFault>> {
  const doc = await findDocument(shop, productId);
  if (!doc) return err({ code: "product.not_found" });
  const entries = Object.entries(change).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const fault = checkDraft(draftOf(doc, {}, draftTexts(doc.title as ProductDraft["title"], locale, change)));
  if (fault) return err(fault);
  const empty = entries.filter(([, text]) => text.trim() === "").map(([field]) => field);
  const written = entries.filter(([, text]) => text.trim() !== "");
  const outcome = await shop.commit([
    rows.upsertTexts(written.map(([field, text]) => [productId, locale, field, text.trim()])),
    deleteTexts(productId, locale, empty),
    rows.touchProducts([productId], shop.now),
    ...rewritten(shop, productId, "product.translated", { locale, ...change }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "product.raced", version: doc.version });
}

function draftTexts(title: ProductDraft["title"], locale: string, change: TextChange): Partial<ProductDraft> {
  const one = (text: string | undefined) => (text === undefined ? {} : { [locale]: text });
  return {
    title: { ...title, ...one(change.title?.trim()) },
    subtitle: one(change.subtitle),
    story: one(change.story),
    metaTitle: one(change.meta_title),
    metaDescription: one(change.meta_description),
  };
}

/** What a picture shows, for those who listen. */
export async function describePicture(
  shop: Shop,
  mediaId: string,
  locale: string,
  alt: string,
): Promise<Result<null, EditFault>> {
  const media = await findMedia(shop, mediaId);
  if (!media) return err({ code: "product.not_found" });
  const text = alt.trim().slice(0, 1_000);
  await shop.commit([
    text ? rows.upsertTexts([[mediaId, locale, "alt", text]]) : deleteTexts(mediaId, locale, ["alt"]),
    rows.touchProducts([media.productId], shop.now),
    ...rewritten(shop, media.productId, "picture.described", { mediaId, locale, alt: text }),
  ]);
  return ok(null);
}
