/** Words in one more language for products that are already here. */
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { bumpVersion, rewriteDocuments } from "./document-store.ts";
import type { Row } from "./plan.ts";
import * as rows from "./product-store.ts";

export type ProductTexts = {
  readonly externalId: string;
  /** BCP 47 */
  readonly locale: string;
  readonly title?: string;
  /** sanitised HTML */
  readonly story?: string;
  readonly metaTitle?: string;
  readonly metaDescription?: string;
};
export type TextsFault = { readonly code: "product.not_found"; readonly externalId: string };

const fields = {
  title: "title",
  story: "story",
  metaTitle: "meta_title",
  metaDescription: "meta_description",
} as const;

/** Each text has its own result, in order: the id of its product. At most 100 at once, in two round trips. */
export async function writeTexts(shop: Shop, texts: readonly ProductTexts[]): Promise<Result<string, TextsFault>[]> {
  const ids = await rows.findIds(
    shop,
    texts.map(({ externalId }) => externalId),
  );
  const written = texts.flatMap((one): Row[] => {
    const id = ids.get(one.externalId);
    if (!id) return [];
    const named = Object.entries(fields) as [keyof typeof fields, string][];
    return named.flatMap(([field, column]) => (one[field] ? [[id, one.locale, column, one[field]]] : []));
  });
  const touched = [...new Set(written.map(([id]) => String(id)))];
  if (touched.length > 0) {
    await shop.commit([
      rows.upsertTexts(written),
      rows.touchProducts(touched, shop.now),
      ...rewriteDocuments(touched),
      bumpVersion(),
      announce(shop, "catalog.written", { productIds: touched }),
    ]);
  }
  return texts.map(({ externalId }) => {
    const id = ids.get(externalId);
    return id ? ok(id) : err({ code: "product.not_found", externalId });
  });
}
