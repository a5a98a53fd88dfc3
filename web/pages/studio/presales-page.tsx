import { presaleRuleOf, type Sale } from "../../../workers/drops/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { dataTable } from "../../components/data-table.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioPage } from "../../layout/studio.tsx";
import { dayText, momentText } from "../orders/when.ts";
import { SaleStateTag } from "../sale-desk/sale-list.tsx";

type Props = { desk: StudioDesk; sales: readonly Sale[]; next: string | null };

/** What is promised, by when, and the way to the desk where it is run. */
export function StudioPresalesPage({ desk, sales, next }: Props) {
  const words = copyFor(desk.locale, "presales");
  return (
    <StudioPage
      desk={desk}
      title={words.title}
      actions={
        desk.may("products.write") && (
          <LinkButton href={`${desk.base}/sales/new?mechanism=presale`}>{words.desk.plan}</LinkButton>
        )
      }
    >
      {dataTable<Sale>({
        caption: words.title,
        columns: [
          { head: words.title, cell: ({ id, slug }) => <a href={`${desk.base}/sales/${id}`}>{slug}</a> },
          { head: words.state, cell: (sale) => <SaleStateTag sale={sale} locale={desk.locale} /> },
          { head: words.ends, cell: ({ endsAt }) => <span class="nowrap">{momentText(endsAt, desk.locale)}</span> },
          { head: words.shipsBy, cell: (sale) => dayText(presaleRuleOf(sale).shipsBy, desk.locale) },
        ],
        rows: sales,
        key: ({ id }) => id,
        empty: words.none,
      })}
      {next && <a href={`?cursor=${next}`}>{words.desk.next}</a>}
    </StudioPage>
  );
}
