/** Photographs of a case: for its buyer, its seller and the house, and for nobody else. */
import { findDispute } from "../disputes/index.ts";
import { mayLook } from "../identity/index.ts";
import { findOrder, orderCookieName } from "../orders/index.ts";
import { orderView } from "../order-desk/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { sendKept } from "../media/index.ts";
import { readCookie } from "../platform/http/preferences.ts";
import { evidenceKey, findClaim, findReturn } from "../returns/index.ts";
import { mayActFor } from "../sellers/index.ts";

export const casePhotoRoutes = doors();

casePhotoRoutes.get("/cases/:id{(rtn|clm|dsp)_[0-9A-Z]{26}}/photos/:n{[1-6]}", async (c) => {
  const id = c.req.param("id");
  if (!(await maySee(c, id))) return problem({ code: "media.not_found" });
  const kept = await c.var.shop.blobs.media.get(evidenceKey(id, Number(c.req.param("n"))));
  if (!kept) return problem({ code: "media.not_found" });
  return sendKept(kept);
});

async function maySee(c: Request$, id: string): Promise<boolean> {
  const { shop } = c.var;
  const find = { rtn: findReturn, clm: findClaim, dsp: findDispute }[id.slice(0, 3) as "rtn" | "clm" | "dsp"];
  const one = await find(shop, id);
  if (!one) return false;
  if (mayLook(shop.actor) || mayActFor(shop.actor, one.sellerId, "orders.read")) return true;
  const order = await findOrder(shop, one.orderId);
  const key = order && readCookie(c.req.header("cookie") ?? null, orderCookieName(order.number));
  return (await orderView(shop, { id: one.orderId }, key, "acting")).ok;
}
