/** The order page, the way back from the provider, paying again and cancelling: plain forms that need no script. */
import { formToken, requireFormToken } from "../identity/index.ts";
import { localeFrom, type Locale } from "../kernel/locale.ts";
import { isOrderNumber, orderCookie, orderCookieName } from "../orders/index.ts";
import { hostedPageOrigins, payAgain, type PaymentMethod } from "../payments/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { readCookie, shopperOf } from "../platform/http/preferences.ts";
import { cancelOrder, cancelPart } from "../refunds/index.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { OrderNotFoundPage } from "../../web/pages/orders/order-not-found.tsx";
import { OrderPage } from "../../web/pages/orders/order-page.tsx";
import { orderView, type OrderView } from "./order-view.ts";
import { paymentUrls } from "./payment-urls.ts";
import { returnFromPayment } from "./return-from-payment.ts";

export const orderPages = doors();
const page = "/:locale{zh-Han[st]|en|ja|fr|ar}/orders/:number";

/** A link with a key is exchanged once for a cookie, so that the key stays out of histories and referrers. */
orderPages.get(page, async (c) => {
  const { locale, number } = placeOf(c);
  const key = c.req.query("key");
  if (key !== undefined) return exchangeKey(c, locale, number, key);
  const view = await open(c, number, "looking");
  if (!view) return notFound(c, locale, number);
  const { shop } = c.var;
  const shopper = shopperOf(shop);
  const fault = c.req.query("fault") ?? null;
  const html = OrderPage({ view, shopper, origin: new URL(c.req.url).origin, formToken: await formToken(c), fault });
  return sendPage(c, html, styleHashes(locale), { formTargets: hostedPageOrigins(shop) });
});

orderPages.get(`${page}/return`, async (c) => {
  const { locale, number } = placeOf(c);
  if (isOrderNumber(number)) await returnFromPayment(c.var.shop, number);
  return c.redirect(`/${locale}/orders/${number}`, 303);
});

orderPages.post(`${page}/payments`, requireFormToken, async (c) => {
  const { locale, number } = placeOf(c);
  const view = await open(c, number, "acting");
  if (!view) return notFound(c, locale, number);
  const method = methodOf((await c.req.parseBody())["method"]);
  const { order } = view;
  const started = await payAgain(c.var.shop, order.id, method, paymentUrls(c, order, locale));
  if (!started.ok) return c.redirect(backTo(locale, number, started.fault.code), 303);
  return c.redirect(started.value.redirectUrl ?? `/${locale}/orders/${number}`, 303);
});

orderPages.post(`${page}/cancellation`, requireFormToken, async (c) => {
  const { locale, number } = placeOf(c);
  const view = await open(c, number, "acting");
  if (!view) return notFound(c, locale, number);
  if (!view.mayCancel) return c.redirect(backTo(locale, number, "order.not_cancellable"), 303);
  const cancelled = await cancelOrder(c.var.shop, view.order.id, "shopper");
  return c.redirect(cancelled.ok ? `/${locale}/orders/${number}` : backTo(locale, number, cancelled.fault.code), 303);
});

orderPages.post(`${page}/parts/:seller{sel_\\w{1,40}}/cancellation`, requireFormToken, async (c) => {
  const { locale, number } = placeOf(c);
  const view = await open(c, number, "acting");
  if (!view) return notFound(c, locale, number);
  const seller = c.req.param("seller");
  if (!view.cancellableSellers.includes(seller))
    return c.redirect(backTo(locale, number, "order.not_cancellable"), 303);
  const cancelled = await cancelPart(c.var.shop, view.order.id, seller, "shopper");
  return c.redirect(cancelled.ok ? `/${locale}/orders/${number}` : backTo(locale, number, cancelled.fault.code), 303);
});

function placeOf(c: Request$): { locale: Locale; number: string } {
  const locale = c.req.param("locale");
  return { locale: localeFrom(locale), number: c.req.param("number") ?? "" };
}

const methodOf = (text: unknown): PaymentMethod => (text === "alipay" || text === "wechat" ? text : "card");
const backTo = (locale: Locale, number: string, code: string): string =>
  `/${locale}/orders/${number}?fault=${code.split(".").at(-1)}`;

async function open(c: Request$, number: string, doing: "looking" | "acting"): Promise<OrderView | null> {
  if (!isOrderNumber(number)) return null;
  const key = readCookie(c.req.header("cookie") ?? null, orderCookieName(number));
  const view = await orderView(c.var.shop, { number }, key, doing);
  return view.ok ? view.value : null;
}

async function exchangeKey(c: Request$, locale: Locale, number: string, key: string): Promise<Response> {
  const sound = isOrderNumber(number) && /^[\w-]{20,200}$/.test(key);
  const view = sound ? await orderView(c.var.shop, { number }, key) : null;
  if (!view?.ok) return notFound(c, locale, number);
  const secure = c.var.shop.config.environment === "production";
  c.header("set-cookie", orderCookie(number, key, secure));
  c.header("referrer-policy", "no-referrer");
  return c.redirect(`/${locale}/orders/${number}`, 303);
}

const notFound = (c: Request$, locale: Locale, number: string): Promise<Response> => {
  const back = isOrderNumber(number) ? `/${locale}/orders/${number}` : `/${locale}/account`;
  return sendPage(c, OrderNotFoundPage({ locale, back }), styleHashes(locale), { status: 404 });
};
