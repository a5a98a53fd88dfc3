/** Letters before the opening: each once, in the batch that says so, and as a reader of that language would be told. */
import { day_ms, minute_ms } from "../kernel/clock.ts";
import { localeFrom } from "../kernel/locale.ts";
import { findSales, placeOfSale, type Sale } from "../drops/index.ts";
import { deliverMails, personalLetter } from "../notices/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";
import { momentText } from "../../web/pages/orders/when.ts";
import { wayOut } from "./remind.ts";
import { dueReminders, forgetReminders, markReminded, type Reminder } from "./store.ts";
import { viewEntry } from "./view-calendar.ts";

const before_ms = 30 * minute_ms;
/** A letter that the sweep could not write in time is still worth having while this long has not passed. */
const late_ms = 10 * minute_ms;
const a_batch = 40;
const batches_max = 50;
const kept_ms = 30 * day_ms;

export const remindersSweep = {
  name: "calendar.remind",
  async run(shop: Shop): Promise<void> {
    for (let n = 0; n < batches_max; n++) {
      const due = await dueReminders(shop, shop.now - late_ms, shop.now + before_ms, a_batch);
      if (due.length === 0) return;
      await writeLetters(shop, due);
      await deliverMails(shop);
    }
  },
};

export const forgetRemindersSweep = {
  name: "calendar.forget",
  run: async (shop: Shop): Promise<void> => void (await shop.commit(forgetReminders(shop, shop.now - kept_ms))),
};

async function writeLetters(shop: Shop, due: readonly Reminder[]): Promise<void> {
  const sales = await findSales(
    shop,
    due.map(({ saleId }) => saleId),
  );
  const titles = new Map<string, string>();
  const writes: Write[] = [];
  for (const reminder of due) {
    const sale = sales.get(reminder.saleId);
    if (!sale) continue;
    const key = `${reminder.locale} ${sale.id}`;
    if (!titles.has(key)) titles.set(key, await titleOf(shop, sale, reminder));
    writes.push(...markReminded(shop, reminder.id), await letterOf(shop, sale, titles.get(key)!, reminder));
  }
  // Two sweeps at once: one of them writes all of these, the other none.
  await shop.commit(writes);
}

const localeOf = ({ locale }: Reminder) => localeFrom(locale);

async function titleOf(shop: Shop, sale: Sale, reminder: Reminder): Promise<string> {
  const { title } = await viewEntry({ ...shop, locale: localeOf(reminder) }, sale);
  return title.text;
}

async function letterOf(shop: Shop, sale: Sale, title: string, reminder: Reminder): Promise<Write> {
  const locale = localeOf(reminder);
  const words = copyFor(locale, "calendar").letter;
  const { sign } = copyFor(locale, "mail");
  const origin = shop.config.publicOrigin;
  const stop = `${origin}/${locale}/calendar/letters/${reminder.id}?key=${await wayOut(shop, reminder)}`;
  return personalLetter(shop, {
    once: `reminder.${reminder.id}`,
    recipient: reminder.email,
    locale,
    subject: words.subject(title),
    hello: words.hello,
    paragraphs: [words.text(title, momentText(sale.startsAt, locale)), words.clock],
    actions: [
      { label: words.look, url: `${origin}/${locale}${placeOfSale(sale)}` },
      { label: words.stop, url: stop },
    ],
    sign,
    foot: words.foot,
  });
}
