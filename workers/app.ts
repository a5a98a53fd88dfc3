/** Mounts every room's routes and pages. Nothing else. */
import { Hono } from "hono";
import { scopedDoors, withBearers } from "./access/index.ts";
import { accessPages } from "./access/pages.tsx";
import { accessRoutes } from "./access/routes.ts";
import { auctionPages } from "./auction-house/pages.tsx";
import { auctionRoutes } from "./auction-house/routes.ts";
import { balancePages } from "./balance/pages.tsx";
import { balanceRoutes } from "./balance/routes.ts";
import { calendarPages } from "./calendar/pages.tsx";
import { calendarRoutes } from "./calendar/routes.ts";
import { cartPages } from "./cart/pages.tsx";
import { adminPages } from "./admin/pages.tsx";
import { adminRoutes } from "./admin/routes.ts";
import { cartRoutes } from "./cart/routes.ts";
import { casePages } from "./cases/pages.tsx";
import { caseRoutes } from "./cases/routes.ts";
import { checkoutPages } from "./checkout/pages.tsx";
import { checkoutRoutes } from "./checkout/routes.ts";
import type { Env } from "./platform/env.ts";
import { catalogRoutes } from "./catalog/routes.ts";
import { findActor, requireFormToken } from "./identity/index.ts";
import { importRoutes } from "./imports/routes.ts";
import { identityPages } from "./identity/pages.tsx";
import { identityRoutes } from "./identity/routes.ts";
import { messagePages } from "./messages/pages.tsx";
import { mediaRoutes } from "./media/routes.ts";
import { orderPages } from "./order-desk/pages.tsx";
import { orderRoutes } from "./order-desk/routes.ts";
import { drawPages } from "./draws/pages.tsx";
import { drawRoutes } from "./draws/routes.ts";
import { dropPages } from "./drop-desk/pages.tsx";
import { dropRoutes } from "./drop-desk/routes.ts";
import { developerPages } from "./developers/pages.tsx";
import { docsPages } from "./docs/pages.tsx";
import { paymentRoutes } from "./payments/routes.ts";
import { withShop, type Variables } from "./platform/http/context.ts";
import { apiRate, cappedBody, sameSite, secureHeaders } from "./platform/http/guard.ts";
import { problem } from "./platform/http/problem.ts";
import { writeLog } from "./platform/log.ts";
import { payoutRoutes } from "./payouts/routes.ts";
import { privacyPages } from "./privacy/pages.tsx";
import { privacyRoutes } from "./privacy/routes.ts";
import { presalePages } from "./presales/pages.tsx";
import { presaleRoutes } from "./presales/routes.ts";
import { projectPages } from "./projects/pages.tsx";
import { projectRoutes } from "./projects/routes.ts";
import { reviewPages } from "./reviews/pages.tsx";
import { reviewRoutes } from "./reviews/routes.ts";
import { searchRoutes } from "./search/routes.ts";
import { webhookRoutes } from "./webhooks/routes.ts";
import { sellerRoutes } from "./sellers/routes.ts";
import { sendBroken, sendNotFound, storefrontPages, wantsPage } from "./storefront/pages.tsx";
import { sellerDoor, studioDoor } from "./studio/index.ts";
import { studioPages } from "./studio/pages.tsx";
import { studioRoutes } from "./studio/routes.ts";

export const app = new Hono<{ Bindings: Env; Variables: Variables }>();

app.use(secureHeaders, apiRate, sameSite, cappedBody, withShop(withBearers(findActor)), scopedDoors);
// Everything of a seller, in whatever room it stands, is behind its door.
app.use("/studio/*", studioDoor, requireFormToken);
app.use("/api/v1/sellers/:seller_id/*", sellerDoor);

app.route("/", accessRoutes);
app.route("/", accessPages);
app.route("/", webhookRoutes);
app.route("/", developerPages);
app.route("/", adminPages);
app.route("/", adminRoutes);
app.route("/", auctionPages);
app.route("/", auctionRoutes);
app.route("/", studioPages);
app.route("/", studioRoutes);
app.route("/", sellerRoutes);
app.route("/", balancePages);
app.route("/", balanceRoutes);
app.route("/", calendarRoutes);
app.route("/", calendarPages);
app.route("/", cartPages);
app.route("/", cartRoutes);
app.route("/", catalogRoutes);
app.route("/", mediaRoutes);
app.route("/", docsPages);
app.route("/", drawRoutes);
app.route("/", drawPages);
app.route("/", dropRoutes);
app.route("/", dropPages);
app.route("/", casePages);
app.route("/", caseRoutes);
app.route("/", checkoutRoutes);
app.route("/", checkoutPages);
app.route("/", paymentRoutes);
app.route("/", orderRoutes);
app.route("/", importRoutes);
app.route("/", orderPages);
app.route("/", messagePages);
app.route("/", identityRoutes);
app.route("/", identityPages);

app.route("/", payoutRoutes);
app.route("/", privacyPages);
app.route("/", privacyRoutes);
app.route("/", presalePages);
app.route("/", presaleRoutes);
app.route("/", projectPages);
app.route("/", projectRoutes);
app.route("/", reviewPages);
app.route("/", reviewRoutes);
app.route("/", searchRoutes);
app.route("/", storefrontPages);

app.notFound((c) => (wantsPage(c) ? sendNotFound(c) : problem({ code: "page.not_found" })));
app.onError((thrown, c) => {
  writeLog(c.var.shop?.now ?? 0, "request.failed", {
    path: c.req.path,
    error: thrown.message.slice(0, 500),
    stack: (thrown.stack ?? "").slice(0, 1500),
  });
  return c.var.shop && wantsPage(c) ? sendBroken(c) : problem({ code: "shop.unavailable" });
});
