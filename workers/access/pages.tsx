/** Where a person lets software act for their seller: one page, one form, no script. */
import { formToken, requireFormToken } from "../identity/index.ts";
import { isLocale, type Locale } from "../kernel/locale.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { readCookie } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { ConsentPage, ConsentRefusedPage } from "../../web/pages/access/consent-page.tsx";
import { asksForSeller, backTo, judgeAuthorization, sellersToGive, type Asked, type Judged } from "./authorization.ts";
import { findClient } from "./client-store.ts";
import { giveGrant } from "./give-grant.ts";
import { findSellerNames } from "./name-store.ts";

export const accessPages = doors();

/** What was asked waits here while its reader signs in: a sign-in form carries no address as long as this one. */
const waitingCookie = "yaji_authorize";
const query_chars_max = 3_000;
const waiting_seconds = 900;

accessPages.get("/oauth/authorize", async (c) => {
  const query = new URL(c.req.url).search.slice(1) || (readCookie(c.req.header("cookie") ?? null, waitingCookie) ?? "");
  const { params, judged } = await judge(c, query);
  if (judged.as !== "asked") return sendJudged(c, params, judged);
  const { asked } = judged;
  const { actor, config } = c.var.shop;
  const back = (error: string) =>
    c.redirect(backTo(asked.redirectUri, config.publicOrigin, { error, state: asked.state }), 303);
  const signedIn = actor.kind === "account" && actor.scopes === null;
  if (asked.prompt === "none") return back(signedIn ? "consent_required" : "login_required");
  if (!signedIn) return sendToSignIn(c, localeOf(c, params), query);
  return showConsent(c, params, query, asked);
});

accessPages.post("/oauth/authorize", requireFormToken, async (c) => {
  const form = await c.req.parseBody();
  const query = String(form["request"] ?? "");
  const { params, judged } = await judge(c, query);
  if (judged.as !== "asked") return sendJudged(c, params, judged);
  const { actor, config } = c.var.shop;
  if (actor.kind !== "account" || actor.scopes !== null) return sendToSignIn(c, localeOf(c, params), query);

  const { asked } = judged;
  const answer = (given: { readonly [name: string]: string }) => {
    c.header("set-cookie", waiting(c, "", 0), { append: true });
    return c.redirect(backTo(asked.redirectUri, config.publicOrigin, { ...given, state: asked.state }), 303);
  };
  if (form["decision"] !== "allow") return answer({ error: "access_denied" });
  const chosen = sellersToGive(actor, asked).find(({ sellerId }) => sellerId === form["seller_id"]);
  if (!chosen && asksForSeller(asked.scopes)) return answer({ error: "access_denied" });
  const given = { accountId: actor.id, sellerId: chosen?.sellerId ?? null, scopes: chosen?.scopes ?? asked.scopes };
  return answer({ code: await giveGrant(c.var.shop, asked, given) });
});

async function judge(
  c: Request$,
  query: string,
): Promise<{ readonly params: URLSearchParams; readonly judged: Judged }> {
  const params = new URLSearchParams(query.slice(0, query_chars_max));
  const clientId = params.get("client_id") ?? "";
  const client = /^cli_\w{26}$/.test(clientId) ? await findClient(c.var.shop, clientId) : null;
  return { params, judged: judgeAuthorization(params, client) };
}

function sendJudged(c: Request$, params: URLSearchParams, judged: Exclude<Judged, { as: "asked" }>) {
  if (judged.as === "sent_back") {
    const { redirectUri, error, state } = judged;
    return c.redirect(backTo(redirectUri, c.var.shop.config.publicOrigin, { error, state }), 303);
  }
  const locale = localeOf(c, params);
  return sendPage(c, ConsentRefusedPage({ locale, why: judged.why }), styleHashes(locale), { status: 422 });
}

function sendToSignIn(c: Request$, locale: Locale, query: string): Response {
  c.header("set-cookie", waiting(c, query, waiting_seconds), { append: true });
  return c.redirect(`/${locale}/sign-in?back=${encodeURIComponent("/oauth/authorize")}`, 303);
}

async function showConsent(c: Request$, params: URLSearchParams, query: string, asked: Asked): Promise<Response> {
  const { shop } = c.var;
  const locale = localeOf(c, params);
  const sellers = sellersToGive(shop.actor, asked);
  const ids = [...sellers.map(({ sellerId }) => sellerId), ...(asked.client.sellerId ? [asked.client.sellerId] : [])];
  const names = await findSellerNames(shop, ids);
  const html = ConsentPage({
    locale,
    formToken: await formToken(c),
    request: query,
    client: asked.client.name,
    registeredBy: asked.client.sellerId === null ? null : (names[asked.client.sellerId] ?? null),
    returnsTo: URL.parse(asked.redirectUri)?.host || asked.redirectUri,
    person: shop.actor.kind === "account" ? (await shop.actor.person()).email : "",
    scopes: asked.scopes,
    sellers: sellers.map(({ sellerId, scopes }) => ({ id: sellerId, name: names[sellerId] ?? sellerId, scopes })),
    needsSeller: asksForSeller(asked.scopes),
  });
  // Chrome holds form-action also for the redirect that answers the form.
  const origin = URL.parse(asked.redirectUri);
  const target = origin && /^https?:$/.test(origin.protocol) ? origin.origin : `${origin?.protocol ?? ""}`;
  return sendPage(c, html, styleHashes(locale), { formTargets: [target] });
}

const localeOf = (c: Request$, params: URLSearchParams): Locale =>
  (params.get("ui_locales") ?? "").split(" ").find(isLocale) ?? c.var.shop.locale;

function waiting(c: Request$, query: string, seconds: number): string {
  const secure = c.var.shop.config.environment === "production" ? "; Secure" : "";
  return `${waitingCookie}=${query.replaceAll(";", "%3B").slice(0, query_chars_max)}; Path=/oauth; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
