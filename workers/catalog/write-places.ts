/** Collections and content pages, written by their slug; and the words of anything, one language at a time. */
import { invariant } from "../kernel/result.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { bumpVersion, rewriteDocumentsNaming } from "./document-store.ts";
import type { Texts } from "./draft.ts";
import { upsertCollections, upsertPages } from "./places-store.ts";
import type { Row } from "./plan.ts";
import { upsertTexts } from "./product-store.ts";
import type { Theme } from "./product.ts";

export type CollectionDraft = {
  readonly slug: string;
  readonly theme: Theme;
  readonly position: number;
  readonly featured: boolean;
  readonly name: Texts;
  /** plain text */
  readonly intro: Texts;
};

export type PageDraft = {
  readonly slug: string;
  readonly kind: "page" | "story";
  readonly position: number;
  /** milliseconds since 1970; null: not shown */
  readonly publishedAt: number | null;
  readonly title: Texts;
  /** sanitised HTML */
  readonly body: Texts;
  readonly description?: Texts;
};

export async function writeCollections(shop: Shop, drafts: readonly CollectionDraft[]): Promise<void> {
  const rows = drafts.map(({ slug, theme, position, featured }) => [slug, theme, position, featured ? 1 : 0]);
  const texts = drafts.flatMap(({ slug, name, intro }) => textRows(`collection:${slug}`, { name, intro }));
  await mustCommit(shop, [
    upsertCollections(rows),
    upsertTexts(texts),
    ...rewriteDocumentsNaming(...drafts.map(({ slug }) => `collection:${slug}`)),
    bumpVersion(),
  ]);
}

export async function writePages(shop: Shop, drafts: readonly PageDraft[]): Promise<void> {
  const rows = drafts.map(({ slug, kind, position, publishedAt }) => [slug, kind, position, publishedAt]);
  const texts = drafts.flatMap(({ slug, title, body, description }) =>
    textRows(`page:${slug}`, { title, body, meta_description: description }),
  );
  await mustCommit(shop, [upsertPages(rows), upsertTexts(texts), bumpVersion()]);
}

export type NameField = "name" | "intro" | "place" | "story";

/**
 * Writes for the words of a maker (by id), "term:<kind>:<slug>" or "collection:<slug>" in one language; every document
 * that shows them follows in the same batch. A story must be sanitised HTML.
 */
export function translatedName(
  subject: string,
  locale: string,
  fields: { readonly [F in NameField]?: string },
): Write[] {
  const rows = Object.entries(fields).map(([field, text]) => [subject, locale, field, text]);
  return [upsertTexts(rows), ...rewriteDocumentsNaming(subject), bumpVersion()];
}

const textRows = (subject: string, fields: { readonly [field: string]: Texts | undefined }): Row[] =>
  Object.entries(fields).flatMap(([field, texts]) =>
    Object.entries(texts ?? {}).flatMap(([locale, text]) => (text ? [[subject, locale, field, text]] : [])),
  );

async function mustCommit(shop: Shop, writes: readonly Write[]): Promise<void> {
  const outcome = await shop.commit(writes);
  invariant(outcome === "committed", "words and places have nothing that could refuse them");
}
