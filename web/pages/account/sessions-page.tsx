import { iso } from "../../../workers/kernel/clock.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import type { DeviceLine, SessionLine } from "../../../workers/identity/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { HomeForm, HomePage, type HomeView } from "./home-frame.tsx";

type View = HomeView & {
  readonly sessions: readonly SessionLine[];
  readonly devices: readonly DeviceLine[];
  /** handle of the session that is looking */
  readonly here: string;
};

const placeText = (locale: Locale, country: string): string =>
  country === ""
    ? copyFor(locale, "entry").sessions.nowhere
    : (new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country);

function When({ at, locale }: { at: number; locale: Locale }) {
  const words = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return <time datetime={iso(at)}>{words.format(at)}</time>;
}

/** Where one is signed in, and the browsers that have been seen; each session can be ended from here. */
export function SessionsPage(view: View) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").sessions;
  return (
    <HomePage view={view} title={words.title} tab="sessions">
      <Section id="sessions" title={words.open}>
        <Sessions view={view} />
        {view.sessions.length > 1 && (
          <HomeForm view={view} action="/account/sessions">
            <Button>{words.endAll}</Button>
          </HomeForm>
        )}
      </Section>
      <Section id="devices" title={words.devices}>
        {dataTable<DeviceLine>({
          caption: words.devices,
          rows: view.devices,
          key: ({ firstSeenAt }) => `d-${firstSeenAt}`,
          empty: words.nowhere,
          columns: [
            { head: words.device, cell: ({ label }) => <bdi>{label || words.unknown}</bdi> },
            { head: words.country, cell: ({ country }) => placeText(locale, country) },
            { head: words.since, cell: ({ firstSeenAt }) => <When at={firstSeenAt} locale={locale} /> },
            { head: words.seen, cell: ({ lastSeenAt }) => <When at={lastSeenAt} locale={locale} /> },
          ],
        })}
      </Section>
    </HomePage>
  );
}

function Sessions({ view }: { view: View }) {
  const { locale } = view.shopper;
  const words = copyFor(locale, "entry").sessions;
  return dataTable<SessionLine>({
    caption: words.open,
    rows: view.sessions,
    key: ({ handle }) => `s-${handle}`,
    empty: words.nowhere,
    columns: [
      { head: words.device, cell: ({ device }) => <bdi>{device || words.unknown}</bdi> },
      { head: words.method, cell: ({ method }) => words.methods[method] },
      { head: words.country, cell: ({ country }) => placeText(locale, country) },
      { head: words.since, cell: ({ createdAt }) => <When at={createdAt} locale={locale} /> },
      {
        head: words.end,
        cell: ({ handle, device }) =>
          handle === view.here ? (
            <span class="ash">{words.here}</span>
          ) : (
            <HomeForm view={view} action="/account/sessions" class="inline-form">
              <Button name="end" value={handle} label={`${words.end}: ${device || words.unknown}`}>
                {words.end}
              </Button>
            </HomeForm>
          ),
      },
    ],
  });
}
