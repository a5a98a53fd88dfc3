/** In by a letter: ask for it, type its code or open its link, choose a new password. */
import { second_ms } from "../../kernel/clock.ts";
import { limits } from "../../kernel/limits.ts";
import type { Request$ } from "../../platform/http/context.ts";
import { doors } from "../../platform/http/doors.ts";
import { readCookie } from "../../platform/http/preferences.ts";
import { CodePage, ForgottenPage, LinkPage } from "../../../web/pages/account/letter-in-pages.tsx";
import { callerOf } from "../caller.ts";
import { requireFormToken, sessionTokenOf } from "../form-token.ts";
import * as kit from "../page-kit.ts";
import { clearedCookie, keptCookie } from "../session.ts";
import { askForLetter } from "./ask.ts";
import type { Purpose } from "./letter-store.ts";
import { enterByLetter, letterOf, type Key } from "./use.ts";

export const letterInPages = doors();
const { home } = kit;

const cookieName = (c: Request$): string => (c.var.shop.config.environment === "production" ? "__Host-entry" : "entry");
export const entryTokenOf = (c: Request$): string | null => readCookie(c.req.header("cookie") ?? null, cookieName(c));
export const entryCookie = (c: Request$, token: string): string =>
  keptCookie(c.var.shop, cookieName(c), token, limits.entry_ms / second_ms);
export const endedEntryCookie = (c: Request$): string => clearedCookie(c.var.shop, cookieName(c));

letterInPages.post(`${home}/sign-in/mail`, (c) => ask(c, "sign_in"));
letterInPages.post(`${home}/sign-in/forgotten`, (c) => ask(c, "reset"));
letterInPages.post(`${home}/account/confirm-address`, requireFormToken, (c) => ask(c, "confirm"));

letterInPages.get(`${home}/sign-in/forgotten`, (c) => {
  const view = { locale: kit.localeOf(c), email: "", fault: null };
  return kit.sendHome(c, ForgottenPage(view));
});

letterInPages.get(`${home}/sign-in/code`, (c) => showCode(c, null));
letterInPages.post(`${home}/sign-in/code`, async (c) => {
  const form = await kit.formOf(c);
  return come(c, { code: form("code", 20) });
});

/** Mail readers open links by themselves to look at them: nothing happens before the button is pressed. */
letterInPages.get(`${home}/sign-in/link`, async (c) => {
  const token = c.req.query("token")?.slice(0, 60) ?? "";
  const here = (await letterOf(c.var.shop, entryTokenOf(c))) !== null;
  return kit.sendHome(c, LinkPage({ locale: kit.localeOf(c), token, here }));
});
letterInPages.post(`${home}/sign-in/link`, async (c) => {
  const form = await kit.formOf(c);
  return come(c, { link: form("token", 60) });
});

async function ask(c: Request$, purpose: Purpose): Promise<Response> {
  const { shop } = c.var;
  const locale = kit.localeOf(c);
  const form = await kit.formOf(c);
  const actor = kit.accountOf(c);
  if (purpose === "confirm" && !actor) return kit.toSignIn(c, `/${locale}/account/sign-in`);
  const email = purpose === "confirm" ? (await actor!.person()).email : form("email");
  const back = purpose === "confirm" ? `/${locale}/account/sign-in` : (kit.localPath(form("back", 500)) ?? "");
  const asked = await askForLetter(shop, { purpose, email, back }, callerOf(c).address);
  if (!asked.ok) {
    const query = new URLSearchParams({ fault: kit.tailOf(asked.fault.code), ...(back ? { back } : {}) });
    return c.redirect(`/${locale}/sign-in?${query}`, 303);
  }
  kit.setCookie(c, entryCookie(c, asked.value.browserToken));
  return c.redirect(`/${locale}/sign-in/code`, 303);
}

async function come(c: Request$, key: Key): Promise<Response> {
  const from = callerOf(c);
  const came = await enterByLetter(c.var.shop, key, entryTokenOf(c), from, sessionTokenOf(c));
  const locale = kit.localeOf(c);
  if (!came.ok) {
    if (came.fault.code === "entry.wrong" && "code" in key) return showCode(c, "wrong");
    return c.redirect(`/${locale}/sign-in?fault=${kit.tailOf(came.fault.code)}`, 303);
  }
  kit.setCookie(c, endedEntryCookie(c));
  await kit.letIn(c, came.value, from);
  const { purpose, back } = came.value;
  const fallback = {
    sign_in: "/account",
    reset: "/account/sign-in#password",
    confirm: "/account/sign-in?done=confirmed",
  };
  return kit.goOn(c, came.value, purpose === "sign_in" ? back : null, fallback[purpose]);
}

async function showCode(c: Request$, fault: string | null): Promise<Response> {
  const letter = await letterOf(c.var.shop, entryTokenOf(c));
  const locale = kit.localeOf(c);
  if (!letter) return c.redirect(`/${locale}/sign-in?fault=expired`, 303);
  return kit.sendHome(c, CodePage({ locale, email: letter.email, back: letter.back, fault }), fault ? 422 : 200);
}
