import type { Desk, LowLine, MoveLine } from "../../../workers/admin/index.ts";
import type { BrokenEquation } from "../../../workers/stock/index.ts";
import { dataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage } from "./desk-page.tsx";

type View = {
  readonly low: readonly LowLine[];
  readonly moves: readonly MoveLine[];
  readonly broken: readonly BrokenEquation[];
};
type Props = { desk: Desk; view: View };

/** What runs low, whether the books agree, and what moved last. */
export function StockPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "office").stock;
  return (
    <DeskPage desk={desk} title={copyFor(desk.locale, "admin").rooms.stock}>
      <Section id="equation" title={words.equation}>
        <Notice kind={view.broken.length === 0 ? "success" : "error"}>
          {view.broken.length === 0 ? words.agrees : words.broken(view.broken.length)}
        </Notice>
        {view.broken.length > 0 && <Broken desk={desk} view={view} />}
      </Section>
      <Section id="low" title={words.low}>
        <p class="ash small">{words.lowNote}</p>
        <Low desk={desk} view={view} />
      </Section>
      <Section id="moves" title={words.moves}>
        <Moves desk={desk} view={view} />
      </Section>
    </DeskPage>
  );
}

function Broken({ desk, view }: Props) {
  const { onHand, held, location } = copyFor(desk.locale, "admin").product;
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return dataTable<BrokenEquation>({
    caption: `Σ ${location}`,
    columns: [
      { head: "ID", cell: (row) => <code>{row.variant_id}</code> },
      { head: location, cell: (row) => row.location_id },
      { head: onHand, numeric: true, cell: (row) => figure(row.on_hand) },
      { head: "Σ", numeric: true, cell: (row) => figure(row.moved) },
      { head: held, numeric: true, cell: (row) => figure(row.held) },
      { head: "Σ", numeric: true, cell: (row) => figure(row.holding) },
    ],
    rows: view.broken,
    key: (row) => `${row.variant_id}-${row.location_id}`,
    empty: "",
  });
}

function Low({ desk, view }: Props) {
  const { products, product } = copyFor(desk.locale, "admin");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return dataTable<LowLine>({
    caption: `${copyFor(desk.locale, "office").stock.low}: ${products.title}`,
    columns: [
      {
        head: products.title,
        cell: (line) => (
          <a href={`/admin/products/${line.productId}#${line.variantId}`}>
            <bdi lang={line.titleLocale}>{line.title || line.sku}</bdi>
          </a>
        ),
      },
      { head: products.sku, cell: (line) => <code>{line.sku}</code> },
      { head: products.free, numeric: true, cell: (line) => figure(line.free) },
      { head: product.held, numeric: true, cell: (line) => figure(line.held) },
    ],
    rows: view.low,
    key: (line) => line.variantId,
    empty: copyFor(desk.locale, "admin").none,
  });
}

function Moves({ desk, view }: Props) {
  const words = copyFor(desk.locale, "office").stock;
  const { products, product, none } = copyFor(desk.locale, "admin");
  const signed = new Intl.NumberFormat(desk.locale, { signDisplay: "always" });
  return dataTable<MoveLine>({
    caption: `${words.moves}: ${words.quantity}`,
    columns: [
      {
        head: products.sku,
        cell: (line) => (
          <a href={`/admin/products/${line.productId}`}>
            <code>{line.sku}</code>
          </a>
        ),
      },
      { head: product.location, cell: (line) => line.location },
      { head: words.quantity, numeric: true, cell: (line) => <bdi>{signed.format(line.quantity)}</bdi> },
      { head: words.reason, cell: (line) => words.reasons[line.reason] },
      { head: words.reference, cell: (line) => <bdi class="small ash">{line.reference}</bdi> },
      { head: words.when, cell: (line) => <span class="nowrap">{momentText(line.at, desk.locale)}</span> },
    ],
    rows: view.moves,
    key: (line) => line.id,
    empty: none,
  });
}
