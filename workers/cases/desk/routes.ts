/** Sellers' and mediators' side of cases under /api/v1. */
import { acceptProposal, answerDispute, decideDispute, mayMediate, proposeSettlement } from "../../disputes/index.ts";
import { ok } from "../../kernel/result.ts";
import { doors } from "../../platform/http/doors.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import { answerClaim, inspectReturn, moveReturn } from "../../returns/index.ts";
import { needs } from "../../studio/index.ts";
import { disputesOf, returnsOf } from "../desk-cases.ts";
import { presentCases, presentMoved } from "../present.ts";
import * as contract from "./contract.ts";

export const deskCaseRoutes = doors();
const api = "/api/v1";

deskCaseRoutes.get(`${api}${contract.readSellerReturns.path}`, needs("orders.read"), async (c) => {
  const asked = await parse(c, contract.readSellerReturns);
  if (!asked.ok) return problem(asked.fault);
  const found = await returnsOf(c.var.shop, asked.value.seller_id, asked.value.cursor ?? null);
  return respond(c, ok(found), presentCases);
});

deskCaseRoutes.get(`${api}${contract.readSellerDisputes.path}`, needs("orders.read"), async (c) => {
  const asked = await parse(c, contract.readSellerDisputes);
  if (!asked.ok) return problem(asked.fault);
  const found = await disputesOf(c.var.shop, { sellerId: asked.value.seller_id }, asked.value.cursor ?? null);
  return respond(c, ok(found), presentCases);
});

const sellerSide = (sellerId: string) => ({ side: "seller", sellerId }) as const;

deskCaseRoutes.patch(`${api}${contract.moveReturn.path}`, needs("orders.write"), async (c) => {
  const asked = await parse(c, contract.moveReturn);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, id, state, instructions, note } = asked.value;
  const told = { note, ...(instructions ? { instructions } : {}) };
  return respond(c, await moveReturn(c.var.shop, id, state, sellerSide(seller_id), told), presentMoved);
});

deskCaseRoutes.post(`${api}${contract.inspectReturn.path}`, needs("orders.write"), async (c) => {
  const asked = await parse(c, contract.inspectReturn);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, id, note } = asked.value;
  const accepted = asked.value.accepted.map(({ line_id: lineId, quantity, restock }) => ({
    lineId,
    quantity,
    restock,
  }));
  return respond(c, await inspectReturn(c.var.shop, id, { accepted, note }, sellerSide(seller_id)), presentMoved);
});

deskCaseRoutes.post(`${api}${contract.answerClaim.path}`, needs("orders.write"), async (c) => {
  const asked = await parse(c, contract.answerClaim);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, id, state: to, amount_minor: amountMinor, note } = asked.value;
  const answer = { to, note, ...(amountMinor === undefined ? {} : { amountMinor }) };
  return respond(c, await answerClaim(c.var.shop, id, answer, sellerSide(seller_id)), presentMoved);
});

deskCaseRoutes.post(`${api}${contract.answerDispute.path}`, needs("orders.write"), async (c) => {
  const asked = await parse(c, contract.answerDispute);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, id, accept, note } = asked.value;
  const by = sellerSide(seller_id);
  const { shop } = c.var;
  return respond(
    c,
    accept ? await acceptProposal(shop, id, by) : await answerDispute(shop, id, note, by),
    presentMoved,
  );
});

for (const [endpoint, act] of [
  [contract.mediateDispute, proposeSettlement],
  [contract.decideDispute, decideDispute],
] as const)
  deskCaseRoutes.post(`${api}${endpoint.path}`, async (c) => {
    const { actor } = c.var.shop;
    if (actor.kind === "anonymous") return problem({ code: "operator.unauthenticated" });
    if (!mayMediate(actor)) return problem({ code: "operator.forbidden" });
    const asked = await parse(c, endpoint);
    if (!asked.ok) return problem(asked.fault);
    const { id, minor, seller_bp: sellerBp, note } = asked.value;
    return respond(c, await act(c.var.shop, id, { minor, sellerBp }, note, { side: "mediator" }), presentMoved);
  });
