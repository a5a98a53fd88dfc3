import type { LotView } from "../../../workers/auction-house/index.ts";
import { Island } from "../../components/island.tsx";
import { LotBoard } from "../../components/lot-board.tsx";
import { Notice } from "../../components/notice.tsx";
import { Picture } from "../../components/picture.tsx";
import { Columns, PageTitle, Section, Stack } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { productHref } from "../shop-card.tsx";
import { CalendarLinks } from "../calendar/links.tsx";
import { AwardPanel } from "./award-panel.tsx";
import { BidPanel } from "./bid-panel.tsx";
import { faultSentence } from "./faults.ts";
import { Particulars } from "./particulars.tsx";
import { Replay } from "./replay.tsx";

export type LotPageProps = {
  readonly head: Head;
  readonly shopper: Shopper;
  readonly view: LotView;
  readonly formToken: string;
  /** names the bid this form is for; again is the same bid */
  readonly bidId: string;
  readonly notice: "placed" | "paddle" | null;
  readonly fault: string | null;
  /** somebody without scripts is writing: the page does not look again by itself */
  readonly still: boolean;
  readonly step: number | null;
  readonly origin: string;
};

/** The room of a lot. Everything works by forms; where there are scripts the board lives. */
export function LotPage(props: LotPageProps) {
  const { head, shopper, view, notice, fault } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "auctions");
  const { snapshot, card, sale } = view;
  const title = card ? <Words of={card.title} locale={locale} /> : sale.slug;
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle
        above={<a href={`/${locale}/auctions`}>{words.title}</a>}
        title={title}
        lede={words.kindNotes[snapshot.lot.kind]}
      />
      {fault && (
        <Notice kind="error" urgent>
          {faultSentence(fault, view, locale)}
        </Notice>
      )}
      {notice === "placed" && <Notice kind="success">{words.bid.placed}</Notice>}
      {notice === "paddle" && <Notice kind="success">{words.register.done}</Notice>}
      <Columns>
        <div class="parts">
          {card && (
            <a href={productHref(locale, card.slug)}>
              <Picture media={card.picture} sizes="(min-width: 60rem) 50vw, 100vw" priority class="mount" />
            </a>
          )}
        </div>
        <div class="parts">
          <Stack>
            <Board {...props} />
            <AwardPanel {...props} />
            <BidPanel {...props} />
          </Stack>
          <Particulars view={view} locale={locale} />
          <CalendarLinks sale={sale} now={snapshot.lot.now} locale={locale} />
        </div>
      </Columns>
      {snapshot.lot.result && (
        <Section id="replay" title={words.replay.title}>
          <Replay {...props} />
        </Section>
      )}
    </Page>
  );
}

function Board({ view: { snapshot, sale }, shopper: { locale } }: LotPageProps) {
  const words = copyFor(locale, "auctions");
  const { lot, entries, you } = snapshot;
  const board = (
    <LotBoard
      lot={lot}
      entries={lot.result ? [] : entries}
      you={you}
      now={lot.now}
      words={words.board}
      phases={words.phases}
      locale={locale}
    />
  );
  if (lot.phase === "closed" || lot.phase === "withdrawn") return board;
  const props = { saleId: sale.id, snapshot, words: words.board, phases: words.phases, locale };
  return (
    <>
      <Island name="lot-room" props={props}>
        {board}
      </Island>
      <noscript>
        <p>
          <a href={`/${locale}/auctions/${sale.slug}`}>{words.board.refresh}</a>
        </p>
      </noscript>
    </>
  );
}
