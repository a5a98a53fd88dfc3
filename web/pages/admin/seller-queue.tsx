import type { Desk } from "../../../workers/admin/index.ts";
import { sellerStates, type QueueLine, type SellerState } from "../../../workers/sellers/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Pager } from "../../components/pager.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { SellerState as StateTag } from "../studio/choose-page.tsx";
import { DeskPage, withQuestion } from "./desk-page.tsx";

export type SellerQueueView = {
  readonly items: readonly QueueLine[];
  readonly next: string | null;
  readonly state: SellerState | null;
  readonly text: string;
  readonly later: boolean;
};

/** Who waits the longest stands first. */
export function SellerQueuePage({ desk, view }: { desk: Desk; view: SellerQueueView }) {
  const own = copyFor(desk.locale, "sellers");
  const words = own.review;
  const admin = copyFor(desk.locale, "admin");
  const { states, kinds } = copyFor(desk.locale, "studio");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  const title = view.state === null && !view.text && !view.later ? words.queue : words.title;
  return (
    <DeskPage desk={desk} title={words.title}>
      <form method="get" action="/admin/sellers" class="filters">
        <Field label={words.find} name="q" type="search" value={view.text} />
        <Select
          label={admin.products.status}
          name="state"
          value={view.state ?? ""}
          placeholder={words.queue}
          options={sellerStates.map((state) => ({ value: state, label: states[state] }))}
        />
        <Button>{admin.find}</Button>
      </form>
      {dataTable<QueueLine>({
        caption: title,
        rows: view.items,
        key: ({ id }) => id,
        empty: words.empty,
        columns: [
          { head: own.field.shopName, cell: (line) => <a href={`/admin/sellers/${line.id}`}>{line.name}</a> },
          { head: admin.products.status, cell: (line) => <StateTag state={line.state} locale={desk.locale} /> },
          { head: own.kind, cell: (line) => kinds[line.kind] },
          { head: words.since, cell: (line) => dayText(line.updatedAt, desk.locale) },
          { head: words.products, numeric: true, cell: (line) => figure(line.products) },
        ],
      })}
      <Pager
        label={admin.next}
        back={view.later ? { href: withQuestion(desk.here, { cursor: null }), label: admin.first } : undefined}
        next={view.next ? { href: withQuestion(desk.here, { cursor: view.next }), label: admin.next } : undefined}
      />
    </DeskPage>
  );
}
