import type { Child } from "hono/jsx";
import { iso } from "../../../workers/kernel/clock.ts";
import { formatMoney, money, type Currency } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import type { CaseEvent } from "../../../workers/returns/index.ts";
import { Fold } from "../../components/fold.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";

export type CaseTone = "good" | "wait" | "bad" | "plain";
type CardProps = {
  id: string;
  title: Child;
  state: string;
  tone: CaseTone;
  photos: number;
  events: readonly CaseEvent[];
  currency: Currency;
  locale: Locale;
  children?: Child;
};

/**
 * One return, claim or dispute: where it stands, what was shown, what happened, and what can be done. An article and no
 * landmark, because two of one order may be called the same.
 */
export function CaseCard({ id, title, state, tone, photos, events, currency, locale, children }: CardProps) {
  const words = copyFor(locale, "cases");
  return (
    <article class="section" id={id}>
      <div class="section-head">
        <h2 class="quiet-title">{title}</h2>
      </div>
      <div class="stack">
        <p>
          <StatusTag tone={tone}>{state}</StatusTag>
        </p>
        <Photos id={id} photos={photos} locale={locale} />
        {children}
        <Fold title={words.timeline} open={tone === "wait"}>
          <CaseTimeline events={events.filter(({ caseId }) => caseId === id)} currency={currency} locale={locale} />
        </Fold>
      </div>
    </article>
  );
}

function Photos({ id, photos, locale }: Pick<CardProps, "id" | "photos" | "locale">) {
  if (photos === 0) return null;
  const words = copyFor(locale, "cases");
  return (
    <p class="cluster">
      {Array.from({ length: photos }, (_, i) => (
        <a href={`/cases/${id}/photos/${i + 1}`}>
          <img
            src={`/cases/${id}/photos/${i + 1}`}
            alt={`${words.photosOf} ${i + 1}`}
            width={96}
            height={96}
            loading="lazy"
          />
        </a>
      ))}
    </p>
  );
}

type TimelineProps = { events: readonly CaseEvent[]; currency: Currency; locale: Locale };

function CaseTimeline({ events, currency, locale }: TimelineProps) {
  const words = copyFor(locale, "cases");
  const kinds: { readonly [kind: string]: string } = words.events;
  return (
    <Timeline
      label={words.timeline}
      items={events.map(({ kind, side, note, detail, at }, i) => ({
        title: kinds[kind] ?? kind,
        when: { iso: iso(at), text: momentText(at, locale) },
        by: words.sides[side],
        text: (
          <>
            {typeof detail["minor"] === "number" && `${formatMoney(money(detail["minor"], currency), locale)} `}
            {note && <span dir="auto">{note}</span>}
          </>
        ),
        state: i === events.length - 1 ? ("now" as const) : ("done" as const),
      }))}
    />
  );
}

/** The hidden field every form of a signed-in reader carries. */
export const Token = ({ formToken }: { formToken: string }) =>
  formToken ? <input type="hidden" name="form_token" value={formToken} /> : null;

export const returnTone = {
  requested: "wait",
  approved: "wait",
  sent: "wait",
  received: "wait",
  accepted: "good",
  partly_accepted: "good",
  refused: "bad",
  withdrawn: "plain",
} as const;
export const claimTone = {
  opened: "wait",
  accepted: "good",
  refused: "bad",
  withdrawn: "plain",
  escalated: "wait",
} as const;
export const disputeTone = {
  opened: "wait",
  answered: "wait",
  proposed: "wait",
  escalated: "wait",
  settled: "good",
  decided: "good",
  withdrawn: "plain",
} as const;
