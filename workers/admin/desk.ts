/** The door of the back office, and what every page behind it knows: who works here, in which language, what just happened. */
import type { MiddlewareHandler } from "hono";
import { formToken, mayLook, mayOperate } from "../identity/index.ts";
import { isLocale, type Locale } from "../kernel/locale.ts";
import type { Env } from "../platform/env.ts";
import type { Request$, Variables } from "../platform/http/context.ts";
import { addressedAs } from "../persons/index.ts";
import { toldIn } from "../platform/http/told.ts";
import { sendPage, type Html } from "../platform/http/page.ts";
import { readCookie } from "../platform/http/preferences.ts";
import { problem } from "../platform/http/problem.ts";
import { styleHashes } from "../../web/assets/manifest.ts";

export type DeskRoom =
  | "today"
  | "products"
  | "orders"
  | "stock"
  | "promotions"
  | "sales"
  | "auctions"
  | "projects"
  | "markets"
  | "imports"
  | "people"
  | "sellers"
  | "listings"
  | "mails"
  | "reviews"
  | "finance"
  | "gifts"
  | "returns"
  | "disputes"
  | "log";

export type Desk = {
  readonly locale: Locale;
  readonly room: DeskRoom;
  readonly formToken: string;
  readonly name: string;
  /** auditors look and change nothing */
  readonly mayChange: boolean;
  /** address of this page with its question, for coming back to it */
  readonly here: string;
  /** what the form just sent has done, or why it was refused */
  readonly done: string | null;
  readonly fault: string | null;
  readonly now: number;
};

export const languageCookie = "yaji_desk";

export const deskLocale = (c: Request$): Locale => {
  const chosen = readCookie(c.req.header("cookie") ?? null, languageCookie);
  return isLocale(chosen) ? chosen : c.var.shop.locale;
};

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)/;

/** Strangers are sent to sign in, shoppers find nothing here, auditors look; the same for every address, known or not. */
export const staffOnly: MiddlewareHandler<{ Bindings: Env; Variables: Variables }> = async function staffOnly(c, next) {
  const { actor } = c.var.shop;
  const reading = c.req.method === "GET" || c.req.method === "HEAD";
  if (actor.kind !== "account") {
    const url = new URL(c.req.url);
    const back = reading ? url.pathname + url.search : "/admin";
    return c.redirect(`/${deskLocale(c)}/sign-in?back=${encodeURIComponent(back.slice(0, 400))}`, 303);
  }
  if (actor.heldRole) return c.redirect(`/${deskLocale(c)}/account/second-factor`, 303);
  if (!mayLook(actor)) return c.notFound();
  if (reading) return next();
  if (!mayOperate(actor)) return problem({ code: "operator.forbidden" });
  return formTypes.test(c.req.header("content-type") ?? "") ? next() : problem({ code: "form.forbidden" });
};

export async function deskOf(c: Request$, room: DeskRoom): Promise<Desk> {
  const { actor, now } = c.var.shop;
  return {
    locale: deskLocale(c),
    room,
    formToken: await formToken(c),
    name: actor.kind === "account" ? addressedAs(await actor.person()) : "",
    mayChange: mayOperate(actor),
    ...toldIn(c),
    now,
  };
}

export const sendDesk = (c: Request$, desk: Desk, html: Html, status: 200 | 404 | 422 = 200): Promise<Response> =>
  sendPage(c, html, styleHashes(desk.locale), { status, frames: true });

/** Post, redirect, get: back to a page of the back office with what happened. */
export function comeBack(
  c: Request$,
  path: string,
  told: { readonly done?: string; readonly fault?: string },
): Response {
  const safe = /^\/admin(?:[/?][\x21-\x7e]{0,500})?$/.test(path) ? path : "/admin";
  const url = new URL(safe, "http://shop.invalid");
  for (const name of ["done", "fault"] as const) {
    url.searchParams.delete(name);
    if (told[name]) url.searchParams.set(name, told[name]);
  }
  return c.redirect(url.pathname + url.search, 303);
}
