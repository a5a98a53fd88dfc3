/** What sellers do about their own sales. The seller of the address has been compared with the caller by the door. */
import { isCurrency } from "../../kernel/money.ts";
import { ok, type Fault } from "../../kernel/result.ts";
import { doors } from "../../platform/http/doors.ts";
import type { OutputOf } from "../../platform/http/endpoint.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import { idempotencyKey, isIdempotencyKey } from "../../platform/idempotency.ts";
import { listsFor, moveSaleOf, planOwnSale, viewSale, type Figures, type SaleView } from "../../sale-desk/index.ts";
import { needs } from "../../studio/index.ts";
import { presentSale } from "../present.ts";
import * as contract from "./contract.ts";

export const ownSaleRoutes = doors();
const api = "/api/v1";
const notFound = () => problem({ code: "sale.not_found" });

ownSaleRoutes.post(`${api}${contract.planOwnSale.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.planOwnSale);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id: sellerId, starts_at, ends_at, limit_per_person, currency, early, ...wish } = asked.value;
  if (!isCurrency(currency)) return problem({ code: "sale.invalid", field: "currency" } as Fault);
  const given = c.req.header("idempotency-key");
  const key = isIdempotencyKey(given) ? await idempotencyKey(`plan-sale.${sellerId}`, given, asked.value) : null;
  const terms = {
    sellerId,
    currency,
    startsAt: Date.parse(starts_at),
    endsAt: Date.parse(ends_at),
    limitPerPerson: limit_per_person,
    early: Object.fromEntries(Object.entries(early).map(([group, at]) => [group, Date.parse(at)])),
  };
  const planned = await planOwnSale(c.var.shop, { ...wish, ...terms }, key);
  if (planned.ok && planned.value.again) c.header("idempotent-replayed", "true");
  return respond(c, planned, ({ sale }) => presentSale(sale, c.var.shop.now), 201);
});

ownSaleRoutes.get(`${api}${contract.listOwnSales.path}`, needs("products.read"), async (c) => {
  const asked = await parse(c, contract.listOwnSales);
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, which, cursor } = asked.value;
  const lists = await listsFor(c.var.shop, seller_id, (list) => (list === which ? cursor : undefined));
  const { items, next } = lists[which];
  return respond(c, ok(items), (sales) => ({ items: sales.map((sale) => presentSale(sale, c.var.shop.now)), next }));
});

ownSaleRoutes.get(`${api}${contract.readOwnSale.path}`, needs("products.read"), async (c) => {
  const asked = await parse(c, contract.readOwnSale);
  if (!asked.ok) return problem(asked.fault);
  const view = await viewSale(c.var.shop, asked.value.seller_id, asked.value.sale_id);
  return view ? c.json(presentOwn(view, c.var.shop.now)) : notFound();
});

ownSaleRoutes.post(`${api}${contract.moveOwnSale.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.moveOwnSale);
  if (!asked.ok) return problem(asked.fault);
  const { shop } = c.var;
  const { seller_id, sale_id, move, why } = asked.value;
  const moved = await moveSaleOf(shop, seller_id, sale_id, { move, why, confirmed: true });
  if (!moved) return notFound();
  if (!moved.ok) return problem(moved.fault);
  const view = await viewSale(shop, seller_id, sale_id);
  return view ? c.json(presentOwn(view, shop.now)) : notFound();
});

/** A reserve is the seller's own secret, and a program's reader may be anybody they trust with less. */
function presentOwn({ sale, figures, moves }: SaleView, now: number): OutputOf<typeof contract.readOwnSale> {
  const { reserveMinor: _, ...rule } = sale.rule;
  return { sale: presentSale(sale, now), rule, figures: numbersOf(figures), moves: [...moves] };
}

function numbersOf(figures: Figures): Record<string, number> {
  switch (figures.of) {
    case "flash":
      return { free: figures.free, held: figures.held, sold: figures.sold };
    case "draw":
      return { entries: figures.entries, drawn: figures.drawn ? 1 : 0 };
    case "auction":
      return {
        bids: figures.lot.bids,
        ...(figures.lot.priceMinor === null ? {} : { price_minor: figures.lot.priceMinor }),
      };
    case "presale": {
      const { row, tally } = figures;
      const states = Object.fromEntries([...tally].map(([state, n]) => [`places_${state}`, n]));
      return {
        ...states,
        taken: row.taken,
        units: row.unitsMax,
        held_minor: row.heldMinor,
        applied_minor: row.appliedMinor,
        returned_minor: row.returnedMinor,
        kept_minor: row.keptMinor,
      };
    }
    default:
      return {};
  }
}
