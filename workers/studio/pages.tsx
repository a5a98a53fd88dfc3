/** The studio under /studio: choosing for whom one works, then that seller's day. Its door stands in app.ts. */
import { isLocale } from "../kernel/locale.ts";
import { doors } from "../platform/http/doors.ts";
import { findSeller, findSellers, hasStudio, mayActFor } from "../sellers/index.ts";
import { ChoosePage } from "../../web/pages/studio/choose-page.tsx";
import { StudioTodayPage } from "../../web/pages/studio/today-page.tsx";
import { applicationPages } from "./application-pages.tsx";
import { comeBack, guestOf, sendStudio, studioOf } from "./desk.ts";
import { filePages } from "./file-pages.tsx";
import { goodsPages } from "./goods-pages.tsx";
import { studioMessagePages } from "./message-pages.tsx";
import { ownOrderPages } from "./order-pages.tsx";
import { peoplePages } from "./people-pages.tsx";
import { picturePages } from "./picture-pages.ts";
import { priceRulePages } from "./price-rule-pages.tsx";
import { studioReviewPages } from "./review-pages.tsx";
import { studioLanguageCookie } from "./language.ts";
import { moneyPages } from "./money-pages.tsx";
import { ownSalePages } from "./sale-pages.tsx";
import { findStudioToday } from "./today-store.ts";

export const studioPages = doors();
studioPages.route("/", applicationPages);
studioPages.route("/", goodsPages);
studioPages.route("/", ownSalePages);
studioPages.route("/", picturePages);
studioPages.route("/", filePages);
studioPages.route("/", ownOrderPages);
studioPages.route("/", peoplePages);
studioPages.route("/", priceRulePages);
studioPages.route("/", studioMessagePages);
studioPages.route("/", studioReviewPages);

/** Only a cookie of the reader's own; nothing of the shop changes. */
studioPages.get("/studio/language", (c) => {
  const to = c.req.query("to");
  const secure = c.var.shop.config.environment === "production" ? "; Secure" : "";
  if (isLocale(to))
    c.header(
      "set-cookie",
      `${studioLanguageCookie}=${to}; Path=/studio; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`,
    );
  return comeBack(c, c.req.query("back") ?? "/studio");
});

studioPages.get("/studio", async (c) => {
  const { actor } = c.var.shop;
  const ids = actor.kind === "account" ? actor.sellers.map(({ sellerId }) => sellerId) : [];
  const [guest, sellers] = await Promise.all([guestOf(c), findSellers(c.var.shop, ids)]);
  return sendStudio(c, guest, ChoosePage({ guest, sellers }));
});

studioPages.get("/studio/:seller{sel_[0-9A-Za-z_]+}", async (c) => {
  const { actor } = c.var.shop;
  const sellerId = c.req.param("seller");
  const seller = await findSeller(c.var.shop, sellerId);
  // Nothing can be done yet in a studio that nobody has let open.
  if (seller && !hasStudio(seller) && mayActFor(actor, sellerId, "settings.write"))
    return comeBack(c, `/studio/${sellerId}/application/check`);
  const [desk, view] = await Promise.all([studioOf(c, "today"), findStudioToday(c.var.shop, c.req.param("seller"))]);
  return sendStudio(c, desk, StudioTodayPage({ desk, view }));
});

studioPages.route("/", moneyPages);
