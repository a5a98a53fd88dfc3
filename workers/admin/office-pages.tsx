/** The day, the shelves, promotions, markets, letters and the log. */
import { minorDigits } from "../kernel/money.ts";
import { findMail, listMails } from "../notices/index.ts";
import { doors } from "../platform/http/doors.ts";
import { listMarkets } from "../pricing/index.ts";
import { selectPromotions, type PromotionLine } from "../promotions/index.ts";
import { stockEquation } from "../stock/index.ts";
import { LogPage } from "../../web/pages/admin/log-page.tsx";
import { MailListPage, MailPage } from "../../web/pages/admin/mail-pages.tsx";
import { MarketsPage } from "../../web/pages/admin/markets-page.tsx";
import { PromotionsPage } from "../../web/pages/admin/promotions-page.tsx";
import { StockPage } from "../../web/pages/admin/stock-page.tsx";
import { TodayPage } from "../../web/pages/admin/today-page.tsx";
import { endCoupon, makeCoupon } from "./coupon.ts";
import { comeBack, deskOf, sendDesk } from "./desk.ts";
import { readForm } from "./form.ts";
import { findAudit, findDeadLetters, findRates } from "./log-store.ts";
import { findStockDesk, findToday } from "./today-store.ts";

export const officePages = doors();

officePages.get("/admin", async (c) => {
  const [desk, view] = await Promise.all([deskOf(c, "today"), findToday(c.var.shop)]);
  return sendDesk(c, desk, TodayPage({ desk, view }));
});

officePages.get("/admin/stock", async (c) => {
  const desk = await deskOf(c, "stock");
  const [shelves, broken] = await Promise.all([findStockDesk(c.var.shop, desk.locale), stockEquation(c.var.shop)]);
  return sendDesk(c, desk, StockPage({ desk, view: { ...shelves, broken } }));
});

officePages.get("/admin/promotions", async (c) => {
  const desk = await deskOf(c, "promotions");
  const promotions = await c.var.shop.db.all<PromotionLine>(selectPromotions(c.var.shop));
  return sendDesk(c, desk, PromotionsPage({ desk, view: { promotions, currencies: Object.keys(minorDigits) } }));
});

officePages.post("/admin/promotions", async (c) => {
  const made = await makeCoupon(c.var.shop, await readForm(c));
  return comeBack(c, "/admin/promotions", made.ok ? { done: "coupon" } : { fault: made.fault.code });
});

officePages.post("/admin/promotions/:id/end", async (c) => {
  await endCoupon(c.var.shop, c.req.param("id").slice(0, 60));
  return comeBack(c, "/admin/promotions", { done: "ended" });
});

officePages.get("/admin/markets", async (c) => {
  const [desk, markets, money] = await Promise.all([
    deskOf(c, "markets"),
    listMarkets(c.var.shop),
    findRates(c.var.shop),
  ]);
  return sendDesk(c, desk, MarketsPage({ desk, view: { markets, ...money } }));
});

const mailStates = ["queued", "sent", "failed", "unsent"] as const;

officePages.get("/admin/mails", async (c) => {
  const desk = await deskOf(c, "mails");
  const state = mailStates.find((known) => known === c.req.query("state"));
  const recipient = c.req.query("to")?.trim().slice(0, 254);
  const filter = { ...(state ? { state } : {}), ...(recipient ? { recipient } : {}) };
  const page = await listMails(c.var.shop, { ...filter, cursor: c.req.query("cursor") ?? null });
  return sendDesk(
    c,
    desk,
    MailListPage({ desk, view: { ...page, filter, later: c.req.query("cursor") !== undefined } }),
  );
});

officePages.get("/admin/mails/:id{mal_[0-9A-Z]+}", async (c) => {
  const [desk, mail] = await Promise.all([deskOf(c, "mails"), findMail(c.var.shop, c.req.param("id"))]);
  return mail ? sendDesk(c, desk, MailPage({ desk, mail })) : c.notFound();
});

/** The letter as it was sent, in a sandbox: whatever it holds runs nothing and reaches nobody. */
officePages.get("/admin/mails/:id{mal_[0-9A-Z]+}/letter", async (c) => {
  const mail = await findMail(c.var.shop, c.req.param("id"));
  if (!mail) return c.notFound();
  return new Response(mail.html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox allow-popups; frame-ancestors 'self'",
    },
  });
});

officePages.get("/admin/log", async (c) => {
  const cursor = c.req.query("cursor") ?? null;
  const [desk, audit, dead] = await Promise.all([
    deskOf(c, "log"),
    findAudit(c.var.shop, cursor),
    findDeadLetters(c.var.shop),
  ]);
  return sendDesk(c, desk, LogPage({ desk, view: { audit, dead, later: cursor !== null } }));
});
