import {
  callBalance,
  confirmPlace,
  findOwnPlace,
  giveUpPlace,
  lateAt,
  movePromisedDay,
  placesIn,
  presaleRuleOf,
  readyToOrder,
  sealReceipt,
  type PresalePlace,
  type Sale,
} from "../drops/index.ts";
import { decodeCursor, encodeCursor } from "../kernel/paging.ts";
import { iso } from "../kernel/clock.ts";
import { doors } from "../platform/http/doors.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type { Request$ } from "../platform/http/context.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { withPersons } from "../persons/index.ts";
import { needs } from "../studio/index.ts";
import * as contract from "./contract.ts";
import { ownPresale, presaleOf } from "./find-presale.ts";
import { reserve } from "./reserve.ts";
import { viewOf, type PresaleView } from "./view-presale.ts";

export const presaleRoutes = doors();
const api = "/api/v1";
const notFound = () => problem({ code: "presale.not_found" });

function present({ sale, rule, phase, row, promises }: PresaleView): OutputOf<typeof contract.readPresale> {
  const { currency } = sale;
  const shipsBy = row?.shipsBy ?? rule.shipsBy;
  return {
    sale_id: sale.id,
    slug: sale.slug,
    phase,
    price: { minor: rule.priceMinor, currency },
    deposit: { minor: rule.depositMinor, currency },
    units: rule.units,
    taken: row?.taken ?? 0,
    ships_by: iso(shipsBy),
    refunded_after: iso(lateAt(rule, shipsBy)),
    promises: promises.map(({ number, shipsBy: day, why, at }) => ({ number, ships_by: iso(day), why, at: iso(at) })),
    called_at: row?.calledAt ? iso(row.calledAt) : null,
    ended: row?.ended ?? null,
  };
}

const presentPlace = (place: PresalePlace): OutputOf<typeof contract.readPlace> => ({
  place_id: place.id,
  state: place.state,
  deposit: place.deposit,
  pay_by: place.state === "called" && place.dueAt ? iso(place.dueAt) : null,
  order_id: place.orderId,
  decline_code: place.declineCode,
});

presaleRoutes.get(`${api}${contract.readPresale.path}`, async (c) => {
  const asked = await parse(c, contract.readPresale);
  const sale = asked.ok ? await presaleOf(c.var.shop, asked.value.sale_id) : null;
  return sale ? c.json(present(await viewOf(c.var.shop, sale))) : notFound();
});

presaleRoutes.post(`${api}${contract.takePlace.path}`, async (c) => {
  const asked = await parse(c, contract.takePlace);
  const sale = asked.ok ? await presaleOf(c.var.shop, asked.value.sale_id) : null;
  if (!sale) return notFound();
  const taken = await reserve(c.var.shop, sale);
  return respond(
    c,
    taken,
    ({ place, redirectUrl }) => ({ place: presentPlace(place), redirect_url: redirectUrl }),
    201,
  );
});

/** Whoever asks, and their place in the sale of the address. */
async function mine(c: Request$): Promise<{ sale: Sale; place: PresalePlace } | Response> {
  const { shop } = c.var;
  const sale = await presaleOf(shop, c.req.param("sale_id") ?? "");
  if (!sale) return notFound();
  const place = shop.actor.kind === "account" ? await findOwnPlace(shop, sale.id, shop.actor.id) : null;
  return place ? { sale, place } : problem({ code: "place.not_found" });
}

presaleRoutes.get(`${api}${contract.readPlace.path}`, async (c) => {
  const found = await mine(c);
  if (found instanceof Response) return found;
  return c.json(presentPlace((await confirmPlace(c.var.shop, found.place.id)) ?? found.place));
});

presaleRoutes.delete(`${api}${contract.giveUpPlace.path}`, async (c) => {
  const found = await mine(c);
  if (found instanceof Response) return found;
  return respond(c, await giveUpPlace(c.var.shop, found.sale), presentPlace);
});

presaleRoutes.post(`${api}${contract.payBalance.path}`, async (c) => {
  const found = await mine(c);
  if (found instanceof Response) return found;
  const ready = await readyToOrder(c.var.shop, found.sale, found.place);
  if (!ready.ok) return problem(ready.fault);
  const { currency } = found.sale;
  const receipt = await sealReceipt(c.var.shop, ready.value);
  return c.json({ receipt, price: { minor: ready.value.prices[currency] ?? 0, currency } });
});

const ownOf = (c: Request$): Promise<Sale | null> =>
  ownPresale(c.var.shop, c.req.param("seller_id") ?? "", c.req.param("sale_id") ?? "");

presaleRoutes.post(`${api}${contract.movePromise.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.movePromise);
  if (!asked.ok) return problem(asked.fault);
  const sale = await ownOf(c);
  if (!sale) return notFound();
  const { ships_by, why } = asked.value;
  return respond(c, await movePromisedDay(c.var.shop, sale, Date.parse(ships_by), why), () => ({ moved: true }), 201);
});

presaleRoutes.post(`${api}${contract.callForBalance.path}`, needs("stock.write"), async (c) => {
  const sale = await ownOf(c);
  if (!sale) return notFound();
  return respond(c, await callBalance(c.var.shop, sale), () => ({ called: true }), 201);
});

const shown = ["charging", "reserved", "called", "paid", "lapsed", "cancelled", "returned"] as const;
const a_page = 50;
presaleRoutes.get(`${api}${contract.readPlaces.path}`, needs("orders.read"), async (c) => {
  const asked = await parse(c, contract.readPlaces);
  if (!asked.ok) return problem(asked.fault);
  const sale = await ownOf(c);
  if (!sale) return notFound();
  const after = String(decodeCursor(asked.value.cursor, 1)?.[0] ?? "");
  const places = await placesIn(c.var.shop, sale.id, shown, after, a_page + 1);
  const items = await withPersons(c.var.shop, places.slice(0, a_page));
  const { priceMinor } = presaleRuleOf(sale);
  return c.json({
    items: items.map((place) => ({
      place: presentPlace(place),
      email: place.email,
      balance: {
        minor: place.state === "called" ? priceMinor - place.depositMinor : 0,
        currency: place.currency,
      },
    })),
    next: places.length > a_page ? encodeCursor([items.at(-1)!.id]) : null,
  });
});
