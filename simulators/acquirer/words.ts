/** Every word of the hosted payment page, in the six languages of the shop; others read English. */
import { direction, isLocale, type Locale } from "../../workers/kernel/locale.ts";
import { words as ar } from "./words/ar.ts";
import { words as en } from "./words/en.ts";
import { words as fr } from "./words/fr.ts";
import { words as ja } from "./words/ja.ts";
import { words as zhHans } from "./words/zh-Hans.ts";
import { words as zhHant } from "./words/zh-Hant.ts";

export type Words = { readonly [key in keyof typeof en]: string };

const byLocale: Readonly<Record<Locale, Words>> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en, ja, fr, ar };

export function wordsFor(wanted: string | null): { lang: Locale; dir: "ltr" | "rtl"; words: Words } {
  const lang = isLocale(wanted) ? wanted : "en";
  return { lang, dir: direction(lang), words: byLocale[lang] };
}
