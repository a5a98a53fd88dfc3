import type { Desk } from "../../../workers/admin/index.ts";
import { projectRuleOf, type ClaimRow, type ProjectRow, type Sale } from "../../../workers/drops/index.ts";
import { localized } from "../../../workers/kernel/locale.ts";
import { formatMoney } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, PostForm } from "./desk-page.tsx";

type Props = {
  desk: Desk;
  claims: readonly ClaimRow[];
  sales: readonly Sale[];
  known: ReadonlyMap<string, Sale>;
  rows: ReadonlyMap<string, ProjectRow>;
  next: string | null;
};
const titleOf = (sale: Sale, locale: string): string => localized(projectRuleOf(sale).title, locale).text;

/** What waits for the house's word first; then every project and where its money is. */
export function ProjectDeskPage(props: Props) {
  const { desk, claims, known } = props;
  const words = copyFor(desk.locale, "projectDesk");
  return (
    <DeskPage
      desk={desk}
      title={words.title}
      actions={desk.mayChange && <LinkButton href="/admin/projects/new">{words.newOne}</LinkButton>}
    >
      <Section id="claims" title={words.waiting}>
        {claims.length === 0 && <p class="ash">{words.waitingNone}</p>}
        {claims.map((claim) => {
          const sale = known.get(claim.saleId);
          return sale ? <Claim desk={desk} claim={claim} sale={sale} /> : null;
        })}
      </Section>
      <Section id="projects" title={words.title}>
        <Projects {...props} />
        {props.next && <a href={`?cursor=${props.next}`}>{words.more}</a>}
      </Section>
    </DeskPage>
  );
}

function Claim({ desk, claim, sale }: { desk: Desk; claim: ClaimRow; sale: Sale }) {
  const words = copyFor(desk.locale, "projectDesk");
  const stage = projectRuleOf(sale).milestones[claim.number - 1];
  const action = `/admin/projects/${sale.id}/milestones/${claim.number}`;
  return (
    <article class="card">
      <h3>
        <a href={`/${desk.locale}/projects/${sale.slug}`}>{titleOf(sale, desk.locale)}</a> · {claim.number}.{" "}
        {localized(stage?.title ?? {}, desk.locale).text}
      </h3>
      <p class="address">{claim.note}</p>
      <PostForm desk={desk} action={action}>
        <Stack>
          <Field name="answer" id={`answer-${claim.saleId}-${claim.number}`} label={words.answer} maxlength={1_000} />
          <div class="cluster">
            <Button kind="primary" name="decision" value="release">
              {words.release}
            </Button>
            <Button name="decision" value="return">
              {words.sendBack}
            </Button>
          </div>
        </Stack>
      </PostForm>
    </article>
  );
}

function Projects({ desk, sales, rows }: Props) {
  const words = copyFor(desk.locale, "projectDesk");
  const shop = copyFor(desk.locale, "projects");
  const amount = (minor: number | undefined, { currency }: Sale) => (
    <bdi class="money">{formatMoney({ minor: minor ?? 0, currency }, desk.locale)}</bdi>
  );
  const stateOf = (sale: Sale): string => {
    const outcome = rows.get(sale.id)?.outcome;
    return outcome ? shop.outcomes[outcome] : sale.state === "planned" ? shop.phases.soon : shop.phases.open;
  };
  return dataTable<Sale>({
    caption: words.title,
    columns: [
      {
        head: words.project,
        cell: (sale) => <a href={`/admin/sales/${sale.id}`}>{titleOf(sale, desk.locale)}</a>,
      },
      { head: words.state, cell: stateOf },
      {
        head: words.pledged,
        numeric: true,
        cell: (sale) => amount(rows.get(sale.id)?.closedMinor ?? rows.get(sale.id)?.standingMinor, sale),
      },
      { head: words.captured, numeric: true, cell: (sale) => amount(rows.get(sale.id)?.capturedMinor, sale) },
      { head: words.released, numeric: true, cell: (sale) => amount(rows.get(sale.id)?.releasedMinor, sale) },
      { head: words.ends, cell: (sale) => <span class="nowrap">{momentText(sale.endsAt, desk.locale)}</span> },
      { head: words.callOff, cell: (sale) => <CallOff desk={desk} sale={sale} row={rows.get(sale.id)} /> },
    ],
    rows: sales,
    key: ({ id }) => id,
    empty: words.none,
  });
}

function CallOff({ desk, sale, row }: { desk: Desk; sale: Sale; row: ProjectRow | undefined }) {
  const words = copyFor(desk.locale, "projectDesk");
  if (row?.outcome !== "funded" || row.calledOffAt !== null || !desk.mayChange) return null;
  return (
    <PostForm desk={desk} action={`/admin/projects/${sale.id}/calling-off`} class="inline-form">
      <label class="unseen" for={`why-${sale.id}`}>
        {words.why}
      </label>
      <input id={`why-${sale.id}`} name="why" required maxlength={500} placeholder={words.why} />
      <Button kind="danger">{words.callOff}</Button>
    </PostForm>
  );
}
