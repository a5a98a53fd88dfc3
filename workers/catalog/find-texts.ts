/** The words of a product in every language it has, not only in those the storefront speaks. */
import type { Shop } from "../platform/shop.ts";
import { selectTexts, type TextRow } from "./texts-store.ts";

/** By language (BCP 47), then by field; null when nothing of this name is for sale. One round trip. */
export type ProductTexts = { readonly [locale: string]: { readonly [field: string]: string } };

export async function findTexts(shop: Shop, slug: string): Promise<ProductTexts | null> {
  const rows = await shop.db.all<TextRow>(selectTexts(slug));
  if (rows.length === 0) return null;
  const texts: { [locale: string]: { [field: string]: string } } = {};
  for (const { locale, field, text } of rows) (texts[locale] ??= {})[field] = text;
  return texts;
}
