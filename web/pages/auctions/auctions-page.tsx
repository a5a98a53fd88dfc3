import type { ProductCard as Card } from "../../../workers/catalog/index.ts";
import type { LotSummary } from "../../../workers/drops/index.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { fill, priceLine } from "../../components/lot-words.ts";
import { Pager } from "../../components/pager.tsx";
import { Picture } from "../../components/picture.tsx";
import { PageTitle, Section, Shelf } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { momentText } from "../orders/when.ts";

type Lot = LotSummary & { readonly card: Card | null };
type Props = {
  head: Head;
  shopper: Shopper;
  running: readonly Lot[];
  past: readonly Lot[];
  earlier: string | null;
};

/** Lots up now and to come, then what has been knocked down. */
export function AuctionsPage({ head, shopper, running, past, earlier }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "auctions");
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle title={words.title} lede={words.lede} />
      <Section id="running" title={words.running}>
        {running.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
        <Shelf>
          {running.map((lot) => (
            <LotCard lot={lot} locale={locale} />
          ))}
        </Shelf>
      </Section>
      <Section id="past" title={words.past}>
        {past.length === 0 && <p class="ash">{words.nonePast}</p>}
        <Shelf>
          {past.map((lot) => (
            <LotCard lot={lot} locale={locale} />
          ))}
        </Shelf>
        <Pager label={words.more} next={earlier ? { href: `?cursor=${earlier}#past`, label: words.more } : undefined} />
      </Section>
    </Page>
  );
}

function LotCard({ lot: { lot, card, slug }, locale }: { lot: Lot; locale: Shopper["locale"] }) {
  const words = copyFor(locale, "auctions");
  const price = priceLine(lot, words.board, locale);
  const upcoming = lot.phase === "upcoming";
  const time = momentText(upcoming ? lot.opensAt : lot.closesAt, locale);
  return (
    <article class="card">
      {card && <Picture media={card.picture} sizes="(min-width: 60rem) 22vw, 45vw" class="mount" />}
      <h3>{card ? <Words of={card.title} locale={locale} /> : slug}</h3>
      <p class="small ash">
        {words.kinds[lot.kind]} · {words.phases[lot.phase]}
      </p>
      <p>
        <span class="ash small">{price.label}</span> <bdi class="money">{price.amount}</bdi>
      </p>
      {!lot.result && <p class="small ash">{fill(upcoming ? words.opens : words.closes, { time })}</p>}
      <LinkButton href={`/${locale}/auctions/${slug}`}>{lot.result ? words.replay.title : words.enter}</LinkButton>
    </article>
  );
}
