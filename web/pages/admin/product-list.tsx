import type { Desk, ProductListView } from "../../../workers/admin/index.ts";
import { money, type Currency } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { dataTable, type Column } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { copyFor } from "../../copy/index.ts";
import { shortDayText } from "../orders/when.ts";
import { DeskPage, PostForm, withQuestion } from "./desk-page.tsx";
import { NewProduct } from "./new-product.tsx";

type Props = { desk: Desk; view: ProductListView };
type Line = ProductListView["lines"][number];
export const statusTones = { active: "good", draft: "wait", archived: "plain" } as const;

/** The table of products: narrowed, sorted, taken out as a file; a status changed where it stands, and back again. */
export function ProductListPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "admin");
  const csv = withQuestion(desk.here.replace("/admin/products", "/admin/products.csv"), { cursor: null });
  return (
    <DeskPage
      desk={desk}
      title={words.rooms.products}
      actions={
        <LinkButton href={csv} icon="download" download>
          {words.csv}
        </LinkButton>
      }
    >
      {view.was && <StatusChanged desk={desk} was={view.was} />}
      {desk.mayChange && <NewProduct desk={desk} />}
      <Tabs label={words.products.status} tabs={statusTabs({ desk, view })} />
      <Filters desk={desk} view={view} />
      {dataTable<Line>({
        caption: words.rooms.products,
        columns: columns({ desk, view }),
        rows: view.lines,
        key: (line) => line.id,
        empty: words.products.empty,
      })}
      <Pager
        label={words.rooms.products}
        {...(view.later ? { back: { href: withQuestion(desk.here, { cursor: null }), label: words.first } } : {})}
        {...(view.next ? { next: { href: withQuestion(desk.here, { cursor: view.next }), label: words.next } } : {})}
      />
    </DeskPage>
  );
}

function StatusChanged({ desk, was }: { desk: Desk; was: NonNullable<ProductListView["was"]> }) {
  const words = copyFor(desk.locale, "admin");
  return (
    <Notice kind="success">
      {words.products.was(was.title, words.products.statuses[was.now])}{" "}
      <PostForm desk={desk} action={`/admin/products/${was.id}/status`} class="inline-form">
        <input type="hidden" name="back" value={desk.here} />
        <Button name="status" value={was.before} kind="plain">
          {words.undo}
        </Button>
      </PostForm>
    </Notice>
  );
}

function statusTabs({ desk, view }: Props) {
  const { products } = copyFor(desk.locale, "admin");
  const named = (label: string, status: string | null) => ({
    label,
    href: withQuestion("/admin/products", { status }),
    current: (view.filter.status ?? null) === status && !view.filter.band,
  });
  const bands = (["low", "out"] as const).map((band) => ({
    label: products.bands[band],
    href: `/admin/products?band=${band}`,
    current: view.filter.band === band,
  }));
  const { statuses } = products;
  return [
    named(products.all, null),
    named(statuses.active, "active"),
    named(statuses.draft, "draft"),
    named(statuses.archived, "archived"),
    ...bands,
  ];
}

function Filters({ desk, view }: Props) {
  const words = copyFor(desk.locale, "admin");
  const { filter } = view;
  const { statuses, bands } = words.products;
  return (
    <form method="get" action="/admin/products" class="filters" role="search">
      <Field type="search" name="q" label={words.products.text} value={filter.text} maxlength={120} dir="auto" />
      <Select
        name="status"
        label={words.products.status}
        placeholder={words.any}
        value={filter.status}
        options={(["active", "draft", "archived"] as const).map((value) => ({ value, label: statuses[value] }))}
      />
      <Select
        name="collection"
        label={words.products.collection}
        placeholder={words.any}
        value={filter.collection}
        options={view.collections.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Select
        name="band"
        label={words.products.band}
        placeholder={words.any}
        value={filter.band}
        options={(["out", "low", "enough"] as const).map((value) => ({ value, label: bands[value] }))}
      />
      <Button>{words.find}</Button>
    </form>
  );
}

function columns({ desk, view }: Props): Column<Line>[] {
  const words = copyFor(desk.locale, "admin").products;
  const sorted = (sort: string) => {
    const present = view.filter.sort === sort;
    const ascending = present ? !view.filter.ascending : sort === "title" || sort === "free";
    return {
      sortHref: withQuestion(desk.here, { sort, dir: ascending ? "asc" : "desc", cursor: null }),
      ...(present ? { sorted: view.filter.ascending ? ("ascending" as const) : ("descending" as const) } : {}),
    };
  };
  const day = (at: number) => <span class="nowrap">{shortDayText(at, desk.locale)}</span>;
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return [
    {
      head: words.title,
      ...sorted("title"),
      cell: (line) => (
        <a href={`/admin/products/${line.id}`}>
          <bdi lang={line.titleLocale}>{line.title || line.slug}</bdi>
        </a>
      ),
    },
    { head: words.status, cell: (line) => <StatusCell desk={desk} line={line} /> },
    { head: words.sku, cell: (line) => <code>{line.sku}</code> },
    {
      head: words.price,
      numeric: true,
      cell: (line) =>
        line.minor !== null && <Money of={money(line.minor, line.currency as Currency)} locale={desk.locale} />,
    },
    {
      head: words.free,
      numeric: true,
      ...sorted("free"),
      cell: (line) => (line.free === null ? "∞" : figure(line.free)),
    },
    { head: words.languages, numeric: true, cell: (line) => figure(line.languages) },
    { head: words.changed, ...sorted("changed"), cell: (line) => day(line.updatedAt) },
    { head: words.created, ...sorted("created"), cell: (line) => day(line.createdAt) },
  ];
}

function StatusCell({ desk, line }: { desk: Desk; line: Line }) {
  const { products } = copyFor(desk.locale, "admin");
  const { statuses } = products;
  if (!desk.mayChange) return <StatusTag tone={statusTones[line.status]}>{statuses[line.status]}</StatusTag>;
  return (
    <PostForm desk={desk} action={`/admin/products/${line.id}/status`} class="inline-form">
      <input type="hidden" name="back" value={desk.here} />
      <select name="status" aria-label={products.setStatus(line.title)}>
        {(["active", "draft", "archived"] as const).map((status) => (
          <option value={status} selected={status === line.status}>
            {statuses[status]}
          </option>
        ))}
      </select>
      <Button kind="plain">{products.set}</Button>
    </PostForm>
  );
}
