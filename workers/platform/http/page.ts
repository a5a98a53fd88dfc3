/**
 * HTML answers. An anonymous page carries no nonce, no token and no Set-Cookie, so that one copy serves everybody:
 * its CSP lists the hashes of the inline style sheets, fixed at build. A personal page is never stored by anyone.
 */
import { day_ms } from "../../kernel/clock.ts";
import { sha256Hex } from "../../kernel/crypto.ts";
import { secretToken } from "../../kernel/ids.ts";
import { isLocale } from "../../kernel/locale.ts";
import type { Env } from "../env.ts";
import { catalogueVersion, findPage, keepPage, toldReaders } from "../page-cache.ts";
import type { Request$ } from "./context.ts";
import { preferencesOf } from "./preferences.ts";

/** JSX of hono renders to this: a string, or a promise of one where a component is async. */
export type Html = string | { toString(): string } | Promise<{ toString(): string }>;
export type PageOptions = {
  readonly status?: 200 | 404 | 410 | 422 | 503;
  readonly formTargets?: readonly string[];
  readonly cacheable?: boolean;
  /** frames of this shop's own addresses are allowed, such as a letter in its sandbox */
  readonly frames?: boolean;
};

const personalParts = new Set([
  "cart",
  "checkout",
  "orders",
  "account",
  "sign-in",
  "preferences",
  "auctions",
  "projects",
  "pledges",
  "presales",
]);

/** `styles`: CSP sources as web/assets/manifest.ts gives them ("'sha256-…'"). */
export function contentSecurityPolicy(
  styles: readonly string[],
  formTargets: readonly string[] = [],
  nonce: string | null = null,
): string {
  return [
    "default-src 'none'",
    `script-src ${nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'self'"}`,
    `style-src ${["'self'", ...styles].join(" ")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sends a whole document; an anonymous one goes through the page cache under the key of everything it depends on. */
export async function sendPage(
  c: Request$,
  html: Html,
  styles: readonly string[],
  options: PageOptions = {},
): Promise<Response> {
  const body = (await html).toString();
  const cacheable = options.cacheable && ["GET", "HEAD"].includes(c.req.method);
  const nonce = cacheable ? null : secretToken();
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      contentSecurityPolicy(styles, options.formTargets, nonce) + (options.frames ? "; frame-src 'self'" : ""),
    vary: "cookie",
  });
  if (nonce) return new Response(named(body, nonce), { status: options.status ?? 200, headers });
  headers.set("cache-control", toldReaders);
  headers.set("etag", `"${(await sha256Hex(body)).slice(0, 27)}"`);
  const { shop } = c.var;
  const key = pageKey(c.req.raw, new URL(c.req.url), await catalogueVersion(c.env, shop.now), shop.now);
  // Security headers are added here because a kept page skips the middleware.
  for (const [name, value] of Object.entries(anonymousHeaders)) headers.set(name, value);
  return key ? keepPage(key, new Response(body, { headers }), shop.later) : new Response(body, { headers });
}

/** A personal page's one script carries the nonce. It is the first tag of its kind, in the head, before any word of people. */
const named = (body: string, nonce: string): string => body.replace(scriptTag, `${scriptTag} nonce="${nonce}"`);
const scriptTag = '<script type="module"';

const anonymousHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
};

/** The day is part of it, because pages promise days of delivery. Readers of Markdown are never given a kept page. */
function pageKey(request: Request, url: URL, version: string, now: number): string | null {
  if (request.headers.get("accept")?.includes("text/markdown")) return null;
  const parts = url.pathname.split("/", 3);
  if (!isLocale(parts[1]) || personalParts.has(parts[2] ?? "") || url.search.length > 300) return null;
  const { currency, shipTo } = preferencesOf(request, url);
  return `${version} ${Math.floor(now / day_ms)} ${url.pathname}${url.search} ${currency} ${shipTo}`;
}

/** The fast way in, before any routing: a page that is already made for this key, or null. */
export async function pageAlreadyMade(
  request: Request,
  env: Env,
  now: number,
  later: (work: Promise<unknown>) => void,
): Promise<Response | null> {
  if (request.method !== "GET") return null;
  const url = new URL(request.url);
  if (!isLocale(url.pathname.split("/", 2)[1])) return null;
  const key = pageKey(request, url, await catalogueVersion(env, now), now);
  return key ? findPage(key, request.headers.get("if-none-match"), later) : null;
}
