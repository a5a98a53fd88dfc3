import type { GoodsFilter, GoodsLine, StudioDesk } from "../../../workers/studio/index.ts";
import { isCurrency, money } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Pager } from "../../components/pager.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { withQuestion } from "../admin/desk-page.tsx";
import { DeclarationFields, PriceFields } from "./goods-fields.tsx";

export type GoodsListView = {
  readonly items: readonly GoodsLine[];
  readonly next: string | null;
  readonly filter: GoodsFilter;
};
type Props = { desk: StudioDesk; view: GoodsListView };

export function GoodsListPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods");
  const list = copyFor(desk.locale, "frame").list;
  const { statuses } = copyFor(desk.locale, "admin").products;
  const base = `${desk.base}/products`;
  return (
    <StudioPage
      desk={desk}
      title={copyFor(desk.locale, "studio").rooms.products}
      actions={
        <>
          <LinkButton href={`${desk.base}/files`}>{words.files}</LinkButton>{" "}
          <LinkButton href={`${desk.base}/sell`}>{words.sellOne}</LinkButton>
        </>
      }
    >
      <form method="get" action={base} class="filters">
        <Field label={words.title} name="q" type="search" value={view.filter.text} />
        <Select
          label={words.status}
          name="status"
          value={view.filter.status ?? ""}
          placeholder={words.any}
          options={(["active", "draft", "archived"] as const).map((status) => ({
            value: status,
            label: statuses[status],
          }))}
        />
        <Button>{words.find}</Button>
      </form>
      <Table desk={desk} view={view} />
      <Pager
        label={list.next}
        back={view.filter.cursor ? { href: withQuestion(desk.here, { cursor: null }), label: list.back } : undefined}
        next={view.next ? { href: withQuestion(desk.here, { cursor: view.next }), label: list.next } : undefined}
      />
      {desk.may("products.write") && <NewPiece desk={desk} />}
    </StudioPage>
  );
}

function Table({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods");
  const { statuses } = copyFor(desk.locale, "admin").products;
  const { submitted } = copyFor(desk.locale, "studio").states;
  const price = ({ minor, currency }: GoodsLine) =>
    minor !== null && isCurrency(currency) ? <Money of={money(minor, currency)} locale={desk.locale} /> : "—";
  return dataTable<GoodsLine>({
    caption: copyFor(desk.locale, "studio").rooms.products,
    rows: view.items,
    key: ({ id }) => id,
    empty: words.empty,
    columns: [
      { head: words.title, cell: (line) => <a href={`${desk.base}/products/${line.id}`}>{line.title || line.id}</a> },
      {
        head: words.status,
        cell: (line) => (
          <>
            <StatusTag tone={line.status === "active" ? "good" : "plain"}>{statuses[line.status]}</StatusTag>{" "}
            {line.waiting === 1 && <StatusTag tone="wait">{submitted}</StatusTag>}
          </>
        ),
      },
      { head: words.sku, cell: (line) => <span dir="ltr">{line.sku}</span> },
      { head: words.price, numeric: true, cell: price },
      { head: words.free, numeric: true, cell: (line) => new Intl.NumberFormat(desk.locale).format(line.free) },
    ],
  });
}

function NewPiece({ desk }: { desk: StudioDesk }) {
  const words = copyFor(desk.locale, "goods");
  return (
    <details>
      <summary>{words.make}</summary>
      <StudioForm desk={desk} action={`${desk.base}/products`} class="stack narrow">
        <Field label={words.title} name="title" required maxlength={500} dir="auto" />
        <Field label={words.sku} name="sku" maxlength={120} dir="ltr" />
        <PriceFields locale={desk.locale} />
        <Field label={words.quantity} name="quantity" inputmode="numeric" value="1" />
        <DeclarationFields locale={desk.locale} of={null} />
        <Button kind="primary">{words.make}</Button>
      </StudioForm>
    </details>
  );
}
