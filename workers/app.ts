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
import { mount } from "./platform/http/doors.ts";
import { apiRate, cappedBody, sameSite, secureHeaders } from "./platform/http/guard.ts";
import { methodsAt, notByThisMethod } from "./platform/http/methods.ts";
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
import { sellerFileRoutes } from "./studio/files/routes.ts";
import { studioRoutes } from "./studio/routes.ts";

type Shopfront = Hono<{ Bindings: Env; Variables: Variables }>;

/** In this order: where two could answer, the first does. */
const rooms = [
  accessRoutes,
  accessPages,
  webhookRoutes,
  developerPages,
  adminPages,
  adminRoutes,
  auctionPages,
  auctionRoutes,
  studioPages,
  studioRoutes,
  sellerFileRoutes,
  sellerRoutes,
  balancePages,
  balanceRoutes,
  calendarRoutes,
  calendarPages,
  cartPages,
  cartRoutes,
  catalogRoutes,
  mediaRoutes,
  docsPages,
  drawRoutes,
  drawPages,
  dropRoutes,
  dropPages,
  casePages,
  caseRoutes,
  checkoutRoutes,
  checkoutPages,
  paymentRoutes,
  orderRoutes,
  importRoutes,
  orderPages,
  messagePages,
  identityRoutes,
  identityPages,
  payoutRoutes,
  privacyPages,
  privacyRoutes,
  presalePages,
  presaleRoutes,
  projectPages,
  projectRoutes,
  reviewPages,
  reviewRoutes,
  searchRoutes,
  storefrontPages,
];

/**
 * The shop as one handler. Made at the first request and not when the isolate starts: mounting hundreds of routes takes
 * some five milliseconds of the hundred a start may take.
 */
export function openApp(): Shopfront {
  const app: Shopfront = new Hono();
  app.use(secureHeaders, apiRate, sameSite, cappedBody, withShop(withBearers(findActor)), scopedDoors);
  // Everything of a seller, in whatever room it stands, is behind its door.
  app.use("/studio/*", studioDoor, requireFormToken);
  app.use("/api/v1/sellers/:seller_id/*", sellerDoor);
  for (const room of rooms) mount(app, room);
  app.notFound((c) => {
    if (wantsPage(c)) return sendNotFound(c);
    return notByThisMethod(c.req.method, methodsAt(app, c.req.path)) ?? problem({ code: "page.not_found" });
  });
  app.onError((thrown, c) => {
    writeLog(c.var.shop?.now ?? 0, "request.failed", {
      path: c.req.path,
      error: thrown.message.slice(0, 500),
      stack: (thrown.stack ?? "").slice(0, 1500),
    });
    return c.var.shop && wantsPage(c) ? sendBroken(c) : problem({ code: "shop.unavailable" });
  });
  return app;
}
