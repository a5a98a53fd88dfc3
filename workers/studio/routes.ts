/** /api/v1/sellers/:seller_id and /api/v1/shops. The door to a seller stands in app.ts; scopes are asked here. */
import { sanitiseHtml } from "../imports/index.ts";
import { iso } from "../kernel/clock.ts";
import { ok } from "../kernel/result.ts";
import { draftListing, submitListing } from "../listings/index.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { findSeller, listShops } from "../sellers/index.ts";
import * as contract from "./contract.ts";
import { listGoods } from "./goods-store.ts";
import { needs } from "./guard.ts";
import { listOwnOrders } from "./order-store.ts";

export const studioRoutes = doors();
const api = "/api/v1";

studioRoutes.get(`${api}${contract.listShops.path}`, async (c) => {
  const asked = await parse(c, contract.listShops);
  return asked.ok ? c.json(await listShops(c.var.shop, asked.value.cursor ?? null)) : problem(asked.fault);
});

studioRoutes.get(`${api}${contract.readSeller.path}`, async (c) => {
  const found = await findSeller(c.var.shop, c.req.param("seller_id"));
  if (!found) return problem({ code: "seller.not_found" });
  const { id, slug, kind, name, country, state } = found;
  return c.json({ id, slug, kind, name, country, state });
});

studioRoutes.get(`${api}${contract.listSellerProducts.path}`, needs("products.read"), async (c) => {
  const asked = await parse(c, contract.listSellerProducts);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id: sellerId, q = "", status = null, cursor = null } = asked.value;
  const page = await listGoods(c.var.shop, sellerId, { text: q, status, cursor }, c.var.shop.locale);
  return respond(c, ok(page), ({ items, next }) => ({
    items: items.map(({ id, status, title, sku, currency, minor, free, waiting }) => ({
      id,
      status,
      title,
      sku,
      currency,
      minor,
      free,
      under_review: waiting === 1,
    })),
    next,
  }));
});

studioRoutes.post(`${api}${contract.draftSellerProduct.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.draftSellerProduct);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id: sellerId, grade, rights, rights_note: note, story, ...wish } = asked.value;
  const drafted = await draftListing(c.var.shop, sellerId, {
    ...wish,
    story: story ? await sanitiseHtml(story) : "",
    locale: c.var.shop.locale,
    declaration: { grade, rights, note },
  });
  return respond(c, drafted, (id) => ({ id }), 201);
});

studioRoutes.post(`${api}${contract.submitSellerProduct.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.submitSellerProduct);
  if (!asked.ok) return problem(asked.fault);
  const submitted = await submitListing(c.var.shop, asked.value.seller_id, asked.value.id);
  return respond(c, submitted, (changeId) => ({ change_id: changeId }), 201);
});

studioRoutes.get(`${api}${contract.listSellerOrders.path}`, needs("orders.read"), async (c) => {
  const asked = await parse(c, contract.listSellerOrders);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id: sellerId, state = null, cursor = null } = asked.value;
  const page = await listOwnOrders(c.var.shop, sellerId, { state, cursor });
  return respond(c, ok(page), ({ items, next }) => ({
    items: items.map(({ id, number, state: is, currency, totalMinor, country, pieces, placedAt }) => ({
      id,
      number,
      state: is,
      currency,
      total_minor: totalMinor,
      country,
      pieces,
      placed_at: iso(placedAt),
    })),
    next,
  }));
});
