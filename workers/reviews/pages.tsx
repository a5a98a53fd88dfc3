/** Reviews as pages: reading them all, writing them from an order, telling the moderators. Plain forms, no script. */
import { formToken, requireFormToken } from "../identity/index.ts";
import { idOfNumber, isOrderNumber, orderCookieName } from "../orders/index.ts";
import { localeOf, type Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { sendPage } from "../platform/http/page.ts";
import { readCookie, shopperOf } from "../platform/http/preferences.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { personalHead } from "../../web/pages/personal-head.ts";
import { ReportReviewPage } from "../../web/pages/reviews/report-page.tsx";
import { ReviewsPage } from "../../web/pages/reviews/reviews-page.tsx";
import { WriteReviewsPage } from "../../web/pages/reviews/write-page.tsx";
import { productReviews } from "./find-reviews.ts";
import { reportReasons, reportReview } from "./judge-review.ts";
import { isRating } from "./review.ts";
import { findReview, selectNamesOfSellers } from "./store.ts";
import { changeOwnReview, reviewDesk, writeReview } from "./write-review.ts";

export const reviewPages = doors();
const here = "/:locale{zh-Han[st]|en|ja|fr|ar}";

reviewPages.get(`${here}/products/:slug/reviews`, async (c) => {
  const locale = localeOf(c);
  const slug = c.req.param("slug").slice(0, 120);
  const rating = Number(c.req.query("rating"));
  const cursor = c.req.query("cursor") ?? null;
  const view = await productReviews(c.var.shop, slug, { cursor, ...(isRating(rating) ? { rating } : {}) });
  if (!view.ok) return c.notFound();
  const path = `products/${slug}/reviews`;
  const title = copyFor(locale, "reviews").of(view.value.subject);
  const html = ReviewsPage({
    head: { ...personalHead(title, c.var.shop.config.publicOrigin, locale, path), robots: "noindex, follow" },
    shopper: shopperOf(c.var.shop),
    view: view.value,
    back: `/${locale}/products/${slug}`,
    here: `/${locale}/${path}`,
    rating: isRating(rating) ? rating : null,
    later: cursor !== null,
  });
  return sendPage(c, html, styleHashes(locale));
});

const ofOrder = `${here}/orders/:number/reviews`;
const keyOf = (c: Request$, number: string) => readCookie(c.req.header("cookie") ?? null, orderCookieName(number));
const backTo = (c: Request$, number: string, told: string) =>
  c.redirect(`/${localeOf(c)}/orders/${number}/reviews?${told}`, 303);

reviewPages.get(ofOrder, async (c) => {
  const [locale, number] = [localeOf(c), c.req.param("number")];
  if (!isOrderNumber(number)) return c.notFound();
  const desk = await reviewDesk(c.var.shop, idOfNumber(number), keyOf(c, number));
  if (!desk.ok) return c.notFound();
  const ids = desk.value.subjects.filter(({ kind }) => kind === "seller").map(({ subjectId }) => subjectId);
  const names = await c.var.shop.db.all<{ id: string; name: string }>(selectNamesOfSellers(ids));
  const html = WriteReviewsPage({
    desk: desk.value,
    shopper: shopperOf(c.var.shop),
    origin: new URL(c.req.url).origin,
    formToken: await formToken(c),
    sellers: new Map(names.map(({ id, name }) => [id, name])),
    done: c.req.query("done") ?? null,
    fault: c.req.query("fault") ?? null,
  });
  return sendPage(c, html, styleHashes(locale));
});

reviewPages.post(ofOrder, requireFormToken, async (c) => {
  const number = c.req.param("number");
  if (!isOrderNumber(number)) return c.notFound();
  const desk = await reviewDesk(c.var.shop, idOfNumber(number), keyOf(c, number));
  if (!desk.ok) return c.notFound();
  const form = await c.req.formData();
  const text = (name: string): string => String(form.get(name) ?? "").slice(0, 5_000);
  const rating = Number(text("rating"));
  if (!isRating(rating) || text("author").trim() === "") return backTo(c, number, "fault=invalid");
  const files = (form.getAll("photos") as (File | string)[]).filter((one): one is File => typeof one !== "string");
  const about = { kind: text("kind") === "seller" ? "seller" : "product", bought: text("bought") } as const;
  const words = { rating, title: text("title"), body: text("body"), author: text("author"), photos: [] };
  const written = await writeReview(c.var.shop, desk.value.order.id, keyOf(c, number), about, words, files);
  if (!written.ok) return backTo(c, number, `fault=${written.fault.code.split(".")[1]}`);
  return backTo(c, number, `done=${written.value.state}`);
});

reviewPages.post(`${ofOrder}/:id{rev_[0-9A-Z]+}/withdrawal`, requireFormToken, async (c) => {
  const number = c.req.param("number");
  const changed = await changeOwnReview(c.var.shop, c.req.param("id"), keyOf(c, number), { withdrawn: true });
  return changed.ok
    ? c.redirect(`/${localeOf(c)}/orders/${number}/reviews`, 303)
    : backTo(c, number, `fault=${changed.fault.code.split(".")[1]}`);
});

const reporting = `${here}/reviews/:id{rev_[0-9A-Z]+}/report`;

reviewPages.get(reporting, async (c) => {
  const review = await findReview(c.var.shop, c.req.param("id"));
  if (review?.state !== "published") return c.notFound();
  const html = ReportReviewPage({
    review,
    shopper: shopperOf(c.var.shop),
    origin: new URL(c.req.url).origin,
    formToken: await formToken(c),
    done: c.req.query("done") !== undefined,
  });
  return sendPage(c, html, styleHashes(localeOf(c)));
});

reviewPages.post(reporting, requireFormToken, async (c) => {
  const form = await c.req.parseBody();
  const reason = reportReasons.find((known) => known === form["reason"]) ?? "other";
  const note = typeof form["note"] === "string" ? form["note"] : "";
  const heard = await reportReview(c.var.shop, c.req.param("id"), reason, note);
  if (!heard.ok) return c.notFound();
  return c.redirect(`/${localeOf(c)}/reviews/${c.req.param("id")}/report?done=1`, 303);
});
