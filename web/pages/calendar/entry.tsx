import type { CalendarEntry } from "../../../workers/calendar/index.ts";
import { lanesShownTo, placeOfSale, type Sale } from "../../../workers/drops/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Picture } from "../../components/picture.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";

type Props = { entry: CalendarEntry; locale: Locale };

/** One sale in the calendar: its day first, then the thing, and what can be done about it. */
export function EntryLine({ entry, locale }: Props) {
  const { sale, phase, card, title } = entry;
  const words = copyFor(locale, "calendar");
  const href = `/${locale}${placeOfSale(sale)}`;
  const over = phase === "over" || phase === "void";
  return (
    <li>
      <Day ms={phase === "soon" ? sale.startsAt : sale.endsAt} locale={locale} />
      {card ? <Picture media={{ ...card.picture, alt: "" }} sizes="8rem" class="mount" /> : <span />}
      <div>
        <p class="small ash">{words.kinds[sale.mechanism]}</p>
        <h3>
          <a href={href}>
            <Words of={title} locale={locale} />
          </a>
        </h3>
        <p class="small">
          <When entry={entry} locale={locale} />
        </p>
        {!over && <Early entry={entry} locale={locale} />}
        <p class="cluster small">
          <a href={href}>{over ? words.result : words.look}</a>
          {!over && <a href={`/${locale}/calendar/${sale.id}.ics`}>{words.file}</a>}
          {phase === "soon" && <a href={`/${locale}/calendar/${sale.id}`}>{words.remind}</a>}
        </p>
      </div>
    </li>
  );
}

function Day({ ms, locale }: { ms: number; locale: Locale }) {
  const part = (wish: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...wish, timeZone: "UTC" });
  // Some scripts write a sign after the day, which the narrow column has no room for.
  const day = part({ day: "numeric" }).formatToParts(ms);
  return (
    <time class="calendar-day" datetime={new Date(ms).toISOString()}>
      <span class="figures">{day.find(({ type }) => type === "day")?.value}</span>
      <span class="small">{part({ month: "short" }).format(ms)}</span>
    </time>
  );
}

/** Who comes in before everybody, and when everybody does: said by times alone, so that it stays true as they pass. */
function Early({ entry: { sale }, locale }: Props) {
  const lines = earlyLines(sale, locale);
  return lines.length > 0 ? <p class="small ash">{lines.join(" · ")}</p> : null;
}

export function earlyLines(sale: Sale, locale: Locale): string[] {
  const words = copyFor(locale, "calendar").early;
  const lanes = lanesShownTo(sale, null).map(({ id, opensAt }) =>
    words[id === "followers" ? "followers" : "buyers"](momentText(opensAt, locale)),
  );
  return lanes.length > 0 ? [...lanes, words.everybody(momentText(sale.startsAt, locale))] : [];
}

export function When({ entry: { sale, phase }, locale }: Props) {
  const words = copyFor(locale, "calendar");
  if (phase === "paused") return words.paused;
  const at = momentText(phase === "soon" ? sale.startsAt : sale.endsAt, locale);
  if (phase === "soon") return words.opens(at);
  return phase === "open" ? words.ends(at) : words.ended(at);
}
