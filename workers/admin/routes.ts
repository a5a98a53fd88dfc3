/** Products under /api/v1/admin, for staff and their software. */
import type { MiddlewareHandler } from "hono";
import { editProduct, editTexts, setVariantPrice } from "../catalog/index.ts";
import { mayLook, mayOperate } from "../identity/index.ts";
import { sanitiseHtml } from "../imports/index.ts";
import { ok } from "../kernel/result.ts";
import type { Env } from "../platform/env.ts";
import type { Variables } from "../platform/http/context.ts";
import { verifyAudit } from "../platform/audit-chain.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { changeStock } from "./change-stock.ts";
import * as contract from "./contract.ts";
import { financeRoutes } from "./finance/routes.ts";
import { presentLine, presentProduct } from "./present.ts";
import { findProductDesk } from "./product-desk-store.ts";
import { productFilterOf } from "./product-list.ts";
import { listProductLines } from "./product-store.ts";

export const adminRoutes = doors();
const api = "/api/v1";

const staff: MiddlewareHandler<{ Bindings: Env; Variables: Variables }> = async function staff(c, next) {
  const { actor } = c.var.shop;
  if (actor.kind === "anonymous") return problem({ code: "operator.unauthenticated" });
  const may = c.req.method === "GET" ? mayLook(actor) : mayOperate(actor);
  if (may) return next();
  const held = actor.kind === "account" && actor.heldRole !== undefined;
  return problem({ code: held ? "second_factor.forbidden" : "operator.forbidden" });
};
adminRoutes.use(`${api}/admin/products/*`, staff);
adminRoutes.use(`${api}/admin/products`, staff);
adminRoutes.use(`${api}/admin/audit-chain/*`, staff);

adminRoutes.get(`${api}${contract.listAdminProducts.path}`, async (c) => {
  const asked = await parse(c, contract.listAdminProducts);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const page = await listProductLines(shop, productFilterOf(new URL(c.req.url).searchParams), shop.locale);
  return respond(c, ok(page), ({ items, next }) => ({ items: items.map(presentLine), next }));
});

adminRoutes.get(`${api}${contract.readAdminProduct.path}`, async (c) => {
  const asked = await parse(c, contract.readAdminProduct);
  const found = asked.ok ? await findProductDesk(c.var.shop, asked.value.id, c.var.shop.locale) : null;
  return found ? c.json(presentProduct(found)) : problem({ code: "product.not_found" });
});

adminRoutes.patch(`${api}${contract.editAdminProduct.path}`, async (c) => {
  const asked = await parse(c, contract.editAdminProduct);
  if (!asked.ok) return problem(asked.fault);
  const { id, version, edition_size, hs_code, tax_category, ...same } = asked.value;
  const change = {
    ...same,
    ...(edition_size === undefined ? {} : { editionSize: edition_size }),
    ...(hs_code === undefined ? {} : { hsCode: hs_code }),
    ...(tax_category === undefined ? {} : { taxCategory: tax_category }),
  };
  return respond(c, await editProduct(c.var.shop, id, change, version), (edited) => ({ id, version: edited.version }));
});

adminRoutes.put(`${api}${contract.translateProduct.path}`, async (c) => {
  const asked = await parse(c, contract.translateProduct);
  if (!asked.ok) return problem(asked.fault);
  const { id, locale, ...change } = asked.value;
  const clean = change.story ? { ...change, story: await sanitiseHtml(change.story) } : change;
  return respond(c, await editTexts(c.var.shop, id, locale, clean), () => ({ id, locale }));
});

adminRoutes.put(`${api}${contract.priceProduct.path}`, async (c) => {
  const asked = await parse(c, contract.priceProduct);
  if (!asked.ok) return problem(asked.fault);
  const { variant_id: variantId, compare_at_minor: compareAtMinor, market, currency, minor } = asked.value;
  const set = await setVariantPrice(c.var.shop, { variantId, market, currency, minor, compareAtMinor });
  return respond(c, set, (id) => ({ id }));
});

adminRoutes.post(`${api}${contract.moveStock.path}`, async (c) => {
  const asked = await parse(c, contract.moveStock);
  if (!asked.ok) return problem(asked.fault);
  const { id, variant_id: variantId, location: locationId, kind, quantity } = asked.value;
  const moved = await changeStock(c.var.shop, { kind, productId: id, variantId, locationId, quantity });
  return respond(c, moved, () => ({ id }), 201);
});

adminRoutes.get(`${api}${contract.verifyAuditTrail.path}`, async (c) => {
  const asked = await parse(c, contract.verifyAuditTrail);
  if (!asked.ok) return problem(asked.fault);
  const { after, until } = asked.value;
  return c.json(await verifyAudit(c.var.shop, Number(after), until === undefined ? undefined : Number(until)));
});

adminRoutes.route("/", financeRoutes);
