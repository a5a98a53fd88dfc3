import type { Locale } from "../../workers/kernel/locale.ts";

/** A country as the reader calls it; the code itself where nobody knows a name. */
export function countryName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "28 Nov": a day without a year, for promises of the next weeks. */
export const shortDay = (at: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(at);

export const longDay = (at: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(at);
