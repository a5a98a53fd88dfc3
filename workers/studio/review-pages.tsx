/** What buyers say of a seller and of its goods, and the seller's one answer to each. */
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import { answerReview, listReviews, reportReasons, reportReview, sellerReviews } from "../reviews/index.ts";
import { StudioReviewsPage } from "../../web/pages/studio/reviews-page.tsx";
import { comeBack, sendStudio, studioOf } from "./desk.ts";
import { needs } from "./guard.ts";

export const studioReviewPages = doors();
const home = "/studio/:seller{sel_[0-9A-Za-z_]+}/reviews";
const one = `${home}/:id{rev_[0-9A-Z]+}`;
const rows = 20;

studioReviewPages.get(home, needs("messages.read"), async (c) => {
  const sellerId = c.req.param("seller");
  const [desk, about, page] = await Promise.all([
    studioOf(c, "reviews"),
    sellerReviews(c.var.shop, sellerId, null),
    listReviews(c.var.shop, { sellerId }, c.req.query("cursor") ?? null, rows),
  ]);
  return sendStudio(c, desk, StudioReviewsPage({ desk, view: { summary: about.summary, page } }));
});

studioReviewPages.on("POST", [`${one}/reply`, `${one}/reports`], needs("messages.write"));

studioReviewPages.post(`${one}/reply`, async (c) => {
  const form = await readForm(c);
  const answered = await answerReview(c.var.shop, c.req.param("id"), form.text("body", 2_000));
  if (!answered.ok && answered.fault.code === "review.not_found") return c.notFound();
  return comeBack(
    c,
    `/studio/${c.req.param("seller")}/reviews`,
    answered.ok ? { done: "sent" } : { fault: answered.fault.code },
  );
});

studioReviewPages.post(`${one}/reports`, async (c) => {
  const form = await readForm(c);
  const reason = reportReasons.find((known) => known === form.text("reason", 20)) ?? "other";
  const heard = await reportReview(c.var.shop, c.req.param("id"), reason, "");
  return heard.ok ? comeBack(c, `/studio/${c.req.param("seller")}/reviews`, { done: "reported" }) : c.notFound();
});
