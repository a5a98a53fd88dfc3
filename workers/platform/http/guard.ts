/** What every answer carries and every change must prove: headers, same-site forms, capped bodies. */
import type { MiddlewareHandler } from "hono";
import { limits } from "../../kernel/limits.ts";
import type { Env } from "../env.ts";
import { problem } from "./problem.ts";

/** Everything is private unless a route says otherwise; pages set their own CSP (page.tsx). */
export const secureHeaders: MiddlewareHandler = async function secureHeaders(c, next) {
  await next();
  // A socket that has been opened takes no headers any more.
  if (c.res.status === 101) return;
  const { headers } = c.res;
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
  headers.set("strict-transport-security", "max-age=63072000; includeSubDomains; preload");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
};

/**
 * A change must come from this shop's own pages, or from software that is no browser. A browser says where a request
 * comes from, by `Sec-Fetch-Site` or at least by `Origin`, with cookies or without (a stranger's page must not sign its
 * reader in either); who says neither may act only without cookies. Webhooks prove themselves by signature instead.
 */
export const sameSite: MiddlewareHandler<{ Bindings: Env }> = async function sameSite(c, next) {
  const changing = !["GET", "HEAD", "OPTIONS"].includes(c.req.method);
  if (!changing || c.req.path.startsWith("/hooks/")) return next();
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  if (!site && !origin) return c.req.header("cookie") ? problem({ code: "request.forbidden" }) : next();
  const own = site ? site === "same-origin" : origin === new URL(c.req.url).origin || origin === c.env.PUBLIC_ORIGIN;
  return own ? next() : problem({ code: "request.forbidden" });
};

/** Counts what really arrives, not only what Content-Length claims; uploads have their own, larger cap. */
export const cappedBody: MiddlewareHandler = async function cappedBody(c, next) {
  const cap =
    c.req.path.startsWith("/api/v1/admin/imports") ||
    c.req.path.startsWith("/admin/imports") ||
    /^\/admin\/products\/\w+\/pictures$/.test(c.req.path) ||
    /^\/studio\/\w+\/(application\/papers|files|products\/\w+\/pictures|sell)$/.test(c.req.path) ||
    /^\/[\w-]+\/orders\/[\w-]+\/reviews$/.test(c.req.path)
      ? limits.upload_bytes
      : limits.body_bytes;
  const declared = Number(c.req.header("content-length") ?? "0");
  if (declared > cap) return problem({ code: "request.too_large" });
  if (!c.req.header("content-length") && c.req.header("transfer-encoding") && cap === limits.body_bytes) {
    const body = await c.req.raw.clone().arrayBuffer();
    if (body.byteLength > cap) return problem({ code: "request.too_large" });
  }
  return next();
};

const api_window_seconds = 60;

/** At most so many API requests a minute from one address; exact limits (sign-in, coupons, checkout) stand in their rooms. */
export const apiRate: MiddlewareHandler<{ Bindings: Env }> = async function apiRate(c, next) {
  const caller = c.req.header("cf-connecting-ip");
  if (!caller || !/^\/(api|oauth)\//.test(c.req.path)) return next();
  const { success } = await c.env.API_RATE.limit({ key: caller });
  if (success) return next();
  return problem({ code: "request.too_many" }, { "retry-after": String(api_window_seconds) });
};
