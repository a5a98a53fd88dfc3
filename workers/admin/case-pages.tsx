/** Returns, claims and disputes of everybody: the house acts for itself, and mediates between others. */
import { actOnClaim, actOnDispute, actOnReturn, disputesOf, readCaseForm, returnsOf } from "../cases/index.ts";
import { mayMediate } from "../disputes/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { copyFor } from "../../web/copy/index.ts";
import { CasesPage } from "../../web/pages/admin/cases-page.tsx";
import { comeBack, deskOf, sendDesk } from "./desk.ts";

export const caseDeskPages = doors();

caseDeskPages.get("/admin/returns", async (c) => {
  const desk = await deskOf(c, "returns");
  const view = await returnsOf(c.var.shop, null, c.req.query("cursor") ?? null);
  const words = copyFor(desk.locale, "cases");
  return sendDesk(c, desk, CasesPage({ desk, view, title: words.studioReturns, empty: words.none, mediator: true }));
});

caseDeskPages.get("/admin/disputes", async (c) => {
  const desk = await deskOf(c, "disputes");
  const view = await disputesOf(c.var.shop, {}, c.req.query("cursor") ?? null);
  const words = copyFor(desk.locale, "cases");
  const mediator = mayMediate(c.var.shop.actor);
  return sendDesk(c, desk, CasesPage({ desk, view, title: words.studioDisputes, empty: words.noneDisputes, mediator }));
});

const back = (c: Request$, room: string, done: { readonly ok: boolean; readonly fault?: { readonly code: string } }) =>
  comeBack(c, `/admin/${room}`, done.ok ? { done: "saved" } : { fault: done.fault?.code ?? "" });
const house = { side: "shop" } as const;

caseDeskPages.post("/admin/returns/:id{rtn_[0-9A-Z]+}/:step", async (c) => {
  const { id, step } = c.req.param();
  return back(c, "returns", await actOnReturn(c.var.shop, id, step, await readCaseForm(c), house));
});
caseDeskPages.post("/admin/claims/:id{clm_[0-9A-Z]+}/:step", async (c) => {
  const { id, step } = c.req.param();
  return back(c, "returns", await actOnClaim(c.var.shop, id, step, await readCaseForm(c), house));
});
caseDeskPages.post("/admin/disputes/:id{dsp_[0-9A-Z]+}/:step", async (c) => {
  if (!mayMediate(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const { id, step } = c.req.param();
  return back(c, "disputes", await actOnDispute(c.var.shop, id, step, await readCaseForm(c), { side: "mediator" }));
});
