import { presaleRuleOf, type PresalePlace, type Sale } from "../../../workers/drops/index.ts";
import { formatMoney, type Currency } from "../../../workers/kernel/money.ts";
import type { PresaleFigures } from "../../../workers/sale-desk/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Facts } from "../../components/facts.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { Stat, Stats } from "../../components/stat.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText, momentText } from "../orders/when.ts";
import type { SaleDesk } from "./desk.ts";

type Props = { desk: SaleDesk; figures: PresaleFigures };
const amount = (minor: number, currency: Currency, { locale }: SaleDesk) => (
  <bdi class="money">{formatMoney({ minor, currency }, locale)}</bdi>
);

/** How many have a place, and where their deposits are. */
export function PresaleNow({ desk, figures, currency }: Props & { currency: Currency }) {
  const words = copyFor(desk.locale, "presales").desk;
  const { row, tally } = figures;
  const number = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <Stats>
      <Stat label={words.taken} value={`${number(row.taken)} / ${number(row.unitsMax)}`} />
      <Stat label={words.states.called} value={number(tally.get("called") ?? 0)} />
      <Stat label={words.states.paid} value={number(tally.get("paid") ?? 0)} />
      <Stat label={words.deposits.held} value={amount(row.heldMinor, currency, desk)} />
      <Stat label={words.deposits.applied} value={amount(row.appliedMinor, currency, desk)} />
      <Stat label={words.deposits.returned} value={amount(row.returnedMinor, currency, desk)} />
      <Stat label={words.deposits.kept} value={amount(row.keptMinor, currency, desk)} />
    </Stats>
  );
}

/** The promise, the call for the balance, and who owes what. */
export function PresaleParts({ desk, figures, sale }: Props & { sale: Sale }) {
  const words = copyFor(desk.locale, "presales");
  const { row } = figures;
  return (
    <>
      {figures.late && <Notice kind="warning">{words.desk.overdue(dayText(figures.refundedAt, desk.locale))}</Notice>}
      {row.ended && <Notice kind="warning">{words[row.ended]}</Notice>}
      <div class="two-up">
        <PresaleTerms desk={desk} figures={figures} sale={sale} />
        <Stack>{desk.mayChange && !row.ended && <Steps desk={desk} figures={figures} sale={sale} />}</Stack>
      </div>
      {desk.mayReadBuyers && <Buyers desk={desk} figures={figures} sale={sale} />}
    </>
  );
}

function PresaleTerms({ desk, figures: { row, rule, refundedAt }, sale }: Props & { sale: Sale }) {
  const words = copyFor(desk.locale, "presales");
  return (
    <Facts
      facts={[
        { term: words.price, detail: amount(rule.priceMinor, sale.currency, desk) },
        { term: words.deposit, detail: amount(rule.depositMinor, sale.currency, desk) },
        { term: words.balance, detail: amount(rule.priceMinor - rule.depositMinor, sale.currency, desk) },
        { term: words.shipsBy, detail: dayText(row.shipsBy, desk.locale) },
        { term: words.desk.refundedAfter, detail: dayText(refundedAt, desk.locale) },
        { term: words.desk.dueBy, detail: row.balanceDueAt && momentText(row.balanceDueAt, desk.locale) },
        { term: words.termsTitle, detail: rule.cancelFreely ? words.termFree : words.termBound },
      ]}
    />
  );
}

function Steps({ desk, figures: { row }, sale }: Props & { sale: Sale }) {
  const words = copyFor(desk.locale, "presales");
  const token = <input type="hidden" name="form_token" value={desk.formToken} />;
  return (
    <Section id="promise" title={words.shipsBy}>
      <Stack>
        <details>
          <summary class="button">{words.studioMove}</summary>
          <form method="post" action={`${desk.base}/${sale.id}/promise`} class="stack">
            {token}
            <p class="small">{words.studioMoveText}</p>
            <Field name="day" type="date" label={words.shipsBy} required />
            <Field name="why" id="why-promise" label={words.studioWhy} maxlength={500} required />
            <Button>{words.studioMove}</Button>
          </form>
        </details>
        {row.calledAt === null && (
          <form method="post" action={`${desk.base}/${sale.id}/call`} class="stack">
            {token}
            <p class="small">{words.studioCallText}</p>
            <Button>{words.studioCall}</Button>
          </form>
        )}
      </Stack>
    </Section>
  );
}

const tones = {
  started: "wait",
  charging: "wait",
  reserved: "good",
  called: "wait",
  paid: "good",
  lapsed: "bad",
  expired: "plain",
  cancelled: "plain",
  returned: "plain",
} as const satisfies Record<PresalePlace["state"], string>;

function Buyers({ desk, figures: { buyers }, sale }: Props & { sale: Sale }) {
  const words = copyFor(desk.locale, "presales");
  const { states, deposits, none, buyer, next } = words.desk;
  const { priceMinor } = presaleRuleOf(sale);
  return (
    <Section id="places" title={words.places}>
      {dataTable<PresalePlace & { readonly email: string }>({
        caption: words.places,
        columns: [
          { head: buyer, cell: ({ email }) => <bdi>{email}</bdi> },
          { head: words.state, cell: ({ state }) => <StatusTag tone={tones[state]}>{states[state]}</StatusTag> },
          {
            head: words.deposit,
            numeric: true,
            cell: ({ depositMinor, deposit, currency }) => (
              <>
                {amount(depositMinor, currency, desk)} <span class="small ash">{deposits[deposit]}</span>
              </>
            ),
          },
          {
            head: words.balance,
            numeric: true,
            cell: ({ state, depositMinor, currency }) =>
              state === "called" ? amount(priceMinor - depositMinor, currency, desk) : "",
          },
          {
            head: words.desk.dueBy,
            cell: ({ state, dueAt }) => (state === "called" && dueAt ? momentText(dueAt, desk.locale) : ""),
          },
        ],
        rows: buyers.items,
        key: ({ id }) => id,
        empty: none,
      })}
      {buyers.next && <a href={`?after=${buyers.next}#places`}>{next}</a>}
    </Section>
  );
}
