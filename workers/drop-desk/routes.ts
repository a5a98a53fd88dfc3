import {
  closeSale,
  factOfSale,
  findSale,
  flashRuleOf,
  joinQueue,
  listSales,
  liveStock,
  newGuest,
  openingsOf,
  pauseSale,
  planSale,
  readLog,
  releaseHold,
  resumeSale,
  settleSale,
  takeHold,
  voidSale,
  type Sale,
} from "../drops/index.ts";
import { requireStaff } from "../identity/index.ts";
import { isCurrency } from "../kernel/money.ts";
import type { Fault } from "../kernel/result.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import type { Shop } from "../platform/shop.ts";
import * as contract from "./contract.ts";
import { presentHold, presentQueue, presentSale } from "./present.ts";
import { ownSaleRoutes } from "./sellers/routes.ts";

export const dropRoutes = doors();
dropRoutes.route("/", ownSaleRoutes);
const api = "/api/v1";

const refuse = (fault: Fault & { readonly retryAfter_seconds?: number }): Response =>
  problem(fault, fault.retryAfter_seconds ? { "retry-after": String(fault.retryAfter_seconds) } : {});

const flashSaleOf = async (shop: Shop, id: string): Promise<Sale | null> => {
  const sale = await factOfSale(shop, { id });
  return sale?.mechanism === "flash" ? sale : null;
};
/** Whoever is not signed in is given a guest's name where the sale allows it, and brings it along from then on. */
const guestOf = async (shop: Shop, sale: Sale, brought: string | undefined): Promise<string | null> =>
  brought ?? (shop.actor.kind !== "account" && flashRuleOf(sale).people === "anyone" ? newGuest(shop) : null);

dropRoutes.get(`${api}${contract.listSales.path}`, async (c) => {
  const asked = await parse(c, contract.listSales);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const page = await listSales(shop, { states: ["planned", "open", "paused"], cursor: asked.value.cursor ?? null });
  return c.json({ items: page.items.map((sale) => presentSale(sale, shop.now)), next: page.next });
});

dropRoutes.get(`${api}${contract.readSale.path}`, async (c) => {
  const asked = await parse(c, contract.readSale);
  const sale = asked.ok ? await factOfSale(c.var.shop, { id: asked.value.sale_id }) : null;
  if (!sale) return problem({ code: "sale.not_found" });
  const units = sale.mechanism === "flash" ? await liveStock(c.var.shop, sale) : null;
  return c.json({ ...presentSale(sale, c.var.shop.now), units });
});

/** For anybody who wants to check the sale with `yaji verify-sale`: JSON lines, chain after chain. */
dropRoutes.get(`${api}/sales/:sale_id/log`, async (c) => {
  const sale = await findSale(c.var.shop, c.req.param("sale_id").slice(0, 40));
  if (!sale) return problem({ code: "sale.not_found" });
  return c.body(await readLog(c.var.shop, sale), 200, { "content-type": "application/jsonl; charset=utf-8" });
});

dropRoutes.post(`${api}${contract.takeTicket.path}`, async (c) => {
  const asked = await parse(c, contract.takeTicket);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const sale = await flashSaleOf(shop, asked.value.sale_id);
  if (!sale) return problem({ code: "sale.not_found" });
  const guest = await guestOf(shop, sale, asked.value.guest);
  const joined = await joinQueue(shop, sale, { guest, ticket: asked.value.ticket ?? null });
  return joined.ok ? c.json(presentQueue(joined.value, guest, shop.now)) : refuse(joined.fault);
});

dropRoutes.post(`${api}${contract.takeHold.path}`, async (c) => {
  const asked = await parse(c, contract.takeHold);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const { sale_id, attempt, units, ticket } = asked.value;
  const sale = await flashSaleOf(shop, sale_id);
  if (!sale) return problem({ code: "sale.not_found" });
  const guest = await guestOf(shop, sale, asked.value.guest);
  const taken = await takeHold(shop, sale, { attempt, units, guest, ticket: ticket ?? null });
  return taken.ok ? c.json(presentHold(taken.value, guest, shop.now), 201) : refuse(taken.fault);
});

dropRoutes.post(`${api}${contract.returnHold.path}`, async (c) => {
  const asked = await parse(c, contract.returnHold);
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await releaseHold(c.var.shop, asked.value.receipt), ({ holdId }) => ({ hold_id: holdId }));
});

dropRoutes.use(`${api}/admin/sales`, requireStaff);
dropRoutes.use(`${api}/admin/sales/*`, requireStaff);

dropRoutes.post(`${api}${contract.planSale.path}`, async (c) => {
  const asked = await parse(c, contract.planSale);
  if (!asked.ok) return problem(asked.fault);
  const { slug, mechanism, allotment, rule, currency, ...wish } = asked.value;
  if (!isCurrency(currency)) return problem({ code: "sale.invalid", field: "currency" } as Fault);
  const planned = await planSale(c.var.shop, {
    slug,
    mechanism,
    allotment,
    rule,
    currency,
    sellerId: wish.seller_id,
    variantId: wish.variant_id,
    homeLocationId: wish.home_location_id,
    startsAt: Date.parse(wish.starts_at),
    endsAt: Date.parse(wish.ends_at),
    limitPerPerson: wish.limit_per_person,
    lanes: wish.lanes.map(({ id, opens_at, account_ids }) => ({
      id,
      opensAt: Date.parse(opens_at),
      accountIds: account_ids,
    })),
  });
  return respond(c, planned, (sale) => presentSale(sale, c.var.shop.now), 201);
});

/** Hidden amounts are shown to nobody who sells or buys: to auditors alone, and only when nothing can be done with them. */
dropRoutes.get(`${api}${contract.readOpenings.path}`, async (c) => {
  const { shop } = c.var;
  if (shop.actor.kind !== "account" || shop.actor.role !== "auditor") return problem({ code: "operator.forbidden" });
  const asked = await parse(c, contract.readOpenings);
  if (!asked.ok) return problem(asked.fault);
  const sale = await findSale(shop, asked.value.sale_id);
  if (sale?.mechanism !== "auction") return problem({ code: "sale.not_found" });
  return respond(c, await openingsOf(shop, sale, Number(asked.value.after ?? 0)), (page) => page);
});

for (const [endpoint, use] of [
  [contract.pauseSale, pauseSale],
  [contract.resumeSale, resumeSale],
  [contract.closeSale, closeSale],
  [contract.voidSale, voidSale],
] as const)
  dropRoutes.post(`${api}${endpoint.path}`, async (c) => {
    const asked = await parse(c, endpoint);
    if (!asked.ok) return problem(asked.fault);
    return respond(c, await use(c.var.shop, asked.value.sale_id, asked.value.why), (sale) =>
      presentSale(sale, c.var.shop.now),
    );
  });

dropRoutes.post(`${api}${contract.settleSale.path}`, async (c) => {
  const asked = await parse(c, contract.settleSale);
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await settleSale(c.var.shop, asked.value.sale_id), ({ sale }) => presentSale(sale, c.var.shop.now));
});
