/** What buyers wrote, for moderators. */
import { doors } from "../platform/http/doors.ts";
import { judgeReview, listReviews, type ReviewState } from "../reviews/index.ts";
import { AdminReviewsPage } from "../../web/pages/admin/reviews-page.tsx";
import { comeBack, deskOf, sendDesk } from "./desk.ts";
import { readForm } from "./form.ts";

export const reviewDeskPages = doors();
const states = ["published", "held", "hidden"] as const satisfies readonly ReviewState[];
const rows = 30;

reviewDeskPages.get("/admin/reviews", async (c) => {
  const desk = await deskOf(c, "reviews");
  const state = states.find((known) => known === c.req.query("state")) ?? null;
  const reported = c.req.query("reported") === "true";
  const filter = { ...(state ? { state } : {}), reported };
  const page = await listReviews(c.var.shop, filter, c.req.query("cursor") ?? null, rows);
  return sendDesk(c, desk, AdminReviewsPage({ desk, view: { page, state, reported } }));
});

reviewDeskPages.post("/admin/reviews/:id{rev_[0-9A-Z]+}/judgement", async (c) => {
  const form = await readForm(c);
  const to = form.text("state") === "published" ? "published" : "hidden";
  const judged = await judgeReview(c.var.shop, c.req.param("id"), to, form.text("reason", 500));
  return comeBack(c, "/admin/reviews", judged.ok ? { done: "saved" } : { fault: judged.fault.code });
});
