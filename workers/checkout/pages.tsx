/** Checkout as plain forms: address → review → the provider's page. Nothing here needs a script, and every step can be gone back to. */
import type { MiddlewareHandler } from "hono";
import { broughtCart } from "../cart/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import { ok, type Fault, type Result } from "../kernel/result.ts";
import { checkAddress } from "../logistics/index.ts";
import { orderCookie } from "../orders/index.ts";
import { hostedPageOrigins } from "../payments/index.ts";
import { doors } from "../platform/http/doors.ts";
import { check } from "../platform/http/endpoint.ts";
import type { Request$ } from "../platform/http/context.ts";
import { sendPage } from "../platform/http/page.ts";
import { shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { CheckoutPage } from "../../web/pages/checkout/checkout-page.tsx";
import { ReviewPage } from "../../web/pages/checkout/review-page.tsx";
import { personalHead } from "../../web/pages/personal-head.ts";
import * as contract from "./contract.ts";
import { freezeQuote, type QuoteRequest } from "./freeze-quote.ts";
import { keepCheckout, keptCheckout } from "./kept-form.ts";
import { payOrder } from "./pay-order.ts";
import { orderPath } from "./pay-writes.ts";
import { deliveryWish, viewCheckout, type CheckoutForm, type CheckoutProblems } from "./view-checkout.ts";
import { viewReview } from "./view-review.ts";

export const checkoutPages = doors();
const here = "/:locale{zh-Han[st]|en|ja|fr|ar}/checkout";

checkoutPages.get(here, async (c) => {
  const kept = await keptCheckout(c);
  return show(c, kept && "form" in kept ? kept.form : {}, problemAsked(c));
});

checkoutPages.post(here, requireFormToken as MiddlewareHandler, async (c) => {
  const form = await textForm(c);
  if (c.req.query("step")) return show(c, form, {});
  const read = readForm(c, form);
  if (!read.ok) return show(c, form, read.fault.problems);
  return (await keepCheckout(c, { form })) ? c.redirect(reviewPath(c), 303) : review(c, form);
});

checkoutPages.get(`${here}/review`, async (c) => {
  const kept = await keptCheckout(c);
  if (kept && "order" in kept) return c.redirect(orderPath(c.var.shop.locale, kept.order), 303);
  return kept ? review(c, kept.form) : c.redirect(`/${c.var.shop.locale}/checkout`, 303);
});

const reviewPath = (c: Request$): string => `/${c.var.shop.locale}/checkout/review`;

async function review(c: Request$, form: CheckoutForm): Promise<Response> {
  const { shop } = c.var;
  const read = readForm(c, form);
  if (!read.ok) return show(c, form, read.fault.problems);
  const frozen = await freezeQuote({ ...shop, shipTo: read.value.shipTo.country }, read.value);
  if (!frozen.ok) return show(c, form, { fault: frozen.fault });
  const view = viewReview(shop, frozen.value, form);
  const page = <ReviewPage head={headOf(c)} shopper={shopperOf(shop)} view={view} formToken={await formToken(c)} />;
  return sendPage(c, page, styleHashes(shop.locale), { formTargets: hostedPageOrigins(shop) });
}

checkoutPages.post(`${here}/order`, requireFormToken as MiddlewareHandler, async (c) => {
  const { shop } = c.var;
  const form = check(contract.orderForm, await textForm(c));
  if (!form.ok) return c.redirect(`/${shop.locale}/checkout?problem=quote.raced`, 303);
  const { quote_token: quoteToken, method, use_balance } = form.value;
  const useBalance = use_balance === "1";
  // The quote's own signature names this wish to order: the button pressed twice sends it twice.
  const idempotencyKey = `${quoteToken.split(".")[1]}.${method}${useBalance ? ".balance" : ""}`;
  const ordered = await payOrder(shop, { quoteToken, method, idempotencyKey, useBalance });
  if (!ordered.ok) return c.redirect(placeToMend(shop.locale, ordered.fault), 303);
  const { order, payment } = ordered.value;
  c.header("set-cookie", orderCookie(order.number, order.accessToken, shop.config.environment === "production"));
  await keepCheckout(c, { order: order.number });
  return c.redirect(payment.redirectUrl ?? orderPath(shop.locale, order.number), 303);
});

/** Stock is mended in the basket, everything else by looking over the order again. */
const placeToMend = (locale: string, { code }: Fault): string =>
  `/${locale}/${/^checkout\.(sold_out|hold_)/.test(code) ? "cart" : "checkout"}?problem=${encodeURIComponent(code)}`;

const problemAsked = (c: Request$): CheckoutProblems => {
  const code = c.req.query("problem")?.slice(0, 60);
  return code ? { fault: { code } } : {};
};

const headOf = (c: Request$) => {
  const { locale, config } = c.var.shop;
  return personalHead(copyFor(locale, "checkout").title, config.publicOrigin, locale, "checkout");
};

async function show(c: Request$, form: CheckoutForm, problems: CheckoutProblems): Promise<Response> {
  const { shop } = c.var;
  const found = await viewCheckout(shop, broughtCart(c), form, problems);
  if (!found.ok || found.value.cart.lines.length === 0) return c.redirect(`/${shop.locale}/cart`, 303);
  const page = (
    <CheckoutPage head={headOf(c)} shopper={shopperOf(c.var.shop)} view={found.value} formToken={await formToken(c)} />
  );
  const asked = c.req.method === "GET" && c.req.query("problem") !== undefined;
  const wrong = !asked && (problems.fault || problems.email || problems.fields);
  return sendPage(c, page, styleHashes(shop.locale), wrong ? { status: 422 } : {});
}

const fields_max = 80;
const chars_max = 200;

async function textForm(c: Request$): Promise<CheckoutForm> {
  const entries = Object.entries(await c.req.parseBody()).slice(0, fields_max);
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(
    texts
      .filter(([name]) => name !== "form_token")
      .map(([name, value]) => [name, name === "quote_token" ? value : value.slice(0, chars_max)]),
  );
}

type FormFault = Fault & { readonly problems: CheckoutProblems };

function readForm(c: Request$, form: CheckoutForm): Result<QuoteRequest, FormFault> {
  const asked = check(contract.checkoutForm, form);
  const shipTo = checkAddress(form);
  if (!asked.ok || !shipTo.ok) {
    const problems: CheckoutProblems = {
      ...(asked.ok ? {} : { email: "format" as const }),
      ...(shipTo.ok ? {} : { fields: shipTo.fault.fields }),
    };
    return { ok: false, fault: { code: "checkout.form", problems } };
  }
  const { email } = asked.value;
  return ok({ cartId: broughtCart(c) ?? "", email, shipTo: shipTo.value, delivery: deliveryWish(form) });
}
