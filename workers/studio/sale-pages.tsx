/** Sales of a seller's own scarce things, in their studio. Whoever may write goods may plan; a sale of somebody else is not there. */
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import {
  blankPlan,
  listsFor,
  moveAsked,
  movePresale,
  movesPattern,
  planAtDesk,
  viewSale,
  conductAsked,
  decideChance,
  viewLotAtDesk,
} from "../sale-desk/index.ts";
import { isTrading } from "../sellers/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { StudioPage } from "../../web/layout/studio.tsx";
import { Auctioneer } from "../../web/pages/sale-desk/auctioneer.tsx";
import type { SaleDesk } from "../../web/pages/sale-desk/desk.ts";
import { PlanForm } from "../../web/pages/sale-desk/plan-form.tsx";
import { SaleDetail } from "../../web/pages/sale-desk/sale-detail.tsx";
import { SaleList } from "../../web/pages/sale-desk/sale-list.tsx";
import { comeBack, sendStudio, studioOf, type StudioDesk } from "./desk.ts";
import { needs, sellerIdOf } from "./guard.ts";

export const ownSalePages = doors();
const home = "/studio/:seller{sel_[0-9A-Za-z_]+}/sales";
const one = `${home}/:sale_id{sal_[0-9A-Z]{26}}`;

const at = (desk: StudioDesk): SaleDesk => ({
  locale: desk.locale,
  formToken: desk.formToken,
  base: `${desk.base}/sales`,
  projects: `${desk.base}/projects`,
  mayChange: desk.may("products.write"),
  mayReadBuyers: desk.may("orders.read"),
  house: false,
});
const quiet = (desk: StudioDesk): StudioDesk => ({ ...desk, done: null, fault: null });
const placeOf = (c: Request$): string => `/studio/${sellerIdOf(c)}/sales`;

ownSalePages.on("GET", [home, `${home}/*`], needs("products.read"));
ownSalePages.on("POST", [home, `${home}/*`], needs("products.write"));

ownSalePages.get(home, async (c) => {
  const { shop } = c.var;
  const [desk, lists] = await Promise.all([
    studioOf(c, "sales"),
    listsFor(shop, sellerIdOf(c), (list) => c.req.query(list)),
  ]);
  const page = (
    <StudioPage desk={desk} title={copyFor(desk.locale, "saleDesk").title}>
      <SaleList desk={at(desk)} {...lists} />
    </StudioPage>
  );
  return sendStudio(c, desk, page);
});

ownSalePages.get(`${home}/new`, needs("products.write"), async (c) => {
  const desk = await studioOf(c, "sales");
  const view = await blankPlan(c.var.shop, sellerIdOf(c), desk.locale, c.req.query("mechanism"));
  return sendStudio(c, desk, planPage(desk, view));
});

/** A seller whose shop is not open sells nothing new. */
ownSalePages.post(home, async (c) => {
  const desk = await studioOf(c, "sales");
  if (!isTrading(desk.seller)) return comeBack(c, placeOf(c), { fault: "seller.forbidden" });
  const answer = await planAtDesk(c.var.shop, sellerIdOf(c), desk.locale, await readForm(c));
  if ("planned" in answer) return comeBack(c, `${placeOf(c)}/${answer.planned.id}`, { done: "planned" });
  return sendStudio(c, desk, planPage(desk, answer.view), answer.refused ? 422 : 200);
});

const planPage = (desk: StudioDesk, view: Parameters<typeof PlanForm>[0]["view"]) => (
  <StudioPage desk={desk} title={copyFor(desk.locale, "saleDesk").plan}>
    <PlanForm desk={at(desk)} view={view} />
  </StudioPage>
);

const idOf = (c: Request$): string => c.req.param("sale_id") ?? "";

ownSalePages.get(one, async (c) => {
  const { shop } = c.var;
  const [desk, view] = await Promise.all([
    studioOf(c, "sales"),
    viewSale(shop, sellerIdOf(c), idOf(c), c.req.query("after")?.slice(0, 40)),
  ]);
  if (!view) return c.notFound();
  const page = (
    <StudioPage desk={quiet(desk)} title={view.sale.slug}>
      <SaleDetail desk={at(desk)} view={view} done={desk.done} fault={desk.fault} />
    </StudioPage>
  );
  return sendStudio(c, desk, page);
});

/** The auctioneer of a lot of their own. What is somebody else's is no lot here, and neither is any other sale. */
ownSalePages.get(`${one}/room`, async (c) => {
  const { shop } = c.var;
  const [desk, view] = await Promise.all([studioOf(c, "sales"), viewLotAtDesk(shop, sellerIdOf(c), idOf(c))]);
  if (!view) return c.notFound();
  const home = `${placeOf(c)}/${idOf(c)}/room`;
  const actions = { commands: home, chances: `${home}/second-chances` };
  const page = (
    <StudioPage
      desk={quiet(desk)}
      sheet="sales"
      title={`${copyFor(desk.locale, "auctionDesk").view}: ${view.sale.slug}`}
    >
      <Auctioneer desk={at(desk)} view={view} actions={actions} done={desk.done} fault={desk.fault} />
    </StudioPage>
  );
  return sendStudio(c, desk, page);
});

ownSalePages.post(`${one}/room`, async (c) => {
  const done = await conductAsked(c.var.shop, sellerIdOf(c), idOf(c), await readForm(c));
  if (!done) return c.notFound();
  return comeBack(c, `${placeOf(c)}/${idOf(c)}/room`, done.ok ? { done: "told" } : { fault: done.fault.code });
});

ownSalePages.post(`${one}/room/second-chances`, async (c) => {
  const said = await decideChance(c.var.shop, sellerIdOf(c), idOf(c), (await readForm(c)).text("word", 10));
  if (!said) return c.notFound();
  return comeBack(c, `${placeOf(c)}/${idOf(c)}/room`, said.ok ? { done: "chance" } : { fault: said.fault.code });
});

/** Whoever may move goods off their shelf says that they are here. */
ownSalePages.post(`${one}/call`, needs("stock.write"));
for (const step of ["promise", "call"] as const)
  ownSalePages.post(`${one}/${step}`, async (c) => {
    const moved = await movePresale(c.var.shop, sellerIdOf(c), idOf(c), { step, form: await readForm(c) });
    if (!moved) return c.notFound();
    return comeBack(c, `${placeOf(c)}/${idOf(c)}`, moved.ok ? { done: "moved" } : { fault: moved.fault.code });
  });

ownSalePages.post(`${one}/:move{${movesPattern}}`, async (c) => {
  const asked = { move: c.req.param("move"), form: await readForm(c) };
  const moved = await moveAsked(c.var.shop, sellerIdOf(c), idOf(c), asked);
  if (!moved) return c.notFound();
  return comeBack(c, `${placeOf(c)}/${idOf(c)}`, moved.ok ? { done: "moved" } : { fault: moved.fault.code });
});
