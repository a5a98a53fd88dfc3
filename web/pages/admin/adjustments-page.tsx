import type { Desk } from "../../../workers/admin/index.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import type { Difference } from "../../../workers/reconciliation/index.ts";
import type { Adjustment, AdjustmentState } from "../../../workers/settlements/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Section } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, PostForm } from "./desk-page.tsx";
import { differenceText } from "./differences-page.tsx";
import { AccountLink, Amount, Next, Rooms, States, Told } from "./finance-parts.tsx";

type View = {
  readonly page: Page<Adjustment>;
  readonly state: AdjustmentState | null;
  /** the difference it is to set right */
  readonly about: Difference | null;
  readonly people: ReadonlyMap<string, string>;
  /** who looks, where they may propose and decide */
  readonly me: string | null;
};
type Props = { desk: Desk; view: View };
const tones = { proposed: "wait", approved: "good", refused: "plain" } as const;

/** Money moved by hand: what was proposed, by whom, and who decided. */
export function AdjustmentsPage({ desk, view }: Props) {
  const { adjust: words, desk: common, money } = copyFor(desk.locale, "finance");
  const named = (id: string | null) => <bdi>{id === null ? "" : (view.people.get(id) ?? id)}</bdi>;
  return (
    <DeskPage desk={{ ...desk, fault: null }} title={words.title}>
      <Rooms desk={desk} />
      <p class="ash">{words.lede}</p>
      <Told desk={desk} />
      {view.me !== null && <Propose desk={desk} view={view} />}
      <States desk={desk} room="adjustments" names={words.states} now={view.state} />
      {dataTable<Adjustment>({
        caption: words.title,
        columns: [
          { head: common.at, cell: ({ proposedAt }) => momentText(proposedAt, desk.locale) },
          {
            head: words.amount,
            numeric: true,
            cell: ({ minor, unit }) => <Amount minor={minor} unit={unit} locale={desk.locale} />,
          },
          {
            head: `${common.from} → ${common.to}`,
            cell: ({ debit, credit }) => (
              <>
                <AccountLink id={debit} />
                <br />
                <AccountLink id={credit} />
              </>
            ),
          },
          { head: common.why, cell: ({ reason }) => <span class="detail">{reason}</span> },
          { head: words.by, cell: ({ proposedBy }) => named(proposedBy) },
          {
            head: money.state,
            cell: ({ state, decidedBy }) => (
              <>
                <StatusTag tone={tones[state]}>{words.states[state]}</StatusTag> {named(decidedBy)}
              </>
            ),
          },
          { head: common.transfers, cell: (one) => <Decide desk={desk} view={view} one={one} /> },
        ],
        rows: view.page.items,
        key: ({ id }) => id,
        empty: common.none,
      })}
      <Next desk={desk} next={view.page.next} />
    </DeskPage>
  );
}

/** Whoever proposed it sees that another decides; what was decided opens to its transfers. */
function Decide({ desk, view, one }: Props & { one: Adjustment }) {
  const { adjust: words, desk: common } = copyFor(desk.locale, "finance");
  if (one.state === "approved") return <a href={`/admin/finance/groups/${one.id}`}>{common.transfers}</a>;
  if (one.state === "refused" || view.me === null) return null;
  if (one.proposedBy === view.me) return <span class="ash small">{words.own}</span>;
  return (
    <PostForm desk={desk} action={`/admin/finance/adjustments/${one.id}/decision`} class="cluster">
      <Button kind="primary" name="decision" value="approved">
        {words.approve}
      </Button>
      <Button name="decision" value="refused">
        {words.refuse}
      </Button>
    </PostForm>
  );
}

function Propose({ desk, view }: Props) {
  const { adjust: words, desk: common } = copyFor(desk.locale, "finance");
  const { about } = view;
  return (
    <Section id="propose" title={words.propose}>
      <PostForm desk={desk} action="/admin/finance/adjustments" class="stack narrow">
        {about && (
          <>
            <p>{differenceText(about, desk.locale)}</p>
            <input type="hidden" name="difference" value={about.id} />
          </>
        )}
        <Field name="debit" label={words.debit} hint={words.accountHint} required maxlength={200} dir="ltr" />
        <Field
          name="credit"
          label={words.credit}
          required
          maxlength={200}
          dir="ltr"
          value={about ? `provider:${about.provider}:${about.currency}` : undefined}
        />
        <Field name="amount" label={words.amount} inputmode="decimal" required maxlength={30} dir="ltr" />
        <Field name="reason" label={common.why} required minlength={3} maxlength={500} dir="auto" />
        <p>
          <Button kind="primary">{words.propose}</Button>
        </p>
      </PostForm>
    </Section>
  );
}
