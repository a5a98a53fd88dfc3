import { presaleRuleOf, type PresalePlace, type Sale } from "../../../workers/drops/index.ts";
import { formatMoney } from "../../../workers/kernel/money.ts";
import type { PresaleView } from "../../../workers/presales/index.ts";
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
import { dayText, momentText } from "../orders/when.ts";

type Desk = { desk: StudioDesk };

export function StudioPresalesPage({ desk, sales, next }: Desk & { sales: readonly Sale[]; next: string | null }) {
  const words = copyFor(desk.locale, "presales");
  return (
    <StudioPage desk={desk} title={words.title}>
      {dataTable<Sale>({
        caption: words.title,
        columns: [
          { head: words.title, cell: ({ id, slug }) => <a href={`${desk.base}/presales/${id}`}>{slug}</a> },
          { head: words.ends, cell: ({ endsAt }) => <span class="nowrap">{momentText(endsAt, desk.locale)}</span> },
          { head: words.shipsBy, cell: (sale) => dayText(presaleRuleOf(sale).shipsBy, desk.locale) },
        ],
        rows: sales,
        key: ({ id }) => id,
        empty: words.none,
      })}
      {next && <a href={`?cursor=${next}`}>{words.past}</a>}
    </StudioPage>
  );
}

type Props = Desk & { view: PresaleView; places: readonly PresalePlace[] };

export function StudioPresalePage({ desk, view, places }: Props) {
  const words = copyFor(desk.locale, "presales");
  const { sale, rule, row } = view;
  const amount = (minor: number) => (
    <bdi class="money">{formatMoney({ minor, currency: sale.currency }, desk.locale)}</bdi>
  );
  return (
    <StudioPage
      desk={{ ...desk, fault: null }}
      title={sale.slug}
      actions={<LinkButton href={`/${desk.locale}/presales/${sale.slug}`}>{words.see}</LinkButton>}
    >
      {desk.fault && (
        <Notice kind="error" urgent>
          {Object.hasOwn(words.faults, desk.fault) ? words.faults[desk.fault as "other"] : words.faults.other}
        </Notice>
      )}
      {row?.ended && <Notice kind="warning">{words[row.ended]}</Notice>}
      <Facts
        facts={[
          { term: words.price, detail: amount(rule.priceMinor) },
          { term: words.deposit, detail: amount(rule.depositMinor) },
          { term: words.places, detail: `${row?.taken ?? 0} / ${rule.units}` },
          { term: words.shipsBy, detail: dayText(row?.shipsBy ?? rule.shipsBy, desk.locale) },
          { term: words.ends, detail: momentText(sale.endsAt, desk.locale) },
        ]}
      />
      {!row?.ended && <MovePromise desk={desk} view={view} />}
      <Section id="places" title={words.places}>
        {dataTable<PresalePlace>({
          caption: words.places,
          columns: [
            { head: words.own, cell: ({ email }) => email },
            { head: words.deposit, numeric: true, cell: ({ depositMinor }) => amount(depositMinor) },
            { head: words.state, cell: ({ state }) => <span class="small">{words.states[state]}</span> },
          ],
          rows: places,
          key: ({ id }) => id,
          empty: "—",
        })}
        {places.length === 50 && <a href={`?after=${places.at(-1)?.id}`}>{words.places} →</a>}
      </Section>
    </StudioPage>
  );
}

function MovePromise({ desk, view: { sale, row } }: Desk & { view: PresaleView }) {
  const words = copyFor(desk.locale, "presales");
  const action = `${desk.base}/presales/${sale.id}`;
  return (
    <Section id="promise" title={words.studioMove}>
      <p class="ash">{words.studioMoveText}</p>
      <StudioForm desk={desk} action={`${action}/promise`}>
        <Stack>
          <Field name="day" type="date" label={words.shipsBy} required />
          <Field name="why" label={words.studioWhy} maxlength={500} required />
          <Button>{words.studioMove}</Button>
        </Stack>
      </StudioForm>
      {!row?.calledAt && (
        <StudioForm desk={desk} action={`${action}/call`}>
          <p class="ash">{words.studioCallText}</p>
          <Button kind="primary">{words.studioCall}</Button>
        </StudioForm>
      )}
    </Section>
  );
}
