/** The page of one product as its operator sees it. */
import { pictureOf, textFields, type ProductDocument } from "../catalog/index.ts";
import { locales, type Locale } from "../kernel/locale.ts";
import { minorDigits } from "../kernel/money.ts";
import type { Shop } from "../platform/shop.ts";
import { findProductDesk, type ProductDesk, type WordRow } from "./product-desk-store.ts";

export type DeskPicture = {
  readonly id: string;
  readonly kind: ProductDocument["media"][number]["kind"];
  readonly credit: string;
  /** in the language being written */
  readonly alt: string;
  /** null: nothing to see yet */
  readonly shown: ReturnType<typeof pictureOf> | null;
};

export type ProductView = {
  readonly product: ProductDesk;
  /** languages beside each other: what is read, what is written */
  readonly from: string;
  readonly to: string;
  /** the six of the shop, and every other this product has; `missing`: fields another language has and this one not */
  readonly languages: readonly { readonly locale: string; readonly missing: number }[];
  readonly pictures: readonly DeskPicture[];
  readonly currencies: readonly string[];
};

const localePattern = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/;
export const isLanguage = (text: string): boolean => localePattern.test(text) && text.length <= 20;

export async function productView(
  shop: Shop,
  id: string,
  reader: Locale,
  asked: { readonly from: string; readonly to: string },
): Promise<ProductView | null> {
  const product = await findProductDesk(shop, id, reader);
  if (!product) return null;
  const languages = missingIn(product.words, asked.to);
  const complete = languages.find(({ locale, missing }) => missing === 0 && locale === "en")?.locale;
  const from = isLanguage(asked.from) ? asked.from : (complete ?? mostWritten(product.words));
  const to = isLanguage(asked.to) ? asked.to : (languages.find(({ locale }) => locale !== from)?.locale ?? "en");
  const { doc } = product;
  return {
    product,
    from,
    to,
    languages,
    pictures: doc.media.map((media) => ({
      id: media.id,
      kind: media.kind,
      credit: media.credit,
      alt: media.alt[to] ?? "",
      shown: media.kind === "photo" || media.kind === "illustration" ? pictureOf(doc, media, reader) : null,
    })),
    currencies: Object.keys(minorDigits),
  };
}

/** `also`: a language that is only about to be written. */
export function missingIn(words: readonly WordRow[], also = ""): ProductView["languages"] {
  const shown = words.filter(({ field, text }) => text !== "" && textFields.some((known) => known === field));
  const written = new Set(shown.map(({ field }) => field));
  const others = [...new Set([...shown.map(({ locale }) => locale), ...(isLanguage(also) ? [also] : [])])];
  const all = [...locales, ...others.filter((locale) => !locales.some((one) => one === locale)).toSorted()];
  return all.map((locale) => ({
    locale,
    missing: written.size - shown.filter((row) => row.locale === locale).length,
  }));
}

const mostWritten = (words: readonly WordRow[]): string =>
  missingIn(words).toSorted((a, b) => a.missing - b.missing)[0]?.locale ?? "en";
