/** A seller's returns, claims and disputes in the studio; its door has compared the seller with the caller. */
import { doors } from "../platform/http/doors.ts";
import type { Request$ } from "../platform/http/context.ts";
import { comeBack, needs, sendStudio, sellerIdOf, studioOf } from "../studio/index.ts";
import { StudioDisputesPage, StudioReturnsPage } from "../../web/pages/studio/cases-pages.tsx";
import { readCaseForm } from "./case-form.ts";
import { actOnClaim, actOnDispute, actOnReturn } from "./desk-actions.ts";
import { disputesOf, returnsOf } from "./desk-cases.ts";

export const studioCasePages = doors();
const studio = "/studio/:seller{sel_[0-9A-Za-z_]+}";
const reading = needs("orders.read");
const acting = needs("orders.write");

studioCasePages.get(`${studio}/returns`, reading, async (c) => {
  const desk = await studioOf(c, "returns");
  const view = await returnsOf(c.var.shop, sellerIdOf(c), c.req.query("cursor") ?? null);
  return sendStudio(c, desk, StudioReturnsPage({ desk, view }));
});

studioCasePages.get(`${studio}/disputes`, reading, async (c) => {
  const desk = await studioOf(c, "disputes");
  const view = await disputesOf(c.var.shop, { sellerId: sellerIdOf(c) }, c.req.query("cursor") ?? null);
  return sendStudio(c, desk, StudioDisputesPage({ desk, view }));
});

const back = (c: Request$, room: string, done: { readonly ok: boolean; readonly fault?: { readonly code: string } }) =>
  comeBack(c, `/studio/${sellerIdOf(c)}/${room}`, done.ok ? { done: "saved" } : { fault: done.fault?.code ?? "" });
const by = (c: Request$) => ({ side: "seller", sellerId: sellerIdOf(c) }) as const;

studioCasePages.post(`${studio}/returns/:id{rtn_[0-9A-Z]+}/:step`, acting, async (c) => {
  const { id, step } = c.req.param();
  return back(c, "returns", await actOnReturn(c.var.shop, id, step, await readCaseForm(c), by(c)));
});
studioCasePages.post(`${studio}/claims/:id{clm_[0-9A-Z]+}/:step`, acting, async (c) => {
  const { id, step } = c.req.param();
  return back(c, "returns", await actOnClaim(c.var.shop, id, step, await readCaseForm(c), by(c)));
});
studioCasePages.post(`${studio}/disputes/:id{dsp_[0-9A-Z]+}/:step`, acting, async (c) => {
  const { id, step } = c.req.param();
  return back(c, "disputes", await actOnDispute(c.var.shop, id, step, await readCaseForm(c), by(c)));
});
