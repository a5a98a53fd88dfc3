import {
  declineOffer,
  enterDraw,
  findOfferOf,
  leaveDraw,
  mayOrderOffer,
  readDraw,
  receiptOfOffer,
  sealReceipt,
} from "../drops/index.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import * as contract from "./contract.ts";
import { findDraw, isConfirmed } from "./find-draw.ts";
import { presentDraw, presentEntry, presentOffer } from "./present.ts";

export const drawRoutes = doors();
const api = "/api/v1";

drawRoutes.get(`${api}${contract.readDraw.path}`, async (c) => {
  const { shop } = c.var;
  const asked = await parse(c, contract.readDraw);
  const sale = asked.ok ? await findDraw(shop, { id: asked.value.sale_id }) : null;
  const view = sale && (await readDraw(shop, sale));
  return sale && view ? c.json(presentDraw(sale, view, shop.now)) : problem({ code: "draw.not_found" });
});

drawRoutes.post(`${api}${contract.enterDraw.path}`, async (c) => {
  const { shop } = c.var;
  const asked = await parse(c, contract.enterDraw);
  if (!asked.ok) return problem(asked.fault);
  const [sale, confirmed] = await Promise.all([findDraw(shop, { id: asked.value.sale_id }), isConfirmed(shop)]);
  if (!sale) return problem({ code: "draw.not_found" });
  return respond(c, await enterDraw(shop, sale, confirmed), presentEntry, 201);
});

drawRoutes.delete(`${api}${contract.leaveDraw.path}`, async (c) => {
  const asked = await parse(c, contract.leaveDraw);
  if (!asked.ok) return problem(asked.fault);
  const sale = await findDraw(c.var.shop, { id: asked.value.sale_id });
  if (!sale) return problem({ code: "draw.not_found" });
  return respond(c, await leaveDraw(c.var.shop, sale), () => ({ withdrawn: true }));
});

drawRoutes.get(`${api}${contract.readDrawOffer.path}`, async (c) => {
  const { shop } = c.var;
  const asked = await parse(c, contract.readDrawOffer);
  if (!asked.ok) return problem(asked.fault);
  if (shop.actor.kind !== "account") return problem({ code: "draw.unauthenticated" });
  const sale = await findDraw(shop, { id: asked.value.sale_id });
  const offer = sale && (await findOfferOf(shop, sale.id, shop.actor.id));
  if (!sale || !offer) return problem({ code: "draw_offer.not_found" });
  const receipt = mayOrderOffer(offer, shop.now) ? await sealReceipt(shop, receiptOfOffer(sale, offer)) : null;
  return c.json(presentOffer(offer, receipt));
});

drawRoutes.delete(`${api}${contract.declineDrawOffer.path}`, async (c) => {
  const { shop } = c.var;
  const asked = await parse(c, contract.declineDrawOffer);
  if (!asked.ok) return problem(asked.fault);
  if (shop.actor.kind !== "account") return problem({ code: "draw.unauthenticated" });
  const sale = await findDraw(shop, { id: asked.value.sale_id });
  if (!sale) return problem({ code: "draw_offer.not_found" });
  return respond(c, await declineOffer(shop, sale, shop.actor.id), () => ({ declined: true }));
});
