/** Auctions in the back office: the lots, and the auctioneer's view of one. No maximum is shown here either. */
import { listLots } from "../drops/index.ts";
import { doors } from "../platform/http/doors.ts";
import { conductAsked, decideChance, viewLotAtDesk } from "../sale-desk/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { AuctionListPage } from "../../web/pages/admin/auction-pages.tsx";
import { DeskPage } from "../../web/pages/admin/desk-page.tsx";
import { Auctioneer } from "../../web/pages/sale-desk/auctioneer.tsx";
import type { SaleDesk } from "../../web/pages/sale-desk/desk.ts";
import { comeBack, deskOf, sendDesk } from "./desk.ts";
import { readForm } from "./form.ts";

export const auctionDeskPages = doors();
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
  const [desk, view] = await Promise.all([deskOf(c, "auctions"), viewLotAtDesk(c.var.shop, null, c.req.param("id"))]);
  if (!view) return c.notFound();
  const { locale, formToken, mayChange, done, fault } = desk;
  const at: SaleDesk = {
    locale,
    formToken,
    mayChange,
    base: "/admin/sales",
    projects: "/admin/projects",
    house: true,
    mayReadBuyers: false,
  };
  const home = `/admin/auctions/${view.sale.id}`;
  const actions = { commands: `${home}/commands`, chances: `${home}/second-chances` };
  const page = (
    <DeskPage
      desk={{ ...desk, done: null, fault: null }}
      sheet="sales"
      title={`${copyFor(locale, "auctionDesk").view}: ${view.sale.slug}`}
    >
      <Auctioneer desk={at} view={view} actions={actions} done={done} fault={fault} />
    </DeskPage>
  );
  return sendDesk(c, desk, page);
});

auctionDeskPages.post(`${lot}/commands`, async (c) => {
  const id = c.req.param("id");
  const done = await conductAsked(c.var.shop, null, id, await readForm(c));
  if (!done) return c.notFound();
  return comeBack(c, `/admin/auctions/${id}`, done.ok ? { done: "lot" } : { fault: done.fault.code });
});

auctionDeskPages.post(`${lot}/second-chances`, async (c) => {
  const id = c.req.param("id");
  const said = await decideChance(c.var.shop, null, id, (await readForm(c)).text("word", 10));
  if (!said) return c.notFound();
  return comeBack(c, `/admin/auctions/${id}`, said.ok ? { done: "chance" } : { fault: said.fault.code });
});
