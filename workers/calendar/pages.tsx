/** The calendar, the page on which somebody asks for a letter, and the way out of such letters. Nothing here needs a script. */
import { factOfSale, phaseOf, type Sale } from "../drops/index.ts";
import { formToken, requireFormToken } from "../identity/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm } from "../platform/http/form.ts";
import { sendPage } from "../platform/http/page.ts";
import { shopperOf } from "../platform/http/preferences.ts";
import type { Shop } from "../platform/shop.ts";
import { styleHashes } from "../../web/assets/manifest.ts";
import { copyFor } from "../../web/copy/index.ts";
import { CalendarPage } from "../../web/pages/calendar/calendar-page.tsx";
import { LetterPage, ReminderPage } from "../../web/pages/calendar/reminder-page.tsx";
import { personalHead } from "../../web/pages/personal-head.ts";
import { forgetReminder, reminderOfLink, remindMe, stopReminders } from "./remind.ts";
import { cameFrom } from "./routes.ts";
import { hasReminder } from "./store.ts";
import { viewCalendar, viewEntry } from "./view-calendar.ts";

export const calendarPages = doors();
const here = "/:locale{zh-Han[st]|en|ja|fr|ar}/calendar";
const one = `${here}/:sale_id{sal_[0-9A-Z]{26}}`;
const letter = `${here}/letters/:id{let_[0-9A-Z]{26}}`;

const headOf = ({ config, locale }: Shop, path: string) =>
  personalHead(copyFor(locale, "calendar").title, config.publicOrigin, locale, path);

calendarPages.get(here, async (c) => {
  const { shop } = c.var;
  const { locale, currency, shipTo } = shop;
  const words = copyFor(locale, "calendar");
  const head = { ...headOf(shop, "calendar"), robots: undefined, description: words.lede };
  const view = await viewCalendar(shop);
  const page = (
    <CalendarPage head={head} shopper={{ locale, currency, shipTo }} view={view} origin={shop.config.publicOrigin} />
  );
  return sendPage(c, page, styleHashes(locale), { cacheable: true });
});

calendarPages.get(one, (c) => showOne(c, { done: c.req.query("done") === "1" }));

async function showOne(
  c: Request$,
  told: { readonly done?: boolean; readonly problem?: string; readonly email?: string },
): Promise<Response> {
  const { shop } = c.var;
  const sale = await saleHere(c);
  if (!sale) return c.notFound();
  const email = shop.actor.kind === "account" ? (await shop.actor.person()).email : null;
  const [entry, known] = await Promise.all([
    viewEntry(shop, sale),
    email === null ? false : hasReminder(shop, sale.id, email),
  ]);
  const page = (
    <ReminderPage
      head={headOf(shop, `calendar/${sale.id}`)}
      shopper={shopperOf(shop)}
      entry={entry}
      email={email}
      known={known}
      may={phaseOf(sale, shop.now) === "soon"}
      formToken={await formToken(c)}
      done={told.done ?? false}
      problem={told.problem ?? null}
      typed={told.email ?? ""}
    />
  );
  return sendPage(c, page, styleHashes(shop.locale), { status: told.problem ? 422 : 200 });
}

const saleHere = (c: Request$): Promise<Sale | null> => factOfSale(c.var.shop, { id: c.req.param("sale_id") ?? "" });

calendarPages.get(`${one}/reminder`, (c) =>
  c.redirect(`/${c.var.shop.locale}/calendar/${c.req.param("sale_id")}`, 303),
);
calendarPages.post(`${one}/reminder`, requireFormToken, async (c) => {
  const { shop } = c.var;
  const sale = await saleHere(c);
  if (!sale) return c.notFound();
  const form = await readForm(c);
  const path = `/${shop.locale}/calendar/${sale.id}`;
  if (form.has("forget")) {
    await forgetReminder(shop, sale.id);
    return c.redirect(path, 303);
  }
  const email = form.text("email", 254);
  const reminded = await remindMe(shop, sale, { email, agreed: form.has("agreed"), from: cameFrom(c) });
  return reminded.ok ? c.redirect(`${path}?done=1`, 303) : showOne(c, { problem: reminded.fault.code, email });
});

calendarPages.get(letter, (c) => showLetter(c, false));

async function showLetter(c: Request$, done: boolean): Promise<Response> {
  const { shop } = c.var;
  const [id, key] = [c.req.param("id") ?? "", c.req.query("key")?.slice(0, 40) ?? ""];
  const reminder = done ? null : await reminderOfLink(shop, id, key);
  const action = `/${shop.locale}/calendar/letters/${id}?key=${encodeURIComponent(key)}`;
  const head = headOf(shop, "calendar");
  const view = { head, shopper: shopperOf(shop), action, email: reminder?.email ?? null };
  return sendPage(c, <LetterPage {...view} formToken={await formToken(c)} />, styleHashes(shop.locale));
}

calendarPages.post(letter, requireFormToken, async (c) => {
  const { shop } = c.var;
  const reminder = await reminderOfLink(shop, c.req.param("id") ?? "", c.req.query("key")?.slice(0, 40) ?? "");
  if (reminder) await stopReminders(shop, reminder);
  return showLetter(c, true);
});
