import { lateAt } from "../../../workers/drops/index.ts";
import type { PresaleView } from "../../../workers/presales/index.ts";
import { Facts } from "../../components/facts.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { Picture } from "../../components/picture.tsx";
import { Columns, PageTitle, Section, Stack } from "../../components/spread.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { dayText, momentText } from "../orders/when.ts";
import { PlacePanel } from "./place-panel.tsx";

export type PresalePageProps = {
  head: Head;
  shopper: Shopper;
  view: PresaleView;
  formToken: string;
  fault: string | null;
};

/** What is to come, what it costs now and later, the promised day in the open, and the one thing to do. */
export function PresalePage(props: PresalePageProps) {
  const { head, shopper, view, fault } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "presales");
  const { card, sale } = view;
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle
        above={<a href={`/${locale}/presales`}>{words.title}</a>}
        title={card ? <Words of={card.title} locale={locale} /> : sale.slug}
        lede={words.lede}
      />
      <Columns>
        <div class="parts">
          {card && (
            <a href={`/${locale}/products/${card.slug}`}>
              <Picture media={card.picture} sizes="(min-width: 60rem) 50vw, 100vw" priority class="mount" />
            </a>
          )}
        </div>
        <div class="parts project-now">
          <Stack>
            {fault && (
              <Notice kind="error" urgent>
                {Object.hasOwn(words.faults, fault) ? words.faults[fault as "other"] : words.faults.other}
              </Notice>
            )}
            <PlacePanel {...props} />
            <Terms view={view} locale={locale} />
          </Stack>
        </div>
      </Columns>
      <Promises view={view} locale={locale} />
      <p class="small ash">
        <a href={`/${locale}/sales/${sale.id}/audit`}>{copyFor(locale, "audit").link}</a>.{" "}
        <a href={`/api/v1/sales/${sale.id}/log`}>{words.log}</a>
      </p>
    </Page>
  );
}

type Told = { view: PresaleView; locale: Shopper["locale"] };

function Terms({ view, locale }: Told) {
  const words = copyFor(locale, "presales");
  const { sale, rule, row } = view;
  const shipsBy = row?.shipsBy ?? rule.shipsBy;
  const amount = (minor: number) => <Money of={{ minor, currency: sale.currency }} locale={locale} />;
  return (
    <>
      <Facts
        facts={[
          { term: words.price, detail: amount(rule.priceMinor) },
          { term: words.deposit, detail: amount(rule.depositMinor) },
          { term: words.balance, detail: amount(rule.priceMinor - rule.depositMinor) },
          {
            term: words.shipsBy,
            detail: <time datetime={new Date(shipsBy).toISOString()}>{dayText(shipsBy, locale)}</time>,
          },
          { term: words.ends, detail: momentText(sale.endsAt, locale) },
        ]}
      />
      <Section id="terms" title={words.termsTitle} quietTitle>
        <Stack>
          <p>{words.termLate(dayText(lateAt(rule, shipsBy), locale))}</p>
          <p>{rule.cancelFreely ? words.termFree : words.termBound}</p>
          <p>{rule.unpaidDeposit === "kept" ? words.termKept : words.termReturned}</p>
        </Stack>
      </Section>
    </>
  );
}

/** Every day that was ever promised, and why it moved. */
function Promises({ view, locale }: Told) {
  const words = copyFor(locale, "presales");
  if (view.promises.length < 2) return null;
  return (
    <Section id="promises" title={words.moved}>
      <Timeline
        label={words.moved}
        items={view.promises.map(({ number, shipsBy, why, at }) => ({
          title: `${words.shipsBy} ${dayText(shipsBy, locale)}`,
          when: { iso: new Date(at).toISOString(), text: momentText(at, locale) },
          text: number === 1 ? words.firstPromise : why,
          state: number === view.promises.length ? ("now" as const) : ("done" as const),
        }))}
      />
    </Section>
  );
}
