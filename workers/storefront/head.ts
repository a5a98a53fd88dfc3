/** Addresses of a page: its own, the same in the other languages, and what search engines may do with it. */
import { locales, type Locale } from "../kernel/locale.ts";
import type { Shop } from "../platform/shop.ts";
import type { Head } from "../../web/layout/document.tsx";

export type Place = {
  /** Path below the language, with a leading slash; "" is the entrance. */
  readonly path: string;
  /** Query kept when the language is changed: "?q=vase". */
  readonly search?: string;
};

export const addressOf = (shop: Shop, locale: Locale, { path, search = "" }: Place): string =>
  `${shop.config.publicOrigin}/${locale}${path}${search}`;

type HeadWords = Pick<Head, "title"> & Partial<Omit<Head, "title" | "canonical" | "alternates">>;

/** The canonical address has no query but the words searched for; narrowed and sorted lists point at the whole one. */
export function headOf(shop: Shop, place: Place, words: HeadWords): Head {
  return {
    ...words,
    description: words.description && shorten(words.description),
    canonical: addressOf(shop, shop.locale, place),
    alternates: locales.map((locale) => ({ locale, href: addressOf(shop, locale, place) })),
  };
}

const description_chars = 200;
const marks = { lt: "<", gt: ">", quot: '"', amp: "&" } as const;

/** Plain text of at most 200 characters, cut between words. */
export function shorten(text: string, chars = description_chars): string {
  const plain = text
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof marks) => marks[name])
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length <= chars) return plain;
  return `${plain.slice(0, chars).replace(/[\s，。、,;:][^\s，。、,;:]*$/u, "")}…`;
}

/** The first sentence of a story, in any of the six scripts; two when the first is only a breath. */
export function firstSentence(story: string): string {
  const plain = shorten(story, 4_000);
  const sentences = plain.match(/[^.!?。！？؟]+[.!?。！？؟]+["”」』»]?\s*/g) ?? [plain];
  const first = sentences[0]!.trim();
  const long = /[\u3040-\u9fff]/.test(first) ? 12 : 40;
  return shorten(first.length < long && sentences[1] ? sentences[0]! + sentences[1] : first, 180);
}
