import { isLocale, type Locale } from "../kernel/locale.ts";
import type { Request$ } from "../platform/http/context.ts";
import { readCookie } from "../platform/http/preferences.ts";

export const studioLanguageCookie = "yaji_studio";

/** The language somebody chose for their studio, else that of the browser. */
export const studioLocale = (c: Request$): Locale => {
  const chosen = readCookie(c.req.header("cookie") ?? null, studioLanguageCookie);
  return isLocale(chosen) ? chosen : c.var.shop.locale;
};
