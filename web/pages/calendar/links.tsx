import { firstOpening, type Sale } from "../../../workers/drops/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { copyFor } from "../../copy/index.ts";

/** Of a sale that has not ended: a file for one's own calendar, and before it opens a letter. */
export function CalendarLinks({ sale, now, locale }: { sale: Sale; now: number; locale: Locale }) {
  const words = copyFor(locale, "calendar");
  if (now >= sale.endsAt || ["closed", "settled", "void"].includes(sale.state)) return null;
  return (
    <p class="cluster small">
      <a href={`/${locale}/calendar/${sale.id}.ics`}>{words.file}</a>
      {now < firstOpening(sale) && <a href={`/${locale}/calendar/${sale.id}`}>{words.remind}</a>}
      <a href={`/${locale}/calendar`}>{words.title}</a>
    </p>
  );
}
