/** Signing in and out, registering, and the account page: plain forms that need no script. */
import { Hono } from "hono";
import { adoptCart, cartCookieName, cartCookies } from "../cart/index.ts";
import { isLocale, type Locale } from "../kernel/locale.ts";
import { listOrders } from "../orders/index.ts";
import type { Env } from "../platform/env.ts";
import { sessionCookieName, type Request$, type Variables } from "../platform/http/context.ts";
import { sendPage } from "../platform/http/page.ts";
import { readCookie } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { AccountPage } from "../../web/pages/account/account-page.tsx";
import { RegisterPage, SignInPage, type EntryView } from "../../web/pages/account/sign-in-page.tsx";
import { formToken, requireFormToken, sessionTokenOf } from "./form-token.ts";
import { mayLook } from "./policy.ts";
import { register } from "./register.ts";
import { clearedCookie, endSession, sessionCookie } from "./session.ts";
import { signIn } from "./sign-in.ts";

export const identityPages = new Hono<{ Bindings: Env; Variables: Variables }>();
const home = "/:locale{zh-Han[st]|en|ja|fr|ar}";

identityPages.get(`${home}/sign-in`, (c) => showSignIn(c, { fault: null, email: "", back: c.req.query("back") ?? "" }));

identityPages.post(`${home}/sign-in`, async (c) => {
  const locale = localeOf(c);
  const form = await fieldsOf(c);
  const { shop } = c.var;
  const entered = await signIn(shop, form, callerOf(c), sessionTokenOf(c));
  if (!entered.ok) return showSignIn(c, { ...form, fault: tailOf(entered.fault.code) }, 422);
  const { token, account } = entered.value;
  c.header("set-cookie", sessionCookie(shop, sessionCookieName(c.env), token), { append: true });
  await bringCart(c, account.id);
  return c.redirect(localPath(form.back) ?? `/${locale}/account`, 303);
});

identityPages.get(`${home}/register`, (c) =>
  showRegister(c, { fault: null, email: "", name: "", back: c.req.query("back") ?? "" }),
);

identityPages.post(`${home}/register`, async (c) => {
  const form = await fieldsOf(c);
  const made = await register(c.var.shop, form, callerOf(c));
  if (!made.ok) return showRegister(c, { ...form, fault: tailOf(made.fault.code) }, 422);
  const back = localPath(form.back);
  return c.redirect(`/${localeOf(c)}/sign-in?notice=ready${back ? `&back=${encodeURIComponent(back)}` : ""}`, 303);
});

identityPages.post(`${home}/sign-out`, requireFormToken, async (c) => {
  await endSession(c.var.shop, sessionTokenOf(c));
  c.header("set-cookie", clearedCookie(c.var.shop, sessionCookieName(c.env)), { append: true });
  // The next person at this machine must not find the basket: it stays with the account.
  c.header("set-cookie", clearedCookie(c.var.shop, cartCookieName(c.var.shop.config.environment)), { append: true });
  c.header("clear-site-data", '"cache"');
  return c.redirect(`/${localeOf(c)}/sign-in?notice=ended`, 303);
});

identityPages.get(`${home}/account`, async (c) => {
  const { shop } = c.var;
  const locale = localeOf(c);
  if (shop.actor.kind !== "account") return c.redirect(`/${locale}/sign-in`, 303);
  const { id, name, email } = shop.actor;
  const orders = await listOrders(shop, { accountId: id, cursor: c.req.query("cursor") ?? null });
  const shopper = { locale, currency: shop.currency, shipTo: shop.shipTo, signedIn: true };
  const view = { shopper, origin: new URL(c.req.url).origin, name, email, orders };
  const html = AccountPage({ ...view, formToken: await formToken(c), mayOperate: mayLook(shop.actor) });
  return sendPage(c, html, styleHashes(locale));
});

const localeOf = (c: Request$): Locale => {
  const locale = c.req.param("locale");
  return isLocale(locale) ? locale : "en";
};
const tailOf = (code: string): string => code.split(".").at(-1) ?? "";

/** Only a path of this shop: "//elsewhere" and "/\elsewhere" lead out of it. */
export const localPath = (text: string): string | null => (/^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(text) ? text : null);

/** Who is on the other end of the wire, as Cloudflare saw it. */
const callerOf = (c: Request$): string => c.req.header("cf-connecting-ip") ?? "local";

async function fieldsOf(c: Request$) {
  const form = await c.req.parseBody();
  const text = (name: string, chars_max: number) => String(form[name] ?? "").slice(0, chars_max);
  return {
    email: text("email", 254),
    password: text("password", 1_000),
    name: text("name", 100),
    back: text("back", 500),
  };
}

async function bringCart(c: Request$, accountId: string): Promise<void> {
  const { environment } = c.var.shop.config;
  const brought = readCookie(c.req.header("cookie") ?? null, cartCookieName(environment));
  const cartId = await adoptCart(c.var.shop, accountId, brought);
  if (cartId === null) return;
  for (const cookie of cartCookies(environment, cartId)) c.header("set-cookie", cookie, { append: true });
}

type Shown = Omit<EntryView, "locale">;
function showSignIn(c: Request$, view: Shown, status: 200 | 422 = 200): Promise<Response> {
  const locale = localeOf(c);
  const asked = c.req.query("notice");
  const notice = asked === "ready" || asked === "ended" ? asked : null;
  const html = SignInPage({ ...view, back: localPath(view.back) ?? "", locale, notice });
  return sendPage(c, html, styleHashes(locale), { status });
}

function showRegister(c: Request$, view: Shown & { name: string }, status: 200 | 422 = 200): Promise<Response> {
  const locale = localeOf(c);
  const html = RegisterPage({ ...view, back: localPath(view.back) ?? "", locale });
  return sendPage(c, html, styleHashes(locale), { status });
}
