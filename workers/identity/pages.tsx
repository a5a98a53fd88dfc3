/** Signing in and out, registering, and the account page: plain forms that need no script. */
import { cartCookieName } from "../cart/index.ts";
import { listOrders } from "../orders/index.ts";
import { sessionCookieName, type Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { AccountPage } from "../../web/pages/account/account-page.tsx";
import { RegisterPage, SignInPage, type EntryView } from "../../web/pages/account/sign-in-page.tsx";
import { accountPages } from "./account/pages.tsx";
import { callerOf } from "./caller.ts";
import { confirmPages } from "./confirm/pages.tsx";
import { requireFormToken, sessionTokenOf } from "./form-token.ts";
import { entryCookie, letterInPages } from "./letter-in/pages.tsx";
import { accountOf, formOf, goOn, home, homeOf, letIn, localeOf, localPath, setCookie, tailOf } from "./page-kit.ts";
import { outsidePages } from "./outside/pages.tsx";
import { mayLook } from "./policy.ts";
import { register } from "./register.ts";
import { secondFactorPages } from "./second-factor/pages.tsx";
import { clearedCookie, endSession, findSession } from "./session.ts";
import { signIn } from "./sign-in.ts";
import { secondFactorPath } from "./standing.ts";

export const identityPages = doors();

identityPages.get(`${home}/sign-in`, async (c) => {
  const back = c.req.query("back") ?? "";
  // Somebody whose second step is still to come, or whose last one was yesterday, goes straight to it.
  const waiting = accountOf(c) ? null : await findSession(c.var.shop, sessionTokenOf(c));
  const to = localPath(back) ?? `/${localeOf(c)}/account`;
  if (waiting?.guarded && !c.req.query("notice")) return c.redirect(secondFactorPath(localeOf(c), to), 303);
  return showSignIn(c, { fault: c.req.query("fault") ?? null, email: "", back });
});

identityPages.post(`${home}/sign-in`, async (c) => {
  const form = await fieldsOf(c);
  const from = callerOf(c);
  const entered = await signIn(c.var.shop, form, from, sessionTokenOf(c));
  if (!entered.ok) return showSignIn(c, { ...form, fault: tailOf(entered.fault.code) }, 422);
  await letIn(c, entered.value, from);
  return goOn(c, entered.value, form.back);
});

identityPages.get(`${home}/register`, (c) =>
  showRegister(c, { fault: null, email: "", name: "", back: c.req.query("back") ?? "" }),
);

identityPages.post(`${home}/register`, async (c) => {
  const form = await fieldsOf(c);
  const made = await register(c.var.shop, form, callerOf(c).address);
  if (!made.ok) return showRegister(c, { ...form, fault: tailOf(made.fault.code) }, 422);
  setCookie(c, entryCookie(c, made.value.browserToken));
  const back = localPath(form.back);
  return c.redirect(`/${localeOf(c)}/sign-in?notice=ready${back ? `&back=${encodeURIComponent(back)}` : ""}`, 303);
});

identityPages.post(`${home}/sign-out`, requireFormToken, async (c) => {
  await endSession(c.var.shop, sessionTokenOf(c));
  setCookie(c, clearedCookie(c.var.shop, sessionCookieName(c.env)));
  // The next person at this machine must not find the basket: it stays with the account.
  setCookie(c, clearedCookie(c.var.shop, cartCookieName(c.var.shop.config.environment)));
  c.header("clear-site-data", '"cache"');
  return c.redirect(`/${localeOf(c)}/sign-in?notice=ended`, 303);
});

identityPages.get(`${home}/account`, async (c) => {
  const { shop } = c.var;
  const locale = localeOf(c);
  const actor = accountOf(c);
  if (!actor) return c.redirect(`/${locale}/sign-in`, 303);
  const orders = await listOrders(shop, { accountId: actor.id, cursor: c.req.query("cursor") ?? null });
  const view = { ...(await homeOf(c)), ...(await actor.person()), orders };
  const mayEnterOffice = mayLook(actor) || actor.heldRole !== undefined;
  return sendPage(c, AccountPage({ ...view, mayOperate: mayEnterOffice }), styleHashes(locale));
});

identityPages.route("/", accountPages);
identityPages.route("/", outsidePages);
identityPages.route("/", secondFactorPages);
identityPages.route("/", confirmPages);
identityPages.route("/", letterInPages);

async function fieldsOf(c: Request$) {
  const text = await formOf(c);
  return { email: text("email"), password: text("password", 1_000), name: text("name", 100), back: text("back", 500) };
}

type Shown = Omit<EntryView, "locale">;
function showSignIn(c: Request$, view: Shown, status: 200 | 422 = 200): Promise<Response> {
  const locale = localeOf(c);
  const asked = c.req.query("notice");
  const notice = asked === "ready" || asked === "ended" ? asked : null;
  const { oidc } = c.var.shop.config;
  const back = localPath(view.back) ?? "";
  const after = back === "" ? `/${locale}/account` : back;
  const ways = {
    after,
    secondStep: secondFactorPath(locale, after),
    providers: oidc.map(({ id, name }) => ({ id, name })),
  };
  const html = SignInPage({ ...view, ...ways, back, locale, notice });
  const formTargets = oidc.map(({ issuer }) => new URL(issuer).origin);
  return sendPage(c, html, styleHashes(locale), { status, formTargets });
}

function showRegister(c: Request$, view: Shown & { name: string }, status: 200 | 422 = 200): Promise<Response> {
  const locale = localeOf(c);
  const html = RegisterPage({ ...view, back: localPath(view.back) ?? "", locale });
  return sendPage(c, html, styleHashes(locale), { status });
}
