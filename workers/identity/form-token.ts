/** A signed-in form carries a token made from its session, beside the same-site check every change has to pass. */
import type { MiddlewareHandler } from "hono";
import { sameText, sign } from "../kernel/crypto.ts";
import { sessionCookieName, type Request$, type Variables } from "../platform/http/context.ts";
import { readCookie } from "../platform/http/preferences.ts";
import { problem } from "../platform/http/problem.ts";
import type { Env } from "../platform/env.ts";

export const formTokenField = "form_token";

export const sessionTokenOf = (c: Request$): string | null =>
  readCookie(c.req.header("cookie") ?? null, sessionCookieName(c.env));

/** The token for forms of this session; "" for somebody who has none. */
export async function formToken(c: Request$): Promise<string> {
  const session = sessionTokenOf(c);
  return session && c.var.shop.actor.kind === "account" ? sign(c.var.shop.config.signingSecret, `form.${session}`) : "";
}

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)/;

/** For routes with forms: a signed-in person's form without its token is refused. API keys and JSON carry no form. */
export const requireFormToken: MiddlewareHandler<{ Bindings: Env; Variables: Variables }> =
  async function requireFormToken(c, next) {
    const changing = !["GET", "HEAD", "OPTIONS"].includes(c.req.method);
    if (!changing || !formTypes.test(c.req.header("content-type") ?? "")) return next();
    const wanted = await formToken(c);
    if (wanted === "") return next();
    const given = (await c.req.parseBody())[formTokenField];
    return typeof given === "string" && sameText(given, wanted) ? next() : problem({ code: "form.forbidden" });
  };
