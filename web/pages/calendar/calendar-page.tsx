import type { CalendarEntry, CalendarView } from "../../../workers/calendar/index.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Measure, PageTitle, Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { EntryLine } from "./entry.tsx";

type Props = { head: Head; shopper: Shopper; view: CalendarView; origin: string };

/** What runs, what comes, what was; and the way to keep it in one's own calendar. */
export function CalendarPage({ head, shopper, view, origin }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "calendar");
  const { running, coming, past } = view;
  const file = `/${locale}/calendar.ics`;
  const list = (entries: readonly CalendarEntry[]) => (
    <ol class="calendar">
      {entries.map((entry) => (
        <EntryLine entry={entry} locale={locale} />
      ))}
    </ol>
  );
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle title={words.title} lede={words.lede} />
      {running.length + coming.length === 0 && (
        <EmptyState
          title={words.none}
          text={words.noneText}
          action={{ href: `/${locale}/collections`, label: words.noneAction }}
        />
      )}
      {running.length > 0 && (
        <Section id="running" title={words.running}>
          {list(running)}
        </Section>
      )}
      {coming.length > 0 && (
        <Section id="coming" title={words.coming}>
          {list(coming)}
        </Section>
      )}
      <Section id="past" title={words.past}>
        {past.length === 0 ? <p class="ash">{words.nonePast}</p> : list(past)}
      </Section>
      <Section id="own" title={words.subscribe} quietTitle>
        <Measure>
          <Stack>
            <p>{words.subscribeText}</p>
            <p>
              <code class="draw-hash" dir="ltr">
                {origin}
                {file}
              </code>
            </p>
            <MoreLink href={file}>{words.subscribeFile}</MoreLink>
          </Stack>
        </Measure>
      </Section>
    </Page>
  );
}
