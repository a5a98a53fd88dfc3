/** Presales: the list, a presale with one's own place, and its forms. Nothing here needs a script. */
import { addHeldLine, cartCookieName, cartCookies } from "../cart/index.ts";
import { findOwnPlace, giveUpPlace, readyToOrder, sealReceipt, type Sale } from "../drops/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import { hostedPageOrigins } from "../payments/index.ts";
import { localeOf, originOf, type Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { preferenceCookie, readCookie, shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { personalHead } from "../../web/pages/personal-head.ts";
import { PresalePage } from "../../web/pages/presales/presale-page.tsx";
import { PresalesPage } from "../../web/pages/presales/presales-page.tsx";
import { presaleNamed } from "./find-presale.ts";
import { reserve } from "./reserve.ts";
import { presaleStudioPages } from "./studio-pages.tsx";
import { listPresales, viewHeard, viewPresale } from "./view-presale.ts";

export const presalePages = doors();
presalePages.route("/", presaleStudioPages);
const list = "/:locale{zh-Han[st]|en|ja|fr|ar}/presales";
const page = `${list}/:slug{[a-z0-9-]{1,80}}`;

presalePages.get(list, async (c) => {
  const { shop } = c.var;
  const locale = localeOf(c);
  const [running, past] = await Promise.all([
    listPresales(shop, "running", null),
    listPresales(shop, "past", c.req.query("cursor") ?? null),
  ]);
  const head = {
    ...personalHead(copyFor(locale, "presales").title, originOf(c), locale, "presales"),
    robots: undefined,
  };
  const html = PresalesPage({
    head,
    shopper: shopperOf(c.var.shop),
    running: running.items,
    past: past.items,
    earlier: past.next,
  });
  return sendPage(c, html, styleHashes(locale));
});

presalePages.get(page, async (c) => {
  const found = await viewPresale(c.var.shop, c.req.param("slug"));
  if (!found) return c.notFound();
  const view = await viewHeard(c.var.shop, found);
  const locale = localeOf(c);
  const head = personalHead(view.card?.title.text ?? view.sale.slug, originOf(c), locale, `presales/${view.sale.slug}`);
  const html = PresalePage({
    head: { ...head, robots: undefined },
    shopper: shopperOf(c.var.shop),
    view,
    formToken: await formToken(c),
    fault: c.req.query("fault")?.slice(0, 40) ?? null,
  });
  // The form may end on the provider's page, and a browser holds a redirect against `form-action` too.
  return sendPage(c, html, styleHashes(locale), { formTargets: hostedPageOrigins(c.var.shop) });
});

presalePages.post(`${page}/place`, requireFormToken, async (c) => {
  const sale = await presaleNamed(c.var.shop, c.req.param("slug"));
  if (!sale) return c.notFound();
  const taken = await reserve(c.var.shop, sale);
  if (!taken.ok) return back(c, sale, taken.fault.code);
  return taken.value.redirectUrl ? c.redirect(taken.value.redirectUrl, 303) : back(c, sale, null);
});

/** Back from the provider: the page of the presale itself hears what became of it. */
presalePages.get(`${page}/place/card`, (c) => c.redirect(`/${localeOf(c)}/presales/${c.req.param("slug")}`, 303));

presalePages.post(`${page}/place/cancellation`, requireFormToken, async (c) => {
  const sale = await presaleNamed(c.var.shop, c.req.param("slug"));
  if (!sale) return c.notFound();
  const given = await giveUpPlace(c.var.shop, sale);
  return back(c, sale, given.ok ? null : given.fault.code);
});

/** To the checkout: the receipt goes into the basket, in the currency of the presale. */
presalePages.post(`${page}/place/order`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const sale = await presaleNamed(shop, c.req.param("slug"));
  const own = sale && shop.actor.kind === "account" ? await findOwnPlace(shop, sale.id, shop.actor.id) : null;
  if (!sale || !own) return c.notFound();
  const ready = await readyToOrder(shop, sale, own);
  if (!ready.ok) return back(c, sale, ready.fault.code);
  const { environment } = shop.config;
  const brought = readCookie(c.req.header("cookie") ?? null, cartCookieName(environment));
  const { currency } = sale;
  const added = await addHeldLine({ ...shop, currency }, brought, await sealReceipt(shop, ready.value));
  if (!added.ok) return back(c, sale, added.fault.code);
  const preference = `${preferenceCookie}=${currency}.${shop.shipTo}; Path=/; Max-Age=31536000; SameSite=Lax`;
  for (const cookie of [...cartCookies(environment, added.value.cartId), preference])
    c.header("set-cookie", cookie, { append: true });
  return c.redirect(`/${localeOf(c)}/checkout`, 303);
});

function back(c: Request$, { slug }: Sale, fault: string | null): Response {
  const question = fault === null ? "" : `?fault=${encodeURIComponent(fault.split(".").at(-1) ?? "")}`;
  return c.redirect(`/${localeOf(c)}/presales/${slug}${question}`, 303);
}
