import type { PresaleSummary } from "../../../workers/presales/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { presaleRuleOf } from "../../../workers/drops/index.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Pager } from "../../components/pager.tsx";
import { Picture } from "../../components/picture.tsx";
import { PageTitle, Section, Shelf } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { momentText } from "../orders/when.ts";

type Props = {
  head: Head;
  shopper: Shopper;
  running: readonly PresaleSummary[];
  past: readonly PresaleSummary[];
  earlier: string | null;
};

export function PresalesPage({ head, shopper, running, past, earlier }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "presales");
  const shelf = (list: readonly PresaleSummary[]) => (
    <Shelf>
      {list.map((presale) => (
        <PresaleCard of={presale} locale={locale} />
      ))}
    </Shelf>
  );
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle title={words.title} lede={words.lede} />
      <Section id="running" title={words.running}>
        {running.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
        {shelf(running)}
      </Section>
      <Section id="past" title={words.past}>
        {shelf(past)}
        <Pager label={words.past} next={earlier ? { href: `?cursor=${earlier}#past`, label: words.past } : undefined} />
      </Section>
    </Page>
  );
}

function PresaleCard({ of: { sale, card }, locale }: { of: PresaleSummary; locale: Locale }) {
  const words = copyFor(locale, "presales");
  const { depositMinor, priceMinor } = presaleRuleOf(sale);
  return (
    <article class="card project-card">
      {card && <Picture media={card.picture} sizes="(min-width: 60rem) 22vw, 90vw" class="mount" />}
      <h3>{card ? <Words of={card.title} locale={locale} /> : sale.slug}</h3>
      <p>
        <Money of={{ minor: priceMinor, currency: sale.currency }} locale={locale} />
      </p>
      <p class="small ash">
        {words.deposit} <Money of={{ minor: depositMinor, currency: sale.currency }} locale={locale} /> · {words.ends}{" "}
        {momentText(sale.endsAt, locale)}
      </p>
      <LinkButton href={`/${locale}/presales/${sale.slug}`}>{words.see}</LinkButton>
    </article>
  );
}
