import type { Desk } from "../../../workers/admin/index.ts";
import type { LotSummary } from "../../../workers/drops/index.ts";
import { dataTable } from "../../components/data-table.tsx";
import { priceLine } from "../../components/lot-words.ts";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage } from "./desk-page.tsx";

type ListProps = { desk: Desk; running: readonly LotSummary[]; past: readonly LotSummary[]; next: string | null };

export function AuctionListPage({ desk, running, past, next }: ListProps) {
  const words = copyFor(desk.locale, "auctions");
  return (
    <DeskPage desk={desk} title={copyFor(desk.locale, "auctionDesk").title}>
      <Section id="running" title={words.running}>
        <Lots desk={desk} lots={running} caption={words.running} />
      </Section>
      <Section id="past" title={words.past}>
        <Lots desk={desk} lots={past} caption={words.past} />
        {next && <a href={`?cursor=${next}`}>{words.more}</a>}
      </Section>
    </DeskPage>
  );
}

function Lots({ desk, lots, caption }: { desk: Desk; lots: readonly LotSummary[]; caption: string }) {
  const words = copyFor(desk.locale, "auctions");
  const own = copyFor(desk.locale, "auctionDesk");
  return dataTable<LotSummary>({
    caption,
    columns: [
      { head: own.lot, cell: ({ saleId, slug }) => <a href={`/admin/auctions/${saleId}`}>{slug}</a> },
      { head: own.kind, cell: ({ lot }) => <span class="nowrap">{words.kinds[lot.kind]}</span> },
      { head: own.state, cell: ({ lot }) => <span class="nowrap">{words.phases[lot.phase]}</span> },
      { head: words.board.price, numeric: true, cell: ({ lot }) => priceLine(lot, words.board, desk.locale).amount },
      { head: own.ends, cell: ({ lot }) => <span class="nowrap">{momentText(lot.closesAt, desk.locale)}</span> },
    ],
    rows: lots,
    key: ({ saleId }) => saleId,
    empty: own.none,
  });
}
