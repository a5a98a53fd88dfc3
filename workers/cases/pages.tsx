/** After the sale, for the shopper: one page of an order, plain forms, no script. */
import { acceptProposal, disputeReasons, escalateDispute, openDispute, withdrawDispute } from "../disputes/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import type { Fault, Result } from "../kernel/result.ts";
import { isOrderNumber, orderCookieName } from "../orders/index.ts";
import { orderView, type OrderView } from "../order-desk/index.ts";
import { localeOf, type Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { readCookie, shopperOf } from "../platform/http/preferences.ts";
import { answerClaim, claimKinds, makeClaim, moveReturn, requestReturn, returnReasons } from "../returns/index.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { OrderCasesPage } from "../../web/pages/cases/order-cases-page.tsx";
import { OrderNotFoundPage } from "../../web/pages/orders/order-not-found.tsx";
import { readCaseForm } from "./case-form.ts";
import { studioCasePages } from "./studio-pages.tsx";
import { viewOrderCases } from "./view-order-cases.ts";

export const casePages = doors();
const page = "/:locale{zh-Han[st]|en|ja|fr|ar}/orders/:number/after-sales";

/** The order of the address, for its owner; for everybody else, staff as well, the same page as for no order at all. */
async function open(c: Request$): Promise<OrderView | null> {
  const number = c.req.param("number") ?? "";
  if (!isOrderNumber(number)) return null;
  const key = readCookie(c.req.header("cookie") ?? null, orderCookieName(number));
  const view = await orderView(c.var.shop, { number }, key, "acting");
  return view.ok ? view.value : null;
}
const notFound = (c: Request$): Promise<Response> => {
  const locale = localeOf(c);
  return sendPage(c, OrderNotFoundPage({ locale, back: `/${locale}/account` }), styleHashes(locale), { status: 404 });
};
function back(c: Request$, done: Result<unknown, Fault>): Response {
  const told = done.ok ? "done=1" : `fault=${encodeURIComponent(done.fault.code.split(".").at(-1) ?? "")}`;
  return c.redirect(`/${localeOf(c)}/orders/${c.req.param("number")}/after-sales?${told}`, 303);
}

casePages.get(page, async (c) => {
  const order = await open(c);
  if (!order) return notFound(c);
  const { shop } = c.var;
  const locale = localeOf(c);
  const html = OrderCasesPage({
    view: await viewOrderCases(shop, order),
    shopper: shopperOf(shop),
    origin: new URL(c.req.url).origin,
    formToken: await formToken(c),
    done: c.req.query("done") !== undefined,
    fault: c.req.query("fault")?.slice(0, 40) ?? null,
  });
  return sendPage(c, html, styleHashes(locale));
});

casePages.post(`${page}/returns`, requireFormToken, async (c) => {
  const view = await open(c);
  if (!view) return notFound(c);
  const form = await readCaseForm(c);
  const reason = returnReasons.find((known) => known === form.text("reason")) ?? "other";
  const wish = {
    lines: form.pieces("pieces."),
    reason,
    note: form.text("note", 2_000),
    photos: form.files("photos"),
    destination: form.text("destination") === "balance" && view.order.accountId ? "balance" : "source",
    exchangeFor: /^var_\w{1,40}$/.exec(form.text("exchange"))?.[0] ?? null,
  } as const;
  return back(c, await requestReturn(c.var.shop, view.order.id, wish));
});

casePages.post(`${page}/returns/:id{rtn_[0-9A-Z]+}/:step{sent|withdrawn}`, requireFormToken, async (c) => {
  const view = await open(c);
  if (!view) return notFound(c);
  const form = await readCaseForm(c);
  const step = c.req.param("step") === "sent" ? "sent" : "withdrawn";
  const by = { side: "shopper", orderId: view.order.id } as const;
  return back(c, await moveReturn(c.var.shop, c.req.param("id"), step, by, { tracking: form.text("tracking", 60) }));
});

casePages.post(`${page}/claims`, requireFormToken, async (c) => {
  const view = await open(c);
  if (!view) return notFound(c);
  const form = await readCaseForm(c);
  const wantedMinor = form.minor("wanted", view.order.total.currency);
  const wish = {
    sellerId: form.text("seller", 60),
    kind: claimKinds.find((known) => known === form.text("kind")) ?? "damaged",
    wantedMinor: Number.isNaN(wantedMinor) ? 0 : wantedMinor,
    note: form.text("note", 2_000),
    photos: form.files("photos"),
  };
  return back(c, await makeClaim(c.var.shop, view.order.id, wish));
});

casePages.post(`${page}/claims/:id{clm_[0-9A-Z]+}/withdrawn`, requireFormToken, async (c) => {
  const view = await open(c);
  if (!view) return notFound(c);
  const by = { side: "shopper", orderId: view.order.id } as const;
  return back(c, await answerClaim(c.var.shop, c.req.param("id"), { to: "withdrawn", note: "" }, by));
});

casePages.post(`${page}/disputes`, requireFormToken, async (c) => {
  const view = await open(c);
  if (!view) return notFound(c);
  const form = await readCaseForm(c);
  const wantedMinor = form.minor("wanted", view.order.total.currency);
  const wish = {
    sellerId: form.text("seller", 60),
    reason: disputeReasons.find((known) => known === form.text("reason")) ?? "other",
    wantedMinor: Number.isNaN(wantedMinor) ? 0 : wantedMinor,
    note: form.text("note", 2_000),
    photos: form.files("photos"),
    claimId: /^clm_[0-9A-Z]{26}$/.exec(form.text("claim"))?.[0] ?? "",
  };
  return back(c, await openDispute(c.var.shop, view.order.id, wish));
});

casePages.post(
  `${page}/disputes/:id{dsp_[0-9A-Z]+}/:step{accepted|escalated|withdrawn}`,
  requireFormToken,
  async (c) => {
    const view = await open(c);
    if (!view) return notFound(c);
    const form = await readCaseForm(c);
    const by = { side: "shopper", orderId: view.order.id } as const;
    const { id, step } = c.req.param();
    const { shop } = c.var;
    if (step === "accepted") return back(c, await acceptProposal(shop, id, by));
    if (step === "withdrawn") return back(c, await withdrawDispute(shop, id, by));
    return back(c, await escalateDispute(shop, id, form.text("note", 2_000), by));
  },
);

casePages.route("/", studioCasePages);
