/** Presales in the studio: the promise, and the call for the balance. They stand beneath a seller's projects. */
import { Hono } from "hono";
import { callBalance, listSales, movePromisedDay, placesIn, type Sale } from "../drops/index.ts";
import type { Env } from "../platform/env.ts";
import type { Request$, Variables } from "../platform/http/context.ts";
import { readForm } from "../platform/http/form.ts";
import { comeBack, needs, sellerIdOf, sendStudio, studioOf } from "../studio/index.ts";
import { StudioPresalePage, StudioPresalesPage } from "../../web/pages/studio/presales-pages.tsx";
import { ownPresale } from "./find-presale.ts";
import { viewOf } from "./view-presale.ts";

export const presaleStudioPages = new Hono<{ Bindings: Env; Variables: Variables }>();
const place = "/studio/:seller{sel_[0-9A-Za-z_]+}/presales";
const one = `${place}/:id{sal_[0-9A-Z]{26}}`;
const shown = ["reserved", "called", "paid", "lapsed", "returned"] as const;

const ownOf = (c: Request$): Promise<Sale | null> => ownPresale(c.var.shop, sellerIdOf(c), c.req.param("id") ?? "");

presaleStudioPages.get(place, needs("products.read"), async (c) => {
  const filter = { mechanism: "presale", sellerId: sellerIdOf(c), cursor: c.req.query("cursor") ?? null } as const;
  const [desk, page] = await Promise.all([studioOf(c, "presales"), listSales(c.var.shop, filter)]);
  return sendStudio(c, desk, StudioPresalesPage({ desk, sales: page.items, next: page.next }));
});

presaleStudioPages.get(one, needs("products.read"), async (c) => {
  const sale = await ownOf(c);
  if (!sale) return c.notFound();
  const after = c.req.query("after")?.slice(0, 40) ?? "";
  const [desk, view, places] = await Promise.all([
    studioOf(c, "presales"),
    viewOf(c.var.shop, sale),
    placesIn(c.var.shop, sale.id, shown, after, 50),
  ]);
  return sendStudio(c, desk, StudioPresalePage({ desk, view, places }));
});

const back = (c: Request$, sale: Sale, fault: string | null): Response =>
  comeBack(
    c,
    `/studio/${sellerIdOf(c)}/presales/${sale.id}`,
    fault === null ? { done: "saved" } : { fault: fault.split(".")[1]! },
  );

presaleStudioPages.post(`${one}/promise`, needs("products.write"), async (c) => {
  const sale = await ownOf(c);
  if (!sale) return c.notFound();
  const form = await readForm(c);
  const day = Date.parse(`${form.text("day", 10)}T23:59:59Z`);
  const moved = await movePromisedDay(c.var.shop, sale, day, form.text("why", 500));
  return back(c, sale, moved.ok ? null : moved.fault.code);
});

presaleStudioPages.post(`${one}/call`, needs("stock.write"), async (c) => {
  const sale = await ownOf(c);
  if (!sale) return c.notFound();
  const called = await callBalance(c.var.shop, sale);
  return back(c, sale, called.ok ? null : called.fault.code);
});
