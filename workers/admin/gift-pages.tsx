/** Gift cards: issuing them, and which there are. Their codes are shown once, on the page that answers the form. */
import { issueGiftCards, listGiftCards, mayIssueGiftCards, type IssuedCard } from "../balance/index.ts";
import { isCurrency, money } from "../kernel/money.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { GiftCardsPage } from "../../web/pages/admin/gift-cards-page.tsx";
import { comeBack, deskOf, sendDesk } from "./desk.ts";
import { minorOf, readForm, wholeNumber } from "./form.ts";

export const giftDeskPages = doors();

async function show(c: Request$, issued: readonly IssuedCard[]): Promise<Response> {
  const desk = await deskOf(c, "gifts");
  const page = await listGiftCards(c.var.shop, c.req.query("cursor") ?? null);
  const mayIssue = mayIssueGiftCards(c.var.shop.actor);
  return sendDesk(c, desk, GiftCardsPage({ desk, view: { page, issued, mayIssue } }));
}

giftDeskPages.get("/admin/gift-cards", (c) => show(c, []));

giftDeskPages.post("/admin/gift-cards", async (c) => {
  if (!mayIssueGiftCards(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const form = await readForm(c);
  const currency = form.text("currency", 3);
  const minor = isCurrency(currency) ? minorOf(form.text("amount", 20), currency) : null;
  if (!isCurrency(currency) || !minor) return comeBack(c, "/admin/gift-cards", { fault: "gift_card.invalid" });
  const count = wholeNumber(form.text("count", 3)) ?? 1;
  const wish = { amount: money(minor, currency), count, note: form.text("note", 200) };
  const issued = await issueGiftCards(c.var.shop, wish);
  return issued.ok ? show(c, issued.value) : comeBack(c, "/admin/gift-cards", { fault: issued.fault.code });
});
