/**
 * Language, currency and ship-to of a request. The language is in the path; currency and ship-to live in a small
 * unsigned cookie (`yaji_prefs=EUR.FR`), defaulted from the country Cloudflare saw. They grant nothing.
 */
import { isCurrency, type Currency } from "../../kernel/money.ts";
import { isLocale, negotiate, type Locale } from "../../kernel/locale.ts";
import type { Preferences, Shop } from "../shop.ts";

export const preferenceCookie = "yaji_prefs";

const home: Record<Locale, { readonly shipTo: string }> = {
  "zh-Hans": { shipTo: "CN" },
  "zh-Hant": { shipTo: "HK" },
  en: { shipTo: "US" },
  ja: { shipTo: "JP" },
  fr: { shipTo: "FR" },
  ar: { shipTo: "AE" },
};

const euro = new Set("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" "));
const own: { readonly [country: string]: Currency } = {
  CN: "CNY",
  US: "USD",
  GB: "GBP",
  JP: "JPY",
  HK: "HKD",
  TW: "TWD",
  SG: "SGD",
  KR: "KRW",
  AE: "AED",
  SA: "SAR",
  KW: "KWD",
  BH: "BHD",
  CH: "CHF",
  CA: "CAD",
  AU: "AUD",
  DK: "DKK",
};

export const currencyOf = (country: string): Currency => own[country] ?? (euro.has(country) ? "EUR" : "USD");
export const isCountry = (text: unknown): text is string => typeof text === "string" && /^[A-Z]{2}$/.test(text);

export function readCookie(header: string | null, name: string): string | null {
  if (!header) return null;
  const start = header.startsWith(`${name}=`) ? 0 : header.indexOf(`; ${name}=`) + 2;
  if (start === 1) return null;
  const end = header.indexOf(";", start);
  return header.slice(start + name.length + 1, end < 0 ? undefined : end).trim();
}

/** Path locale first, then the API's `locale` parameter, then Accept-Language. Never refuses: bad values mean defaults. */
export function preferencesOf(request: Request, url: URL): Preferences {
  const inPath = url.pathname.split("/", 2)[1];
  const asked = isLocale(inPath) ? inPath : url.searchParams.get("locale");
  const locale = isLocale(asked) ? asked : negotiate(request.headers.get("accept-language"));
  const [cookieCurrency, cookieCountry] = (readCookie(request.headers.get("cookie"), preferenceCookie) ?? "").split(
    ".",
  );
  const seen = (request as { cf?: { country?: unknown } }).cf?.country;
  const defaultCountry = isCountry(seen) && seen !== "XX" && seen !== "T1" ? seen : home[locale].shipTo;
  const shipTo = [url.searchParams.get("ship_to"), cookieCountry, defaultCountry].find(isCountry) ?? "US";
  const currency = [url.searchParams.get("currency"), cookieCurrency].find(isCurrency) ?? currencyOf(shipTo);
  return { locale, currency, shipTo };
}

/** Whom a personal page is for. Pages everybody shares know no more than language, currency and ship-to. */
export const shopperOf = ({ locale, currency, shipTo, actor }: Shop) => ({
  locale,
  currency,
  shipTo,
  signedIn: actor.kind === "account",
});
