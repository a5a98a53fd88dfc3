/** Auctions: the list, the room of a lot, and its forms. Nothing here needs a script. */
import { addHeldLine, cartCookieName, cartCookies } from "../cart/index.ts";
import { cardsOfVariants } from "../catalog/index.ts";
import { declineAward, listLots, mayOrder, receiptOfAward, registerBidder, sealReceipt } from "../drops/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import { hostedPageOrigins } from "../payments/index.ts";
import { localeOf, originOf, type Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { minorOf, readForm } from "../platform/http/form.ts";
import { sendPage } from "../platform/http/page.ts";
import { preferenceCookie, readCookie, shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { AuctionsPage } from "../../web/pages/auctions/auctions-page.tsx";
import { LotPage } from "../../web/pages/auctions/lot-page.tsx";
import { personalHead } from "../../web/pages/personal-head.ts";
import { bid } from "./bid.ts";
import { leaveByCard } from "./leave-by-card.ts";
import { viewLot, viewLotHeard, type LotView } from "./view-lot.ts";

export const auctionPages = doors();
const list = "/:locale{zh-Han[st]|en|ja|fr|ar}/auctions";
const page = `${list}/:slug{[a-z0-9-]{1,80}}`;
const look_again_seconds = 10;

auctionPages.get(list, async (c) => {
  const { shop } = c.var;
  const locale = localeOf(c);
  const cursor = c.req.query("cursor") ?? null;
  const [running, past] = await Promise.all([listLots(shop, "running", null), listLots(shop, "past", cursor)]);
  const items = [...running.items, ...past.items];
  const cards = await cardsOfVariants(shop, items);
  const shown = (lots: typeof items) => lots.map((lot) => ({ ...lot, card: cards.get(lot.variantId) ?? null }));
  const head = {
    ...personalHead(copyFor(locale, "auctions").title, originOf(c), locale, "auctions"),
    robots: undefined,
  };
  const html = AuctionsPage({
    head,
    shopper: shopperOf(c.var.shop),
    running: shown([...running.items]),
    past: shown([...past.items]),
    earlier: past.next,
  });
  return sendPage(c, html, styleHashes(locale));
});

auctionPages.get(page, async (c) => {
  const view = await viewLotHeard(c.var.shop, c.req.param("slug"));
  return view ? showLot(c, view) : c.notFound();
});

auctionPages.post(`${page}/paddle`, requireFormToken, async (c) => {
  const view = await viewLot(c.var.shop, c.req.param("slug"));
  if (!view) return c.notFound();
  const taken = await registerBidder(c.var.shop, view.sale);
  return back(c, view, taken.ok ? { notice: "paddle" } : { fault: taken.fault.code });
});

auctionPages.post(`${page}/deposit`, requireFormToken, async (c) => {
  const view = await viewLot(c.var.shop, c.req.param("slug"));
  if (!view) return c.notFound();
  const left = await leaveByCard(c.var.shop, view.sale);
  if (!left.ok) return back(c, view, { fault: left.fault.code });
  return left.value.redirectUrl ? c.redirect(left.value.redirectUrl, 303) : back(c, view, {});
});

/** Back from the provider: the page of the lot itself hears what became of it. */
auctionPages.get(`${page}/deposit`, (c) => c.redirect(`/${localeOf(c)}/auctions/${c.req.param("slug")}`, 303));

auctionPages.post(`${page}/bids`, requireFormToken, async (c) => {
  const view = await viewLot(c.var.shop, c.req.param("slug"));
  if (!view) return c.notFound();
  const form = await readForm(c);
  const minor = minorOf(form.text("amount", 40), view.sale.currency);
  const bidId = form.text("bid_id", 64);
  if (!minor || Number.isNaN(minor) || !/^[\w-]{8,64}$/.test(bidId)) return back(c, view, { fault: "bid.amount" });
  const placed = await bid(c.var.shop, view.sale, bidId, minor);
  return back(c, view, placed.ok ? { notice: "placed" } : { fault: placed.fault.code });
});

/** The winner's way to the checkout: the award's receipt goes into the basket, in the currency of the hammer. */
auctionPages.post(`${page}/order`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const view = await viewLot(shop, c.req.param("slug"));
  if (!view) return c.notFound();
  const { award, sale } = view;
  if (!award || !mayOrder(award, shop.now)) return back(c, view, { fault: "award.over" });
  const { environment } = shop.config;
  const brought = readCookie(c.req.header("cookie") ?? null, cartCookieName(environment));
  const token = await sealReceipt(shop, receiptOfAward(sale, award));
  const added = await addHeldLine({ ...shop, currency: sale.currency }, brought, token);
  if (!added.ok) return back(c, view, { fault: added.fault.code });
  const preference = `${preferenceCookie}=${sale.currency}.${shop.shipTo}; Path=/; Max-Age=31536000; SameSite=Lax`;
  for (const cookie of [...cartCookies(environment, added.value.cartId), preference])
    c.header("set-cookie", cookie, { append: true });
  return c.redirect(`/${localeOf(c)}/checkout`, 303);
});

auctionPages.post(`${page}/decline`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const view = await viewLot(shop, c.req.param("slug"));
  if (!view || shop.actor.kind !== "account") return c.notFound();
  const declined = await declineAward(shop, view.sale, shop.actor.id);
  return back(c, view, declined.ok ? {} : { fault: declined.fault.code });
});

async function showLot(c: Request$, view: LotView): Promise<Response> {
  const locale = localeOf(c);
  const { lot } = view.snapshot;
  const title = view.card?.title.text ?? view.sale.slug;
  const over = lot.phase === "closed" || lot.phase === "withdrawn";
  const step = Number(c.req.query("step"));
  const asked = c.req.query("notice");
  const still = c.req.query("still") === "1";
  const head = personalHead(title, originOf(c), locale, `auctions/${view.sale.slug}`);
  const html = LotPage({
    head: { ...head, ...(over || still || c.req.query("fault") ? {} : { refresh_seconds: look_again_seconds }) },
    shopper: shopperOf(c.var.shop),
    view,
    formToken: await formToken(c),
    bidId: crypto.randomUUID(),
    notice: asked === "placed" || asked === "paddle" ? asked : null,
    fault: c.req.query("fault")?.slice(0, 40) ?? null,
    still,
    step: over && Number.isSafeInteger(step) && step > 0 ? Math.min(step, view.replay.length) : null,
    origin: originOf(c),
  });
  // The form may end on the provider's page, and a browser holds a redirect against `form-action` too.
  return sendPage(c, html, styleHashes(locale), { formTargets: hostedPageOrigins(c.var.shop) });
}

function back(c: Request$, { sale }: LotView, told: { readonly notice?: string; readonly fault?: string }): Response {
  const asked = new URLSearchParams();
  if (told.notice) asked.set("notice", told.notice);
  if (told.fault) asked.set("fault", told.fault.split(".").at(-1) ?? "");
  const question = asked.size > 0 ? `?${asked}` : "";
  return c.redirect(`/${localeOf(c)}/auctions/${sale.slug}${question}`, 303);
}
