/** The back office under /admin: its door, then its rooms. */
import { requireFormToken } from "../identity/index.ts";
import { isLocale } from "../kernel/locale.ts";
import { doors } from "../platform/http/doors.ts";
import { comeBack, languageCookie, staffOnly } from "./desk.ts";
import { caseDeskPages } from "./case-pages.tsx";
import { giftDeskPages } from "./gift-pages.tsx";
import { auctionDeskPages } from "./auction-pages.tsx";
import { projectDeskPages } from "./project-pages.tsx";
import { importDeskPages } from "./import-pages.tsx";
import { listingDeskPages } from "./listing-pages.tsx";
import { officePages } from "./office-pages.tsx";
import { orderDeskPages } from "./order-pages.tsx";
import { financePages } from "./finance-pages.tsx";
import { reviewDeskPages } from "./review-pages.tsx";
import { peoplePages } from "./people-pages.tsx";
import { productPages } from "./product-pages.tsx";
import { saleDeskPages } from "./sale-pages.tsx";
import { sellerDeskPages } from "./seller-pages.tsx";

export const adminPages = doors();

adminPages.use("/admin/*", staffOnly, requireFormToken);

/** Only a cookie of the reader's own; nothing of the shop changes. */
adminPages.get("/admin/language", (c) => {
  const to = c.req.query("to");
  const secure = c.var.shop.config.environment === "production" ? "; Secure" : "";
  if (isLocale(to))
    c.header("set-cookie", `${languageCookie}=${to}; Path=/admin; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`);
  return comeBack(c, c.req.query("back") ?? "/admin", {});
});

adminPages.route("/", auctionDeskPages);
adminPages.route("/", projectDeskPages);
adminPages.route("/", saleDeskPages);
adminPages.route("/", productPages);
adminPages.route("/", orderDeskPages);
adminPages.route("/", officePages);
adminPages.route("/", importDeskPages);
adminPages.route("/", peoplePages);
adminPages.route("/", sellerDeskPages);
adminPages.route("/", listingDeskPages);
adminPages.route("/", reviewDeskPages);
adminPages.route("/", financePages);
adminPages.route("/", giftDeskPages);
adminPages.route("/", caseDeskPages);
