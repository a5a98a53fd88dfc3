/** The six languages pages are made in. Imports may carry others (de …), kept and shown in admin and API. */
export const locales = ["zh-Hans", "zh-Hant", "en", "ja", "fr", "ar"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (text: unknown): text is Locale => locales.includes(text as Locale);
/** The language kept with somebody, where pages are made in it; English otherwise. */
export const localeFrom = (text: unknown): Locale => (isLocale(text) ? text : "en");
export const direction = (locale: string): "ltr" | "rtl" => (locale.startsWith("ar") ? "rtl" : "ltr");

/** zh-Hant → zh-Hans → en, others → en; each field falls back by itself and is marked with its own `lang`. */
export function fallbackChain(locale: string): readonly string[] {
  if (locale === "zh-Hant") return ["zh-Hant", "zh-Hans", "en"];
  return locale === "en" ? ["en"] : [locale, "en"];
}

export type Localized = { readonly text: string; readonly lang: string };
export type Translations = { readonly [locale: string]: string | undefined };

/** The best text for a reader, with the language it is really in. */
export function localized(translations: Translations, locale: string): Localized {
  for (const lang of fallbackChain(locale)) {
    const text = translations[lang];
    if (text) return { text, lang };
  }
  const [lang = locale, text = ""] = Object.entries(translations).find(([, value]) => value) ?? [];
  return { text, lang };
}

/** The page language for an Accept-Language header (RFC 9110 §12.5.4, RFC 4647 lookup); English when nothing fits. */
export function negotiate(header: string | null | undefined): Locale {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().split(";");
      const q = Number(params.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find(Boolean) ?? "1");
      return { tag: tag.toLowerCase(), q: Number.isFinite(q) ? q : 0 };
    })
    .filter(({ tag, q }) => tag && q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    if (/^zh\b.*(hant|-tw|-hk|-mo)/.test(tag)) return "zh-Hant";
    if (/^zh\b/.test(tag)) return "zh-Hans";
    const found = locales.find((locale) => locale === tag.split("-")[0]);
    if (found) return found;
  }
  return "en";
}
