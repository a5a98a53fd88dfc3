/** What the pages of this room share: who is at home, what the form said, how somebody is let in. */
import { adoptCart, cartCookieName, cartCookies } from "../cart/index.ts";
import { day_ms, second_ms } from "../kernel/clock.ts";
import { localeOf, sessionCookieName, type Request$ } from "../platform/http/context.ts";
import { readCookie, shopperOf } from "../platform/http/preferences.ts";
import { toldIn } from "../platform/http/told.ts";
import type { Actor } from "../platform/shop.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import type { Shopper } from "../../web/layout/page.tsx";
import { sendPage, type Html } from "../platform/http/page.ts";
import { deviceCookieOf, type Caller } from "./caller.ts";
import type { Entered } from "./enter.ts";
import { formToken } from "./form-token.ts";
import { keptCookie, sessionCookie } from "./session.ts";
import { secondFactorPath, stepUpPath } from "./standing.ts";

export const home = "/:locale{zh-Han[st]|en|ja|fr|ar}";

export { localeOf };
export const tailOf = (code: string): string => code.split(".").at(-1) ?? "";

/** Only a path of this shop: "//elsewhere" and "/\elsewhere" lead out of it. */
export const localPath = (text: string | undefined): string | null =>
  /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(text ?? "") ? text! : null;

export type FormFields = (name: string, chars_max?: number) => string;
export async function formOf(c: Request$): Promise<FormFields> {
  const form = await c.req.parseBody();
  return (name, chars_max = 254) => {
    const value = form[name];
    return typeof value === "string" ? value.slice(0, chars_max) : "";
  };
}

export type AccountActor = Extract<Actor, { kind: "account" }>;
export const accountOf = (c: Request$): AccountActor | null => {
  const { actor } = c.var.shop;
  return actor.kind === "account" && actor.session ? actor : null;
};

export const toSignIn = (c: Request$, back: string): Response =>
  c.redirect(`/${localeOf(c)}/sign-in?back=${encodeURIComponent(back)}`, 303);
export const toStepUp = (c: Request$, back: string): Response => c.redirect(stepUpPath(localeOf(c), back), 303);

/** Post, redirect, get: back to a page of the account with what happened. */
export const comeHome = (
  c: Request$,
  page: string,
  told: { readonly done?: string; readonly fault?: string } = {},
): Response => {
  const query = new URLSearchParams(told as Record<string, string>).toString();
  return c.redirect(`/${localeOf(c)}/account${page}${query && `?${query}`}`, 303);
};

/** What every page of an account knows. */
export type AtHome = {
  readonly shopper: Shopper;
  readonly origin: string;
  readonly formToken: string;
  readonly done: string | null;
  readonly fault: string | null;
  readonly now: number;
};
export async function homeOf(c: Request$): Promise<AtHome> {
  const { shop } = c.var;
  const { done, fault } = toldIn(c);
  return {
    shopper: shopperOf(shop),
    origin: new URL(c.req.url).origin,
    formToken: await formToken(c),
    done,
    fault,
    now: shop.now,
  };
}
export const sendHome = (c: Request$, html: Html, status: 200 | 422 = 200, formTargets: readonly string[] = []) =>
  sendPage(c, html, styleHashes(localeOf(c)), { status, formTargets });

export const setCookie = (c: Request$, cookie: string): void => c.header("set-cookie", cookie, { append: true });

/** The cookies of somebody who has just come in, and the basket they brought. */
export async function letIn(c: Request$, { token, account, secondFactorWanted }: Entered, from: Caller): Promise<void> {
  const { shop } = c.var;
  setCookie(c, sessionCookie(shop, sessionCookieName(c.env), token));
  const device = deviceCookieOf(c, from);
  setCookie(c, keptCookie(shop, device.name, device.value, (device.days * day_ms) / second_ms));
  if (!secondFactorWanted) await bringCart(c, account.id);
}

/** Where somebody goes who has just come in: on, or to the second step first. */
export function goOn(c: Request$, entered: Entered, back: string | null, fallback = "/account"): Response {
  const locale = localeOf(c);
  const to = localPath(back ?? "") ?? `/${locale}${fallback}`;
  return c.redirect(entered.secondFactorWanted ? secondFactorPath(locale, to) : to, 303);
}

export async function bringCart(c: Request$, accountId: string): Promise<void> {
  const { environment } = c.var.shop.config;
  const brought = readCookie(c.req.header("cookie") ?? null, cartCookieName(environment));
  const cartId = await adoptCart(c.var.shop, accountId, brought);
  if (cartId === null) return;
  for (const cookie of cartCookies(environment, cartId)) setCookie(c, cookie);
}
