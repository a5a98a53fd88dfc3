import type { Desk, OrderListView } from "../../../workers/admin/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable, type Column } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Pager } from "../../components/pager.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, withQuestion } from "./desk-page.tsx";

type Props = { desk: Desk; view: OrderListView };
type Line = OrderListView["lines"][number];

export const orderTones = {
  placed: "wait",
  paid: "good",
  making: "good",
  shipped: "good",
  delivered: "good",
  cancelled: "plain",
} as const;
export const paymentTone = (state: string) =>
  state === "captured" ? "good" : ["quarantined", "declined", "unknown"].includes(state) ? "bad" : "wait";

export function paymentWord(desk: Desk, state: string): string {
  const { payments } = copyFor(desk.locale, "office").orders;
  return Object.hasOwn(payments, state) ? payments[state as keyof typeof payments] : state;
}

/** Every order, newest first, narrowed by what it is called, whose it is and where it stands. */
export function OrderListPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "admin");
  const office = copyFor(desk.locale, "office").orders;
  const csv = withQuestion(desk.here.replace("/admin/orders", "/admin/orders.csv"), { cursor: null });
  return (
    <DeskPage
      desk={desk}
      title={words.rooms.orders}
      actions={
        <LinkButton href={csv} icon="download" download>
          {words.csv}
        </LinkButton>
      }
    >
      <Tabs label={office.state} tabs={tabs({ desk, view })} />
      <Filters desk={desk} view={view} />
      {dataTable<Line>({
        caption: words.rooms.orders,
        columns: columns(desk),
        rows: view.lines,
        key: (line) => line.id,
        empty: office.empty,
      })}
      <Pager
        label={words.rooms.orders}
        {...(view.later ? { back: { href: withQuestion(desk.here, { cursor: null }), label: words.first } } : {})}
        {...(view.next ? { next: { href: withQuestion(desk.here, { cursor: view.next }), label: words.next } } : {})}
      />
    </DeskPage>
  );
}

function tabs({ desk, view }: Props) {
  const { states } = copyFor(desk.locale, "orders");
  const { products } = copyFor(desk.locale, "admin");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  const all = Object.values(view.counts).reduce((sum: number, n) => sum + (n ?? 0), 0);
  return [
    { label: products.all, href: "/admin/orders", current: !view.filter.state, count: figure(all) },
    ...view.states.map((state) => ({
      label: states[state],
      href: `/admin/orders?state=${state}`,
      current: view.filter.state === state,
      count: figure(view.counts[state] ?? 0),
    })),
  ];
}

function Filters({ desk, view }: Props) {
  const words = copyFor(desk.locale, "admin");
  const office = copyFor(desk.locale, "office").orders;
  const { states } = copyFor(desk.locale, "orders");
  return (
    <form method="get" action="/admin/orders" class="filters" role="search">
      <Field type="search" name="q" label={office.text} value={view.filter.text} maxlength={100} dir="auto" />
      <Select
        name="state"
        label={office.state}
        placeholder={words.any}
        value={view.filter.state}
        options={view.states.map((value) => ({ value, label: states[value] }))}
      />
      <Select
        name="payment"
        label={office.payment}
        placeholder={words.any}
        value={view.filter.paymentState}
        options={view.payments.map((value) => ({ value, label: paymentWord(desk, value) }))}
      />
      <Button>{words.find}</Button>
    </form>
  );
}

function columns(desk: Desk): Column<Line>[] {
  const words = copyFor(desk.locale, "office").orders;
  const { states } = copyFor(desk.locale, "orders");
  return [
    {
      head: words.number,
      cell: (line) => (
        <a href={`/admin/orders/${line.number}`} class="nowrap">
          {line.number}
        </a>
      ),
    },
    {
      head: words.placed,
      sorted: "descending",
      cell: (line) => <span class="nowrap">{momentText(line.placedAt, desk.locale)}</span>,
    },
    { head: words.state, cell: (line) => <StatusTag tone={orderTones[line.state]}>{states[line.state]}</StatusTag> },
    {
      head: words.payment,
      cell: (line) =>
        line.paymentState && (
          <StatusTag tone={paymentTone(line.paymentState)}>{paymentWord(desk, line.paymentState)}</StatusTag>
        ),
    },
    {
      head: words.who,
      cell: (line) => (
        <>
          <bdi>{line.name}</bdi>
          <br />
          <bdi class="small ash">{line.email}</bdi>
        </>
      ),
    },
    { head: words.country, cell: (line) => line.country },
    {
      head: words.what,
      cell: (line) => (
        <>
          <bdi>{line.firstTitle}</bdi> <span class="small ash">{words.more(line.pieces)}</span>
        </>
      ),
    },
    { head: words.total, numeric: true, cell: (line) => <Money of={line.total} locale={desk.locale} /> },
  ];
}
