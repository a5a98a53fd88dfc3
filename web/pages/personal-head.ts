import { locales, type Locale } from "../../workers/kernel/locale.ts";
import type { Head } from "../layout/document.tsx";

/** The head of a page that is somebody's own: never indexed, but the reader may still change its language. */
export function personalHead(title: string, origin: string, locale: Locale, path: string): Head {
  const at = (language: Locale) => `${origin}/${language}/${path}`;
  return {
    title,
    robots: "noindex",
    canonical: at(locale),
    alternates: locales.map((language) => ({ locale: language, href: at(language) })),
  };
}
