/** A buyer's side: asking about a product or an order, and the threads of an account. Open ones look again by themselves. */
import { formToken, requireFormToken } from "../identity/index.ts";
import { localeOf, type Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { AskPage, ThreadPage, ThreadsPage } from "../../web/pages/messages/buyer-pages.tsx";
import { findAboutOrder, findAboutProduct, findMessages, findThread, listThreads, markRead } from "./store.ts";
import { answerThread, askSeller } from "./write-message.ts";

export const messagePages = doors();
const home = "/:locale{zh-Han[st]|en|ja|fr|ar}/account/messages";
const looks_again_seconds = "20";

const accountOf = (c: Request$): string => (c.var.shop.actor.kind === "account" ? c.var.shop.actor.id : "");

messagePages.use(`${home}/*`, async function signedIn(c, next) {
  if (c.var.shop.actor.kind === "account") return next();
  const url = new URL(c.req.url);
  return c.redirect(
    `/${localeOf(c)}/sign-in?back=${encodeURIComponent((url.pathname + url.search).slice(0, 400))}`,
    303,
  );
});
messagePages.use(`${home}/*`, requireFormToken);

const viewOf = async (c: Request$) => ({
  shopper: shopperOf(c.var.shop),
  origin: new URL(c.req.url).origin,
  formToken: await formToken(c),
  fault: c.req.query("fault")?.slice(0, 40) ?? null,
});

messagePages.get(home, async (c) => {
  const cursor = c.req.query("cursor") ?? null;
  const page = await listThreads(c.var.shop, { accountId: accountOf(c) }, cursor);
  return sendPage(c, ThreadsPage({ ...(await viewOf(c)), page }), styleHashes(localeOf(c)));
});

const aboutOf = (c: Request$) => {
  const { product = "", order = "", seller = "" } = c.req.query();
  return order
    ? findAboutOrder(c.var.shop, order.slice(0, 20), seller.slice(0, 100), accountOf(c))
    : findAboutProduct(c.var.shop, product.slice(0, 120));
};

messagePages.get(`${home}/new`, async (c) => {
  const about = await aboutOf(c);
  if (!about) return c.notFound();
  const asked = new URL(c.req.url);
  asked.searchParams.delete("fault");
  return sendPage(
    c,
    AskPage({ ...(await viewOf(c)), about, action: asked.pathname + asked.search }),
    styleHashes(localeOf(c)),
  );
});
messagePages.post(`${home}/new`, async (c) => {
  const form = await c.req.parseBody();
  const asked = await askSeller(c.var.shop, await aboutOf(c), String(form["text"] ?? ""));
  const base = `/${localeOf(c)}/account/messages`;
  if (asked.ok) return c.redirect(`${base}/${asked.value}`, 303);
  if (asked.fault.code === "thread.not_found") return c.notFound();
  const back = new URL(c.req.url);
  back.searchParams.set("fault", asked.fault.code);
  return c.redirect(back.pathname + back.search, 303);
});

messagePages.get(`${home}/:id{thr_[0-9A-Z]+}`, async (c) => {
  const { shop } = c.var;
  const thread = await findThread(shop, { accountId: accountOf(c) }, c.req.param("id"));
  if (!thread) return c.notFound();
  const messages = await findMessages(shop, thread.id);
  if (thread.lastAt > thread.buyerReadAt) shop.later(shop.commit([markRead(shop, thread.id, "buyer")]));
  const page = await sendPage(c, ThreadPage({ ...(await viewOf(c)), thread, messages }), styleHashes(localeOf(c)));
  // Looks again by itself where nothing is being written: a page one came to by sending a form, or by its question.
  if (c.req.query("watch") === "1") page.headers.set("refresh", looks_again_seconds);
  return page;
});
messagePages.post(`${home}/:id{thr_[0-9A-Z]+}`, async (c) => {
  const form = await c.req.parseBody();
  const path = `/${localeOf(c)}/account/messages/${c.req.param("id")}`;
  const sent = await answerThread(
    c.var.shop,
    { accountId: accountOf(c) },
    c.req.param("id"),
    String(form["text"] ?? ""),
  );
  if (!sent.ok && sent.fault.code === "thread.not_found") return c.notFound();
  return c.redirect(sent.ok ? `${path}?watch=1` : `${path}?fault=${sent.fault.code}`, 303);
});
