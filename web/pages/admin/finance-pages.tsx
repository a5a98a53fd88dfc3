import type { Desk } from "../../../workers/admin/index.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import { posted, type Balance, type Transfer, type UnitSums } from "../../../workers/ledger/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable, type Column } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/spread.tsx";
import { transferKind } from "../../components/transfer-kind.ts";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage } from "./desk-page.tsx";
import { AccountLink, Amount, Next, Rooms } from "./finance-parts.tsx";

type Books = { readonly sums: readonly UnitSums[]; readonly accounts: Page<Balance>; readonly prefix: string };

/** Sums by unit, which must be even, and the accounts they are the sums of. */
export function FinancePage({ desk, view }: { desk: Desk; view: Books }) {
  const words = copyFor(desk.locale, "finance").desk;
  const even = view.sums.every(
    (sum) => sum.debits_posted === sum.credits_posted && sum.debits_pending === sum.credits_pending,
  );
  const cell = (of: (sum: UnitSums) => number) => (sum: UnitSums) => (
    <Amount minor={of(sum)} unit={sum.unit} locale={desk.locale} />
  );
  return (
    <DeskPage desk={desk} title={words.title}>
      <Rooms desk={desk} />
      {even ? <Notice kind="success">{words.even}</Notice> : <Notice kind="error">{words.uneven}</Notice>}
      <Section id="sums" title={words.books}>
        {dataTable<UnitSums>({
          caption: words.books,
          columns: [
            { head: words.unit, cell: ({ unit }) => <a href={`/admin/finance/units/${unit}`}>{unit}</a> },
            { head: words.debits, numeric: true, cell: cell((sum) => sum.debits_posted) },
            { head: words.credits, numeric: true, cell: cell((sum) => sum.credits_posted) },
            { head: words.difference, numeric: true, cell: cell((sum) => sum.credits_posted - sum.debits_posted) },
            { head: words.waiting, numeric: true, cell: cell((sum) => sum.debits_pending) },
          ],
          rows: view.sums,
          key: ({ unit }) => `sum-${unit}`,
          empty: words.none,
        })}
      </Section>
      <Section id="accounts" title={words.accounts}>
        <form method="get" action="/admin/finance" class="inline-form">
          <Field name="prefix" label={words.find} value={view.prefix} dir="ltr" maxlength={100} />
          <Button>{words.show}</Button>
        </form>
        {dataTable<Balance>({
          caption: words.accounts,
          columns: [
            { head: words.account, cell: ({ id }) => <AccountLink id={id} /> },
            {
              head: words.posted,
              numeric: true,
              cell: (balance) => <Amount minor={posted(balance)} unit={balance.unit} locale={desk.locale} />,
            },
            {
              head: words.waiting,
              numeric: true,
              cell: ({ creditsPending, debitsPending, unit }) => (
                <Amount minor={creditsPending - debitsPending} unit={unit} locale={desk.locale} />
              ),
            },
          ],
          rows: view.accounts.items,
          key: ({ id }) => id,
          empty: words.none,
        })}
        <Next desk={desk} next={view.accounts.next} />
      </Section>
    </DeskPage>
  );
}

function transferColumns(desk: Desk): Column<Transfer>[] {
  const { desk: words, kinds } = copyFor(desk.locale, "finance");
  const known: { readonly [kind: string]: string } = kinds;
  return [
    { head: words.at, cell: ({ at }) => <span class="nowrap">{momentText(at, desk.locale)}</span> },
    {
      head: words.kind,
      cell: ({ kind, note }) => (
        <span title={note} class="nowrap">
          {transferKind(kind, known)}
        </span>
      ),
    },
    {
      head: copyFor(desk.locale, "finance").money.amount,
      numeric: true,
      cell: ({ minor, unit }) => <Amount minor={minor} unit={unit} locale={desk.locale} />,
    },
    { head: words.from, cell: ({ debit }) => <AccountLink id={debit} /> },
    { head: words.to, cell: ({ credit }) => <AccountLink id={credit} /> },
    { head: words.phase, cell: ({ phase }) => phase },
    {
      head: words.group,
      cell: ({ group }) => (
        <a href={`/admin/finance/groups/${encodeURIComponent(group)}`}>
          <bdi>{group}</bdi>
        </a>
      ),
    },
  ];
}

/** One account: what it holds and every transfer that made it so, newest first. */
export function AccountPage({
  desk,
  view,
}: {
  desk: Desk;
  view: { readonly balance: Balance; readonly transfers: Page<Transfer> };
}) {
  const words = copyFor(desk.locale, "finance").desk;
  const { balance, transfers } = view;
  return (
    <DeskPage desk={desk} title={balance.id}>
      <Rooms desk={desk} />
      <p>
        {words.posted}: <Amount minor={posted(balance)} unit={balance.unit} locale={desk.locale} /> · {words.waiting}:{" "}
        <Amount minor={balance.creditsPending - balance.debitsPending} unit={balance.unit} locale={desk.locale} />
      </p>
      {dataTable<Transfer>({
        caption: words.transfers,
        columns: transferColumns(desk),
        rows: transfers.items,
        key: ({ id }) => id,
        empty: words.none,
      })}
      <Next desk={desk} next={transfers.next} />
    </DeskPage>
  );
}

/** Everything that was moved in one currency, newest first. */
export function UnitPage({
  desk,
  view,
}: {
  desk: Desk;
  view: { readonly unit: string; readonly transfers: Page<Transfer> };
}) {
  const words = copyFor(desk.locale, "finance").desk;
  return (
    <DeskPage desk={desk} title={view.unit}>
      <Rooms desk={desk} />
      {dataTable<Transfer>({
        caption: words.transfers,
        columns: transferColumns(desk),
        rows: view.transfers.items,
        key: ({ id }) => id,
        empty: words.none,
      })}
      <Next desk={desk} next={view.transfers.next} />
    </DeskPage>
  );
}

/** All transfers of one order, refund or payout, in the order of the book. */
export function GroupPage({
  desk,
  view,
}: {
  desk: Desk;
  view: { readonly id: string; readonly transfers: readonly Transfer[] };
}) {
  const words = copyFor(desk.locale, "finance").desk;
  return (
    <DeskPage desk={desk} title={view.id}>
      <Rooms desk={desk} />
      {dataTable<Transfer>({
        caption: words.transfers,
        columns: transferColumns(desk),
        rows: view.transfers,
        key: ({ id }) => id,
        empty: words.none,
      })}
    </DeskPage>
  );
}
