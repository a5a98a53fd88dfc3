/**
 * After the sale under /api/v1, for buyers, sellers and mediators; and the photographs. What is a buyer's here is for
 * the order's owner alone: staff have desks of their own.
 */
import { acceptProposal, openDispute } from "../disputes/index.ts";
import { ok } from "../kernel/result.ts";
import { orderView } from "../order-desk/index.ts";
import { bearerIn } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { makeClaim, requestReturn } from "../returns/index.ts";
import * as contract from "./contract.ts";
import { deskCaseRoutes } from "./desk/routes.ts";
import { casePhotoRoutes } from "./photo-routes.ts";
import { presentCases, presentMoved } from "./present.ts";
import { viewOrderCases } from "./view-order-cases.ts";

export const caseRoutes = doors();
const api = "/api/v1";
const made = ({ id }: { readonly id: string }) => ({ id });

caseRoutes.get(`${api}${contract.readOrderCases.path}`, async (c) => {
  const asked = await parse(c, contract.readOrderCases);
  if (!asked.ok) return problem({ code: "order.not_found" });
  const view = await orderView(c.var.shop, asked.value, bearerIn(c.req.raw), "acting");
  if (!view.ok) return problem(view.fault);
  const { cases, disputes, events } = await viewOrderCases(c.var.shop, view.value);
  return respond(c, ok({ ...cases, disputes, events, next: null }), presentCases);
});

caseRoutes.post(`${api}${contract.requestReturn.path}`, async (c) => {
  const asked = await parse(c, contract.requestReturn);
  if (!asked.ok) return problem(asked.fault);
  const { id, lines, exchange_for: exchangeFor, ...wish } = asked.value;
  const view = await orderView(c.var.shop, { id }, bearerIn(c.req.raw), "acting");
  if (!view.ok) return problem(view.fault);
  const pieces = lines.map(({ line_id: lineId, quantity }) => ({ lineId, quantity }));
  const asking = { ...wish, lines: pieces, exchangeFor, photos: [] };
  return respond(c, await requestReturn(c.var.shop, id, asking), made, 201);
});

caseRoutes.post(`${api}${contract.makeClaim.path}`, async (c) => {
  const asked = await parse(c, contract.makeClaim);
  if (!asked.ok) return problem(asked.fault);
  const { id, seller_id: sellerId, kind, wanted_minor: wantedMinor, note } = asked.value;
  const view = await orderView(c.var.shop, { id }, bearerIn(c.req.raw), "acting");
  if (!view.ok) return problem(view.fault);
  const claim = { sellerId, kind, wantedMinor, note, photos: [] };
  return respond(c, await makeClaim(c.var.shop, id, claim), made, 201);
});

caseRoutes.post(`${api}${contract.openDispute.path}`, async (c) => {
  const asked = await parse(c, contract.openDispute);
  if (!asked.ok) return problem(asked.fault);
  const { id, seller_id: sellerId, reason, wanted_minor: wantedMinor, claim_id: claimId, note } = asked.value;
  const view = await orderView(c.var.shop, { id }, bearerIn(c.req.raw), "acting");
  if (!view.ok) return problem(view.fault);
  const wish = { sellerId, reason, wantedMinor, claimId, note, photos: [] };
  return respond(c, await openDispute(c.var.shop, id, wish), made, 201);
});

caseRoutes.post(`${api}${contract.acceptProposal.path}`, async (c) => {
  const asked = await parse(c, contract.acceptProposal);
  if (!asked.ok) return problem(asked.fault);
  const { id, dispute_id } = asked.value;
  const view = await orderView(c.var.shop, { id }, bearerIn(c.req.raw), "acting");
  if (!view.ok) return problem(view.fault);
  return respond(c, await acceptProposal(c.var.shop, dispute_id, { side: "shopper", orderId: id }), presentMoved);
});

caseRoutes.route("/", deskCaseRoutes);
caseRoutes.route("/", casePhotoRoutes);
