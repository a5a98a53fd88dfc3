import { factOfSale } from "../drops/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { kept } from "../platform/http/kept.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { calendarFile } from "./calendar-file.ts";
import * as contract from "./contract.ts";
import { forgetReminder, remindMe } from "./remind.ts";
import { viewCalendar, viewEntry } from "./view-calendar.ts";

export const calendarRoutes = doors();
const api = "/api/v1";
const here = "/:locale{zh-Han[st]|en|ja|fr|ar}";

export const cameFrom = (c: Request$): string => c.req.header("cf-connecting-ip") ?? "local";

calendarRoutes.post(`${api}${contract.remindMe.path}`, async (c) => {
  const asked = await parse(c, contract.remindMe);
  if (!asked.ok) return problem(asked.fault);
  const { sale_id, email = null, agreed } = asked.value;
  const sale = await factOfSale(c.var.shop, { id: sale_id });
  if (!sale) return problem({ code: "sale.not_found" });
  const reminded = await remindMe(c.var.shop, sale, { email, agreed, from: cameFrom(c) });
  return respond(c, reminded, (told) => ({ sale_id, email: told.email }), 201);
});

calendarRoutes.delete(`${api}${contract.forgetReminder.path}`, async (c) => {
  const asked = await parse(c, contract.forgetReminder);
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await forgetReminder(c.var.shop, asked.value.sale_id), () => ({ forgotten: true }));
});

/** Everything that comes and runs, to be subscribed to. Kept as pages are, under the catalogue's version. */
calendarRoutes.get(`${here}/calendar.ics`, (c) =>
  kept(c, async () => {
    const { shop } = c.var;
    const { running, coming } = await viewCalendar(shop);
    return asFile(await calendarFile(shop, [...running, ...coming], c.req.path), "yaji.ics");
  }),
);

/** One sale, as long as it is remembered: called off, the file says so. */
calendarRoutes.get(`${here}/calendar/:file{sal_[0-9A-Z]+\\.ics}`, (c) =>
  kept(c, async () => {
    const { shop } = c.var;
    const sale = await factOfSale(shop, { id: c.req.param("file").slice(0, -".ics".length) });
    if (!sale) return problem({ code: "sale.not_found" });
    return asFile(await calendarFile(shop, [await viewEntry(shop, sale)], c.req.path), `${sale.slug}.ics`);
  }),
);

const asFile = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-cache",
    },
  });
