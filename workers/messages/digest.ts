/**
 * One letter about everything that waits to be read: not before it has lain unread for ten minutes, and not again within
 * three hours, however much is written. What was read meanwhile is not told.
 */
import { day_ms, hour_ms, minute_ms } from "../kernel/clock.ts";
import { localeFrom } from "../kernel/locale.ts";
import { personalLetter } from "../notices/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { fillIn } from "../../web/copy/fill-in.ts";
import { copyFor } from "../../web/copy/index.ts";
import { findWaiting, markTold, type Waiting } from "./digest-store.ts";

export const digestPace = { unread_ms: 10 * minute_ms, apart_ms: 3 * hour_ms, back_ms: 7 * day_ms } as const;
const a_sweep_max = 200;
const titles_max = 10;

export async function tellOfMessages(shop: Shop): Promise<number> {
  const { now } = shop;
  const when = {
    from: now - digestPace.back_ms,
    until: now - digestPace.unread_ms,
    toldBefore: now - digestPace.apart_ms,
  };
  const rows = await findWaiting(shop, when, a_sweep_max);
  const readers = Object.values(Object.groupBy(rows, ({ accountId }) => accountId));
  const writes = await Promise.all(readers.map((waiting) => letterOf(shop, waiting ?? [])));
  if (writes.length > 0) await shop.commit(writes.flat());
  return writes.length;
}

async function letterOf(shop: Shop, waiting: readonly Waiting[]): Promise<Write[]> {
  const [first] = waiting;
  if (!first) return [];
  const locale = localeFrom(first.locale);
  const words = copyFor(locale, "letters");
  const alone = waiting.length === 1;
  const { subject, text } = alone ? words.messagesOne : words.messagesMany;
  const figure = new Intl.NumberFormat(locale).format(waiting.length);
  const put = { who: first.who || "—", title: first.title, count: figure };
  const list = waiting.slice(0, titles_max).map(({ who, title }) => `— ${who ? `${who}: ` : ""}${title}`);
  const { publicOrigin } = shop.config;
  const home = first.sellerId ? `/studio/${first.sellerId}/messages` : `/${locale}/account/messages`;
  const mails = await personalLetter(shop, {
    once: `messages.${first.accountId}.${shop.now}`,
    recipient: first.email,
    locale,
    subject: fillIn(subject, put),
    hello: copyFor(locale, "mail").hello(first.name || first.email),
    paragraphs: [fillIn(text, put), ...(alone ? [] : list)],
    actions: [{ label: words.actions.read, url: `${publicOrigin}${home}${alone ? `/${first.threadId}` : ""}` }],
  });
  return [mails, markTold(shop, first.accountId)];
}
