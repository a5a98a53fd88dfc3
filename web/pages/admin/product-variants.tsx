import { decimal, formatMoney, money, type Currency } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { PostForm } from "./desk-page.tsx";
import type { ProductProps } from "./product-page.tsx";

type Variant = ProductProps["view"]["product"]["doc"]["variants"][number];
type Props = ProductProps & { variant: Variant };

export function VariantsSection({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin").product;
  return (
    <div class="stack">
      {view.product.doc.variants.map((variant) => (
        <details class="variant" open={view.product.doc.variants.length <= 2} id={variant.id}>
          <summary>
            <code>{variant.sku}</code> <bdi>{Object.values(variant.options).join(" · ")}</bdi>{" "}
            <span class="ash">{summaryOf({ desk, view, variant })}</span>
          </summary>
          <div class="two-up">
            <Prices desk={desk} view={view} variant={variant} />
            {variant.track === 1 ? (
              <Shelves desk={desk} view={view} variant={variant} />
            ) : (
              <p class="ash">{words.madeToOrder}</p>
            )}
          </div>
        </details>
      ))}
    </div>
  );
}

function summaryOf({ desk, view, variant }: Props): string {
  const words = copyFor(desk.locale, "admin").product;
  const price = view.product.prices.find(({ variantId, market }) => variantId === variant.id && market === "*");
  const shelves = view.product.shelves.filter(({ variantId }) => variantId === variant.id);
  const free = shelves.reduce((sum, { onHand, held }) => sum + onHand - held, 0);
  const parts = [
    price ? formatMoney(money(price.minor, price.currency as Currency), desk.locale) : "",
    variant.track === 1 ? `${words.freeUnits}: ${new Intl.NumberFormat(desk.locale).format(free)}` : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

function Prices({ desk, view, variant }: Props) {
  const words = copyFor(desk.locale, "admin").product;
  const mine = view.product.prices.filter(({ variantId }) => variantId === variant.id);
  const amount = (minor: number, currency: string) => formatMoney(money(minor, currency as Currency), desk.locale);
  return (
    <div class="stack">
      {dataTable<(typeof mine)[number]>({
        caption: `${words.amount}: ${variant.sku}`,
        columns: [
          { head: words.market, cell: ({ market }) => (market === "*" ? words.general : market) },
          { head: words.amount, numeric: true, cell: (price) => <bdi>{amount(price.minor, price.currency)}</bdi> },
          {
            head: words.compareAt,
            numeric: true,
            cell: (price) => price.compareAt !== null && <bdi>{amount(price.compareAt, price.currency)}</bdi>,
          },
        ],
        rows: mine,
        key: ({ market, currency }) => `${variant.id}-${market === "*" ? "all" : market}-${currency}`,
        empty: "—",
      })}
      {desk.mayChange && <PriceForm desk={desk} view={view} variant={variant} />}
    </div>
  );
}

function PriceForm({ desk, view, variant }: Props) {
  const words = copyFor(desk.locale, "admin").product;
  const { product } = view;
  const first = product.prices.find(({ variantId }) => variantId === variant.id);
  const id = (name: string) => `${name}-${variant.id}`;
  const markets = [{ value: "*", label: words.general }, ...product.markets.map((value) => ({ value, label: value }))];
  const currencies = view.currencies.map((value) => ({ value, label: value }));
  return (
    <PostForm desk={desk} action={`/admin/products/${product.doc.id}/prices`} class="filters">
      <input type="hidden" name="variant" value={variant.id} />
      <Select name="market" id={id("market")} label={words.market} options={markets} value="*" />
      <Select
        name="currency"
        id={id("currency")}
        label={words.currency}
        options={currencies}
        value={first?.currency ?? "USD"}
      />
      <Field
        name="amount"
        id={id("amount")}
        label={words.amount}
        inputmode="decimal"
        maxlength={20}
        hint={words.priceHint}
        value={first ? decimal(money(first.minor, first.currency as Currency)) : ""}
      />
      <Field name="compareAt" id={id("compare")} label={words.compareAt} inputmode="decimal" maxlength={20} />
      <Button>{words.setPrice}</Button>
    </PostForm>
  );
}

function Shelves({ desk, view, variant }: Props) {
  const words = copyFor(desk.locale, "admin").product;
  const mine = view.product.shelves.filter(({ variantId }) => variantId === variant.id);
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <div class="stack">
      {dataTable<(typeof mine)[number]>({
        caption: `${words.onHand}: ${variant.sku}`,
        columns: [
          { head: words.location, cell: ({ location }) => location },
          { head: words.onHand, numeric: true, cell: ({ onHand }) => figure(onHand) },
          { head: words.held, numeric: true, cell: ({ held }) => figure(held) },
          { head: words.freeUnits, numeric: true, cell: ({ onHand, held }) => figure(onHand - held) },
        ],
        rows: mine,
        key: ({ location }) => `${variant.id}-${location}`,
        empty: "—",
      })}
      {desk.mayChange && <StockForm desk={desk} view={view} variant={variant} />}
    </div>
  );
}

function StockForm({ desk, view, variant }: Props) {
  const words = copyFor(desk.locale, "admin").product;
  const { product } = view;
  const id = (name: string) => `${name}-${variant.id}`;
  return (
    <PostForm desk={desk} action={`/admin/products/${product.doc.id}/stock`} class="filters">
      <input type="hidden" name="variant" value={variant.id} />
      <Select
        name="location"
        id={id("location")}
        label={words.location}
        options={product.locations.map((value) => ({ value, label: value }))}
      />
      <Field
        name="quantity"
        id={id("quantity")}
        label={`${words.counted} / ${words.received}`}
        inputmode="numeric"
        maxlength={9}
        required
      />
      <Button name="kind" value="counted">
        {words.count}
      </Button>
      <Button name="kind" value="received">
        {words.receive}
      </Button>
    </PostForm>
  );
}
