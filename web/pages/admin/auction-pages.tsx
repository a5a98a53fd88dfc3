import type { Desk } from "../../../workers/admin/index.ts";
import type { Award, LotSummary, Sale, ShownEntry, ShownLot } from "../../../workers/drops/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Island } from "../../components/island.tsx";
import { LotBoard } from "../../components/lot-board.tsx";
import { fill, priceLine, priceText } from "../../components/lot-words.ts";
import { Columns, Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, PostForm } from "./desk-page.tsx";

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
      { head: own.kind, cell: ({ lot }) => words.kinds[lot.kind] },
      { head: own.state, cell: ({ lot }) => words.phases[lot.phase] },
      { head: words.board.price, numeric: true, cell: ({ lot }) => priceLine(lot, words.board, desk.locale).amount },
      { head: own.ends, cell: ({ lot }) => <span class="nowrap">{momentText(lot.closesAt, desk.locale)}</span> },
    ],
    rows: lots,
    key: ({ saleId }) => saleId,
    empty: own.none,
  });
}

type RoomProps = {
  desk: Desk;
  sale: Sale;
  snapshot: { readonly lot: ShownLot; readonly entries: readonly ShownEntry[] };
  watching: number;
  awards: readonly Award[];
};

/** What the auctioneer sees and may do. Bids come in live; maxima are shown to nobody. */
export function AuctioneerPage(props: RoomProps) {
  const { desk, sale, snapshot, watching } = props;
  const { locale } = desk;
  const words = copyFor(locale, "auctions");
  const own = copyFor(locale, "auctionDesk");
  const board = { words: words.board, phases: words.phases, locale };
  return (
    <DeskPage desk={desk} title={`${own.view}: ${sale.slug}`}>
      <p class="ash small">
        <a href={`/${locale}/auctions/${sale.slug}`}>{own.room}</a> · {fill(own.watching, { n: watching })} ·{" "}
        {own.maxima}
      </p>
      <Columns>
        <Island name="lot-room" props={{ saleId: sale.id, snapshot: { ...snapshot, you: null }, ...board }}>
          <LotBoard {...snapshot} you={null} now={snapshot.lot.now} {...board} />
        </Island>
        <Stack>{desk.mayChange && <Commands {...props} />}</Stack>
      </Columns>
      <Awards {...props} />
    </DeskPage>
  );
}

function Commands({ desk, sale, snapshot }: RoomProps) {
  const words = copyFor(desk.locale, "auctionDesk");
  const { phase } = snapshot.lot;
  const action = `/admin/auctions/${sale.id}/commands`;
  const over = phase === "closed" || phase === "withdrawn" || phase === "ending";
  const plain = (kind: "open" | "resume" | "close", label: string) => (
    <PostForm desk={desk} action={action}>
      <input type="hidden" name="kind" value={kind} />
      <Button kind={kind === "close" ? "primary" : "quiet"}>{label}</Button>
    </PostForm>
  );
  const reasoned = (kind: "pause" | "withdraw", label: string) => (
    <PostForm desk={desk} action={action} class="stack">
      <input type="hidden" name="kind" value={kind} />
      <Field name="reason" id={`reason-${kind}`} label={words.reason} maxlength={280} required />
      <Button kind={kind === "withdraw" ? "danger" : "quiet"}>{label}</Button>
    </PostForm>
  );
  return (
    <>
      {phase === "upcoming" && plain("open", words.open)}
      {phase === "paused" && plain("resume", words.resume)}
      {phase === "open" && plain("close", words.close)}
      {phase === "open" && reasoned("pause", words.pause)}
      {!over && (
        <PostForm desk={desk} action={action} class="stack">
          <input type="hidden" name="kind" value="extend" />
          <Field name="minutes" label={words.minutes} type="number" min={1} max={1_440} value={5} required />
          <Field name="reason" id="reason-extend" label={words.reason} maxlength={280} required />
          <Button>{words.extend}</Button>
        </PostForm>
      )}
      <PostForm desk={desk} action={action} class="stack">
        <input type="hidden" name="kind" value="tell" />
        <Field name="text" label={words.text} maxlength={280} required />
        <Button>{words.tell}</Button>
      </PostForm>
      {!over && reasoned("withdraw", words.withdraw)}
    </>
  );
}

function Awards({ desk, awards, snapshot }: RoomProps) {
  if (awards.length === 0) return null;
  const words = copyFor(desk.locale, "auctionDesk");
  const paddle = (award: Award) => fill(copyFor(desk.locale, "auctions").board.leads, { paddle: award.paddle });
  return (
    <Section id="awards" title={words.awards}>
      {dataTable<Award>({
        caption: words.awards,
        columns: [
          { head: words.round, cell: ({ round }) => new Intl.NumberFormat(desk.locale).format(round) },
          { head: "№", cell: (award) => <span title={paddle(award)}>{award.paddle}</span> },
          {
            head: words.hammer,
            numeric: true,
            cell: (award) => priceText(award.hammerMinor, snapshot.lot, desk.locale),
          },
          { head: words.state, cell: ({ state }) => words.awardStates[state] },
          { head: words.due, cell: ({ dueAt }) => momentText(dueAt, desk.locale) },
        ],
        rows: awards,
        key: ({ id }) => id,
        empty: "",
      })}
    </Section>
  );
}
