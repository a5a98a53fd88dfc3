/** From a Hono request to a Shop: preferences, actor, bookmark. Anonymous requests cost no SQL. */
import type { Context, Hono, MiddlewareHandler } from "hono";
import { systemClock } from "../../kernel/clock.ts";
import { isLocale, type Locale } from "../../kernel/locale.ts";
import type { Env } from "../env.ts";
import { openShop, type Actor, type Shop } from "../shop.ts";
import { preferencesOf, readCookie } from "./preferences.ts";

export type Variables = { shop: Shop; nonce: string };
export type App = Hono<{ Bindings: Env; Variables: Variables }>;
export type Request$ = Context<{ Bindings: Env; Variables: Variables }>;

/** Finds who a session token or API key belongs to; `identity` provides it, so that platform knows no room. */
export type FindActor = (
  shop: Shop,
  credentials: { sessionToken: string | null; apiKey: string | null },
) => Promise<Actor>;

export const sessionCookieName = (env: Env): string => (env.ENVIRONMENT === "local" ? "sid" : "__Host-sid");
const bookmarkCookie = "yaji_bookmark";

/** An API key, an access token, or the key of one order: what it is, whoever reads it decides. */
export const bearerIn = (request: Request): string | null =>
  /^Bearer (\S{20,200})$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;

export function withShop(findActor: FindActor): MiddlewareHandler<{ Bindings: Env; Variables: Variables }> {
  return async function shop(c, next) {
    const cookies = c.req.header("cookie") ?? null;
    const bookmark = readCookie(cookies, bookmarkCookie);
    const changing = c.req.method !== "GET" && c.req.method !== "HEAD";
    const anonymous = openShop({
      ...preferencesOf(c.req.raw, new URL(c.req.url)),
      env: c.env,
      clock: systemClock,
      actor: { kind: "anonymous" },
      // Whoever changes something decides on what is true now, not on what a replica has heard so far.
      bookmark: changing ? "first-primary" : /^[0-9a-f-]{1,120}$/.test(bookmark ?? "") ? bookmark : null,
      later: (work) => c.executionCtx.waitUntil(work),
    });
    const sessionToken = readCookie(cookies, sessionCookieName(c.env));
    const apiKey = bearerIn(c.req.raw);
    const actor = sessionToken || apiKey ? await findActor(anonymous, { sessionToken, apiKey }) : anonymous.actor;
    c.set("shop", { ...anonymous, actor });
    await next();
    if (!changing) return;
    const after = anonymous.db.bookmark();
    if (after)
      c.header("set-cookie", `${bookmarkCookie}=${after}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`, {
        append: true,
      });
  };
}

/** Where this page stands, as its reader has asked for it. */
export const originOf = (c: Request$): string => new URL(c.req.url).origin;

/** Of a page under /:locale; elsewhere the language the shop speaks with whoever asks. */
export const localeOf = (c: Request$): Locale => {
  const locale = c.req.param("locale");
  return isLocale(locale) ? locale : c.var.shop.locale;
};
