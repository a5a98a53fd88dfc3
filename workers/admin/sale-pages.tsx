/** Sales of scarce things in the back office: planned, tried dry, run and settled, whoever sells them. */
import { doors } from "../platform/http/doors.ts";
import type { Request$ } from "../platform/http/context.ts";
import { blankPlan, listsFor, moveAsked, movePresale, movesPattern, planAtDesk, viewSale } from "../sale-desk/index.ts";
import { copyFor } from "../../web/copy/index.ts";
import { DeskPage } from "../../web/pages/admin/desk-page.tsx";
import type { SaleDesk } from "../../web/pages/sale-desk/desk.ts";
import { PlanForm } from "../../web/pages/sale-desk/plan-form.tsx";
import { SaleDetail } from "../../web/pages/sale-desk/sale-detail.tsx";
import { SaleList } from "../../web/pages/sale-desk/sale-list.tsx";
import { comeBack, deskLocale, deskOf, sendDesk, type Desk } from "./desk.ts";
import { readForm } from "./form.ts";

export const saleDeskPages = doors();
const base = "/admin/sales";
const one = `${base}/:sale_id{sal_[0-9A-Z]{26}}`;

const at = ({ locale, formToken, mayChange }: Desk): SaleDesk => ({
  locale,
  formToken,
  mayChange,
  mayReadBuyers: true,
  base,
  projects: "/admin/projects",
  house: true,
});
/** The page says itself what was done: its words are of sales, not of the whole back office. */
const quiet = (desk: Desk): Desk => ({ ...desk, done: null, fault: null });

saleDeskPages.get(base, async (c) => {
  const { shop } = c.var;
  const [desk, lists] = await Promise.all([deskOf(c, "sales"), listsFor(shop, null, (list) => c.req.query(list))]);
  const { title } = copyFor(desk.locale, "saleDesk");
  const page = (
    <DeskPage desk={desk} title={title}>
      <SaleList desk={at(desk)} {...lists} />
    </DeskPage>
  );
  return sendDesk(c, desk, page);
});

saleDeskPages.get(`${base}/new`, async (c) => {
  const desk = await deskOf(c, "sales");
  const view = await blankPlan(c.var.shop, null, desk.locale, c.req.query("mechanism"));
  return sendDesk(c, desk, planPage(desk, view));
});

saleDeskPages.post(base, async (c) => {
  const answer = await planAtDesk(c.var.shop, null, deskLocale(c), await readForm(c));
  if ("planned" in answer) return comeBack(c, `${base}/${answer.planned.id}`, { done: "planned" });
  const desk = await deskOf(c, "sales");
  return sendDesk(c, desk, planPage(desk, answer.view), answer.refused ? 422 : 200);
});

const planPage = (desk: Desk, view: Parameters<typeof PlanForm>[0]["view"]) => (
  <DeskPage desk={desk} title={copyFor(desk.locale, "saleDesk").plan}>
    <PlanForm desk={at(desk)} view={view} />
  </DeskPage>
);

const idOf = (c: Request$): string => c.req.param("sale_id") ?? "";

saleDeskPages.get(one, async (c) => {
  const { shop } = c.var;
  const [desk, view] = await Promise.all([
    deskOf(c, "sales"),
    viewSale(shop, null, idOf(c), c.req.query("after")?.slice(0, 40)),
  ]);
  if (!view) return c.notFound();
  const page = (
    <DeskPage desk={quiet(desk)} title={view.sale.slug}>
      <SaleDetail desk={at(desk)} view={view} done={desk.done} fault={desk.fault} />
    </DeskPage>
  );
  return sendDesk(c, desk, page);
});

for (const step of ["promise", "call"] as const)
  saleDeskPages.post(`${one}/${step}`, async (c) => {
    const moved = await movePresale(c.var.shop, null, idOf(c), { step, form: await readForm(c) });
    if (!moved) return c.notFound();
    return comeBack(c, `${base}/${idOf(c)}`, moved.ok ? { done: "moved" } : { fault: moved.fault.code });
  });

saleDeskPages.post(`${one}/:move{${movesPattern}}`, async (c) => {
  const asked = { move: c.req.param("move"), form: await readForm(c) };
  const moved = await moveAsked(c.var.shop, null, idOf(c), asked);
  if (!moved) return c.notFound();
  return comeBack(c, `${base}/${idOf(c)}`, moved.ok ? { done: "moved" } : { fault: moved.fault.code });
});
