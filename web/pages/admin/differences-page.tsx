import type { Desk } from "../../../workers/admin/index.ts";
import { formatMoney } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import type { Difference, DifferenceState, Run } from "../../../workers/reconciliation/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { DeskPage, PostForm } from "./desk-page.tsx";
import { Next, Rooms, States, Told } from "./finance-parts.tsx";

type View = {
  readonly page: Page<Difference>;
  readonly state: DifferenceState;
  readonly runs: readonly Run[];
  readonly mayAct: boolean;
};
type Props = { desk: Desk; view: View };

const amountOf = (minor: number | null, { currency }: Difference, locale: Locale): string =>
  minor === null ? "—" : formatMoney({ minor, currency }, locale);

/** "Payment, 5 October: another amount, $128.00 / $127.99" */
export function differenceText(one: Difference, locale: Locale): string {
  const words = copyFor(locale, "finance").differ;
  const amounts = `${amountOf(one.oursMinor, one, locale)} / ${amountOf(one.theirsMinor, one, locale)}`;
  return `${words.kinds[one.kind]} · ${one.day} · ${words.whats[one.what]} · ${amounts}`;
}

/** What the provider says otherwise than the books, until it is explained or set right; each number opens to its transfers. */
export function DifferencesPage({ desk, view }: Props) {
  const { differ: words, desk: common } = copyFor(desk.locale, "finance");
  const amount = (one: Difference, minor: number | null) => (
    <bdi class="money">{amountOf(minor, one, desk.locale)}</bdi>
  );
  return (
    <DeskPage desk={{ ...desk, fault: null }} title={words.title}>
      <Rooms desk={desk} />
      <p class="ash">{words.lede}</p>
      <Told desk={desk} />
      <States desk={desk} room="differences" names={words.states} now={view.state} />
      {dataTable<Difference>({
        caption: words.title,
        columns: [
          { head: words.day, cell: ({ day }) => <span class="nowrap">{day}</span> },
          { head: words.what, cell: (one) => `${words.kinds[one.kind]} · ${words.whats[one.what]}` },
          {
            head: words.ours,
            numeric: true,
            cell: (one) =>
              one.oursMinor === null ? (
                "—"
              ) : (
                <a href={`/admin/finance/groups/${encodeURIComponent(one.groupId)}`}>{amount(one, one.oursMinor)}</a>
              ),
          },
          { head: words.theirs, numeric: true, cell: (one) => amount(one, one.theirsMinor) },
          { head: common.group, cell: ({ reference }) => <bdi class="detail">{reference}</bdi> },
          { head: words.note, cell: (one) => <Explain desk={desk} view={view} one={one} /> },
        ],
        rows: view.page.items,
        key: ({ id }) => id,
        empty: common.none,
      })}
      <Next desk={desk} next={view.page.next} />
      <Days desk={desk} view={view} />
    </DeskPage>
  );
}

function Explain({ desk, view, one }: Props & { one: Difference }) {
  const { differ: words, adjust } = copyFor(desk.locale, "finance");
  if (one.state !== "open")
    return one.note.startsWith("adj_") ? (
      <a href={`/admin/finance/groups/${one.note}`}>{adjust.title}</a>
    ) : (
      <span class="detail">{one.note}</span>
    );
  if (!view.mayAct) return null;
  return (
    <div class="stack">
      <PostForm desk={desk} action={`/admin/finance/differences/${one.id}/explanation`} class="inline-form">
        <Field name="note" id={`note-${one.id}`} label={words.note} required minlength={3} maxlength={500} dir="auto" />
        <Button>{words.explain}</Button>
      </PostForm>
      <a href={`/admin/finance/adjustments?difference=${one.id}`}>{words.resolve}</a>
    </div>
  );
}

function Days({ desk, view }: Props) {
  const { differ: words, desk: common } = copyFor(desk.locale, "finance");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <Section id="days" title={words.days}>
      {dataTable<Run>({
        caption: words.days,
        columns: [
          { head: words.day, cell: ({ day }) => day },
          { head: words.provider, cell: ({ provider }) => <bdi>{provider}</bdi> },
          { head: words.lines, numeric: true, cell: ({ lines }) => figure(lines) },
          { head: words.open, numeric: true, cell: ({ differences }) => figure(differences) },
        ],
        rows: view.runs,
        key: ({ day, provider }) => `${provider}-${day}`,
        empty: common.none,
      })}
    </Section>
  );
}
