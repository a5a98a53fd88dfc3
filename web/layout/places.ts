import type { Currency } from "../../workers/kernel/money.ts";
import type { Locale } from "../../workers/kernel/locale.ts";

/** Each language in its own name, as its readers look for it. */
export const languageNames: { readonly [L in Locale]: string } = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
  ja: "日本語",
  fr: "Français",
  ar: "العربية",
};

/** Offered in the picker of every page when the page brings no choices of its own. ISO 4217 and ISO 3166-1 alpha-2. */
export const currenciesOffered: readonly Currency[] = [
  "CNY",
  "USD",
  "EUR",
  "GBP",
  "JPY",
  "HKD",
  "TWD",
  "SGD",
  "AED",
  "SAR",
];
export const countriesOffered: readonly string[] =
  "CN HK TW MO JP KR SG US CA GB IE FR DE IT ES PT NL BE LU AT CH DK SE FI NO PL AU NZ AE SA KW BH QA".split(" ");

/** Country codes with their names in the reader's language, in that language's own order. */
export function countryChoices(codes: readonly string[], locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const order = new Intl.Collator(locale);
  return codes
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => order.compare(a.label, b.label));
}

/** "CNY · Chinese Yuan" */
export function currencyChoices(codes: readonly string[], locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return codes.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}
