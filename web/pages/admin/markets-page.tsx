import type { Desk, OwnPrices, RateLine } from "../../../workers/admin/index.ts";
import type { Market } from "../../../workers/pricing/index.ts";
import { dataTable } from "../../components/data-table.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { DeskPage } from "./desk-page.tsx";

type MarketLine = Market & { readonly countries: readonly string[] };
type Props = {
  desk: Desk;
  view: {
    readonly markets: readonly MarketLine[];
    readonly rates: readonly RateLine[];
    readonly own: readonly OwnPrices[];
  };
};

/** Who sees prices how, and at what rates they are changed. */
export function MarketsPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "office").markets;
  const { rooms, none, product } = copyFor(desk.locale, "admin");
  const figure = new Intl.NumberFormat(desk.locale, { maximumFractionDigits: 6 });
  const country = new Intl.DisplayNames(desk.locale, { type: "region" });
  const own = (id: string) => figure.format(view.own.find(({ market }) => market === id)?.prices ?? 0);
  return (
    <DeskPage desk={desk} title={rooms.markets}>
      <p class="ash">
        {product.general}: {own("*")}
      </p>
      {dataTable<MarketLine>({
        caption: rooms.markets,
        columns: [
          { head: words.market, cell: ({ id }) => <code>{id}</code> },
          { head: words.currency, cell: ({ currency }) => currency },
          { head: words.shown, cell: ({ taxInclusive }) => (taxInclusive ? words.inclusive : words.exclusive) },
          { head: words.prices, numeric: true, cell: ({ id }) => own(id) },
          {
            head: words.countries,
            cell: ({ countries }) => (
              <span class="small many">{countries.map((code) => country.of(code) ?? code).join(" · ")}</span>
            ),
          },
        ],
        rows: view.markets,
        key: ({ id }) => `market-${id}`,
        empty: none,
      })}
      <Section id="rates" title={words.rates}>
        {dataTable<RateLine>({
          caption: `${words.rates}: ${words.rate}`,
          columns: [
            { head: words.base, cell: ({ base }) => base },
            { head: words.currency, cell: ({ currency }) => currency },
            { head: words.rate, numeric: true, cell: ({ millionths }) => figure.format(millionths / 1_000_000) },
            { head: words.asOf, cell: ({ asOf }) => <bdi>{asOf}</bdi> },
          ],
          rows: view.rates,
          key: ({ base, currency }) => `${base}-${currency}`,
          empty: none,
        })}
      </Section>
    </DeskPage>
  );
}
