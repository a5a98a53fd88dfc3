import type { Sale } from "../../../workers/drops/index.ts";
import type { SaleLists } from "../../../workers/sale-desk/index.ts";
import { dataTable } from "../../components/data-table.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Section } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import type { SaleDesk } from "./desk.ts";

type Props = SaleLists & { desk: SaleDesk };

const tones = { planned: "wait", open: "good", paused: "bad", closed: "wait", settled: "plain", void: "bad" } as const;

export const SaleStateTag = ({ sale, locale }: { sale: Sale; locale: SaleDesk["locale"] }) => (
  <StatusTag tone={tones[sale.state]}>{copyFor(locale, "audit").states[sale.state]}</StatusTag>
);

export function SaleList({ desk, running, past }: Props) {
  const words = copyFor(desk.locale, "saleDesk");
  return (
    <>
      {desk.mayChange && (
        <p>
          <LinkButton href={`${desk.base}/new`} kind="primary">
            {words.plan}
          </LinkButton>
        </p>
      )}
      <Section id="running" title={words.running}>
        <Sales desk={desk} sales={running.items} caption={words.running} />
        {running.next && <a href={`?running=${running.next}`}>{words.next}</a>}
      </Section>
      <Section id="past" title={words.past}>
        <Sales desk={desk} sales={past.items} caption={words.past} />
        {past.next && <a href={`?past=${past.next}#past`}>{words.next}</a>}
      </Section>
    </>
  );
}

function Sales({ desk, sales, caption }: { desk: SaleDesk; sales: readonly Sale[]; caption: string }) {
  const words = copyFor(desk.locale, "saleDesk");
  const { mechanisms } = copyFor(desk.locale, "audit");
  const when = (ms: number) => <span class="nowrap">{momentText(ms, desk.locale)}</span>;
  return dataTable<Sale>({
    caption,
    columns: [
      { head: words.name, cell: ({ id, slug }) => <a href={`${desk.base}/${id}`}>{slug}</a> },
      { head: words.mechanism, cell: ({ mechanism }) => <span class="nowrap">{mechanisms[mechanism]}</span> },
      { head: words.state, cell: (sale) => <SaleStateTag sale={sale} locale={desk.locale} /> },
      { head: words.opens, cell: ({ startsAt }) => when(startsAt) },
      { head: words.ends, cell: ({ endsAt }) => when(endsAt) },
      {
        head: words.units,
        numeric: true,
        cell: ({ allotment }) => new Intl.NumberFormat(desk.locale).format(allotment),
      },
    ],
    rows: sales,
    key: ({ id }) => id,
    empty: words.none,
  });
}
