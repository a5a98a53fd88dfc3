import type { PledgeLine } from "../../../workers/drops/index.ts";
import { localized } from "../../../workers/kernel/locale.ts";
import { formatMoney, type Currency } from "../../../workers/kernel/money.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import { pledgedOf, type ProjectSummary, type ProjectView } from "../../../workers/projects/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Facts } from "../../components/facts.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { momentText } from "../orders/when.ts";

type Desk = { desk: StudioDesk };
const amount = (minor: number, currency: Currency, { locale }: StudioDesk) => (
  <bdi class="money">{formatMoney({ minor, currency }, locale)}</bdi>
);
const stateOf = ({ row, phase }: ProjectSummary, { locale }: StudioDesk): string => {
  const words = copyFor(locale, "projects");
  return row.outcome ? words.outcomes[row.outcome] : words.phases[phase];
};

export function StudioProjectsPage({
  desk,
  projects,
  next,
}: Desk & { projects: readonly ProjectSummary[]; next: string | null }) {
  const words = copyFor(desk.locale, "projectDesk");
  return (
    <StudioPage
      desk={desk}
      title={words.title}
      actions={desk.may("products.write") && <LinkButton href={`${desk.base}/projects/new`}>{words.newOne}</LinkButton>}
    >
      {dataTable<ProjectSummary>({
        caption: words.title,
        columns: [
          {
            head: words.project,
            cell: ({ sale, rule }) => (
              <a href={`${desk.base}/projects/${sale.id}`}>{localized(rule.title, desk.locale).text}</a>
            ),
          },
          { head: words.state, cell: (project) => stateOf(project, desk) },
          { head: words.pledged, numeric: true, cell: ({ row, sale }) => amount(pledgedOf(row), sale.currency, desk) },
          { head: words.backers, numeric: true, cell: ({ row }) => row.backers },
          { head: words.ends, cell: ({ sale }) => <span class="nowrap">{momentText(sale.endsAt, desk.locale)}</span> },
        ],
        rows: projects,
        key: ({ sale }) => sale.id,
        empty: words.none,
      })}
      {next && <a href={`?cursor=${next}`}>{words.more}</a>}
    </StudioPage>
  );
}

type ProjectProps = Desk & { view: ProjectView; pledges: Page<PledgeLine> | null };

export function StudioProjectPage({ desk, view, pledges }: ProjectProps) {
  const words = copyFor(desk.locale, "projectDesk");
  const { row, sale, rule } = view;
  const told = (words_: { readonly [key: string]: string }, key: string | null) =>
    key && Object.hasOwn(words_, key) ? words_[key] : null;
  return (
    <StudioPage
      desk={{ ...desk, done: null, fault: null }}
      title={localized(rule.title, desk.locale).text}
      actions={
        <>
          <LinkButton href={`/${desk.locale}/projects/${sale.slug}`}>{words.see}</LinkButton>
          <LinkButton href={`${desk.base}/sales/${sale.id}`}>{copyFor(desk.locale, "saleDesk").what}</LinkButton>
        </>
      }
    >
      {desk.fault && (
        <Notice kind="error" urgent>
          {told(words.faults, desk.fault) ?? words.faults.other}
        </Notice>
      )}
      {told(words.done, desk.done) && <Notice kind="success">{told(words.done, desk.done)}</Notice>}
      <Facts
        facts={[
          { term: words.state, detail: stateOf(view, desk) },
          { term: words.goal, detail: amount(rule.goalMinor, sale.currency, desk) },
          { term: words.pledged, detail: amount(pledgedOf(row), sale.currency, desk) },
          { term: words.captured, detail: amount(row.capturedMinor, sale.currency, desk) },
          { term: words.released, detail: amount(row.releasedMinor, sale.currency, desk) },
          { term: words.backers, detail: row.backers },
          { term: words.ends, detail: momentText(sale.endsAt, desk.locale) },
        ]}
      />
      <Stages desk={desk} view={view} />
      {desk.may("messages.write") && (
        <Section id="tell" title={words.tell}>
          <p class="ash">{words.tellText}</p>
          <StudioForm desk={desk} action={`${desk.base}/projects/${sale.id}/updates`}>
            <Stack>
              <Field name="title" label={words.name} maxlength={140} required />
              <Field name="body" label={words.body} rows={6} maxlength={8_000} required />
              <Button>{words.send}</Button>
            </Stack>
          </StudioForm>
        </Section>
      )}
      {pledges && row.outcome === "funded" && rule.tiers.length > 0 && (
        <p>
          <LinkButton href={`${desk.base}/projects/${sale.id}/rewards`}>{words.parcels.title}</LinkButton>
        </p>
      )}
      {pledges && <Backers desk={desk} view={view} pledges={pledges} />}
    </StudioPage>
  );
}

function Stages({ desk, view }: Desk & { view: ProjectView }) {
  const words = copyFor(desk.locale, "projectDesk");
  const shop = copyFor(desk.locale, "projects").stages;
  const { milestones, rule, sale } = view;
  const turn = milestones.find(({ state }) => state !== "released");
  const ready = sale.settledAt !== null && view.row.outcome === "funded" && view.row.calledOffAt === null;
  return (
    <Section id="stages" title={words.stages}>
      <ol>
        {milestones.map((stage) => (
          <li>
            {localized(rule.milestones[stage.number - 1]?.title ?? {}, desk.locale).text || shop.whole} —{" "}
            {shop.states[stage.state]}
            {stage.releasedMinor > 0 && (
              <> · {amount(stage.releasedMinor - stage.commissionMinor, sale.currency, desk)}</>
            )}
            {stage.answer && <p class="small ash">{stage.answer}</p>}
            {ready && turn?.number === stage.number && ["planned", "returned"].includes(stage.state) && (
              <StudioForm desk={desk} action={`${desk.base}/projects/${sale.id}/milestones/${stage.number}`}>
                <Field
                  name="note"
                  id={`note-${stage.number}`}
                  label={words.proof}
                  rows={3}
                  maxlength={2_000}
                  required
                />
                <Button>{words.claim}</Button>
              </StudioForm>
            )}
          </li>
        ))}
      </ol>
      {!ready && <p class="ash">{words.claimWhen}</p>}
    </Section>
  );
}

function Backers({ desk, view, pledges }: ProjectProps) {
  const words = copyFor(desk.locale, "projectDesk");
  const tiers = new Map(view.rule.tiers.map(({ id, title }) => [id, localized(title, desk.locale).text]));
  return (
    <Section id="backers" title={words.who}>
      {dataTable<PledgeLine>({
        caption: words.who,
        columns: [
          { head: words.person, cell: ({ name, email }) => name || email },
          { head: words.reward, cell: ({ tierId }) => tiers.get(tierId ?? "") ?? "—" },
          { head: words.pledged, numeric: true, cell: ({ minor, currency }) => amount(minor, currency, desk) },
          {
            head: words.state,
            cell: ({ state }) => <span class="small">{copyFor(desk.locale, "projects").own.states[state]}</span>,
          },
          // Where it is to be sent is the maker's business once it is paid.
          {
            head: words.address,
            cell: ({ state, address }) => (state === "captured" ? <span class="small">{address}</span> : ""),
          },
        ],
        rows: pledges?.items ?? [],
        key: ({ id }) => id,
        empty: "—",
      })}
      {pledges?.next && <a href={`?cursor=${pledges.next}`}>{words.more}</a>}
    </Section>
  );
}
