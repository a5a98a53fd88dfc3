/**
 * Sales as a calendar file (RFC 5545). Each event keeps its UID for ever, and its SEQUENCE is the version of the sale, so
 * that a calendar that has taken it moves it when the sale moves, and strikes it when the sale is called off.
 */
import { placeOfSale } from "../drops/index.ts";
import { hour_ms, minute_ms, second_ms } from "../kernel/clock.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";
import { earlyLines } from "../../web/pages/calendar/entry.tsx";
import type { CalendarEntry } from "./view-calendar.ts";

const lead_ms = 15 * minute_ms;

export async function calendarFile(shop: Shop, entries: readonly CalendarEntry[], path: string): Promise<string> {
  // The package is large for what few people ask for: it is read when somebody does.
  const { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventStatus } = await import("ical-generator");
  const words = copyFor(shop.locale, "calendar");
  const origin = shop.config.publicOrigin;
  const file = new ICalCalendar({
    name: words.fileName,
    prodId: { company: "yaji", product: "calendar", language: shop.locale },
    method: ICalCalendarMethod.PUBLISH,
    ttl: (6 * hour_ms) / second_ms,
    source: `${origin}${path}`,
  });
  for (const { sale, title, phase } of entries) {
    const url = `${origin}/${shop.locale}${placeOfSale(sale)}`;
    const kind = words.kinds[sale.mechanism];
    const event = file.createEvent({
      id: `${sale.id}@${new URL(origin).hostname}`,
      sequence: Math.max(0, sale.version - 1),
      stamp: new Date(shop.now),
      start: new Date(sale.startsAt),
      end: new Date(sale.endsAt),
      summary: `${title.text} · ${kind}`,
      description: [words.fileText(kind), ...earlyLines(sale, shop.locale), url].join("\n"),
      url,
      status: phase === "void" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (phase === "soon")
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: lead_ms / second_ms,
        description: words.opensSoon,
      });
  }
  return file.toString();
}
