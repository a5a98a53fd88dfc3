/** Auctions in the back office: the lots, and the auctioneer's view of one. No maximum is shown here either. */
import { Hono } from "hono";
import { awardsOfSale, commandKinds, findSale, listLots, type Command } from "../drops/index.ts";
import type { Env } from "../platform/env.ts";
import type { Variables } from "../platform/http/context.ts";
import { AuctionListPage, AuctioneerPage } from "../../web/pages/admin/auction-pages.tsx";
import { comeBack, deskOf, sendDesk } from "./desk.ts";
import { readForm, wholeNumber } from "./form.ts";
import { minute_ms } from "../kernel/clock.ts";

export const auctionDeskPages = new Hono<{ Bindings: Env; Variables: Variables }>();
const lot = "/admin/auctions/:id{sal_[0-9A-Z]{26}}";

auctionDeskPages.get("/admin/auctions", async (c) => {
  const { shop } = c.var;
  const cursor = c.req.query("cursor") ?? null;
  const [desk, running, past] = await Promise.all([
    deskOf(c, "auctions"),
    listLots(shop, "running", null),
    listLots(shop, "past", cursor),
  ]);
  return sendDesk(c, desk, AuctionListPage({ desk, running: running.items, past: past.items, next: past.next }));
});

auctionDeskPages.get(lot, async (c) => {
  const { shop } = c.var;
  const id = c.req.param("id");
  const [desk, sale] = await Promise.all([deskOf(c, "auctions"), findSale(shop, id)]);
  if (sale?.mechanism !== "auction") return c.notFound();
  const room = shop.lot(id);
  const [snapshot, watching, awards] = await Promise.all([room.read(null, 0), room.watching(), awardsOfSale(shop, id)]);
  if (!snapshot) return c.notFound();
  return sendDesk(c, desk, AuctioneerPage({ desk, sale, snapshot, watching, awards }));
});

auctionDeskPages.post(`${lot}/commands`, async (c) => {
  const { shop } = c.var;
  const id = c.req.param("id");
  const sale = await findSale(shop, id);
  if (sale?.mechanism !== "auction" || shop.actor.kind !== "account") return c.notFound();
  const form = await readForm(c);
  const kind = commandKinds.find((known) => known === form.text("kind", 20));
  if (!kind) return comeBack(c, `/admin/auctions/${id}`, { fault: "other" });
  const minutes = wholeNumber(form.text("minutes", 6)) ?? 0;
  const words = { reason: form.text("reason", 280), text: form.text("text", 280) };
  const command = { kind, ...words, by_ms: minutes * minute_ms } as Command;
  const done = await shop.lot(id).conduct(command, shop.actor.id);
  return comeBack(c, `/admin/auctions/${id}`, done.ok ? { done: "lot" } : { fault: done.fault.code });
});
