import { iso } from "../../../workers/kernel/clock.ts";
import { isCurrency, money } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import type { OrderEvent } from "../../../workers/orders/index.ts";
import { Money } from "../../components/money.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "./when.ts";

/** Everything that happened, oldest first, in the reader's words; notes of the shop among themselves are left out. */
export function OrderTimeline({ events, locale }: { events: readonly OrderEvent[]; locale: Locale }) {
  const words = copyFor(locale, "orders").timeline;
  const shown = events.filter(({ kind }) => kind !== "note" && Object.hasOwn(words.kinds, kind));
  return (
    <Timeline
      label={words.title}
      items={shown.map((event, i) => ({
        title: words.kinds[event.kind],
        when: { iso: iso(event.at), text: momentText(event.at, locale) },
        // The shop's own part goes without saying.
        ...(event.actor === "shopper" ? { by: words.by.shopper } : {}),
        text: <Detail event={event} locale={locale} />,
        state: i === shown.length - 1 ? "now" : "done",
      }))}
    />
  );
}

function Detail({ event, locale }: { event: OrderEvent; locale: Locale }) {
  const reasons: { readonly [reason: string]: string } = copyFor(locale, "orders").timeline.reasons;
  const { minor, currency, reason } = event.detail;
  const amount = typeof minor === "number" && isCurrency(currency) ? money(minor, currency) : null;
  const sentence = typeof reason === "string" ? reasons[reason] : undefined;
  if (!amount && !sentence) return null;
  return (
    <>
      {amount && <Money of={amount} locale={locale} />} {sentence}
    </>
  );
}
