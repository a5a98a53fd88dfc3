/** Whoever knocks, as far as the request tells: where from, with which browser, known to us or not. */
import type { Request$ } from "../platform/http/context.ts";
import { isCountry, readCookie } from "../platform/http/preferences.ts";
import { secretToken } from "../kernel/ids.ts";

export type Caller = {
  /** as Cloudflare saw it */
  readonly address: string;
  /** "Firefox · Windows", "" where the browser says nothing we know */
  readonly device: string;
  readonly country: string;
  /** a cookie that remembers a browser and grants nothing */
  readonly deviceToken: string;
};

const deviceCookie = (environment: "local" | "production"): string =>
  environment === "production" ? "__Host-device" : "device";
const isToken = (text: string | null): text is string => text !== null && /^[\w-]{43}$/.test(text);

export function callerOf(c: Request$): Caller {
  const seen = (c.req.raw as { cf?: { country?: unknown } }).cf?.country;
  const known = readCookie(c.req.header("cookie") ?? null, deviceCookie(c.var.shop.config.environment));
  return {
    address: c.req.header("cf-connecting-ip") ?? "local",
    device: deviceLabel(c.req.header("user-agent") ?? ""),
    country: isCountry(seen) && seen !== "XX" && seen !== "T1" ? seen : "",
    deviceToken: isToken(known) ? known : secretToken(),
  };
}

export const deviceCookieOf = (c: Request$, { deviceToken }: Caller) =>
  ({ name: deviceCookie(c.var.shop.config.environment), value: deviceToken, days: 365 }) as const;

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bMicroMessenger\//, "WeChat"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** What a person would call this machine; user agents lie, so it is shown and never decided on. */
export function deviceLabel(userAgent: string): string {
  const found = (list: readonly [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [found(browsers), found(systems)].filter(Boolean).join(" · ");
}
