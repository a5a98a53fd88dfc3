import type { Locale } from "../../../workers/kernel/locale.ts";
import { formatMoney, minorDigits, type Currency } from "../../../workers/kernel/money.ts";
import type { Destination, Payout } from "../../../workers/payouts/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { momentText } from "../orders/when.ts";

export type PurseLine = {
  readonly currency: Currency;
  readonly pending: number;
  readonly reserve: number;
  readonly available: number;
  readonly debt: number;
};
export type MoneyView = {
  readonly purses: readonly PurseLine[];
  readonly destinations: readonly Destination[];
  readonly payouts: readonly Payout[];
  /** newest first */
  readonly months: readonly string[];
  readonly owner: boolean;
  /** where somebody proves who they are, before they say where money goes; null: they have just done so */
  readonly stepUp: string | null;
};
const tones = {
  requested: "wait",
  unknown: "wait",
  pending: "wait",
  paid: "good",
  failed: "bad",
  returned: "bad",
  recalled: "plain",
} as const;

export const PayoutState = ({ state, locale }: { state: Payout["state"]; locale: Locale }) => (
  <StatusTag tone={tones[state]}>{copyFor(locale, "finance").states[state]}</StatusTag>
);

/** A seller's money: what stands where, on its way out, and the sheets of past months. */
export function MoneyPage({ desk, view }: { desk: StudioDesk; view: MoneyView }) {
  const words = copyFor(desk.locale, "finance");
  const money = (minor: number, currency: Currency) => (
    <bdi class="money">{formatMoney({ minor, currency }, desk.locale)}</bdi>
  );
  return (
    <StudioPage desk={{ ...desk, fault: null }} title={words.money.title}>
      {desk.fault && Object.hasOwn(words.faults, tail(desk.fault)) && (
        <Notice kind="error" urgent>
          {words.faults[tail(desk.fault) as keyof typeof words.faults]}
        </Notice>
      )}
      {desk.done && Object.hasOwn(words.done, desk.done) && (
        <Notice kind="success">{words.done[desk.done as keyof typeof words.done]}</Notice>
      )}
      <Section id="purses" title={words.money.purses}>
        {dataTable<PurseLine>({
          caption: words.money.purses,
          columns: [
            { head: words.money.currency, cell: ({ currency }) => currency },
            ...(["pending", "reserve", "available", "debt"] as const).map((purse) => ({
              head: words.money[purse],
              numeric: true,
              cell: (line: PurseLine) => money(line[purse], line.currency),
            })),
            { head: words.money.payouts, cell: (line) => <Ask desk={desk} view={view} line={line} /> },
          ],
          rows: view.purses,
          key: ({ currency }) => `purse-${currency}`,
          empty: words.money.none,
        })}
        <p class="ash small">{words.money.waitUntil}</p>
      </Section>
      <Section id="payouts" title={words.money.payouts}>
        {dataTable<Payout>({
          caption: words.money.payouts,
          columns: [
            { head: words.money.when, cell: ({ createdAt }) => momentText(createdAt, desk.locale) },
            { head: words.money.amount, numeric: true, cell: ({ amount }) => money(amount.minor, amount.currency) },
            {
              head: words.money.state,
              cell: ({ state }) => <PayoutState state={state} locale={desk.locale} />,
            },
            { head: words.money.reason, cell: ({ reason }) => <bdi class="small">{reason}</bdi> },
          ],
          rows: view.payouts,
          key: ({ id }) => id,
          empty: words.money.nothing,
        })}
      </Section>
      <Places desk={desk} view={view} />
      <Statements desk={desk} view={view} />
    </StudioPage>
  );
}

const tail = (code: string): string => code.split(".").at(-1) ?? code;

function Ask({ desk, view, line }: { desk: StudioDesk; view: MoneyView; line: PurseLine }) {
  const words = copyFor(desk.locale, "finance").money;
  if (line.available <= 0) return null;
  if (!view.owner) return <span class="ash small">{words.ownerOnly}</span>;
  if (!view.destinations.some(({ currency }) => currency === line.currency))
    return <a href="#places">{words.noPlace}</a>;
  return (
    <StudioForm desk={desk} action={`${desk.base}/money/payouts`}>
      <input type="hidden" name="currency" value={line.currency} />
      <Button kind="primary">
        {words.ask(formatMoney({ minor: line.available, currency: line.currency }, desk.locale))}
      </Button>
    </StudioForm>
  );
}

function Places({ desk, view }: { desk: StudioDesk; view: MoneyView }) {
  const words = copyFor(desk.locale, "finance").money;
  return (
    <Section id="places" title={words.places}>
      <Stack>
        <ul>
          {view.destinations.map(({ currency, holder, mask }) => (
            <li>
              {currency} · <bdi>{holder}</bdi> · <bdi>{mask}</bdi>
            </li>
          ))}
        </ul>
        {view.owner && view.stepUp ? (
          <p>
            <LinkButton href={view.stepUp}>{words.prove}</LinkButton>
          </p>
        ) : view.owner ? (
          <StudioForm desk={desk} action={`${desk.base}/money/destinations`} class="stack measure">
            <Select
              name="currency"
              label={words.currency}
              hint={words.replaces}
              options={Object.keys(minorDigits).map((value) => ({ value, label: value }))}
              value={view.purses[0]?.currency ?? "EUR"}
            />
            <Field name="holder" label={words.holder} required maxlength={140} autocomplete="name" />
            <Field name="account" label={words.account} hint={words.accountHint} required maxlength={60} dir="ltr" />
            <p>
              <Button>{words.savePlace}</Button>
            </p>
          </StudioForm>
        ) : (
          <p class="ash">{words.ownerOnly}</p>
        )}
      </Stack>
    </Section>
  );
}

function Statements({ desk, view }: { desk: StudioDesk; view: MoneyView }) {
  const words = copyFor(desk.locale, "finance").money;
  const month = new Intl.DateTimeFormat(desk.locale, { year: "numeric", month: "long", timeZone: "UTC" });
  const rows = view.months.flatMap((one) => view.purses.map(({ currency }) => ({ month: one, currency })));
  return (
    <Section id="statements" title={words.statements}>
      {dataTable<{ month: string; currency: Currency }>({
        caption: words.statements,
        columns: [
          { head: words.month, cell: (row) => month.format(Date.parse(`${row.month}-15`)) },
          { head: words.currency, cell: (row) => row.currency },
          {
            head: words.statements,
            cell: (row) => (
              <span class="cluster">
                {(["pdf", "csv"] as const).map((form) => (
                  <a href={`${desk.base}/money/statements/${row.month}/${row.currency}.${form}`} download>
                    {words[form]}
                  </a>
                ))}
              </span>
            ),
          },
        ],
        rows,
        key: (row) => `statement-${row.month}-${row.currency}`,
        empty: words.none,
      })}
    </Section>
  );
}
